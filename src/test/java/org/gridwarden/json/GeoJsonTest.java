package org.gridwarden.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class GeoJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (120.1234567 30.7654321)",
                "POINT EMPTY",
                "LINESTRING (0 0, 1 1, 2 0)",
                "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 2, 2 2, 1 1))",
                "MULTIPOINT ((0 0), (1 1))",
                "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
                "GEOMETRYCOLLECTION (POINT (1 2), POLYGON ((0 0, 1 0, 1 1, 0 0)))"
            })
    void what_is_written_is_read_back(String wkt) throws ParseException, IOException {
        Geometry geometry = new WKTReader().read(wkt);
        Geometry back = read(new String(Json.write(geometry), StandardCharsets.UTF_8));
        assertThat(back.equalsExact(geometry)).as(back.toText()).isTrue();
        assertThat(back.getSRID()).isEqualTo(4326);
    }

    @Test
    void a_position_has_seven_decimals_and_longitude_first() throws ParseException {
        Geometry point = new WKTReader().read("POINT (120.12345678912 30.1)");
        assertThat(Json.writeText(point)).isEqualTo("{\"type\":\"Point\",\"coordinates\":[120.1234568,30.1]}");
    }

    @Test
    void members_may_come_in_any_order_and_a_height_is_read_over() throws IOException {
        assertThat(read("{\"bbox\":[1,2,3,4],\"coordinates\":[1,2,77],\"type\":\"Point\"}")
                        .toText())
                .isEqualTo("POINT (1 2)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"Circle\",\"coordinates\":[1,2]}",
                "{\"type\":\"Point\"}",
                "{\"coordinates\":[1,2]}",
                "{\"type\":\"Point\",\"coordinates\":[[1,2]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[1,2]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1]]]}",
                "{\"type\":\"Point\",\"coordinates\":[\"1\",2]}",
                "[1,2]"
            })
    void what_is_no_geometry_is_refused(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(JsonDefect.class);
    }

    private static Geometry read(String json) throws IOException {
        return Json.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), Geometry.class);
    }
}
