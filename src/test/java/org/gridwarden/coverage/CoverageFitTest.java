package org.gridwarden.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gridwarden.coverage.CoverageIssue.Type;
import org.gridwarden.coverage.FitReport.Transfer;
import org.gridwarden.coverage.FitReport.UnitChange;
import org.gridwarden.geo.Geodesic;
import org.gridwarden.geo.Geometries;
import org.gridwarden.geo.LngLat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class CoverageFitTest {

    private static final List<CoverageLevel> LEVELS = List.of(new CoverageLevel(1, true), new CoverageLevel(2, true));

    /**
     * <pre>
     *   +----+#+-------+      # claimed by A and B; A has the longer border with it
     *   | A  |#|  B +--+
     *   +----+-+----+
     * </pre>
     */
    @Test
    void a_narrow_overlap_goes_to_the_longest_border_and_the_account_says_so() {
        CoverageUnit a = Pictures.unit("A", "0 0, 2.1 0, 2.1 1, 0 1");
        CoverageUnit b = Pictures.unit("B", "2 0, 4 0, 4 1, 2.09 1");
        FitResult result = CoverageFit.fit(LEVELS, List.of(a, b), FitOptions.DEFAULT);
        assertThat(result.issues()).isEmpty();
        assertThat(result.report().overlapsDecided()).isEqualTo(1);
        Transfer transfer = result.report().transfers().get(0);
        assertThat(result.report().transfers()).hasSize(1);
        double both = Geodesic.areaSquareMetres(a.geometry().intersection(b.geometry()));
        assertThat(transfer.areaSquareMetres()).isCloseTo(both, within(both * 1e-3));
        assertThat(transfer.fromCode()).isIn("A", "B").isNotEqualTo(transfer.toCode());
    }

    @Test
    void a_narrow_gap_is_closed_and_a_wide_one_is_left_and_blocks() {
        CoverageUnit ring = Pictures.unit("A", "0 0, 9 0, 9 9, 0 9), (4 4, 4 5, 5 5, 5 4");
        FitResult left = CoverageFit.fit(LEVELS, List.of(ring), FitOptions.DEFAULT);
        assertThat(left.issues()).extracting(CoverageIssue::type).containsExactly(Type.GAP);
        FitResult closed = CoverageFit.fit(LEVELS, List.of(ring), new FitOptions(0, 30, 120, Set.of(), Set.of()));
        assertThat(closed.issues()).isEmpty();
        assertThat(closed.report().gapsClosed()).isEqualTo(1);
    }

    @Test
    void a_wide_overlap_stays_with_both_and_blocks() {
        FitResult result = CoverageFit.fit(
                LEVELS,
                List.of(Pictures.unit("A", "0 0, 3 0, 3 2, 0 2"), Pictures.unit("B", "2 0, 5 0, 5 2, 2 2")),
                FitOptions.DEFAULT);
        assertThat(result.issues()).extracting(CoverageIssue::key).containsExactly("OVERLAP:1:A:B");
    }

    @Test
    void a_parent_without_a_shape_is_dissolved_from_its_children_with_their_vertices() {
        FitResult result = CoverageFit.fit(
                LEVELS,
                List.of(
                        new CoverageUnit("P", null, 1, Geometries.factory().createPolygon()),
                        Pictures.child("A", "P", 2, "0 0, 1 0, 1 2, 0 2"),
                        Pictures.child("B", "P", 2, "1 0, 2 0, 2 1, 1 1"),
                        Pictures.child("C", "P", 2, "1 1, 2 1, 2 2, 1 2")),
                FitOptions.DEFAULT);
        assertThat(result.issues()).isEmpty();
        assertThat(result.units().get(0).geometry().getNumPoints()).isEqualTo(8);
        assertThat(result.report().changes()).isEmpty();
    }

    @Test
    void what_is_drawn_over_the_parents_line_goes_to_the_other_parents_child() {
        FitResult result = CoverageFit.fit(
                LEVELS,
                List.of(
                        Pictures.unit("P", "0 0, 2 0, 2 2, 0 2"),
                        Pictures.unit("Q", "2 0, 4 0, 4 2, 2 2"),
                        Pictures.child("P1", "P", 2, "0 0, 2.1 0, 2.1 2, 0 2"),
                        Pictures.child("Q1", "Q", 2, "2.1 0, 4 0, 4 2, 2.1 2")),
                FitOptions.DEFAULT);
        assertThat(result.issues()).isEmpty();
        assertThat(result.report().transfers()).hasSize(1);
        Transfer transfer = result.report().transfers().get(0);
        assertThat(transfer.fromCode()).isEqualTo("P1");
        assertThat(transfer.toCode()).isEqualTo("Q1");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void independently_drawn_levels_become_a_coverage_and_nothing_moves_more_than_the_report_says(long seed) {
        List<CoverageUnit> units = drawnIndependently(seed);
        FitOptions options = new FitOptions(seed % 2 == 0 ? 1.5 : 0, 40, 40, Set.of(), Set.of());
        FitResult result = CoverageFit.fit(LEVELS, units, options);
        assertThat(result.issues()).as("seed %d", seed).isEmpty();
        Map<String, UnitChange> changes = new HashMap<>();
        result.report().changes().forEach(change -> changes.put(change.code(), change));
        for (int i = 0; i < units.size(); i++) {
            CoverageUnit before = units.get(i);
            Geometry after = result.units().get(i).geometry();
            UnitChange change = changes.get(before.code());
            double said = change == null ? 0 : change.displacementMetres();
            assertThat(farthest(after, before.geometry()))
                    .as("seed %d %s now to before", seed, before.code())
                    .isLessThanOrEqualTo(said + 0.002);
            assertThat(farthest(before.geometry(), after))
                    .as("seed %d %s before to now", seed, before.code())
                    .isLessThanOrEqualTo(said + 0.002);
            double grown = Geodesic.areaSquareMetres(after) - Geodesic.areaSquareMetres(before.geometry());
            double accounted = change == null ? 0 : change.gainedSquareMetres() - change.lostSquareMetres();
            assertThat(grown)
                    .as("seed %d %s", seed, before.code())
                    .isCloseTo(accounted, within(options.snapMetres() > 0 ? 3000.0 : 5.0));
        }
    }

    /** Cells and their parents, every vertex moved by up to two metres in each unit on its own. */
    private static List<CoverageUnit> drawnIndependently(long seed) {
        Random random = new Random(seed);
        List<CoverageUnit> units = new ArrayList<>();
        List<CoverageUnit> cells = Pictures.cells(6, 6, 5, seed, 2);
        for (int block = 0; block < 9; block++) {
            Geometry union = null;
            for (CoverageUnit cell : cells) {
                if (blockOf(cell) == block) {
                    union = union == null ? cell.geometry() : union.union(cell.geometry());
                }
            }
            units.add(new CoverageUnit("P" + block, null, 1, jittered(union, random)));
        }
        for (CoverageUnit cell : cells) {
            units.add(new CoverageUnit(cell.code(), "P" + blockOf(cell), 2, jittered(cell.geometry(), random)));
        }
        return units;
    }

    private static int blockOf(CoverageUnit cell) {
        return (cell.code().charAt(1) - '0') / 2 * 3 + (cell.code().charAt(3) - '0') / 2;
    }

    private static Geometry jittered(Geometry geometry, Random random) {
        Map<Coordinate, Coordinate> moved = new HashMap<>();
        return Geometries.round(Geometries.map(
                geometry,
                c -> moved.computeIfAbsent(
                        c,
                        place -> new Coordinate(
                                place.x + (random.nextDouble() - 0.5) * 4e-5,
                                place.y + (random.nextDouble() - 0.5) * 4e-5))));
    }

    /** Brute force: the farthest of points along one boundary from the other, in metres. */
    private static double farthest(Geometry from, Geometry to) {
        List<LngLat[]> target = edges(to);
        double farthest = 0;
        for (LngLat[] edge : edges(from)) {
            for (int k = 0; k < 8; k++) {
                LngLat place = new LngLat(
                        edge[0].longitude() + (edge[1].longitude() - edge[0].longitude()) * k / 8,
                        edge[0].latitude() + (edge[1].latitude() - edge[0].latitude()) * k / 8);
                double nearest = Double.MAX_VALUE;
                for (LngLat[] other : target) {
                    nearest = Math.min(nearest, Geodesic.metresToSegment(place, other[0], other[1]));
                }
                farthest = Math.max(farthest, nearest);
            }
        }
        return farthest - 0.008; // the sampled places are rounded to the lattice
    }

    private static List<LngLat[]> edges(Geometry area) {
        List<LngLat[]> edges = new ArrayList<>();
        Geometry rings = area.getBoundary();
        for (int ring = 0; ring < rings.getNumGeometries(); ring++) {
            Coordinate[] line = rings.getGeometryN(ring).getCoordinates();
            for (int i = 1; i < line.length; i++) {
                edges.add(new LngLat[] {new LngLat(line[i - 1].x, line[i - 1].y), new LngLat(line[i].x, line[i].y)});
            }
        }
        return edges;
    }
}
