package org.gridwarden.exchange;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.gridwarden.db.Database;
import org.gridwarden.density.DensityService;
import org.gridwarden.density.choropleth.DensityQuery.Ground;
import org.gridwarden.density.hotspot.HotSpotPlan;
import org.gridwarden.density.hotspot.HotSpotPlanService;
import org.gridwarden.density.hotspot.HotSpotQuery;
import org.gridwarden.density.hotspot.HotSpotService;
import org.gridwarden.density.hotspot.HotSpots;
import org.gridwarden.density.scan.Period;
import org.gridwarden.exchange.Provenance.Question;
import org.gridwarden.geo.Geometries;
import org.gridwarden.geo.LngLat;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Hot spots, the hexagons or units they are made of, and the plans for them as tables. Thread-safe; a table is not. */
public final class HotSpotExportService {

    private static final Columns<HotSpots.Cluster> SPOT = new Columns<HotSpots.Cluster>()
            .with("rank", HotSpots.Cluster::rank)
            .with("kind", HotSpots.Cluster::kind)
            .with("count", HotSpots.Cluster::count)
            .with("looked_for", HotSpots.Cluster::lookedFor)
            .with("expected", HotSpots.Cluster::expected)
            .with("greatest_z", HotSpots.Cluster::greatestZ)
            .with("peak", HotSpots.Cluster::peak)
            .with("cells", spot -> String.join(" ", spot.cells()))
            .with("lng", spot -> spot.middle().longitude())
            .with("lat", spot -> spot.middle().latitude())
            .with("radius_metres", HotSpots.Cluster::radiusMetres)
            .with("area_square_metres", HotSpots.Cluster::areaSquareMetres)
            .with("plan", ofPlan(HotSpotPlan::id))
            .with("plan_title", ofPlan(HotSpotPlan::title))
            .with("plan_owner", ofPlan(HotSpotPlan::owner))
            .with("plan_measures", ofPlan(HotSpotPlan::measures))
            .with("plan_due_on", ofPlan(HotSpotExportService::due))
            .with("plan_state", ofPlan(HotSpotPlan::state));

    private static final Columns<HotSpots.Cell> CELL = new Columns<HotSpots.Cell>()
            .with("code", HotSpots.Cell::code)
            .with("name", cell -> cell.unit() == null ? null : cell.unit().name())
            .with("kind", HotSpots.Cell::kind)
            .with("value", HotSpots.Cell::value)
            .with("count", HotSpots.Cell::count)
            .with("looked_for", HotSpots.Cell::lookedFor)
            .with("z", HotSpots.Cell::z)
            .with("false_discovery_rate", HotSpots.Cell::q)
            .with("lng", cell -> cell.middle().longitude())
            .with("lat", cell -> cell.middle().latitude());

    private static final Columns<HotSpotPlan> PLAN = new Columns<HotSpotPlan>()
            .with("id", HotSpotPlan::id)
            .with("title", HotSpotPlan::title)
            .with("unit", HotSpotPlan::unit)
            .with("owner", HotSpotPlan::owner)
            .with("measures", HotSpotPlan::measures)
            .with("due_on", HotSpotExportService::due)
            .with("state", HotSpotPlan::state)
            .with("lng", plan -> plan.place().longitude())
            .with("lat", plan -> plan.place().latitude())
            .with("radius_metres", HotSpotPlan::radiusMetres)
            .with("created_by", HotSpotPlan::createdBy)
            .with("created_at", HotSpotPlan::createdAt)
            .with("changed_at", HotSpotPlan::changedAt);

    private final Database database;
    private final Provenance provenance;
    private final DensityService density;
    private final HotSpotService spots;
    private final HotSpotPlanService plans;
    private final PeriodNotes periods;
    private final ExportStore store = new ExportStore();

