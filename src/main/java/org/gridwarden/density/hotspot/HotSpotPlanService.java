package org.gridwarden.density.hotspot;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gridwarden.access.Caller;
import org.gridwarden.access.TerritoryCheck;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.db.Database;
import org.gridwarden.db.Transaction;
import org.gridwarden.geo.Geodesic;
import org.gridwarden.geo.LngLat;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.grid.unit.UnitService;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Problem;
import org.gridwarden.locate.ResolvedOwner;
import org.gridwarden.locate.Resolver;
import org.jspecify.annotations.Nullable;

/**
 * One plan for each hot spot, made and changed by who handles reports where it lies: at its unit, or without one at the
 * unit that owns its middle. Thread-safe.
 */
public final class HotSpotPlanService {

    private final Database database;
    private final AuditLog audit;
    private final NetworkService networks;
    private final UnitService units;
    private final Resolver resolver;
    private final TerritoryCheck territory;
    private final Clock clock;
    private final HotSpotPlanStore store = new HotSpotPlanStore();

    /** Plans are for a place; who may write one follows from the unit in which the resolver finds it. */
    public HotSpotPlanService(
            Database database,
            AuditLog audit,
            NetworkService networks,
            UnitService units,
            Resolver resolver,
            TerritoryCheck territory,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.networks = networks;
        this.units = units;
        this.resolver = resolver;
        this.territory = territory;
        this.clock = clock;
    }

    /** All plans of a network, oldest first. */
    public List<HotSpotPlan> list(String network) {
        return database.read(tx -> store.list(tx, network));
    }

    /** A new plan as a person writes it. */
    public record NewPlan(
            String network,
            @Nullable String unit,
            LngLat place,
            double radiusMetres,
            String title,
            String owner,
            String measures,
            java.time.@Nullable LocalDate dueOn) {}

    /** Makes a plan; throws a 409 problem where an open one is for the same ground. */
    public HotSpotPlan create(Caller caller, NewPlan plan) {
        authorise(caller, plan.network(), plan.unit(), plan.place());
        return database.inTransaction(tx -> {
            store.lock(tx, plan.network());
            HotSpotPlan known = find(store.list(tx, plan.network()), plan.place(), 0);
            if (known != null && known.state().equals(HotSpotPlan.OPEN)) {
                throw Problem.conflict(
                        "hot_spot_has_plan",
                        "the open plan " + known.id() + ", " + known.title() + ", is for this ground");
            }
            long id = store.insert(
                    tx,
                    new HotSpotPlan(
                            0,
                            plan.network(),
                            plan.unit(),
                            plan.place(),
                            plan.radiusMetres(),
                            plan.title(),
                            plan.owner(),
                            plan.measures(),
                            plan.dueOn(),
                            HotSpotPlan.OPEN,
                            caller.actor(),
                            clock.instant(),
                            clock.instant()));
            audit.record(
                    tx,
                    caller.actor(),
                    "hot-spot-plan.create",
                    "hot-spot-plan/" + id,
                    null,
                    Map.of("title", plan.title()));
            return get(tx, plan.network(), id);
        });
    }

    /** Changes a plan; throws a 404 problem where there is none. */
    public HotSpotPlan change(Caller caller, long id, HotSpotPlan.Change change) {
        String network = database.read(tx -> store.networkOf(tx, id))
                .orElseThrow(() -> Problem.notFound("plan_unknown", "there is no plan " + id));
        HotSpotPlan before = database.read(tx -> get(tx, network, id));
        authorise(caller, network, before.unit(), before.place());
        return database.inTransaction(tx -> {
            store.update(tx, id, change, clock.instant());
            HotSpotPlan changed = get(tx, network, id);
            audit.record(
                    tx,
                    caller.actor(),
                    "hot-spot-plan.change",
                    "hot-spot-plan/" + id,
                    null,
                    Map.of("state", changed.state(), "title", changed.title()));
            return changed;
        });
    }

    /** The plan for a hot spot with this middle: an open one before any other; null where there is none. */
    static @Nullable HotSpotPlan find(List<HotSpotPlan> plans, LngLat middle, double radiusMetres) {
        HotSpotPlan found = null;
        for (HotSpotPlan plan : plans) {
            boolean near = Geodesic.metres(plan.place(), middle) <= Math.max(plan.radiusMetres(), radiusMetres);
            if (near && (found == null || plan.state().equals(HotSpotPlan.OPEN))) {
                found = plan;
            }
        }
        return found;
    }

    private void authorise(Caller caller, String networkCode, @Nullable String unit, LngLat place) {
        Network network = networks.get(networkCode);
        Long owner = unit == null ? owner(network, place) : Long.valueOf(units.getId(network, unit));
        if (owner == null) {
            networks.authorise(caller, Permission.HANDLE_REPORTS, network);
        } else {
            territory.require(caller, Permission.HANDLE_REPORTS, owner);
        }
    }

    private @Nullable Long owner(Network network, LngLat place) {
        ResolvedOwner found = resolver.resolve(place, clock.instant()).owners().get(network.id());
        return found == null ? null : found.unitId();
    }

    private HotSpotPlan get(Transaction tx, String network, long id) {
        return store.list(tx, network).stream()
                .filter(plan -> plan.id() == id)
                .findFirst()
                .orElseThrow();
    }
}
