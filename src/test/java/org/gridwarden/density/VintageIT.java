package org.gridwarden.density;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.gridwarden.access.Caller;
import org.gridwarden.access.Role;
import org.gridwarden.geo.Lattice;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.Network;
import org.gridwarden.intake.ReportImport;
import org.gridwarden.intake.given.ReportMapping;
import org.gridwarden.locate.index.NetworkIndex;
import org.gridwarden.testing.PublishedCity;
import org.gridwarden.testing.ReportFile;
import org.gridwarden.testing.TestServer;
import org.gridwarden.testing.WiggledCity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every boundary is drawn anew in the middle of the year; the year is told on the old ones and on the new ones. */
class VintageIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start();

    private static final long SEED = 411;
    private static final int SIDE = 8;
    private static final int REPORTS = 8_000;
    private static Edition first;
    private static Edition second;

    @BeforeAll
    static void load() {
        first = PublishedCity.publish(SERVER.app(), "city", SIDE, 5);
        Network network = SERVER.app().networks.get("city");
        second = PublishedCity.publishAgain(
                SERVER.app(), network, WiggledCity.content(SIDE, 6).units(), Instant.parse("2026-06-01T00:00:00Z"));
        SERVER.app()
                .reportImport
                .run(
                        Caller.system("test"),
                        new StringReader(ReportFile.of("vintage-", REPORTS, SIDE, SEED)),
                        new ReportImport.Options(ReportMapping.ours(), false, false, "test"),
                        rows -> {});
    }

    @Test
    void owned_and_unowned_sum_to_the_same_on_every_edition_for_random_filters() throws Exception {
        Random random = new Random(SEED);
        for (int round = 0; round < 20; round++) {
            String filter = "&from=2026-0" + (1 + random.nextInt(4)) + "-11T00:00:00Z&to=2026-0"
                    + (5 + random.nextInt(5)) + "-17T00:00:00Z"
                    + (random.nextBoolean() ? "&category=litter" : "")
                    + (random.nextBoolean() ? "&status=closed" : "");
            int known = -1;
            for (String level : new String[] {"city", "district", "grid"}) {
                for (String vintage : new String[] {"1", "2", "2026-03-01", "2026-07-01T00:00:00%2B08:00"}) {
                    JsonNode answer = choropleth("&level=" + level + "&vintage=" + vintage + filter);
                    int total = answer.path("total").path("count").asInt()
                            + answer.path("unowned").asInt();
                    assertThat(sum(answer))
                            .isEqualTo(answer.path("total").path("count").asInt());
                    assertThat(total)
                            .as("seed " + SEED + " round " + round + " " + level + " on " + vintage)
                            .isEqualTo(known < 0 ? total : known);
                    known = total;
                }
            }
        }
    }

    @Test
    void every_grid_has_the_reports_that_lie_in_it_as_it_was_drawn_then() throws Exception {
        for (Edition edition : new Edition[] {first, second}) {
            assertThat(counts(choropleth("&level=grid&vintage=" + edition.number())))
                    .isEqualTo(located(edition));
        }
        assertThat(located(first)).isNotEqualTo(located(second));
    }

    @Test
    void two_halves_of_a_year_are_told_on_one_set_of_boundaries() throws Exception {
        String spring = "&to=2026-06-01T00:00:00Z";
        String autumn = "&from=2026-06-01T00:00:00Z";
        Map<String, Integer> both = new TreeMap<>(counts(choropleth("&level=grid&vintage=2" + spring)));
        counts(choropleth("&level=grid&vintage=2" + autumn)).forEach((code, n) -> both.merge(code, n, Integer::sum));
        assertThat(both).isEqualTo(located(second));
    }

    @Test
    void a_trend_of_a_unit_is_told_on_its_boundaries_of_then() throws Exception {
        for (Edition edition : new Edition[] {first, second}) {
            int opened = 0;
            for (JsonNode day : get("/api/v1/density/trend?network=city&within=G003003&vintage=" + edition.number())
                    .path("days")) {
                opened += day.path("opened").asInt();
            }
            assertThat(opened).isEqualTo(located(edition).get("G003003"));
        }
    }

    @Test
    void what_names_no_edition_is_refused() {
        assertThat(status("&vintage=7")).isEqualTo(404);
        assertThat(status("&vintage=2024-01-01")).isEqualTo(404);
        assertThat(status("&vintage=last%20year")).isEqualTo(400);
        assertThat(status("&vintage=99999999999")).isEqualTo(400);
        assertThat(status("&vintage=1&edition=1")).isEqualTo(400);
    }

    private static int status(String more) {
        return SERVER.as(Role.LEADER)
                .get("/api/v1/density/choropleth?network=city&level=grid" + more)
                .statusCode();
    }

    private static Map<String, Integer> located(Edition edition) {
        NetworkIndex index = SERVER.app().published.find(edition.id()).orElseThrow();
        Map<String, Integer> counts = new TreeMap<>();
        SERVER.app()
                .database
                .useTransaction(tx -> tx.handle()
                        .createQuery("SELECT ST_X(place) AS lng, ST_Y(place) AS lat FROM report"
                                + " WHERE place IS NOT NULL AND NOT default_place")
                        .map((row, context) -> index.find(
                                Lattice.ofDegrees(row.getDouble("lng")), Lattice.ofDegrees(row.getDouble("lat"))))
                        .forEach(unit -> {
                            if (unit != NetworkIndex.NONE) {
                                counts.merge(index.code(unit), 1, Integer::sum);
                            }
                        }));
        return counts;
    }

    private static Map<String, Integer> counts(JsonNode choropleth) {
        Map<String, Integer> counts = new TreeMap<>();
        choropleth.path("items").forEach(item -> {
            if (item.path("count").asInt() > 0) {
                counts.put(item.path("code").asText(), item.path("count").asInt());
            }
        });
        return counts;
    }

    private static int sum(JsonNode choropleth) {
        return counts(choropleth).values().stream().mapToInt(Integer::intValue).sum();
    }

    private static JsonNode choropleth(String more) throws Exception {
        return get("/api/v1/density/choropleth?network=city" + more);
    }

    private static JsonNode get(String path) throws Exception {
        HttpResponse<String> answer = SERVER.as(Role.LEADER).get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
