package org.gridwarden.lint.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridwarden.lint.RuleFile;
import org.gridwarden.lint.city.City;
import org.gridwarden.lint.city.ComposedGrid;
import org.gridwarden.lint.report.Finding;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Polygon;

/** Management grids, drawn as blocks of one hundred metres that say to which they belong. */
class ComposedChecksTest {

    /*
     *   M1 M1 M2
     *   M1 M2 M1     M2 meets itself at a corner alone; M1 is in two pieces
     */
    @Test
    void members_that_meet_at_a_corner_do_not_adjoin() {
        Town town = town("M1 M1 M2", "M1 M2 M1");
        assertThat(town.lint("MANAGEMENT_ADJACENT").findings())
                .extracting(Finding::key)
                .hasSize(2)
                .anyMatch(key -> key.endsWith("@M1"))
                .anyMatch(key -> key.endsWith("@M2"));
        assertThat(town("M1 M1 M2", "M1 M2 M2").units("MANAGEMENT_ADJACENT")).isEmpty();
    }

    @Test
    void six_members_are_too_many() {
        assertThat(town("M1 M1 M1", "M1 M1 M1").units("MANAGEMENT_SIZE")).hasSize(1);
        assertThat(town("M1 M1 M1", "M1 M1 M2").units("MANAGEMENT_SIZE")).isEmpty();
    }

    @Test
    void once_a_community_is_composed_every_grid_of_it_is() {
        assertThat(town("M1 -- M1", "-- -- M1").units("MANAGEMENT_COMPLETE")).hasSize(3);
        assertThat(town("-- -- --").units("MANAGEMENT_COMPLETE")).isEmpty();
    }

    @Test
    void a_management_grid_lies_in_one_community() {
        Town town = town("M1 M1")
                .unit("community", "990102001002", "邻社区", "990102001", "POLYGON EMPTY")
                .unit("grid", "990102001002001", "邻格", "990102001002", Town.box(200, 0, 100, 100))
                .attributes("{\"management_grid\":\"M1\"}");
        Finding finding = town.only("MANAGEMENT_ONE_COMMUNITY");
        assertThat(finding.sentence().zh()).isEqualTo("管理网格 M1 跨 2 个社区：社区, 邻社区");
    }

    @Test
    void its_boundary_is_the_union_and_its_people_the_sum_of_its_members() {
        City city = new Town()
                .above()
                .people("grid", "1", "一", "990102001001", 100, 250, Town.box(0, 0, 100, 100))
                .attributes("{\"management_grid\":\"M1\"}")
                .people("grid", "2", "二", "990102001001", 120, 300, Town.box(100, 0, 100, 100))
                .attributes("{\"management_grid\":\"M1\"}")
                .city();
        List<ComposedGrid> grids =
                ComposedGrid.of(city, RuleFile.packaged().composed().get(0));
        assertThat(grids).hasSize(1);
        assertThat(grids.get(0).boundary()).isInstanceOf(Polygon.class);
        assertThat(grids.get(0).households()).isEqualTo(220);
        assertThat(grids.get(0).residents()).isEqualTo(550);
        assertThat(grids.get(0).areaSquareMetres()).isBetween(19_990.0, 20_010.0);
        assertThat(grids.get(0).parents()).containsExactly("990102001001");
    }

    /** Rows from north to south; {@code --} is in no management grid. */
    private static Town town(String... rows) {
        Town town = new Town().above();
        int serial = 1;
        for (int row = 0; row < rows.length; row++) {
            String[] cells = rows[row].split(" ");
            for (int column = 0; column < cells.length; column++) {
                town.block(String.format("%03d", serial++), column, rows.length - 1 - row);
                if (!cells[column].equals("--")) {
                    town.attributes("{\"management_grid\":\"" + cells[column] + "\"}");
                }
            }
        }
        return town;
    }
}
