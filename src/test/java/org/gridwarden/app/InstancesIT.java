package org.gridwarden.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.gridwarden.access.Role;
import org.gridwarden.grid.EditionContent;
import org.gridwarden.grid.Network;
import org.gridwarden.json.Json;
import org.gridwarden.testing.PublishedCity;
import org.gridwarden.testing.TestServer;
import org.gridwarden.testing.WiggledCity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two instances of the program on one database: what is done through one, the other knows. */
class InstancesIT {

    @RegisterExtension
    static final TestServer HERE = TestServer.start();

    private static final TestServer THERE = TestServer.beside(HERE);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final double LNG = WiggledCity.WEST + 0.006;
    private static final double LAT = WiggledCity.SOUTH + 0.006;

    @AfterAll
    static void close() {
        THERE.close();
    }

    @Test
    void what_one_publishes_the_other_answers_from() throws Exception {
        PublishedCity.publish(HERE.app(), "published", 4, 5);
        assertThat(edition("published", 1)).isEqualTo(1);
        EditionContent content = WiggledCity.content(4, 6);
        Network network = HERE.app().networks.get("published");
        PublishedCity.publishAgain(HERE.app(), network, content.units(), Instant.parse("2025-06-01T00:00:00Z"));
        assertThat(edition("published", 2)).isEqualTo(2);
    }

    @Test
    void a_report_taken_in_by_one_is_counted_by_the_other() throws Exception {
        PublishedCity.publish(HERE.app(), "counted", 4, 5);
        edition("counted", 1);
        HERE.app().database.useTransaction(tx -> tx.handle().execute("""
                        INSERT INTO dictionary_entry (dictionary, code, parent_code, name_zh, name_en) VALUES
                        ('report_category', 'test_litter', NULL, '垃圾', 'Litter'),
                        ('channel', 'test_app', NULL, '随手拍', 'App')
                        ON CONFLICT DO NOTHING
                        """));
        for (int count = 1; count <= 3; count++) {
            TestServer taking = count % 2 == 1 ? HERE : THERE;
            HttpResponse<String> answer = taking.as(Role.REPORTER)
                    .with("Idempotency-Key", "instances-" + count)
                    .post(
                            "/api/v1/reports",
                            "{\"category\":\"test_litter\",\"channel\":\"test_app\",\"seenAt\":\"2026-03-01T08:00:00+08:00\","
                                    + "\"place\":[" + LNG + "," + LAT + "]}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            for (TestServer asked : new TestServer[] {HERE, THERE}) {
                int wanted = count;
                JsonNode figures = patiently(
                        asked,
                        Role.LEADER,
                        "/api/v1/density/choropleth?network=counted&level=grid&from=2026-01-01T00:00:00Z&to=2027-01-01T00:00:00Z",
                        node -> total(node) == wanted);
                assertThat(total(figures)).as("%s", figures).isEqualTo(count);
            }
        }
    }

    private static int total(JsonNode choropleth) {
        return choropleth.at("/total/count").asInt();
    }

    /** The edition from which the other instance answers, as soon as it is the wanted one. */
    private static int edition(String network, int wanted) throws Exception {
        String path = "/api/v1/locate?lng=" + LNG + "&lat=" + LAT + "&network=" + network;
        return patiently(
                        THERE,
                        Role.DISPATCHER,
                        path,
                        node -> node.at("/answers/0/edition").asInt() == wanted)
                .at("/answers/0/edition")
                .asInt();
    }

    /** Asks until the answer is as wanted, or patience ends: the answer then shows what was there instead. */
    private static JsonNode patiently(TestServer asked, Role role, String path, Predicate<JsonNode> wanted)
            throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        JsonNode answer = Json.mapper().readTree(asked.as(role).get(path).body());
        while (!wanted.test(answer) && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            answer = Json.mapper().readTree(asked.as(role).get(path).body());
        }
        return answer;
    }
}
