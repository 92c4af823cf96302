package org.gridwarden.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.gridwarden.access.NewGrant;
import org.gridwarden.access.Role;
import org.gridwarden.demo.DemoCity;
import org.gridwarden.demo.DemoLoader;
import org.gridwarden.demo.plan.Preset;
import org.gridwarden.testing.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files hold what the lists hold, for the same caller. */
class ExportIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start();

    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeAll
    static void load() {
        new DemoLoader(SERVER.app(), step -> {}).load(DemoCity.generate(Preset.TINY, 1));
    }

    @Test
    void a_file_has_every_row_and_says_its_edition() throws IOException {
        JsonNode units = JSON.readTree(body(Role.VIEWER, "units?network=city&format=geojson"));
        JsonNode edition = JSON.readTree(SERVER.as(Role.VIEWER)
                        .get("/api/v1/networks/city/units")
                        .body())
                .path("edition");
        assertThat(units.path("features")).hasSize(edition.path("unitCount").asInt());
        assertThat(units.path("about").path("edition content").asText())
                .isEqualTo(edition.path("contentHash").asText());
        assertThat(rows(Role.VIEWER, "reports?x")).isEmpty();
        assertThat(rows(Role.LEADER, "reports?notes=false"))
                .hasSize(1 + Preset.TINY.counts().reports());
        assertThat(rows(Role.VIEWER, "points?notes=false"))
                .hasSize(1 + Preset.TINY.counts().points());
    }

    @Test
    void figures_are_those_of_the_density_api() throws IOException {
        String query = "network=city&level=community&period=month&date=2026-10-15";
        JsonNode told = JSON.readTree(SERVER.as(Role.VIEWER)
                        .get("/api/v1/density/choropleth?" + query)
                        .body())
                .path("items");
        JsonNode file = JSON.readTree(body(Role.VIEWER, "figures?format=geojson&" + query))
                .path("features");
        assertThat(file).hasSize(told.size());
        for (int i = 0; i < told.size(); i++) {
            assertThat(file.get(i).path("properties").path("count"))
                    .isEqualTo(told.get(i).path("count"));
            assertThat(file.get(i).path("properties").path("code"))
                    .isEqualTo(told.get(i).path("code"));
        }
    }

    @Test
    void a_file_shows_no_more_than_the_list() {
        String phone = "(?s).*,1000\\d{7},.*";
        assertThat(body(Role.DISPATCHER, "people?network=city")).matches(phone);
        assertThat(body(Role.VIEWER, "people?network=city")).doesNotMatch(phone);
        TestServer.Client local = SERVER.as(new NewGrant(Role.LEADER.code(), "city", "990102"));
        List<String> seen =
                lines(local.get("/api/v1/exports/reports?notes=false").body());
        assertThat(seen.size()).isBetween(2, Preset.TINY.counts().reports());
        assertThat(seen.subList(1, seen.size())).allMatch(row -> row.contains("city:990102"));
        assertThat(SERVER.as(Role.LEADER).get("/api/v1/exports/audit").statusCode())
                .isEqualTo(403);
        assertThat(lines(body(Role.ADMINISTRATOR, "audit?subject=network&notes=false")))
                .hasSizeGreaterThan(1);
    }

    @Test
    void a_question_at_fault_is_a_problem_and_no_broken_file() {
        assertThat(SERVER.as(Role.VIEWER)
                        .get("/api/v1/exports/units?network=none")
                        .statusCode())
                .isEqualTo(404);
        assertThat(SERVER.as(Role.VIEWER)
                        .get("/api/v1/exports/units?network=city&parent=none")
                        .statusCode())
                .isEqualTo(404);
        assertThat(SERVER.as(Role.ADMINISTRATOR)
                        .get("/api/v1/exports/audit?format=geojson")
                        .statusCode())
                .isEqualTo(400);
        assertThat(SERVER.as(Role.VIEWER)
                        .get("/api/v1/exports/units?network=city&format=pdf")
                        .statusCode())
                .isEqualTo(400);
    }

    private static List<String> rows(Role role, String question) {
        return SERVER.as(role).get("/api/v1/exports/" + question).statusCode() == 200
                ? lines(body(role, question))
                : List.of();
    }

    private static List<String> lines(String body) {
        return Stream.of(body.split("\r\n")).toList();
    }

    private static String body(Role role, String question) {
        var answer = SERVER.as(role).get("/api/v1/exports/" + question);
        assertThat(answer.statusCode()).as(question + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }
}
