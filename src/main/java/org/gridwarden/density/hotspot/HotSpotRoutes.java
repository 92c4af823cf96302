package org.gridwarden.density.hotspot;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import org.gridwarden.access.Caller;
import org.gridwarden.density.FilterParameters;
import org.gridwarden.density.figure.UnitFigure;
import org.gridwarden.density.scan.Period;
import org.gridwarden.geo.LngLat;
import org.gridwarden.http.Items;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Principal;
import org.gridwarden.http.Problem;
import org.gridwarden.http.Reply;
import org.gridwarden.http.RequestBody;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;
import org.jspecify.annotations.Nullable;

/** Hot spots and their plans over HTTP. */
public final class HotSpotRoutes implements RouteSource {

    private record CellView(
            String code,
            @Nullable Long id,
            @Nullable String name,
            String kind,
            double value,
            int count,
            int lookedFor,
            double z,
            double q,
            List<Double> middle,
            @Nullable List<List<Double>> ring) {
        static CellView of(HotSpots.Cell cell) {
            UnitFigure unit = cell.unit();
            return new CellView(
                    cell.code(),
                    unit == null ? null : unit.id(),
                    unit == null ? null : unit.name(),
                    cell.kind(),
                    cell.value(),
                    cell.count(),
                    cell.lookedFor(),
                    cell.z(),
                    cell.q(),
                    position(cell.middle()),
                    cell.ring().isEmpty()
                            ? null
                            : cell.ring().stream().map(HotSpotRoutes::position).toList());
        }
    }

    private record ClusterView(
            int rank,
            String kind,
            int count,
            int lookedFor,
            double expected,
            double greatestZ,
            String peak,
            @Nullable Long peakUnitId,
            List<String> cells,
            List<Double> middle,
            double radiusMetres,
            double areaSquareMetres,
            @Nullable PlanView plan) {
        static ClusterView of(HotSpots.Cluster cluster) {
            return new ClusterView(
                    cluster.rank(),
                    cluster.kind(),
                    cluster.count(),
                    cluster.lookedFor(),
                    cluster.expected(),
                    cluster.greatestZ(),
                    cluster.peak(),
                    cluster.peakUnitId(),
                    cluster.cells(),
                    position(cluster.middle()),
                    cluster.radiusMetres(),
                    cluster.areaSquareMetres(),
                    cluster.plan() == null ? null : PlanView.of(cluster.plan()));
        }
    }

    private record PlanView(
            long id,
            String network,
            @Nullable String unit,
            List<Double> place,
            double radiusMetres,
            String title,
            String owner,
            String measures,
            @Nullable LocalDate dueOn,
            String state,
            String createdBy,
            java.time.Instant createdAt,
            java.time.Instant changedAt) {
        static PlanView of(HotSpotPlan plan) {
            return new PlanView(
                    plan.id(),
                    plan.network(),
                    plan.unit(),
                    position(plan.place()),
                    plan.radiusMetres(),
                    plan.title(),
                    plan.owner(),
                    plan.measures(),
                    plan.dueOn(),
                    plan.state(),
                    plan.createdBy(),
                    plan.createdAt(),
                    plan.changedAt());
        }
    }

    private record HotSpotsView(
            String network,
            Period period,
            List<Period> comparedWith,
            int cells,
            double mean,
            double rate,
            List<CellView> hot,
            List<ClusterView> clusters) {}

    private record PlanBody(
            @Nullable String network,
            @Nullable String unit,
            @Nullable List<Double> place,
            @Nullable Double radiusMetres,
            @Nullable String title,
            @Nullable String owner,
            @Nullable String measures,
            @Nullable LocalDate dueOn,
            @Nullable String state) {}

    private final HotSpotService spots;
    private final HotSpotPlanService plans;
    private final FilterParameters filters;

    /** Routes for spots as they are found, and for what somebody plans about them. */
    public HotSpotRoutes(HotSpotService spots, HotSpotPlanService plans, FilterParameters filters) {
        this.spots = spots;
        this.plans = plans;
        this.filters = filters;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/density/hotspots", Permission.READ_DENSITY, this::find),
                Route.get("/api/v1/hot-spot-plans", Permission.READ_DENSITY, this::list),
                Route.post("/api/v1/hot-spot-plans", Permission.HANDLE_REPORTS, this::create),
                Route.patch("/api/v1/hot-spot-plans/{id}", Permission.HANDLE_REPORTS, this::change));
    }

    private void find(Context ctx) {
        Parameters given = Parameters.of(ctx, FilterParameters.with(HotSpotQuery.NAMES));
        HotSpotQuery query = HotSpotQuery.of(given, filters);
        HotSpots found = spots.find(query);
        Reply.json(
                ctx,
                new HotSpotsView(
                        query.ground().network(),
                        query.filter().period(),
                        found.compared(),
                        found.cells(),
                        found.mean(),
                        query.rate(),
                        found.hot().stream().map(CellView::of).toList(),
                        found.clusters().stream().map(ClusterView::of).toList()));
    }

    private void list(Context ctx) {
        Parameters given = Parameters.of(ctx, "network");
        Reply.json(
                ctx,
                new Items<>(plans.list(given.getText("network")).stream()
                        .map(PlanView::of)
                        .toList()));
    }

    private void create(Context ctx) {
        Parameters.of(ctx);
        PlanBody body = RequestBody.json(ctx, PlanBody.class);
        List<Double> place = RequestBody.require("place", body.place());
        double radius = RequestBody.require("radiusMetres", body.radiusMetres());
        if (place.size() != 2
                || !(Math.abs(place.get(0)) <= 180 && Math.abs(place.get(1)) <= 90)
                || !(radius > 0 && radius <= 100_000)) {
            throw Problem.badParameter("place", "'place' is a longitude and a latitude, 'radiusMetres' above 0");
        }
        HotSpotPlan made = plans.create(
                Principal.of(ctx, Caller.class),
                new HotSpotPlanService.NewPlan(
                        RequestBody.require("network", body.network()),
                        body.unit(),
                        new LngLat(place.get(0), place.get(1)),
                        radius,
                        RequestBody.require("title", body.title()),
                        RequestBody.require("owner", body.owner()),
                        RequestBody.require("measures", body.measures()),
                        body.dueOn()));
        Reply.created(ctx, PlanView.of(made));
    }

    private void change(Context ctx) {
        Parameters.of(ctx);
        PlanBody body = RequestBody.json(ctx, PlanBody.class);
        if (body.state() != null && !List.of("open", "done", "dropped").contains(body.state())) {
            throw Problem.badParameter("state", "'state' is open, done or dropped, not " + body.state());
        }
        Reply.json(
                ctx,
                PlanView.of(plans.change(
                        Principal.of(ctx, Caller.class),
                        Parameters.pathNumber(ctx, "id"),
                        new HotSpotPlan.Change(
                                body.title(), body.owner(), body.measures(), body.dueOn(), body.state()))));
    }

    private static List<Double> position(LngLat place) {
        return List.of(place.longitude(), place.latitude());
    }
}
