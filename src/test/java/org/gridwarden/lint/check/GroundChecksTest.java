package org.gridwarden.lint.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridwarden.lint.report.Finding;
import org.gridwarden.lint.report.Fix;
import org.gridwarden.lint.report.LintReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Buildings, outlines, vertices and roads, each as a picture in metres. */
class GroundChecksTest {

    /*
     *   +-------+-------+
     *   |  G1  [B1] G2  |      B1 stands on both
     *   |  [B2] |       |      B2 in G1, though G2 is named
     *   +-------+-------+
     */
    @Test
    void a_building_stands_in_one_grid_the_one_it_names() {
        Town town = new Town()
                .unit("grid", "G1", "一格", null, Town.box(0, 0, 100, 100))
                .unit("grid", "G2", "二格", null, Town.box(100, 0, 100, 100))
                .unit("building", "B1", "跨界楼", "G1", Town.box(90, 50, 40, 20))
                .unit("building", "B2", "错挂楼", "G2", Town.box(40, 10, 20, 20))
                .unit("building", "B3", "好楼", "G2", Town.box(140, 10, 20, 20));
        Finding split = town.only("BUILDING_SPLIT");
        assertThat(split.units()).containsExactly("B1", "G2", "G1");
        assertThat(split.sentence().zh()).isEqualTo("「跨界楼」（B1）跨 2 个网格：二格 75.0%, 一格 25.0%");
        Finding astray = town.only("BUILDING_PARENT");
        assertThat(astray.units()).containsExactly("B2");
        assertThat(CodeChecksTest.fix(astray).edits()).containsExactly(Fix.reparent("B2", "G1"));
    }

    @Test
    void footprints_that_touch_do_not_overlap() {
        Town town = new Town()
                .unit("building", "B1", "一号楼", null, Town.box(0, 0, 20, 10))
                .unit("building", "B2", "二号楼", null, Town.box(20, 0, 20, 10))
                .unit("building", "B3", "三号楼", null, Town.box(38, 0, 20, 10));
        assertThat(town.units("BUILDING_OVERLAP")).containsExactly("B2 B3");
    }

    @Test
    void a_grid_is_in_one_piece() {
        Town town = new Town()
                .unit(
                        "grid",
                        "G1",
                        "两块",
                        null,
                        "MULTIPOLYGON (((0 0, 100 0, 100 100, 0 100, 0 0)), ((200 0, 210 0, 210 10, 200 10, 200 0)))")
                .block("001", 5, 5);
        Finding finding = town.only("CONTIGUOUS");
        assertThat(finding.units()).containsExactly("G1");
        assertThat(finding.place()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"5, 1", "19, 1", "30, 0"})
    void a_tiny_hole_is_no_enclave(int side, int findings) {
        String hole = String.format("(10 10, 10 %1$d, %1$d %1$d, %1$d 10, 10 10)", 10 + side);
        Town town =
                new Town().unit("grid", "G1", "有洞", null, "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), " + hole + ")");
        assertThat(town.units("TINY_HOLE")).hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource({"300, 5, 1", "300, 30, 0", "100, 100, 0"})
    void a_sliver_is_no_grid(int width, int height, int findings) {
        assertThat(new Town()
                        .unit("grid", "G1", "条", null, Town.box(0, 0, width, height))
                        .units("TOO_NARROW"))
                .hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource({"100, 100, 0", "900, 30, 1"})
    void a_grid_is_compact(int width, int height, int findings) {
        assertThat(new Town()
                        .unit("grid", "G1", "条", null, Town.box(0, 0, width, height))
                        .units("COMPACTNESS"))
                .hasSize(findings);
    }

    /*
     *   +-----------+___
     *   |           |___>   a thorn of 30 m, 1 m at its root
     *   +-----------+
     */
    @Test
    void a_spike_is_found_and_its_vertex_can_go() {
        Town town = new Town()
                .unit("grid", "G1", "刺", null, "POLYGON ((0 0, 100 0, 100 50, 130 50.5, 100 51, 100 100, 0 100, 0 0))");
        Finding finding = town.only("SPIKE");
        assertThat(CodeChecksTest.fix(finding).edits())
                .hasSize(1)
                .allMatch(edit -> edit.get("type").equals("delete_vertex"));
    }

    @Test
    void vertices_nearer_than_a_hand_can_go_but_nodes_stay() {
        Town town = new Town()
                .unit("grid", "G1", "西", null, "POLYGON ((0 0, 100 0, 100 50, 100 50.1, 100 100, 0 100, 0 0))")
                .unit("grid", "G2", "东", null, "POLYGON ((100 0, 200 0, 200 100, 100 100, 100 50.1, 100 50, 100 0))");
        List<Finding> findings = town.lint("DENSE_VERTICES").findings();
        assertThat(findings).extracting(finding -> finding.units().get(0)).containsExactly("G1", "G2");
        assertThat(CodeChecksTest.fix(findings.get(0)).edits()).hasSize(1);
        // the same two vertices where a third grid begins: the node stays
        Town three = new Town()
                .unit("grid", "G1", "西", null, "POLYGON ((0 0, 100 0, 100 50, 100 50.1, 100 100, 0 100, 0 0))")
                .unit("grid", "G2", "东南", null, "POLYGON ((100 0, 200 0, 200 50, 100 50, 100 0))")
                .unit("grid", "G3", "东北", null, "POLYGON ((100 50, 200 50, 200 100, 100 100, 100 50.1, 100 50))");
        three.lint("DENSE_VERTICES")
                .findings()
                .forEach(finding -> assertThat(finding.fix() == null
                                || finding.fix().edits().stream()
                                        .noneMatch(edit -> String.valueOf(edit.get("at"))
                                                .endsWith(", "
                                                        + three.city()
                                                                .find("G2")
                                                                .geometry()
                                                                .getEnvelopeInternal()
                                                                .getMaxY()
                                                        + "]")))
                        .isTrue());
    }

    /*
     *   road   ═══════════  y = 0
     *   G1 has its south side on it, G2 lies 6 m beside, G3 has no road near
     */
    @Test
    void boundaries_follow_road_centre_lines_not_kerbs() {
        Town town = new Town()
                .road("LINESTRING (-50 0, 500 0)")
                .unit("grid", "G1", "中线", null, Town.box(0, 0, 100, 100))
                .unit("grid", "G2", "路缘", null, Town.box(200, 6, 100, 100))
                .unit("grid", "G3", "远处", null, Town.box(0, 300, 100, 100))
                .with("leastShare", 0.2);
        assertThat(town.units("ROAD_CENTRE")).containsExactly("G2", "G3");
        Town kerbs = new Town()
                .road("LINESTRING (-50 0, 500 0)")
                .unit("grid", "G1", "中线", null, Town.box(0, 0, 100, 100))
                .unit("grid", "G2", "路缘", null, Town.box(200, 6, 100, 100));
        Finding kerb = kerbs.only("ROAD_KERB");
        assertThat(kerb.units()).containsExactly("G2");
        assertThat(kerb.sentence().en()).contains("run 6 m beside");
    }

    @Test
    void without_roads_nothing_is_said_of_roads() {
        LintReport report = new Town().above().block("001", 0, 0).lint("ROAD_CENTRE");
        assertThat(report.findings()).isEmpty();
        assertThat(report.tallies().get(0).checked().isEmpty()).isTrue();
    }
}
