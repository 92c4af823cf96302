package org.gridwarden.lint.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gridwarden.lint.report.Finding;
import org.gridwarden.lint.report.Fix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeChecksTest {

    @ParameterizedTest
    @CsvSource({
        "grid,     990102001001001,    true",
        "grid,     99010200100101,     false",
        "grid,     9901020010010X1,    false",
        "district, 990102,             true",
        "street,   990102001,          true",
        "building, 990102001001001001, true",
        "building, 990102001001001,    false"
    })
    void codes_have_the_digits_of_their_level(String level, String code, boolean right) {
        Town town = new Town().unit(level, code, "名", null, Town.box(0, 0, 100, 100));
        assertThat(town.units("CODE_DIGITS")).hasSize(right ? 0 : 1);
    }

    @Test
    void wide_digits_and_spaces_are_made_plain_and_the_parts_follow() {
        Finding finding = new Town()
                .unit("grid", "９９０１０２００１００１ 001", "一格", null, Town.box(0, 0, 100, 100))
                .unit("building", "９９０１０２００１００１ 001001", "一号楼", "９９０１０２００１００１ 001", Town.box(10, 10, 10, 10))
                .with("digits", Map.of("grid", 15))
                .only("CODE_DIGITS");
        assertThat(fix(finding).edits())
                .containsExactly(
                        Fix.recode("９９０１０２００１００１ 001", "990102001001001"),
                        Fix.recode("９９０１０２００１００１ 001001", "990102001001001001"));
    }

    @ParameterizedTest
    @CsvSource({
        "990100,       district,  990102,          true",
        "990100,       district,  980102,          false",
        "990102,       street,    990102001,       true",
        "990102001001, grid,      990102001001007, true",
        "990102001001, grid,      990102001002007, false"
    })
    void a_code_begins_with_its_parents(String parent, String level, String code, boolean right) {
        String above = parent.length() == 6 ? "city" : "community";
        Town town = new Town()
                .unit(parent.equals("990102") ? "district" : above, parent, "上级", null, "POLYGON EMPTY")
                .unit(level, code, "名", parent, Town.box(0, 0, 100, 100));
        assertThat(town.units("CODE_PREFIX")).hasSize(right ? 0 : 1);
    }

    @Test
    void a_grid_that_came_from_another_community_keeps_its_number_where_that_is_free() {
        Town town = new Town().above().unit("grid", "990102001009007", "外来", "990102001001", Town.box(0, 0, 100, 100));
        assertThat(fix(town.only("CODE_PREFIX")).edits())
                .containsExactly(Fix.recode("990102001009007", "990102001001007"));
    }

    @Test
    void a_grid_that_came_from_another_community_gets_a_number_that_nobody_ever_had() {
        Town town = new Town()
                .above()
                .used("990102001001007", 1, 1, 1)
                .unit("grid", "990102001009007", "外来", "990102001001", Town.box(0, 0, 100, 100));
        assertThat(fix(town.only("CODE_PREFIX")).edits())
                .containsExactly(Fix.recode("990102001009007", "990102001001008"));
    }

    @ParameterizedTest
    @CsvSource({"000, 1", "001, 0", "989, 0", "990, 1", "999, 1"})
    void sequence_numbers_begin_with_001_and_warn_before_999(String serial, int findings) {
        assertThat(new Town().above().block(serial, 0, 0).units("CODE_SERIAL")).hasSize(findings);
    }

    @Test
    void a_code_that_was_given_up_is_not_used_again() {
        Town town = new Town()
                .above()
                .used("990102001001001", 1, 3, 3)
                .used("990102001001002", 1, 1, 1)
                .used("990102001001003", 1, 3, 2)
                .block("001", 0, 0)
                .block("002", 1, 0)
                .block("003", 2, 0)
                .block("004", 3, 0);
        assertThat(town.units("CODE_REUSED")).containsExactly("990102001001002", "990102001001003");
        assertThat(fix(town.lint("CODE_REUSED").findings().get(0)).edits())
                .containsExactly(Fix.recode("990102001001002", "990102001001005"));
    }

    /*
     *   001 002        003 001
     *   003 004        002 004
     */
    @Test
    void numbers_run_from_west_to_east_and_north_to_south() {
        Town right = new Town()
                .above()
                .block("001", 0, 1)
                .block("002", 1, 1)
                .block("003", 0, 0)
                .block("004", 1, 0);
        assertThat(right.units("SEQUENCE_ORDER")).isEmpty();
        Town wrong = new Town()
                .above()
                .block("003", 0, 1)
                .block("001", 1, 1)
                .block("002", 0, 0)
                .block("004", 1, 0);
        assertThat(wrong.units("SEQUENCE_ORDER")).containsExactly("990102001001 990102001001003");
        assertThat(wrong.only("SEQUENCE_ORDER").sentence().en())
                .isEqualTo("1 of the 4 grids of 社区 break the order from west to east and north to south");
    }

    @Test
    void one_unit_of_many_out_of_order_is_tolerated() {
        Town town = new Town().above();
        List<String> serials = List.of("002", "001", "003", "004", "005", "006", "007", "008", "009");
        for (int i = 0; i < serials.size(); i++) {
            town.block(serials.get(i), i % 3, 2 - i / 3);
        }
        assertThat(town.units("SEQUENCE_ORDER")).isEmpty();
    }

    static Fix fix(Finding finding) {
        Fix fix = finding.fix();
        if (fix == null) {
            throw new AssertionError("no fix: " + finding);
        }
        return fix;
    }
}
