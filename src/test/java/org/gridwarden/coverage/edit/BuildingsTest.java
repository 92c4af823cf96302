package org.gridwarden.coverage.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gridwarden.coverage.edit.Drawn.four;
import static org.gridwarden.coverage.edit.Drawn.line;
import static org.gridwarden.coverage.edit.Drawn.refused;
import static org.gridwarden.coverage.edit.Drawn.sound;
import static org.gridwarden.coverage.edit.Drawn.squares;

import java.util.List;
import org.gridwarden.coverage.Pictures;
import org.gridwarden.coverage.division.Split;
import org.gridwarden.coverage.division.Transfer;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.redraw.Buildings;
import org.gridwarden.coverage.redraw.EditRejected;
import org.gridwarden.coverage.redraw.EditRejected.Reason;
import org.gridwarden.coverage.redraw.EditResult;
import org.junit.jupiter.api.Test;

/**
 * <pre>
 *   2 +-----------+
 *     |     :     |     the line : runs through h, which reaches farther to its right
 *   1 |   [h:]    |
 *     |     :  [k]|
 *   0 +-----------+
 *     0     1     2
 * </pre>
 */
class BuildingsTest {

    private static final CoverageGraph CITY = four(
            Pictures.child("h", "A", 3, "0.9 0.9, 1.3 0.9, 1.3 1.1, 0.9 1.1"),
            Pictures.child("k", "A", 3, "1.6 0.4, 1.8 0.4, 1.8 0.6, 1.6 0.6"));

    private static final Split SPLIT = Split.along("A", line("1 -1, 1 3"));

    @Test
    void a_line_through_a_building_is_refused_with_the_building() {
        EditRejected refusal = refused(Reason.BUILDINGS_CUT, SPLIT, CITY);
        assertThat(refusal.units()).containsExactly("h");
        assertThat(refusal.place()).isNotNull();
    }

    @Test
    void a_line_is_bent_round_a_building_by_the_shorter_side_and_the_others_find_their_unit() {
        EditResult result = SPLIT.apply(CITY, Buildings.BEND);
        CoverageGraph graph = result.graph();
        sound(graph);
        assertThat(parent(graph, "h")).isEqualTo("A");
        assertThat(parent(graph, "k")).isEqualTo("A");
        assertThat(squares(graph, "A-2")).isCloseTo(2 - 0.1 * 0.2, within(1e-5));
        assertThat(graph.find("A-2")).isPresent();
        assertThat(result.buildings()).isEmpty();
    }

    @Test
    void a_cut_building_is_lifted_and_falls_back_when_the_cut_goes() {
        EditResult result = SPLIT.apply(CITY, Buildings.LIFT);
        assertThat(parent(result.graph(), "h")).isEqualTo("P");
        assertThat(result.buildings()).contains("h");
        sound(result.graph());
        EditResult merged = new Merge(List.of("A", "A-2"), "A").apply(result.graph());
        assertThat(parent(merged.graph(), "h")).isEqualTo("A");
        CoverageGraph undone = result.graph().with(result.patch().inverse());
        assertThat(undone.units()).isEqualTo(CITY.units());
    }

    @Test
    void buildings_on_transferred_ground_change_hands() {
        EditResult result = Transfer.ofArea("A", "B", line("1.5 0.3, 3 0.3, 3 0.7, 1.5 0.7"))
                .apply(CITY);
        assertThat(parent(result.graph(), "k")).isEqualTo("B");
        assertThat(parent(result.graph(), "h")).isEqualTo("A");
        assertThat(result.buildings()).containsExactly("k");
        sound(result.graph());
    }

    private static String parent(CoverageGraph graph, String code) {
        return graph.parentCode(graph.find(code).orElseThrow());
    }
}
