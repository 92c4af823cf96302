package org.gridwarden.density.hotspot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.gridwarden.density.DensityService;
import org.gridwarden.density.DensityService.Asked;
import org.gridwarden.density.choropleth.Threshold;
import org.gridwarden.density.figure.UnitFigure;
import org.gridwarden.density.scan.Period;
import org.gridwarden.density.scan.ReportFilter;
import org.gridwarden.geo.Geodesic;
import org.gridwarden.geo.LngLat;
import org.gridwarden.grid.EditionService;
import org.gridwarden.http.Problem;

/** Finds hot spots on hexagons and on units, and says what is done about them. Thread-safe. */
public final class HotSpotService {

    private static final int SHAPES = 4;
    private static final int MOST_CELLS = 200_000;

    private final DensityService density;
    private final HotSpotPlanService plans;
    private final EditionService editions;
    private final Cache<Long, EditionShape> shapes =
            Caffeine.newBuilder().maximumSize(SHAPES).build();

    /** Spots found among the reports that these figures count, each with its plan where it has one. */
    public HotSpotService(DensityService density, HotSpotPlanService plans, EditionService editions) {
        this.density = density;
        this.plans = plans;
        this.editions = editions;
    }

    /** The hot spots; throws problems for what is unknown, and where hexagons are too small for the city. */
    public HotSpots find(HotSpotQuery query) {
        Asked asked = density.asked(query.ground());
        EditionShape shape =
                shapes.get(asked.edition().id(), id -> new EditionShape(editions.loadContent(id), asked.tree()));
        String level = query.level();
        HotSpotCells cells = level == null
                ? hexagons(query, asked, shape)
                : HotSpotCells.units(shape, asked, density.level(asked.network(), level), query.measure());
        List<double[]> values = new ArrayList<>();
        values.add(cells.values(density.question(asked, query.filter())));
        for (Period period : query.before()) {
            values.add(cells.values(density.question(asked, query.filter().during(period))));
        }
        HotCells hot = HotCells.of(values, cells.neighbours(), query.rate());
        int[] counts = cells.counts(density.question(asked, query.filter()));
        int[] looked = cells.counts(density.question(asked, looking(query)));
        Threshold threshold = density.threshold(query.ground().network());
        return new HotSpots(
                cells.size(),
                hot.now().mean(),
                query.before(),
                cells(cells, hot, values.get(0), counts, looked, threshold),
                clusters(cells, hot, counts, looked, plans.list(query.ground().network()), threshold));
    }

    private HotSpotCells hexagons(HotSpotQuery query, Asked asked, EditionShape shape) {
        if (HexGrid.count(shape.area(asked.root()), query.hexagonMetres()) > MOST_CELLS) {
            throw Problem.badParameter(
                    "hexagon", "hexagons of " + query.hexagonMetres() + " m would be more than " + MOST_CELLS);
        }
        return HotSpotCells.hexagons(new HexGrid(shape.area(asked.root()), query.hexagonMetres()), asked);
    }

    private static ReportFilter looking(HotSpotQuery query) {
        Set<String> wanted = new java.util.HashSet<>(query.lookingChannels());
        if (!query.filter().channels().isEmpty()) {
            wanted.retainAll(query.filter().channels());
        }
        wanted.add(" "); // none of them: an empty set would stand for all
        return query.filter().ofChannels(wanted);
    }

    private static List<HotSpots.Cell> cells(
            HotSpotCells cells, HotCells hot, double[] values, int[] counts, int[] looked, Threshold threshold) {
        List<HotSpots.Cell> found = new ArrayList<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            HotCells.Kind kind = hot.kinds()[cell];
            UnitFigure unit = cells.unit(cell);
            if (kind != null && (unit == null || !threshold.hides(counts[cell], unit.level()))) {
                found.add(new HotSpots.Cell(
                        cells.code(cell),
                        unit,
                        name(kind),
                        values[cell],
                        counts[cell],
                        looked[cell],
                        hot.now().z()[cell],
                        hot.now().q()[cell],
                        cells.middle(cell),
                        cells.ring(cell)));
            }
        }
        return found;
    }

    private static List<HotSpots.Cluster> clusters(
            HotSpotCells cells,
            HotCells hot,
            int[] counts,
            int[] looked,
            List<HotSpotPlan> plans,
            Threshold threshold) {
        long all = 0;
        double base = 0;
        for (int cell = 0; cell < cells.size(); cell++) {
            all += counts[cell];
            base += cells.base(cell);
        }
        double perBase = base == 0 ? 0 : all / base;
        List<HotSpots.Cluster> found = new ArrayList<>();
        for (List<Integer> members : hot.clusters(cells.neighbours())) {
            HotSpots.Cluster cluster = cluster(members, cells, hot, counts, looked, perBase, plans);
            UnitFigure unit = cells.unit(members.get(0));
            if (unit == null || !threshold.hides(cluster.count(), unit.level())) {
                found.add(cluster);
            }
        }
        found.sort(Comparator.comparingDouble(cluster -> cluster.expected() - cluster.count()));
        List<HotSpots.Cluster> ranked = new ArrayList<>();
        for (HotSpots.Cluster cluster : found) {
            ranked.add(new HotSpots.Cluster(
                    ranked.size() + 1,
                    cluster.kind(),
                    cluster.count(),
                    cluster.lookedFor(),
                    cluster.expected(),
                    cluster.greatestZ(),
                    cluster.peak(),
                    cluster.peakUnitId(),
                    cluster.cells(),
                    cluster.middle(),
                    cluster.radiusMetres(),
                    cluster.areaSquareMetres(),
                    cluster.plan()));
        }
        return ranked;
    }

    private static HotSpots.Cluster cluster(
            List<Integer> members,
            HotSpotCells cells,
            HotCells hot,
            int[] counts,
            int[] looked,
            double perBase,
            List<HotSpotPlan> plans) {
        int peak = members.stream()
                .max(Comparator.comparingDouble(cell -> hot.now().z()[cell]))
                .orElseThrow();
        LngLat middle = middle(members, cells, counts);
        double radius = members.stream()
                .mapToDouble(cell -> Geodesic.metres(middle, cells.middle(cell)))
                .max()
                .orElse(0);
        double area = members.stream().mapToDouble(cells::areaSquareMetres).sum();
        UnitFigure unit = cells.unit(peak);
        HotCells.Kind kind = hot.kinds()[peak];
        return new HotSpots.Cluster(
                0,
                kind == null ? "" : name(kind),
                members.stream().mapToInt(cell -> counts[cell]).sum(),
                members.stream().mapToInt(cell -> looked[cell]).sum(),
                perBase * members.stream().mapToDouble(cells::base).sum(),
                hot.now().z()[peak],
                cells.code(peak),
                unit == null ? null : unit.id(),
                members.stream().map(cells::code).toList(),
                middle,
                Math.max(radius, Math.sqrt(area / Math.PI)),
                area,
                HotSpotPlanService.find(plans, middle, radius));
    }

    private static LngLat middle(List<Integer> members, HotSpotCells cells, int[] counts) {
        double lng = 0;
        double lat = 0;
        double weight = 0;
        for (int cell : members) {
            double more = counts[cell] + 1e-6;
            lng += more * cells.middle(cell).longitude();
            lat += more * cells.middle(cell).latitude();
            weight += more;
        }
        return new LngLat(lng / weight, lat / weight);
    }

    private static String name(HotCells.Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
