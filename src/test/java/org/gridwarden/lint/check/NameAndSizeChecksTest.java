package org.gridwarden.lint.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gridwarden.lint.report.Finding;
import org.gridwarden.lint.report.Fix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameAndSizeChecksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"锦绣苑|锦绣苑", "' 锦绣苑 '|锦绣苑", "锦 绣苑|锦绣苑", "'锦绣苑　二期'|锦绣苑二期", "'A  Block'|A Block", "A Block|A Block"})
    void needless_spaces_are_taken_out(String name, String plain) {
        Town town = new Town().unit("grid", "1", name, null, Town.box(0, 0, 100, 100));
        if (name.equals(plain)) {
            assertThat(town.units("NAME_SPACES")).isEmpty();
        } else {
            assertThat(CodeChecksTest.fix(town.only("NAME_SPACES")).edits())
                    .containsExactly(Fix.attributes("1", "name", plain));
        }
    }

    @ParameterizedTest
    @CsvSource(value = {"'',1", "'　',1", "990102,1", "一区,0"})
    void every_unit_has_a_name_that_is_not_its_code(String name, int findings) {
        assertThat(new Town()
                        .unit("district", "990102", name, null, "POLYGON EMPTY")
                        .units("NAME_GIVEN"))
                .hasSize(findings);
    }

    @Test
    void siblings_have_different_names_and_cousins_may_share_one() {
        Town town = new Town()
                .unit("community", "A", "甲", null, "POLYGON EMPTY")
                .unit("community", "B", "乙", null, "POLYGON EMPTY")
                .unit("grid", "A1", "一格", "A", Town.box(0, 0, 100, 100))
                .unit("grid", "A2", "一格 ", "A", Town.box(100, 0, 100, 100))
                .unit("grid", "B1", "一格", "B", Town.box(200, 0, 100, 100));
        assertThat(town.units("NAME_UNIQUE")).containsExactly("A1 A2");
    }

    @ParameterizedTest
    @CsvSource({"100, 100, 0", "40, 40, 1", "300, 300, 1"})
    void a_unit_grid_has_about_ten_thousand_square_metres(int width, int height, int findings) {
        Town town = new Town().unit("grid", "1", "格", null, Town.box(0, 0, width, height));
        assertThat(town.units("AREA_BAND")).hasSize(findings);
        assertThat(town.attributes("{\"land_use\":\"farmland\"}").units("AREA_BAND"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"299, 1", "300, 0", "500, 0", "501, 1"})
    void an_integrated_grid_has_300_to_500_households(int households, int findings) {
        Town town = new Town().people("grid", "1", "格", null, households, null, Town.box(0, 0, 100, 100));
        assertThat(town.units("HOUSEHOLDS_BAND")).hasSize(findings);
    }

    @Test
    void households_are_counted_for_management_grids_where_there_are_any() {
        Town town = new Town()
                .people("grid", "1", "格", null, 200, null, Town.box(0, 0, 100, 100))
                .attributes("{\"management_grid\":\"M1\"}")
                .people("grid", "2", "格", null, 250, null, Town.box(100, 0, 100, 100))
                .attributes("{\"management_grid\":\"M1\"}")
                .people("grid", "3", "格", null, 250, null, Town.box(200, 0, 100, 100));
        assertThat(town.units("HOUSEHOLDS_BAND")).containsExactly("3");
    }

    @Test
    void households_are_missing_where_people_live() {
        Town town = new Town()
                .unit("grid", "1", "格", null, Town.box(0, 0, 100, 100))
                .unit("grid", "2", "园", null, Town.box(100, 0, 100, 100))
                .attributes("{\"land_use\":\"park\"}");
        assertThat(town.units("HOUSEHOLDS_MISSING")).containsExactly("1");
    }

    @ParameterizedTest
    @CsvSource({"100, 260, 0", "100, 90, 1", "100, 700, 1", "5, 90, 0"})
    void residents_go_with_households(int households, int residents, int findings) {
        Town town = new Town().people("grid", "1", "格", null, households, residents, Town.box(0, 0, 100, 100));
        assertThat(town.units("RESIDENTS_PLAUSIBLE")).hasSize(findings);
    }

    @Test
    void parts_add_up_to_the_whole() {
        Town town = new Town()
                .people("community", "A", "甲", null, 100, 260, "POLYGON EMPTY")
                .people("grid", "1", "格", "A", 60, 150, Town.box(0, 0, 100, 100))
                .people("grid", "2", "格", "A", 50, 130, Town.box(100, 0, 100, 100));
        Finding finding = town.only("PEOPLE_SUM");
        assertThat(finding.units()).containsExactly("A");
        assertThat(CodeChecksTest.fix(finding).edits())
                .containsExactly(Map.of("type", "attributes", "unit", "A", "households", 110, "residents", 280));
    }
}
