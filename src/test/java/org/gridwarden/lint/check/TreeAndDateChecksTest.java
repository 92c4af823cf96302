package org.gridwarden.lint.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gridwarden.lint.report.Fix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeAndDateChecksTest {

    @Test
    void a_grid_hangs_below_a_community_and_nothing_else() {
        Town town = new Town()
                .above()
                .block("001", 0, 0)
                .unit("grid", "990102001999", "直属", "990102001", Town.box(300, 0, 100, 100));
        assertThat(town.units("GRID_IN_COMMUNITY")).containsExactly("990102001999");
        assertThat(town.units("LEVEL_SKIPPED")).containsExactly("990102001999");
    }

    @Test
    void two_levels_are_too_few() {
        Town town = new Town()
                .unit("city", "C", "市", null, "POLYGON EMPTY")
                .unit("grid", "G", "格", "C", Town.box(0, 0, 100, 100));
        assertThat(town.units("HIERARCHY_DEPTH")).containsExactly("C");
        assertThat(new Town().above().units("HIERARCHY_DEPTH")).isEmpty();
    }

    @Test
    void one_community_has_so_many_grids_and_no_more() {
        Town town = new Town().above().block("001", 0, 0).block("002", 1, 0).block("003", 2, 0);
        assertThat(town.units("CHILD_COUNT")).isEmpty();
        assertThat(town.with("greatest", Map.of("community", 2)).units("CHILD_COUNT"))
                .containsExactly("990102001001");
    }

    @Test
    void what_is_not_divided_while_its_siblings_are_is_told() {
        Town town = new Town()
                .above()
                .unit("community", "990102001002", "未分", "990102001", "POLYGON EMPTY")
                .block("001", 0, 0);
        assertThat(town.units("NO_CHILDREN")).containsExactly("990102001002");
    }

    @ParameterizedTest
    @CsvSource({
        "汀北区,          '{}',                        ''",
        "经济技术开发区,  '{}',                        economic",
        "高新区,          '{}',                        high_tech",
        "某开发区,        '{}',                        development",
        "经济技术开发区,  '{\"zone_kind\":\"economic\"}', ''"
    })
    void a_functional_zone_says_its_kind(String name, String attributes, String kind) {
        Town town = new Town()
                .unit("district", "990171", name, null, "POLYGON EMPTY")
                .attributes(attributes);
        if (kind.isEmpty()) {
            assertThat(town.units("ZONE_KIND")).isEmpty();
        } else {
            assertThat(CodeChecksTest.fix(town.only("ZONE_KIND")).edits())
                    .containsExactly(Fix.attributes("990171", "attributes", Map.of("zone_kind", kind)));
        }
    }

    @ParameterizedTest
    @CsvSource({"park, 0, false", "Park, 1, true", "moon, 1, false"})
    void attributes_hold_values_of_the_dictionary(String value, int findings, boolean fixable) {
        Town town = new Town()
                .unit("grid", "1", "格", null, Town.box(0, 0, 100, 100))
                .attributes("{\"land_use\":\"" + value + "\"}");
        assertThat(town.units("ATTRIBUTE_VALUE")).hasSize(findings);
        town.lint("ATTRIBUTE_VALUE")
                .findings()
                .forEach(finding -> assertThat(finding.fix() != null).isEqualTo(fixable));
        assertThat(town.units("ATTRIBUTE_MISSING")).isEmpty();
        assertThat(town.attributes("{}").units("ATTRIBUTE_MISSING")).containsExactly("1");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01, '',         0",
        "2020-01-01, 2030-01-01, 0",
        "2020-01-01, 2025-12-31, 1",
        "2030-01-01, 2029-01-01, 1",
        "昨天,       '',         1"
    })
    void the_dates_of_a_unit_make_sense(String from, String to, int findings) {
        Town town = new Town()
                .unit("grid", "1", "格", null, Town.box(0, 0, 100, 100))
                .attributes("{\"valid_from\":\"" + from + "\",\"valid_to\":\"" + to + "\"}");
        assertThat(town.units("UNIT_DATES")).hasSize(findings);
    }

    @Test
    void editions_that_are_backdated_or_wait_are_told() {
        Town town = new Town()
                .above()
                .edition(1, "2025-01-01T00:00:00Z")
                .edition(2, "2025-06-01T00:00:00Z")
                .edition(3, "2025-03-01T00:00:00Z")
                .edition(4, "2026-02-01T00:00:00Z");
        assertThat(town.only("EDITION_ORDER").sentence().en())
                .isEqualTo("Edition 3 takes effect on 2025-03-01, before edition 2 (2025-06-01)");
        assertThat(town.only("EDITION_FUTURE").sentence().en())
                .isEqualTo("Edition 4 takes effect on 2026-02-01, in 17 days");
    }
}
