package org.gridwarden.point;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gridwarden.access.Caller;
import org.gridwarden.access.Territory;
import org.gridwarden.access.TerritoryCheck;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.db.Database;
import org.gridwarden.db.Transaction;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Problem;
import org.gridwarden.http.ProblemError;
import org.gridwarden.locate.Resolution;
import org.gridwarden.locate.ResolvedOwner;
import org.gridwarden.locate.Resolver;

/** Evaluation points: created with their units computed, listed by territory. Thread-safe. */
public final class PointService {

    private final Database database;
    private final AuditLog audit;
    private final Resolver resolver;
    private final TerritoryCheck territory;
    private final Clock clock;
    private final PointStore store = new PointStore();

    /** Points; the unit of each is the one in which the resolver finds it. */
    public PointService(Database database, AuditLog audit, Resolver resolver, TerritoryCheck territory, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.resolver = resolver;
        this.territory = territory;
        this.clock = clock;
    }

    /** Points of the caller's territory by code. */
    public List<EvaluationPoint> list(Caller caller, PointQuery query) {
        List<EvaluationPoint> found = database.read(tx -> {
            Set<String> types = query.type() == null ? Set.of() : getTypes(tx, query.type());
            Long root = query.unit() == null ? null : getUnit(tx, query);
            return store.list(tx, query, types, root, caller.territory(Permission.READ_POINTS));
        });
        return found.stream().map(point -> shown(caller, point)).toList();
    }

    /** A point; throws a 404 problem when there is none in the caller's territory. */
    public EvaluationPoint get(Caller caller, long id) {
        return shown(caller, get(id, caller.territory(Permission.READ_POINTS)));
    }

    /** How many points lie in a unit's subtree of an edition, as they are located now. */
    public int count(long editionId, long unitId) {
        return database.read(tx -> store.count(tx, editionId, unitId));
    }

    /** Whether there is a point with this code. */
    boolean isKnown(String code) {
        return database.read(tx -> store.isKnown(tx, code));
    }

    /** Throws what {@link #create} would, and creates nothing. */
    void check(Caller caller, NewPoint point) {
        requireTerritory(
                caller, resolver.resolveFrom(point.place(), clock.instant()).get(0));
        database.useTransaction(tx -> requireKnown(tx, point));
    }

    /** Creates a point where the caller may; throws 409 and 422 problems for a taken code and for unknown words. */
    public EvaluationPoint create(Caller caller, NewPoint point) {
        Instant now = clock.instant();
        List<Resolution> owners = resolver.resolveFrom(point.place(), now);
        requireTerritory(caller, owners.get(0));
        long id = database.inTransaction(tx -> {
            requireKnown(tx, point);
            long created = store.insert(tx, point, now)
                    .orElseThrow(
                            () -> Problem.conflict("point_exists", "there is a point " + point.code() + " already"));
            store.setUnits(tx, located(created, owners));
            Map<String, String> detail = Map.of("type", point.type());
            audit.record(tx, caller.actor(), "point.create", "point/" + point.code(), null, detail);
            return created;
        });
        return shown(caller, get(id, new Territory(true, Set.of())));
    }

    /**
     * Computes the units of all points anew, after an edition was published: those of the editions that hold, and those
     * of the editions that will, which are read from their instant on.
     */
    public void locateAgain() {
        Instant now = clock.instant();
        List<PointStore.Located> rows = new ArrayList<>();
        new TreeMap<>(database.read(store::places))
                .forEach((id, place) -> rows.addAll(located(id, resolver.resolveFrom(place, now))));
        database.useTransaction(tx -> store.setUnits(tx, rows));
    }

    /** One row for every edition that has a say, in the order of the editions. */
    private static List<PointStore.Located> located(long pointId, List<Resolution> owners) {
        Map<Long, PointStore.Located> byEdition = new TreeMap<>();
        for (Resolution resolution : owners) {
            resolution.owners().forEach((network, owner) -> {
                Long edition = owner.editionId();
                if (edition != null) {
                    byEdition.put(edition, new PointStore.Located(pointId, network, edition, owner.unitId()));
                }
            });
        }
        return List.copyOf(byEdition.values());
    }

    private EvaluationPoint get(long id, Territory where) {
        return database.read(tx -> store.find(tx, id, where))
                .orElseThrow(() -> Problem.notFound("point_unknown", "there is no point " + id + " in your territory"));
    }

    private void requireTerritory(Caller caller, Resolution owners) {
        boolean inside = caller.territory(Permission.EDIT_POINTS).everywhere()
                || owners.owners().values().stream()
                        .map(ResolvedOwner::unitId)
                        .filter(Objects::nonNull)
                        .anyMatch(unit -> territory.holds(caller, Permission.EDIT_POINTS, unit));
        if (!inside) {
            throw Problem.forbidden("outside_territory", "the place lies outside your territory");
        }
    }

    private void requireKnown(Transaction tx, NewPoint point) {
        List<ProblemError> errors = new ArrayList<>();
        if (store.types(tx, point.type()).isEmpty()) {
            errors.add(ProblemError.ofParameter(
                    "type_unknown", "type", "'" + point.type() + "' is no entry of the dictionary point_type"));
        }
        List<String> named = Stream.of(point.responsible(), point.leader())
                .filter(Objects::nonNull)
                .toList();
        Set<String> known = store.knownParties(tx, named);
        named.stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> errors.add(
                        ProblemError.ofParameter("party_unknown", "responsible", "there is no party " + code)));
        if (!errors.isEmpty()) {
            throw Problem.unprocessable("point_invalid", errors.get(0).detail(), errors);
        }
    }

    private Set<String> getTypes(Transaction tx, String type) {
        Set<String> types = store.types(tx, type);
        if (types.isEmpty()) {
            throw Problem.badParameter("type", "'" + type + "' is no entry of the dictionary point_type");
        }
        return types;
    }

    private long getUnit(Transaction tx, PointQuery query) {
        String network = query.network();
        String unit = query.unit();
        if (network == null || unit == null) {
            throw Problem.badParameter("network", "a unit is named together with its network");
        }
        return store.findUnit(tx, network, unit)
                .orElseThrow(() -> Problem.notFound("unit_unknown", "the network " + network + " has no unit " + unit));
    }

    private EvaluationPoint shown(Caller caller, EvaluationPoint point) {
        boolean mayCall = caller.territory(Permission.CALL_PEOPLE).everywhere()
                || point.units().stream()
                        .map(PointUnit::unitId)
                        .anyMatch(unit -> unit != null && territory.holds(caller, Permission.CALL_PEOPLE, unit));
        return mayCall ? point : point.withoutPhones();
    }
}
