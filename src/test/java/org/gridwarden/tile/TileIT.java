package org.gridwarden.tile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;
import org.gridwarden.access.Role;
import org.gridwarden.geo.TileCoord;
import org.gridwarden.testing.PublishedCity;
import org.gridwarden.testing.TestServer;
import org.gridwarden.testing.WiggledCity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TileIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start();

    private static final TileCoord MIDDLE = TileCoord.of(12, WiggledCity.WEST + 0.03, WiggledCity.SOUTH + 0.03);
    private static final String PATH = "/tiles/boundaries/city/1/12/" + MIDDLE.x() + "/" + MIDDLE.y() + ".mvt";

    @BeforeAll
    static void publish() {
        PublishedCity.publish(SERVER.app(), "city", 16, 5);
        SERVER.app().database.useTransaction(tx -> tx.handle().execute("""
                                INSERT INTO base_feature (layer, class, name, min_zoom, geometry) VALUES
                                ('water', 'river', '河', 0, ST_MakeEnvelope(112.01, 33.0, 112.02, 33.06, 4326)),
                                ('street', 'trunk', '路', 12, ST_GeomFromText('LINESTRING(112 33.03, 112.06 33.03)', 4326))
                                """));
    }

    @Test
    void a_boundary_tile_is_compressed_tagged_and_kept_for_ever() throws Exception {
        HttpResponse<byte[]> answer = tile(PATH, "gzip", null);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/vnd.mapbox-vector-tile");
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, max-age=31536000, immutable");
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
        assertThat(BoundaryTilesTest.read(plain).getLayer("district").getGeometries())
                .hasSize(16);
        assertThat(tile(PATH, "identity", null).body()).isEqualTo(plain);
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(tile(PATH, "gzip", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void tile_json_names_layers_with_their_zooms_and_whole_addresses() throws Exception {
        JsonNode json = json(SERVER.as(Role.VIEWER).get("/tiles/boundaries/city/1.json"));
        assertThat(json.path("tilejson").asText()).isEqualTo("3.0.0");
        assertThat(json.path("tiles").get(0).asText())
                .isEqualTo(SERVER.uri("/tiles/boundaries/city/1/").toString() + "{z}/{x}/{y}.mvt");
        assertThat(json.path("vector_layers"))
                .extracting(layer -> layer.path("id").asText())
                .containsExactly("city", "city_label", "district", "district_label", "grid", "grid_label");
        assertThat(json.path("bounds").get(0).asDouble()).isBetween(111.99, 112.01);
    }

    @Test
    void the_base_map_is_drawn_from_its_own_zoom_and_named_by_its_content() throws Exception {
        JsonNode json = json(SERVER.as(Role.VIEWER).get("/tiles/base.json"));
        String address = json.path("tiles").get(0).asText();
        String path = address.substring(address.indexOf("/tiles/"))
                .replace("{z}/{x}/{y}", "12/" + MIDDLE.x() + "/" + MIDDLE.y());
        var read = BoundaryTilesTest.read(tile(path, "identity", null).body());
        assertThat(read.getLayer("water").getGeometries()).hasSize(1);
        assertThat(read.getLayer("street").getGeometries()).hasSize(1);
        assertThat(tile(path.replaceAll("base/[0-9a-f]+", "base/0123456789abcdef"), "gzip", null)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void beside_the_city_there_is_nothing_and_without_an_edition_no_tile() throws Exception {
        assertThat(tile("/tiles/boundaries/city/1/12/0/0.mvt", "gzip", null).statusCode())
                .isEqualTo(204);
        assertThat(tile("/tiles/boundaries/city/7/12/0/0.mvt", "gzip", null).statusCode())
                .isEqualTo(404);
        assertThat(tile("/tiles/boundaries/city/1/12/5000/0.mvt", "gzip", null).statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<byte[]> tile(String path, String encoding, String tag) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(SERVER.uri(path))
                .header("Accept-Encoding", encoding)
                .header("Authorization", "Bearer " + SERVER.token(Role.VIEWER));
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
