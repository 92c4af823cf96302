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
    void days_and_breakdowns_are_those_of_the_density_api_and_say_whose_they_are() throws IOException {
        String query = "network=city&within=990102&period=month&date=2026-10-15&compare=previous";
        JsonNode days = told("/api/v1/density/trend?network=city&within=990102&period=month&date=2026-10-15")
                .path("days");
        List<String> file = lines(body(Role.VIEWER, "trend?network=city&within=990102&period=month&date=2026-10-15"));
        assertThat(file)
                .contains(
                        "# query within: 990102",
                        "# seen: from 2026-10-01T00:00:00+08:00 until 2026-11-01T00:00:00+08:00")
                .anyMatch(line -> line.startsWith("# edition content: "));
        List<String> rows = file.stream().filter(line -> !line.startsWith("#")).toList();
        assertThat(rows).hasSize(days.size() + 1);
        assertThat(rows.get(0)).isEqualTo("day,weekday,opened,closed");
        for (int i = 0; i < days.size(); i++) {
            assertThat(rows.get(i + 1))
                    .startsWith(days.get(i).path("day").asText() + ",")
                    .endsWith("," + days.get(i).path("opened").asInt() + ","
                            + days.get(i).path("closed").asInt());
        }
        for (String by : List.of("category", "channel", "hour", "five_disorders")) {
            JsonNode items =
                    told("/api/v1/density/breakdown?by=" + by + "&" + query).path("items");
            List<String> kinds = lines(body(Role.VIEWER, "breakdown?notes=false&by=" + by + "&" + query));
            assertThat(kinds).as(by).hasSize(items.size() + 1);
            for (int i = 0; i < items.size(); i++) {
                assertThat(kinds.get(i + 1))
                        .as(by)
                        .startsWith(
                                items.get(i).path("code").asText().replace(by.equals("hour") ? "-" : " ", ",") + ",")
                        .endsWith(
                                "," + items.get(i).path("before").path("count").asInt());
            }
        }
        assertThat(SERVER.as(Role.VIEWER)
                        .get("/api/v1/exports/trend?network=city&format=geojson")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void hot_spots_their_cells_and_their_plans_are_files_with_their_places() throws IOException {
        String query = "network=city&from=2026-01-01T00:00:00%2B08:00&to=2026-11-01T00:00:00%2B08:00";
        for (String ground : List.of("&hexagon=300", "&level=grid")) {
            JsonNode told = told("/api/v1/density/hotspots?" + query + ground);
            JsonNode spots = JSON.readTree(body(Role.VIEWER, "hot-spots?format=geojson&" + query + ground));
            JsonNode cells = JSON.readTree(body(Role.VIEWER, "hot-spot-cells?format=geojson&" + query + ground));
            assertThat(spots.path("features"))
                    .as(ground)
                    .hasSize(told.path("clusters").size());
            assertThat(cells.path("features"))
                    .as(ground)
                    .hasSize(told.path("hot").size());
            assertThat(spots.path("about").path("window 3 before").asText()).startsWith("from ");
            for (int i = 0; i < cells.path("features").size(); i++) {
                JsonNode cell = cells.path("features").get(i);
                assertThat(cell.path("geometry").path("type").asText()).endsWith("Polygon");
                assertThat(cell.path("properties").path("count"))
                        .isEqualTo(told.path("hot").get(i).path("count"));
            }
        }
        String plan = "{\"network\":\"city\",\"place\":[%s,%s],\"radiusMetres\":200,\"title\":\"=路口\","
                + "\"owner\":\"刘队长\",\"measures\":\"早晚各巡一次\",\"dueOn\":\"2026-12-01\"}";
        JsonNode box = told("/api/v1/networks").path("items").get(0).path("bbox");
        double lng = (box.get(0).asDouble() + box.get(2).asDouble()) / 2;
        double lat = (box.get(1).asDouble() + box.get(3).asDouble()) / 2;
        assertThat(SERVER.as(Role.DISPATCHER)
                        .post("/api/v1/hot-spot-plans", plan.formatted(lng, lat))
                        .statusCode())
                .isEqualTo(201);
        List<String> plans = lines(body(Role.VIEWER, "hot-spot-plans?network=city&notes=false"));
        assertThat(plans).hasSize(2);
        assertThat(plans.get(1)).contains("'=路口", "刘队长", "2026-12-01", "open");
    }

    @Test
    void figures_compared_with_a_period_say_with_which_and_how_much_of_it() {
        String file = body(Role.VIEWER, "figures?network=city&level=street&period=year&compare=previous");
        assertThat(file)
                .contains(
                        "# period not over: counted until ",
                        ", as much as has gone by of the period",
                        ",count_before,");
        assertThat(body(Role.VIEWER, "figures?network=city&level=street&period=month&date=2026-10-01&compare=previous"))
                .contains("# compared with: from 2026-09-01T00:00:00+08:00 until 2026-10-01T00:00:00+08:00\r\n")
                .doesNotContain("not over");
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

    private static JsonNode told(String path) throws IOException {
        return JSON.readTree(SERVER.as(Role.VIEWER).get(path).body());
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
