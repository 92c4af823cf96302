package org.gridwarden.grid.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.LevelFit;
import org.gridwarden.grid.Network;
import org.gridwarden.testing.Shapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentHashTest {

    private static final Network NETWORK = new Network(
            7,
            "city",
            "市",
            "City",
            List.of(
                    new Level(1, "city", "市", "City", LevelFit.TILES),
                    new Level(2, "grid", "网格", "Grid", LevelFit.TILES)));
    private static final byte[] BOUNDARY = new byte[32];

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0)) | POLYGON ((2 2, 0 2, 0 0, 2 0, 2 2))",
                "POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0)) | POLYGON ((0 0, 0 2, 2 2, 2 0, 0 0))",
                "POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0)) | MULTIPOLYGON (((0 0, 2 0, 2 2, 0 2, 0 0)))",
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 2 1, 2 2, 1 1), (4 4, 5 4, 5 5, 4 4)) "
                        + "| POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (5 5, 5 4, 4 4, 5 5), (1 1, 2 2, 2 1, 1 1))",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5))) "
                        + "| MULTIPOLYGON (((5 5, 6 5, 6 6, 5 5)), ((0 0, 1 0, 1 1, 0 0)))",
            })
    void the_same_vertices_have_the_same_hash(String one, String other) {
        assertThat(hash(one)).isEqualTo(hash(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0)) | POLYGON ((0 0, 1 0, 2 0, 2 2, 0 2, 0 0))",
                "POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0)) | POLYGON ((0 0, 2 0, 2 2, 0 2.0000001, 0 0))",
            })
    void another_vertex_makes_another_hash(String one, String other) {
        assertThat(hash(one)).isNotEqualTo(hash(other));
    }

    @Test
    void does_not_depend_on_the_order_of_the_units() {
        ContentHash.Entry city = entry("C", "城", 1, null);
        ContentHash.Entry grid = entry("G", "格", 2, "C");
        assertThat(ContentHash.of(NETWORK, List.of(city, grid)))
                .isEqualTo(ContentHash.of(NETWORK, List.of(grid, city)));
    }

    @Test
    void depends_on_name_parent_and_level() {
        ContentHash.Entry city = entry("C", "城", 1, null);
        String hash = ContentHash.of(NETWORK, List.of(city, entry("G", "格", 2, "C")));
        assertThat(hash).isNotEqualTo(ContentHash.of(NETWORK, List.of(city, entry("G", "格子", 2, "C"))));
        assertThat(hash).isNotEqualTo(ContentHash.of(NETWORK, List.of(city, entry("G", "格", 2, null))));
        assertThat(hash).isNotEqualTo(ContentHash.of(NETWORK, List.of(city, entry("G", "格", 1, "C"))));
    }

    private static ContentHash.Entry entry(String code, String name, int level, String parent) {
        return new ContentHash.Entry(code, name, level, parent, null, null, BOUNDARY);
    }

    private static String hash(String wkt) {
        return HexFormat.of().formatHex(BoundaryHash.of(Shapes.of(wkt)));
    }
}
