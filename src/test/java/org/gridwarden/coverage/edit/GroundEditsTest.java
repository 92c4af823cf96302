package org.gridwarden.coverage.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gridwarden.coverage.edit.Drawn.box;
import static org.gridwarden.coverage.edit.Drawn.four;
import static org.gridwarden.coverage.edit.Drawn.line;
import static org.gridwarden.coverage.edit.Drawn.place;
import static org.gridwarden.coverage.edit.Drawn.refused;
import static org.gridwarden.coverage.edit.Drawn.sound;
import static org.gridwarden.coverage.edit.Drawn.squares;

import java.util.List;
import org.gridwarden.coverage.CoverageCheck;
import org.gridwarden.coverage.CoverageIssue;
import org.gridwarden.coverage.Pictures;
import org.gridwarden.coverage.division.Split;
import org.gridwarden.coverage.division.Transfer;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.redraw.EditRejected;
import org.gridwarden.coverage.redraw.EditRejected.Reason;
import org.gridwarden.coverage.redraw.EditResult;
import org.junit.jupiter.api.Test;

/** Whose the ground is, in units of 0.001°; {@link Drawn#four} draws A to D in P and Q. */
class GroundEditsTest {

    @Test
    void a_piece_drawn_over_the_boundary_goes_to_the_neighbour_and_the_parents_follow() {
        EditResult result = Transfer.ofArea("B", "C", line("3 0.5, 4.3 0.5, 4.3 1.5, 3 1.5"))
                .apply(four());
        assertThat(result.changed()).containsExactly("B", "C", "P", "Q");
        assertThat(squares(result.graph(), "B")).isEqualTo(3, within(1e-6));
        assertThat(squares(result.graph(), "Q")).isEqualTo(9, within(1e-6));
        sound(result.graph());
    }

    @Test
    void what_lies_beyond_a_line_goes_to_the_neighbour() {
        EditResult result =
                Transfer.beyond("B", "C", line("3.5 -1, 3.5 3"), place(3.8, 1)).apply(four());
        assertThat(box(result.graph(), "B")).isEqualTo("2.0 0.0, 3.5 2.0");
        assertThat(box(result.graph(), "C")).isEqualTo("3.5 0.0, 6.0 2.0");
        sound(result.graph());
    }

    @Test
    void a_piece_that_touches_the_taker_nowhere_or_is_all_there_is_is_refused() {
        refused(Reason.FALLS_APART, Transfer.ofArea("A", "C", line("0.5 0.5, 1 0.5, 1 1, 0.5 1")), four());
        refused(Reason.VANISHES, Transfer.ofArea("A", "B", line("-1 -1, 3 -1, 3 3, -1 3")), four());
        refused(Reason.NO_GROUND, Transfer.ofArea("A", "B", line("5 0.5, 5.5 0.5, 5.5 1, 5 1")), four());
    }

    /**
     * <pre>
     *   +---+---+:--+---+         P gives what lies east of the line:
     *   | A | B |:C | D |    →    half of B becomes a unit of Q
     *   +---+--:+---+---+
     * </pre>
     */
    @Test
    void ground_of_a_divided_unit_takes_its_units_along() {
        EditResult result =
                Transfer.ofArea("P", "Q", line("3 -1, 5 -1, 5 3, 3 3")).apply(four());
        assertThat(result.created()).containsExactly("B-2");
        CoverageGraph graph = result.graph();
        assertThat(graph.parentCode(graph.find("B-2").orElseThrow())).isEqualTo("Q");
        assertThat(squares(graph, "Q")).isCloseTo(10, within(1e-6));
        sound(graph);
    }

    @Test
    void a_gap_is_absorbed_and_the_open_country_is_not() {
        CoverageGraph gap = Drawn.graph(
                Pictures.unit("A", "0 0, 9 0, 9 9, 0 9), (4 4, 4 5, 5 5, 5 4"),
                Pictures.unit("B", "9 0, 12 0, 12 9, 9 9"));
        assertThat(CoverageCheck.check(Drawn.LEVELS, gap.toUnits()))
                .extracting(CoverageIssue::type)
                .containsExactly(CoverageIssue.Type.GAP);
        EditResult result = new Absorb(place(4.5, 4.5), "A").apply(gap);
        assertThat(squares(result.graph(), "A")).isEqualTo(81, within(1e-6));
        sound(result.graph());
        refused(Reason.NO_GROUND, new Absorb(place(20, 4), "A"), gap);
        refused(Reason.NO_GROUND, new Absorb(place(10, 4), "A"), gap);
        refused(Reason.FALLS_APART, new Absorb(place(4.5, 4.5), "B"), gap);
    }

