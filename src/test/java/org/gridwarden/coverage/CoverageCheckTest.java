package org.gridwarden.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.gridwarden.coverage.CoverageIssue.Type;
import org.junit.jupiter.api.Test;

/** Pictures in units of 0.001°, about 100 m. */
class CoverageCheckTest {

    private static final List<CoverageLevel> LEVELS =
            List.of(new CoverageLevel(1, true), new CoverageLevel(2, true), new CoverageLevel(3, false));

    @Test
    void neighbours_with_the_same_vertices_fit() {
        assertThat(check(Pictures.unit("A", "0 0, 1 0, 1 1, 0 1"), Pictures.unit("B", "1 0, 2 0, 2 1, 1 1")))
                .isEmpty();
    }

    /**
     * <pre>
     *   +---+-+---+
     *   | A |#| B |
     *   +---+-+---+
     * </pre>
     */
    @Test
    void shared_ground_is_an_overlap_with_its_area_and_width() {
        List<CoverageIssue> issues =
                check(Pictures.unit("A", "0 0, 2 0, 2 1, 0 1"), Pictures.unit("B", "1.5 0, 3 0, 3 1, 1.5 1"));
        assertThat(issues).hasSize(1);
        CoverageIssue overlap = issues.get(0);
        assertThat(overlap.type()).isEqualTo(Type.OVERLAP);
        assertThat(overlap.unitCodes()).containsExactly("A", "B");
        assertThat(overlap.blocking()).isTrue();
        assertThat(overlap.areaSquareMetres()).isBetween(5347.0, 5348.5);
        assertThat(overlap.widthMetres()).isBetween(48.23, 50.7);
        assertThat(overlap.key()).isEqualTo("OVERLAP:1:A:B");
    }

    @Test
    void a_unit_inside_another_and_a_unit_drawn_twice_are_overlaps() {
        assertThat(check(Pictures.unit("A", "0 0, 9 0, 9 9, 0 9"), Pictures.unit("B", "1 1, 2 1, 2 2, 1 2")))
                .extracting(CoverageIssue::key)
                .containsExactly("OVERLAP:1:A:B");
        assertThat(check(Pictures.unit("A", "0 0, 9 0, 9 9, 0 9"), Pictures.unit("B", "0 0, 9 0, 9 9, 0 9")))
                .extracting(CoverageIssue::key)
                .containsExactly("OVERLAP:1:A:B");
    }

    /**
     * <pre>
     *   +-------+     a hole, and the sea
     *   | A +-+ |     +---+
     *   |   | | |     | B |
     *   |   +-+ |     +---+
     *   +-------+
     * </pre>
     */
    @Test
    void a_hole_in_the_union_is_a_gap_until_a_person_accepts_it_and_the_sea_is_none() {
        CoverageUnit ring = Pictures.unit("A", "0 0, 9 0, 9 9, 0 9), (4 4, 4 5, 5 5, 5 4");
        CoverageUnit island = Pictures.unit("B", "12 0, 13 0, 13 1, 12 1");
        List<CoverageIssue> issues = check(ring, island);
        assertThat(issues).extracting(CoverageIssue::type).containsExactly(Type.GAP);
        assertThat(issues.get(0).unitCodes()).containsExactly("A");
        assertThat(CoverageCheck.check(
                        LEVELS, List.of(ring, island), Set.of(issues.get(0).key())))
                .isEmpty();
    }

    @Test
    void an_edge_with_a_vertex_that_its_neighbour_lacks_is_a_mismatch() {
        List<CoverageIssue> issues = check(
                Pictures.unit("A", "0 0, 1 0, 1 2, 0 2"),
                Pictures.unit("B", "1 0, 2 0, 2 1, 1 1"),
                Pictures.unit("C", "1 1, 2 1, 2 2, 1 2"));
        assertThat(issues).extracting(CoverageIssue::key).containsExactly("MISMATCH:1:A:B", "MISMATCH:1:A:C");
    }

    @Test
    void children_must_fill_their_parent_and_not_leave_it() {
        List<CoverageIssue> issues = check(
                Pictures.unit("P", "0 0, 4 0, 4 4, 0 4"),
                Pictures.child("P1", "P", 2, "0 0, 2 0, 2 4, 0 4"),
                Pictures.child("P2", "P", 2, "2 0, 5 0, 5 3, 2 3"));
        assertThat(issues).extracting(CoverageIssue::type).contains(Type.GAP, Type.OUTSIDE_PARENT);
        assertThat(issues)
                .filteredOn(i -> i.type() == Type.OUTSIDE_PARENT)
                .extracting(CoverageIssue::unitCodes)
                .containsExactly(List.of("P2"));
        assertThat(issues).filteredOn(i -> i.type() == Type.GAP).hasSize(1);
    }

    @Test
    void a_building_need_not_fill_its_parent_but_must_not_leave_it() {
        CoverageUnit parent = Pictures.unit("P", "0 0, 4 0, 4 4, 0 4");
        assertThat(check(parent, Pictures.child("H", "P", 3, "1 1, 2 1, 2 2, 1 2")))
                .isEmpty();
        assertThat(check(parent, Pictures.child("H", "P", 3, "3 1, 5 1, 5 2, 3 2")))
                .extracting(CoverageIssue::key)
                .containsExactly("OUTSIDE_PARENT:3:H");
    }

    @Test
    void broken_rings_codes_and_parents_are_issues_never_exceptions() {
        List<CoverageIssue> issues = check(
                Pictures.unit("A", "0 0, 2 2, 2 0, 0 2"),
                Pictures.unit("B", "5 5, 6 5, 6 6, 5 6"),
                Pictures.unit("B", "7 5, 8 5, 8 6, 7 6"),
                Pictures.child("C", "nowhere", 1, "9 5, 10 5, 10 6, 9 6"),
                new CoverageUnit(
                        "D", null, 1, org.gridwarden.geo.Geometries.factory().createPolygon()));
        assertThat(issues)
                .extracting(CoverageIssue::type)
                .containsExactly(Type.DUPLICATE_CODE, Type.MISSING_PARENT, Type.INVALID, Type.INVALID);
        CoverageIssue bowtie = issues.get(2);
        assertThat(bowtie.message()).isEqualTo("A is not a valid area: self intersection at 120.001, 30.001");
    }

    private static List<CoverageIssue> check(CoverageUnit... units) {
        return CoverageCheck.check(LEVELS, List.of(units));
    }
}
