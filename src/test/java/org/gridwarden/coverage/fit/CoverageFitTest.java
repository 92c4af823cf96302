package org.gridwarden.coverage.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridwarden.coverage.CoverageIssue;
import org.gridwarden.coverage.CoverageIssue.Type;
import org.gridwarden.coverage.CoverageLevel;
import org.gridwarden.coverage.CoverageUnit;
import org.gridwarden.coverage.Pictures;
import org.gridwarden.coverage.fit.FitReport.Transfer;
import org.gridwarden.coverage.fit.FitReport.UnitChange;
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
        // It is 385 metres from the outline, and 96 wide.
        assertThat(closed.report().greatestDisplacementMetres()).isBetween(96.0, 102.0);
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

    /** W is drawn a tenth too narrow in the north, and dissolved from its children, which are not. */
    @Test
    void a_level_that_is_dissolved_is_accounted_for_where_it_had_boundaries() {
        List<CoverageUnit> units = List.of(
                Pictures.unit("V", "0 0, 2 0, 2 2, 0 2"),
                Pictures.unit("W", "2.1 0, 4 0, 4 1.9, 2.1 1.9"),
                Pictures.child("v", "V", 2, "0 0, 2 0, 2 2, 0 2"),
                Pictures.child("w", "W", 2, "2 0, 4 0, 4 2, 2 2"));
        FitResult result = CoverageFit.fit(LEVELS, units, new FitOptions(0, 30, 30, Set.of(1), Set.of()));
        assertThat(result.issues()).isEmpty();
        double grown = Geodesic.areaSquareMetres(result.units().get(1).geometry())
                - Geodesic.areaSquareMetres(units.get(1).geometry());
        assertThat(result.report().changes()).singleElement().satisfies(change -> {
            assertThat(change.code()).isEqualTo("W");
            assertThat(change.gainedSquareMetres()).isCloseTo(grown, within(0.01));
            assertThat(change.lostSquareMetres()).isZero();
            assertThat(change.displacementMetres()).isBetween(14.0, 15.0); // the corner, both ways at once
        });
        assertThat(result.report().transfers()).singleElement().satisfies(transfer -> {
            assertThat(transfer.fromCode()).isNull();
            assertThat(transfer.toCode()).isEqualTo("W");
        });
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

    /**
     * <pre>
     *   +--+------+------+------+--+
     *   |  |  A1  |  A2  |  A3  |  |    five metres of nobody between the As and the Bs, 1.2 km long
     *   |L +======+======+======+ R|
     *   |  |   B1    |    B2    |  |
     *   +--+---------+----------+--+
     * </pre>
     */
    @Test
    void a_long_gap_between_several_neighbours_is_shared_so_that_nobody_moves_farther_than_it_is_wide() {
        FitResult result = CoverageFit.fit(
                LEVELS,
                List.of(
                        Pictures.unit("L", "-1 0, 0 0, 0 2, -1 2"),
                        Pictures.unit("A1", "0 1, 4 1, 4 2, 0 2"),
                        Pictures.unit("A2", "4 1, 8 1, 8 2, 4 2"),
                        Pictures.unit("A3", "8 1, 12 1, 12 2, 8 2"),
                        Pictures.unit("B1", "0 0, 6 0, 6 0.95, 0 0.95"),
                        Pictures.unit("B2", "6 0, 12 0, 12 0.95, 6 0.95"),
                        Pictures.unit("R", "12 0, 13 0, 13 2, 12 2")),
                FitOptions.DEFAULT);
        assertThat(result.issues()).isEmpty();
        assertThat(result.report().gapsClosed()).isEqualTo(1);
        assertThat(result.report().greatestDisplacementMetres()).isBetween(5.0, 6.0);
        assertThat(result.report().gapAreaSquareMetres())
                .isCloseTo(
                        result.report().transfers().stream()
                                .mapToDouble(Transfer::areaSquareMetres)
                                .sum(),
                        within(0.01));
    }

    /**
     * <pre>
     *   P ----------------------+      the line of P has no vertices between its corners: it gets those opposite
     *   +======+======+========+       the places where two children meet, and P gets them too
     *   |  C1  |  C2  |   C3   |
     *   +------+------+--------+
     * </pre>
     */
    @Test
    void a_gap_along_a_straight_line_of_the_parent_is_cut_where_the_children_meet() {
        FitResult result = CoverageFit.fit(
                LEVELS,
                List.of(
                        Pictures.unit("P", "0 0, 12 0, 12.013 1.057, 0 1.05"),
                        Pictures.child("C1", "P", 2, "0 0, 4 0, 4 1, 0 1"),
                        Pictures.child("C2", "P", 2, "4 0, 8 0, 8 1, 4 1"),
                        Pictures.child("C3", "P", 2, "8 0, 12 0, 12 1, 8 1")),
                FitOptions.DEFAULT);
        assertThat(result.issues()).isEmpty();
        assertThat(result.report().greatestDisplacementMetres()).isBetween(5.0, 7.0);
        assertThat(result.units().get(0).geometry().getNumPoints()).isEqualTo(10);
        assertThat(result.units().get(2).geometry().getNumPoints()).isEqualTo(7);
    }

    /** Thirty-six blocks that leave all streets to nobody, in one piece of 1.7 hectares. */
    @Test
    void streets_that_nobody_owns_go_to_the_blocks_along_them() {
        List<CoverageUnit> units = new ArrayList<>();
        units.add(Pictures.unit("P", "0 0, 12 0, 12 12, 0 12"));
        for (int x = 0; x < 12; x += 2) {
            for (int y = 0; y < 12; y += 2) {
                units.add(Pictures.child(
                        "b" + x + "." + y,
                        "P",
                        2,
                        String.format(
                                java.util.Locale.ROOT,
                                "%1$.2f %3$.2f, %2$.2f %3$.2f, %2$.2f %4$.2f, %1$.2f %4$.2f",
                                x + 0.05,
                                x + 1.95,
                                y + 0.05,
                                y + 1.95)));
            }
        }
        FitResult result = CoverageFit.fit(LEVELS, units, FitOptions.DEFAULT);
        assertThat(result.issues()).isEmpty();
        assertThat(result.report().gapsClosed()).isEqualTo(1);
        assertThat(result.report().greatestDisplacementMetres()).isBetween(9.0, 20.0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void independently_drawn_levels_become_a_coverage_and_nothing_moves_more_than_the_report_says(long seed) {
        List<CoverageUnit> units = Pictures.drawnIndependently(seed);
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