    @Test
    void an_overlap_stays_one_until_it_is_absorbed() {
        CoverageGraph overlap =
                Drawn.graph(Pictures.unit("A", "0 0, 3 0, 3 2, 0 2"), Pictures.unit("B", "2 0, 5 0, 5 2, 2 2"));
        assertThat(overlap.contests()).hasSize(1);
        assertThat(squares(overlap, "A")).isCloseTo(6, within(1e-6));
        EditResult split = Split.along("A", line("-1 1, 2.5 1, 4 1")).apply(overlap);
        assertThat(split.graph().contests()).hasSize(2);
        EditResult result = new Absorb(place(2.5, 1), "B").apply(overlap);
        assertThat(result.graph().contests()).isEmpty();
        assertThat(squares(result.graph(), "A")).isEqualTo(4, within(1e-6));
        sound(result.graph());
        assertThat(result.graph().with(result.patch().inverse()).contests()).isEqualTo(overlap.contests());
    }

    @Test
    void a_unit_is_added_on_ground_that_nobody_has() {
        EditResult result = new AddUnit("E", 2, "Q", line("7 -1, 10 -1, 10 1.5, 7 1.5")).apply(four());
        assertThat(squares(result.graph(), "E")).isEqualTo(3 * 2.5 - 1.5, within(1e-6));
        assertThat(squares(result.graph(), "D")).isEqualTo(4, within(1e-6));
        sound(result.graph());
        refused(Reason.CODE_TAKEN, new AddUnit("A", 2, "Q", line("8 0, 9 0, 9 1")), four());
        refused(Reason.NO_GROUND, new AddUnit("E", 2, "Q", line("4.5 0.5, 5 0.5, 5 1")), four());
        refused(Reason.BAD_PARENT, new AddUnit("E", 2, "A", line("8 0, 9 0, 9 1")), four());
    }

    /**
     * <pre>
     *   +---+-+-+-+---+
     *   | A |B| Z |C| D |     Z is taken from both districts
     *   +---+-+-+-+---+
     * </pre>
     */
    @Test
    void a_functional_zone_is_carved_out_of_two_districts() {
        EditResult result = new Carve("Z", 2, null, line("3 0.5, 5 0.5, 5 1.5, 3 1.5")).apply(four());
        assertThat(squares(result.graph(), "Z")).isEqualTo(2, within(1e-6));
        assertThat(squares(result.graph(), "P")).isEqualTo(7, within(1e-6));
        assertThat(result.changed()).containsExactly("B", "C", "P", "Q");
        sound(result.graph());
        EditRejected cutInTwo =
                refused(Reason.FALLS_APART, new Carve("Z", 2, null, line("3 -1, 3.5 -1, 3.5 3, 3 3")), four());
        assertThat(cutInTwo.units()).hasSize(1);
        refused(Reason.VANISHES, new Carve("Z", 2, null, line("-1 -1, 2 -1, 2 3, -1 3")), four());
    }

    @Test
    void a_removed_unit_goes_to_its_sibling_before_a_longer_boundary() {
        EditResult result = new RemoveUnit("C", null).apply(four());
        assertThat(result.removed()).containsExactly("C");
        assertThat(squares(result.graph(), "D")).isEqualTo(8, within(1e-6));
        sound(result.graph());
        EditResult asTold = new RemoveUnit("C", "B").apply(four());
        assertThat(squares(asTold.graph(), "P")).isEqualTo(12, within(1e-6));
        sound(asTold.graph());
        refused(Reason.HAS_CHILDREN, new RemoveUnit("P", null), four());
        EditResult whole = new RemoveUnit("P", "Q").apply(four());
        assertThat(whole.retreed()).containsExactly("A", "B");
        sound(whole.graph());
    }

    @Test
    void units_merge_only_along_a_line_and_with_their_like() {
        refused(Reason.NOT_NEIGHBOURS, new Merge(List.of("A", "C"), "A"), four());
        refused(Reason.LEVELS_DIFFER, new Merge(List.of("A", "P"), "A"), four());
        refused(Reason.UNKNOWN_UNIT, new Merge(List.of("A", "X"), "A"), four());
        EditResult result = new Merge(List.of("P", "Q"), "P").apply(four());
        assertThat(result.retreed()).containsExactly("C", "D");
        assertThat(squares(result.graph(), "P")).isEqualTo(16, within(1e-6));
        sound(result.graph());
    }

    @Test
    void a_unit_under_another_parent_takes_its_ground_along_and_another_code_changes_nothing_else() {
        EditResult moved = new Reparent("B", "Q").apply(four());
        assertThat(moved.changed()).containsExactly("P", "Q");
        assertThat(moved.retreed()).containsExactly("B");
        assertThat(squares(moved.graph(), "P")).isEqualTo(4, within(1e-6));
        sound(moved.graph());
        refused(Reason.FALLS_APART, new Reparent("A", "Q"), four());
        refused(Reason.BAD_PARENT, new Reparent("A", "B"), four());
        EditResult named = new Recode("B", "B9").apply(four());
        assertThat(named.created()).containsExactly("B9");
        assertThat(named.removed()).containsExactly("B");
        assertThat(named.graph().geometry("B9")).isEqualTo(four().geometry("B"));
        refused(Reason.CODE_TAKEN, new Recode("B", "C"), four());
    }
}
