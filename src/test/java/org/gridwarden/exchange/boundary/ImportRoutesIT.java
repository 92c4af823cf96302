package org.gridwarden.exchange.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.gridwarden.access.Role;
import org.gridwarden.json.Json;
import org.gridwarden.testing.TestServer;
import org.gridwarden.testing.TwoHalves;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files over HTTP, told about as on the command line: columns, character sets, what is left out. */
class ImportRoutesIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start();

    private static final Charset GBK = Charset.forName("GBK");

    private static final String HALVES = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"c":"W","n":"西区"},"geometry":{"type":"Polygon","coordinates":[
              [[0,0],[1,0],[1,1],[0,1],[0,0]]]}},
            {"type":"Feature","properties":{"c":"E","n":"东区"},"geometry":{"type":"Polygon","coordinates":[
              [[1,0],[2,0],[2,1],[1,1],[1,0]]]}},
            {"type":"Feature","properties":{"c":"X","n":"点"},"geometry":{"type":"Point","coordinates":[0,0]}}]}
            """;

    @BeforeAll
    static void publish() {
        TwoHalves.publish(SERVER.app(), "gov");
    }

    @Test
    void a_feature_that_cannot_be_read_refuses_the_file_or_is_left_out_and_named() throws Exception {
        String path = "/api/v1/networks/gov/drafts/import?level=half&code=c&name=n&parent=" + encoded("=C");
        HttpResponse<String> refused =
                post(Role.ADMINISTRATOR, path, "application/geo+json", HALVES, StandardCharsets.UTF_8);
        assertThat(refused.statusCode()).isEqualTo(422);
        HttpResponse<String> taken =
                post(Role.ADMINISTRATOR, path + "&skip_bad=true&encoding=GBK", "application/geo+json", HALVES, GBK);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        assertThat(Json.readObject(taken.body())).containsKeys("id", "network", "units", "issues", "leftOut");
        assertThat(Json.mapper().readTree(taken.body()).at("/leftOut/0/line").asInt())
                .isEqualTo(3);
        long draft = Json.mapper().readTree(taken.body()).path("id").asLong();
        assertThat(SERVER.as(Role.ADMINISTRATOR)
                        .get("/api/v1/drafts/" + draft + "/units?level=half")
                        .body())
                .contains("西区", "东区");
        assertThat(post(Role.ADMINISTRATOR, path + "&encoding=none", "application/geo+json", HALVES, GBK)
                        .body())
                .contains("the encoding 'none' is unknown");
    }

    @Test
    void reports_come_in_with_a_mapping_and_in_another_character_set() throws Exception {
        String file = """
                工单编号;类别;发现时间;经度;纬度;片区
                1;乱扔;01.03.2026 08:00;0.25;0.5;西
                2;乱扔;01.03.2026 09:00;1.75;0.5;东
                """;
        String mapping = """
                {"columns": {"idempotency_key": "工单编号", "seen_at": "发现时间", "lng": "经度", "lat": "纬度"},
                 "fixed": {"category": "litter", "channel": "public"}, "attributes": ["片区"], "key_prefix": "m-",
                 "time_zone": "Asia/Shanghai", "time_format": "dd.MM.yyyy HH:mm"}
                """;
        String path = "/api/v1/reports/import?mapping=" + encoded(mapping);
        HttpResponse<String> outcome = post(Role.ADMINISTRATOR, path + "&encoding=GBK", "text/csv", file, GBK);
        assertThat(outcome.statusCode()).as(outcome.body()).isEqualTo(200);
        assertThat(outcome.body()).contains("\"accepted\":2");
        String kept = SERVER.app()
                .database
                .read(tx -> tx.handle()
                        .createQuery("SELECT string_agg(idempotency_key || ' ' || seen_at AT TIME ZONE 'UTC' || ' '"
                                + " || (attributes ->> '片区'), ', ' ORDER BY id) FROM report")
                        .mapTo(String.class)
                        .one());
        assertThat(kept).isEqualTo("m-1 2026-03-01 00:00:00 西, m-2 2026-03-01 01:00:00 东");
        assertThat(post(Role.ADMINISTRATOR, path + "&dry_run=true", "text/csv", file, GBK)
                        .body())
                .contains("\"repeated\":2");
        assertThat(post(
                                Role.ADMINISTRATOR,
                                "/api/v1/reports/import?mapping=" + encoded("{\"colums\":{}}"),
                                "text/csv",
                                file,
                                GBK)
                        .body())
                .contains("parameter_invalid", "mapping has no member 'colums'");
        assertThat(post(Role.ADMINISTRATOR, "/api/v1/reports/import?mapping=" + encoded("{"), "text/csv", file, GBK)
                        .statusCode())
                .isEqualTo(400);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> post(Role role, String path, String type, String text, Charset charset)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(SERVER.uri(path))
                                .header("Authorization", "Bearer " + SERVER.token(role))
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofByteArray(text.getBytes(charset)))
                                .build(),
                        BodyHandlers.ofString());
    }
}