    /** Times are told in {@code zone}. */
    public HotSpotExportService(
            Database database,
            Provenance provenance,
            DensityService density,
            HotSpotService spots,
            HotSpotPlanService plans,
            ZoneId zone) {
        this.database = database;
        this.provenance = provenance;
        this.density = density;
        this.spots = spots;
        this.plans = plans;
        this.periods = new PeriodNotes(zone);
    }

    /** Hot spots in their order, each with its plan; in GeoJSON at their middles. */
    public ExportTable spots(Question question, HotSpotQuery query) {
        HotSpots found = spots.find(query);
        return new ExportTable(
                "hot-spots",
                notes("hot-spots", question, query, found),
                SPOT.names(),
                true,
                found.clusters().stream()
                        .map(spot -> SPOT.row(spot, Geometries.point(spot.middle())))
                        .iterator());
    }

    /** The hexagons or units that are hot, or just were; in GeoJSON with their boundaries. */
    public ExportTable cells(Question question, HotSpotQuery query, boolean shapes) {
        HotSpots found = spots.find(query);
        Map<Long, Geometry> boundaries = shapes ? boundaries(query, found.hot()) : Map.of();
        return new ExportTable(
                "hot-spot-cells",
                notes("hot-spot-cells", question, query, found),
                CELL.names(),
                true,
                found.hot().stream()
                        .map(cell -> CELL.row(cell, shapes ? shape(cell, boundaries) : null))
                        .iterator());
    }

    /** All plans of a network, oldest first; in GeoJSON at their middles. */
    public ExportTable plans(Question question, String network) {
        List<HotSpotPlan> found = plans.list(network);
        DensityService.GroundOn on = density.lookUp(Ground.of(network));
        return new ExportTable(
                "hot-spot-plans",
                provenance.of("hot-spot-plans", question, on.network(), on.edition()),
                PLAN.names(),
                true,
                found.stream()
                        .map(plan -> PLAN.row(plan, Geometries.point(plan.place())))
                        .iterator());
    }

    private Map<String, String> notes(String table, Question question, HotSpotQuery query, HotSpots found) {
        DensityService.GroundOn on = density.lookUp(query.ground());
        Map<String, String> notes = provenance.of(table, question, on.network(), on.edition());
        periods.put(notes, query.filter(), null);
        int window = 0;
        for (Period before : query.before()) {
            window++;
            notes.put("window " + window + " before", periods.text(before));
        }
        String level = query.level();
        notes.put("cells", found.cells() + (level == null ? " hexagons of " + query.hexagonMetres() + " m" : " units"));
        notes.put("method", "Getis-Ord Gi*, false discovery rate at most " + query.rate());
        notes.put("mean of a cell", Double.toString(found.mean()));
        return notes;
    }

    private Map<Long, Geometry> boundaries(HotSpotQuery query, List<HotSpots.Cell> hot) {
        List<Long> units = hot.stream()
                .map(cell -> cell.unit() == null ? null : cell.unit().id())
                .filter(Objects::nonNull)
                .toList();
        long edition = density.lookUp(query.ground()).edition().id();
        return units.isEmpty() ? Map.of() : database.read(tx -> store.geometries(tx, edition, units));
    }

    private static @Nullable Geometry shape(HotSpots.Cell cell, Map<Long, Geometry> boundaries) {
        if (cell.unit() != null) {
            return boundaries.get(cell.unit().id());
        }
        return Geometries.factory()
                .createPolygon(cell.ring().stream()
                        .map(HotSpotExportService::coordinate)
                        .toArray(Coordinate[]::new));
    }

    private static Coordinate coordinate(LngLat place) {
        return new Coordinate(place.longitude(), place.latitude());
    }

    private static @Nullable String due(HotSpotPlan plan) {
        return plan.dueOn() == null ? null : plan.dueOn().toString();
    }

    private static Function<HotSpots.Cluster, @Nullable Object> ofPlan(Function<HotSpotPlan, @Nullable Object> value) {
        return spot -> spot.plan() == null ? null : value.apply(spot.plan());
    }
}
