package org.gridwarden.coverage.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gridwarden.coverage.CoverageCheck;
import org.gridwarden.coverage.CoverageLevel;
import org.gridwarden.coverage.CoverageUnit;
import org.gridwarden.coverage.Pictures;
import org.gridwarden.coverage.edit.Cities;
import org.gridwarden.coverage.patch.GraphPatch;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.coverage.primitive.Place;
import org.gridwarden.coverage.primitive.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Pictures in units of 0.001°. */
class CoverageGraphTest {

    private static final List<CoverageLevel> LEVELS = List.of(new CoverageLevel(1, true), new CoverageLevel(2, true));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void units_in_any_order_make_an_equal_graph_and_come_back_with_their_vertices(long seed) {
        List<CoverageUnit> units = Cities.units(6, 6, 5, seed);
        List<CoverageUnit> shuffled = new ArrayList<>(units);
        Collections.shuffle(shuffled, new Random(seed));
        CoverageGraph graph = CoverageGraph.of(Cities.levels(), units);
        CoverageGraph other = CoverageGraph.of(Cities.levels(), shuffled);
        assertThat(other.edges()).as("seed %d", seed).isEqualTo(graph.edges());
        assertThat(other.units()).isEqualTo(graph.units());
        for (CoverageUnit unit : units) {
            Geometry shape = graph.geometry(unit.code());
            assertThat(unit.geometry().isEmpty() || shape.norm().equals(multi(unit.geometry())))
                    .as("seed %d %s", seed, unit.code())
                    .isTrue();
        }
        assertThat(CoverageCheck.check(Cities.levels(), graph.toUnits())).isEmpty();
        CoverageGraph again = CoverageGraph.of(Cities.levels(), graph.toUnits());
        assertThat(again.edges()).isEqualTo(graph.edges());
    }

    private static Geometry multi(Geometry polygon) {
        return org.gridwarden.geo.Geometries.toMultiPolygon(polygon).norm();
    }

    /**
     * <pre>
     *   +-----------+
     *   | A  +---+  |     the island and the hole's ground: A, a gap, B
     *   |    |gap|  |
     *   +----+---+--+     +---+
     *                     | B |
     *                     +---+
     * </pre>
     */
    @Test
    void the_face_at_a_place_is_the_deepest_unit_a_gap_or_the_open_country() {
        CoverageGraph graph = CoverageGraph.of(
                LEVELS,
                List.of(
                        Pictures.unit("P", "0 0, 9 0, 9 9, 0 9), (4 4, 4 5, 5 5, 5 4"),
                        Pictures.child("A", "P", 2, "0 0, 3 0, 3 9, 0 9"),
                        Pictures.unit("B", "12 0, 13 0, 13 1, 12 1")));
        assertThat(codeAt(graph, 1, 1)).isEqualTo("A");
        assertThat(codeAt(graph, 6, 6)).isEqualTo("P");
        assertThat(codeAt(graph, 4.5, 4.5)).isNull();
        assertThat(codeAt(graph, 12.5, 0.5)).isEqualTo("B");
        assertThat(codeAt(graph, 20, 20)).isNull();
        assertThat(graph.parts(graph.find("P").orElseThrow().id())).isEqualTo(1);
        assertThat(graph.geometry("P").getNumPoints()).isEqualTo(7 + 5);
        assertThat(graph.edgesIn(new Envelope(120.0119, 120.0121, 29.99, 30.01)))
                .hasSize(1);
    }

    private static String codeAt(CoverageGraph graph, double x, double y) {
        return graph.codeOf(graph.faceAt(Place.ofDegrees(120 + x / 1000, 30 + y / 1000)));
    }

    /** Neighbours with other vertices on their common line are noded; what both claim is an overlap, kept as such. */
    @Test
    void units_that_do_not_fit_become_gaps_and_overlaps() {
        CoverageGraph graph = CoverageGraph.of(
                LEVELS,
                List.of(
                        Pictures.unit("A", "0 0, 2.2 0, 2.2 2, 0 2"),
                        Pictures.unit("B", "2 0, 4 0, 4 1, 2 1"),
                        Pictures.unit("C", "2.2 1, 4 1, 4 2, 2.2 2")));
        assertThat(graph.contests()).hasSize(1);
        assertThat(graph.claimants(graph.contests().get(0).face()))
                .extracting(Unit::code)
                .containsExactly("A", "B");
        assertThat(CoverageCheck.check(LEVELS, graph.toUnits()))
                .extracting(issue -> issue.key())
                .containsExactly("OVERLAP:1:A:B");
    }

    @Test
    void faults_in_codes_parents_and_levels_are_refused() {
        CoverageUnit a = Pictures.unit("A", "0 0, 2 0, 2 2, 0 2");
        assertThatThrownBy(() -> CoverageGraph.of(LEVELS, List.of(a, a))).hasMessageContaining("more than once");
        assertThatThrownBy(() -> CoverageGraph.of(LEVELS, List.of(Pictures.child("A", "X", 2, "0 0, 2 0, 2 2"))))
                .hasMessageContaining("not there");
        assertThatThrownBy(() -> CoverageGraph.of(LEVELS, List.of(a, Pictures.child("B", "A", 1, "0 0, 2 0, 2 2"))))
                .hasMessageContaining("not above");
        assertThatThrownBy(() -> CoverageGraph.of(LEVELS, List.of(Pictures.child("A", null, 7, "0 0, 2 0, 2 2"))))
                .hasMessageContaining("not declared");
    }

    @Test
    void a_patch_that_does_not_fit_is_refused() {
        CoverageGraph graph = CoverageGraph.of(LEVELS, List.of(Pictures.unit("A", "0 0, 2 0, 2 2, 0 2")));
        Edge edge = graph.edges().get(0);
        GraphPatch patch = new GraphPatch(List.of(edge), List.of(), List.of(), List.of(), List.of());
        CoverageGraph without = graph.with(patch);
        assertThatThrownBy(() -> without.with(patch)).isInstanceOf(IllegalStateException.class);
        assertThat(without.with(patch.inverse()).edges()).isEqualTo(graph.edges());
        assertThatThrownBy(() -> GraphPatch.ofBytes(new byte[] {9, 9})).isInstanceOf(IllegalArgumentException.class);
    }
}
