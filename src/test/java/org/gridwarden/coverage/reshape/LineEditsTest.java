package org.gridwarden.coverage.reshape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gridwarden.coverage.edit.Drawn.between;
import static org.gridwarden.coverage.edit.Drawn.four;
import static org.gridwarden.coverage.edit.Drawn.line;
import static org.gridwarden.coverage.edit.Drawn.place;
import static org.gridwarden.coverage.edit.Drawn.refused;
import static org.gridwarden.coverage.edit.Drawn.sound;
import static org.gridwarden.coverage.edit.Drawn.squares;

import java.math.BigInteger;
import org.gridwarden.coverage.Pictures;
import org.gridwarden.coverage.edit.Drawn;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.redraw.EditRejected;
import org.gridwarden.coverage.redraw.EditRejected.Reason;
import org.gridwarden.coverage.redraw.EditResult;
import org.junit.jupiter.api.Test;

/** Edges and vertices, in units of 0.001°. */
class LineEditsTest {

    /**
     * <pre>
     *   +---+---+        +---+---+
     *   | B | C |   →    | B >  C|     the edge bounds P and Q too
     *   +---+---+        +---+---+
     * </pre>
     */
    @Test
    void a_reshaped_edge_moves_both_neighbours_at_every_level() {
        CoverageGraph before = four();
        EditResult result = new Reshape(between(before, "B", "C").id(), line("4 0.5, 5 1, 4 1.5")).apply(before);
        assertThat(result.changed()).containsExactly("B", "C", "P", "Q");
        assertThat(result.movedLevels()).containsExactlyInAnyOrder(1, 2);
        assertThat(squares(result.graph(), "P")).isEqualTo(8.5, within(1e-6));
        assertThat(squares(result.graph(), "C")).isEqualTo(3.5, within(1e-6));
        assertThat(result.doubledAreaChange()).isEqualTo(BigInteger.ZERO);
        sound(result.graph());
    }

    @Test
    void a_line_drawn_the_other_way_round_reshapes_the_same_part() {
        CoverageGraph before = four();
        int edge = between(before, "B", "C").id();
        assertThat(new Reshape(edge, line("4 1.5, 5 1, 4 0.5"))
                        .apply(before)
                        .graph()
                        .edges())
                .isEqualTo(new Reshape(edge, line("4 0.5, 5 1, 4 1.5"))
                        .apply(before)
                        .graph()
                        .edges());
    }

    @Test
    void a_reshape_that_would_cross_itself_or_another_edge_is_refused() {
        CoverageGraph before = four();
        int edge = between(before, "B", "C").id();
        EditRejected refusal = refused(Reason.CROSSES, new Reshape(edge, line("4 0.5, 6.5 1, 4 1.5")), before);
        assertThat(refusal.units()).contains("C", "D");
        assertThat(refusal.place()).isNotNull();
        refused(Reason.CROSSES, new Reshape(edge, line("4 0.5, 5 1, 4.5 1.2, 4.5 0.3, 4 1.5")), before);
        refused(Reason.UNKNOWN_EDGE, new Reshape(999, line("4 0.5, 5 1, 4 1.5")), before);
    }

    /**
     * <pre>
     *   +------+-------+
     *   |      |  []   |      the line would leave the island I on its other side
     *   |  A   |  I   B|
     *   +------+-------+
     * </pre>
     */
    @Test
    void a_line_is_not_moved_over_an_island() {
        CoverageGraph before = Drawn.graph(
                Pictures.unit("A", "0 0, 2 0, 2 2, 0 2"),
                Pictures.unit("B", "2 0, 6 0, 6 2, 2 2), (3 0.9, 3 1.1, 3.2 1.1, 3.2 0.9"),
                Pictures.unit("I", "3 0.9, 3.2 0.9, 3.2 1.1, 3 1.1"));
        refused(
                Reason.SWEEPS_OVER,
                new Reshape(between(before, "A", "B").id(), line("2 0.2, 4 0.5, 4 1.5, 2 1.8")),
                before);
    }

    @Test
    void the_outer_limit_moves_only_when_asked() {
        CoverageGraph before = four();
        refused(Reason.OUTER_LIMIT, new MoveVertex(place(2, 0), place(2, -1)), before);
        EditResult result = new MoveVertex(place(2, 0), place(2, -1), true).apply(before);
        assertThat(result.doubledAreaChange()).isEqualTo(BigInteger.valueOf(400_000_000));
        sound(result.graph());
    }

    @Test
    void a_vertex_is_inserted_moved_and_deleted_and_a_node_cannot_be_deleted() {
        CoverageGraph before = four();
        EditResult inserted =
                new InsertVertex(between(before, "A", "B").id(), place(2.1, 1), place(2.5, 1), false).apply(before);
        assertThat(squares(inserted.graph(), "A")).isEqualTo(4.5, within(1e-6));
        EditResult moved = new MoveVertex(place(2.5, 1), place(1.5, 1)).apply(inserted.graph());
        assertThat(squares(moved.graph(), "A")).isEqualTo(3.5, within(1e-6));
        EditResult deleted = new DeleteVertex(place(1.5, 1)).apply(moved.graph());
        assertThat(deleted.graph().geometry("A")).isEqualTo(before.geometry("A"));
        refused(Reason.IS_NODE, new DeleteVertex(place(2, 0)), before);
        refused(Reason.UNKNOWN_VERTEX, new DeleteVertex(place(2, 1)), before);
    }
}
