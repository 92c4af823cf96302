package org.gridwarden.exchange.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people send them. */
class FeatureFileTest {

    private static final String SQUARE = "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'FeatureCollection','features':[%1$s,%1$s]}",
                "{'features':[%1$s,%1$s],'type':'FeatureCollection','bbox':[0,0,1,1]}",
                "%1$s\n%1$s\n",
                "\u001e%1$s\n\u001e%1$s\n",
                "[%1$s,%1$s]",
                "{'type':'FeatureCollection','features':[%1$s]}\n{'type':'FeatureCollection','features':[%1$s]}"
            })
    void reads_two_features_however_they_are_wrapped(String wrapping) throws IOException {
        FeatureFile file = read(wrapping.replace('\'', '"').formatted(feature(SQUARE)));
        assertThat(file.defects()).isEmpty();
        assertThat(file.features())
                .hasSize(2)
                .allSatisfy(feature ->
                        assertThat(feature.properties().path("code").asText()).isEqualTo("A"));
    }

    @Test
    void reads_a_single_feature_and_a_bare_geometry() throws IOException {
        assertThat(read(feature(SQUARE)).features()).hasSize(1);
        assertThat(read(SQUARE).features()).hasSize(1);
    }

    @Test
    void reads_areas_of_a_collection_and_reads_over_heights() throws IOException {
        FeatureFile file = read(feature("{\"type\":\"GeometryCollection\",\"geometries\":[%s,%s]}"
                .formatted(SQUARE, SQUARE.replace("1", "2"))));
        assertThat(file.features())
                .singleElement()
                .satisfies(feature ->
                        assertThat(feature.geometry().getNumGeometries()).isEqualTo(2));
        assertThat(read(feature(SQUARE.replace("1,1]", "1,1,37.5]")))
                        .features()
                        .get(0)
                        .geometry()
                        .getArea())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    null                                                                            | EMPTY
                    {"type":"Polygon","coordinates":[]}                                             | EMPTY
                    {"type":"MultiPolygon","coordinates":[[]]}                                      | EMPTY
                    {"type":"GeometryCollection","geometries":[]}                                   | EMPTY
                    {"type":"Point","coordinates":[3,4]}                                            | NOT_POLYGONAL
                    {"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[3,4]}]} | NOT_POLYGONAL
                    {"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}                    | RING_NOT_CLOSED
                    {"type":"Polygon","coordinates":[[[0,0],[1,0],[0,0]]]}                          | TOO_FEW_POINTS
                    {"type":"Polygon","coordinates":[[["0","0"],["1","0"],["1","1"],["0","0"]]]}    | INVALID_COORDINATE
                    {"type":"Polygon","coordinates":[[[0,0],[NaN,0],[1,1],[0,0]]]}                  | INVALID_COORDINATE
                    {"rings":[[[0,0],[1,0],[1,1],[0,0]]]}                                           | NOT_POLYGONAL
                    """)
    void lists_what_is_no_area_beside_the_others(String geometry, String code) throws IOException {
        FeatureFile file = read(
                "{\"type\":\"FeatureCollection\",\"features\":[%s,%s]}".formatted(feature(geometry), feature(SQUARE)));
        assertThat(file.features()).hasSize(1);
        assertThat(file.defects()).singleElement().satisfies(defect -> {
            assertThat(defect.code()).isEqualTo(code);
            assertThat(defect.feature()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"type":"Topology","objects":{},"arcs":[]} | TopoJSON
                    <kml></kml>                                | XML
                    code,name                                  | not GeoJSON
                    {"type":"FeatureCollection"}               | not one feature
                    {"type":"FeatureCollection","features":[]} | not one feature
                    ``                                         | not one feature
                    {"type":"FeatureCollection","features":[{"type":"Feature" | not GeoJSON: it ends too early (line 1, column
                    """)
    void says_what_another_file_is(String text, String word) throws IOException {
        assertThat(read(text).defects())
                .anySatisfy(defect -> assertThat(defect.message()).contains(word));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}} | urn:ogc:def:crs:OGC:1.3:CRS84
                    {"type":"EPSG","properties":{"code":4490}}                            | EPSG:4490
                    {"type":"link","properties":{"href":"http://www.opengis.net/def/crs/EPSG/0/3857"}} | http://www.opengis.net/def/crs/EPSG/0/3857
                    "EPSG:3857"                                                           | EPSG:3857
                    """)
    void reads_a_crs_member_in_any_form(String member, String name) throws IOException {
        assertThat(read("{\"crs\":%s,\"type\":\"FeatureCollection\",\"features\":[%s]}"
                                .formatted(member, feature(SQUARE)))
                        .crs())
                .isEqualTo(name);
        assertThat(read("{\"crs\":null,\"features\":[%s]}".formatted(feature(SQUARE)))
                        .crs())
                .isNull();
    }

    @Test
    void takes_a_number_that_is_none_as_no_value() throws IOException {
        FeatureFile file = read(feature(SQUARE).replace("\"A\"", "\"A\",\"households\":NaN"));
        Feature feature = file.features().get(0);
        assertThat(Template.of("households").apply(feature.properties())).isEmpty();
        assertThat(Template.of("code").apply(feature.properties())).contains("A");
    }

    @Test
    void reads_gbk_without_being_told() throws IOException {
        String text = feature(SQUARE).replace("\"A\"", "\"城关街道东门社区\"");
        FeatureFile file = FeatureFile.read(
                "f", new ByteArrayInputStream(text.getBytes(Charset.forName("GBK"))), null, Long.MAX_VALUE);
        assertThat(file.features().get(0).properties().path("code").asText()).isEqualTo("城关街道东门社区");
    }

    private static String feature(String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"A\"},\"geometry\":%s}".formatted(geometry);
    }

    private static FeatureFile read(String text) throws IOException {
        return FeatureFile.read(
                "f", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null, Long.MAX_VALUE);
    }
}
