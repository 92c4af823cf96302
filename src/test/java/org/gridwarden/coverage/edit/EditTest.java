package org.gridwarden.coverage.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gridwarden.coverage.CoverageCheck;
import org.gridwarden.coverage.CoverageLevel;
import org.gridwarden.coverage.CoverageUnit;
import org.gridwarden.coverage.Pictures;
import org.gridwarden.coverage.division.Keep;
import org.gridwarden.coverage.division.Naming;
import org.gridwarden.coverage.division.Split;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.patch.GraphPatch;
import org.gridwarden.coverage.primitive.Place;
import org.gridwarden.coverage.redraw.EditRejected;
import org.gridwarden.coverage.redraw.EditRejected.Reason;
import org.gridwarden.coverage.redraw.EditResult;
import org.gridwarden.coverage.reshape.MoveVertex;
import org.junit.jupiter.api.Test;

/** Pictures in units of 0.001°, about 100 m. */
class EditTest {

    private static final List<CoverageLevel> LEVELS =
            List.of(new CoverageLevel(1, true), new CoverageLevel(2, true), new CoverageLevel(3, false));

    /**
     * <pre>
     *   +---+---+      P holds A and B
     *   | A | B |
     *   +---+---+
     * </pre>
     */
    private static CoverageGraph two() {
        return graph(
                Pictures.unit("P", "0 0, 2 0, 4 0, 4 2, 2 2, 0 2"),
                Pictures.child("A", "P", 2, "0 0, 2 0, 2 2, 0 2"),
                Pictures.child("B", "P", 2, "2 0, 4 0, 4 2, 2 2"));
    }

    private static CoverageGraph graph(CoverageUnit... units) {
        return CoverageGraph.of(LEVELS, List.of(units));
    }

    private static Place place(double x, double y) {
        return Place.ofDegrees(120 + x / 1000, 30 + y / 1000);
    }

    private static void sound(CoverageGraph graph) {
        assertThat(CoverageCheck.check(LEVELS, graph.toUnits())).isEmpty();
    }

    @Test
    void units_become_edges_and_come_back_as_they_were() {
        CoverageGraph graph = two();
        assertThat(graph.edges()).hasSize(3);
        assertThat(graph.geometry("P").getNumPoints()).isEqualTo(7);
        assertThat(graph.geometry("A").getArea() * 1e6).isCloseTo(4, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(graph.doubledArea())
                .isEqualTo(graph.doubledArea(graph.find("P").orElseThrow().id()));
        sound(graph);
    }

    /**
     * <pre>
     *   +---+-+-+        +---+---+
     *   | A | ; |   →    | A |   |
     *   |   | ; |        |   | B |
     *   +---+-+-+        +---+---+
     * </pre>
     */
    @Test
    void a_split_line_that_sticks_out_is_trimmed_and_merging_gives_the_unit_back() {
        CoverageGraph before = two();
        EditResult split =
                Split.along("B", List.of(place(3.13, -1), place(3.07, 3))).apply(before);
        assertThat(split.created()).containsExactly("B-2");
        assertThat(split.changed()).containsExactly("B", "P");
        sound(split.graph());
        EditResult merged = new Merge(List.of("B", "B-2"), "B").apply(split.graph());
        sound(merged.graph());
        for (String code : List.of("P", "A", "B")) {
            assertThat(merged.graph().geometry(code)).isEqualTo(before.geometry(code));
        }
        assertThat(merged.graph().doubledArea()).isEqualTo(before.doubledArea());
        GraphPatch stored = GraphPatch.ofBytes(split.patch().toBytes());
        assertThat(stored).isEqualTo(split.patch());
        CoverageGraph undone = split.graph().with(stored.inverse());
        assertThat(undone.edges()).isEqualTo(before.edges());
    }

    @Test
    void splitting_a_divided_unit_splits_what_the_line_crosses() {
        EditResult split =
                Split.along("P", List.of(place(-1, 1.01), place(5, 0.97))).apply(two());
        assertThat(split.created()).containsExactly("A-2", "B-2", "P-2");
        sound(split.graph());
    }

    @Test
    void a_ring_cut_out_becomes_a_hole_filled_by_a_new_unit() {
        EditResult split = new Split(
                        "A",
                        List.of(),
                        List.of(List.of(place(0.5, 0.5), place(1, 0.5), place(1, 1), place(0.5, 1))),
                        List.of("A9"),
                        Keep.LARGEST,
                        Naming.NUMBERED)
                .apply(two());
        assertThat(split.created()).containsExactly("A9");
        assertThat(split.changed()).containsExactly("A");
        sound(split.graph());
    }

    @Test
    void a_moved_vertex_moves_at_every_level() {
        CoverageGraph before = two();
        assertThatThrownBy(() -> new MoveVertex(place(2, 0), place(2.2, 0.1), false).apply(before))
                .isInstanceOfSatisfying(
                        EditRejected.class, e -> assertThat(e.reason()).isEqualTo(Reason.OUTER_LIMIT));
        EditResult moved = new MoveVertex(place(2, 0), place(2.2, 0.1), true).apply(before);
        assertThat(moved.changed()).containsExactly("A", "B", "P");
        assertThat(moved.movedLevels()).containsExactlyInAnyOrder(1, 2);
        sound(moved.graph());
        assertThatThrownBy(() -> new MoveVertex(place(2, 0), place(2.2, 3), true).apply(before))
                .isInstanceOfSatisfying(
                        EditRejected.class, e -> assertThat(e.reason()).isEqualTo(Reason.CROSSES));
    }
}
