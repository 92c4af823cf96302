package org.gridwarden.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.gridwarden.access.Role;
import org.gridwarden.http.Route;
import org.gridwarden.testing.PublishedCity;
import org.gridwarden.testing.TestServer;
import org.gridwarden.testing.TestServer.Client;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client means is refused with a reason, and never taken for a fault of the program's own. */
class NonsenseIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start();

    private static final Client ADMINISTRATOR = SERVER.as(Role.ADMINISTRATOR);
    private static int count;

    @BeforeAll
    static void publish() {
        PublishedCity.publish(SERVER.app(), "city", 8, 5);
        SERVER.app().database.useTransaction(tx -> tx.handle().execute("""
                        INSERT INTO dictionary_entry (dictionary, code, parent_code, name_zh, name_en) VALUES
                        ('report_category', 'test_litter', NULL, '垃圾', 'Litter'), ('channel', 'test_app', NULL, '随手拍', 'App')
                        ON CONFLICT DO NOTHING
                        """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "\"\"",
                "{\"version\":1e999999999}",
                "{\"name\":\"a\\u0000b\",\"title\":\"\\u0000\",\"reason\":\"\\u0000\\u0000\\u0000\",\"code\":\"a\\u0000\"}",
                "{\"network\":\"none\",\"place\":[500,1],\"radiusMetres\":1,\"title\":\"t\",\"owner\":\"o\",\"measures\":\"m\"}",
                "{\"network\":\"none\",\"place\":[1,1],\"radiusMetres\":1,\"title\":\"t\",\"owner\":\"o\",\"measures\":\"m\"}",
                "{\"username\":\"a\\u0000b\",\"password\":\"something long\",\"displayName\":\"\\u0000\"}",
                "{\"code\":\"a\\u0000b\",\"kind\":\"person\",\"name\":\"\\u0000\"}",
                "{\"name\":\"far\",\"expiresAt\":\"+999999999-12-31T23:59:59Z\",\"grants\":[]}"
            })
    void no_body_makes_a_route_fail(String body) {
        for (Route route : SERVER.app().routes().routes()) {
            if (route.isUnsafe()) {
                String path = route.path().replaceAll("\\{[^}]+}", "1");
                HttpResponse<String> answer = ADMINISTRATOR
                        .with("Idempotency-Key", "k" + ++count)
                        .send(route.method().name(), path, "application/json", body);
                assertThat(answer.statusCode()).as(route + " " + answer.body()).isLessThan(500);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/parties?q=%00",
                "/api/v1/search?q=%00",
                "/api/v1/reports/99999999999999999999",
                "/api/v1/networks/city/units?as_of=%2B999999999-12-31T23:59:59Z",
                "/api/v1/networks/city/units?as_of=-999999999-01-01T00:00:00Z",
                "/api/v1/networks/city/vacancies?as_of=0001-01-01T00:00:00Z",
                "/api/v1/locate?lng=112&lat=33&at=%2B999999999-12-31T23:59:59Z",
                "/api/v1/density/choropleth?network=city&level=grid&from=-999999-01-01T00:00:00Z&to=2025-01-01T00:00:00Z",
                "/api/v1/density/trend?network=city&from=1900-01-01T00:00:00Z&to=2999-12-31T00:00:00Z",
                "/api/v1/density/periods?period=day&date=%2B999999999-12-31",
                "/api/v1/density/periods?period=day&date=2999-12-31&count=400",
                "/api/v1/bulletins/preview?network=city&level=grid&kind=year&day=%2B999999999-12-31",
                "/api/v1/exports/units?network=city&as_of=%2B999999999-12-31T23:59:59Z",
                "/tiles/heat/99999999999/1/1.mvt",
                "/tiles/boundaries/city/1/0/-1/5.mvt",
                "/api/v1/parties?q=' OR 1=1--"
            })
    void no_question_makes_a_route_fail(String question) {
        HttpResponse<String> answer =
                ADMINISTRATOR.get(question.replace(" ", "%20").replace("'", "%27"));
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"seenAt\":\"+999999999-12-31T23:59:59Z\"",
                "\"seenAt\":\"-999999999-01-01T00:00:00Z\"",
                "\"dueAt\":\"+300000-01-01T00:00:00Z\"",
                "\"quantity\":1e999999999",
                "\"quantity\":1e-999999999",
                "\"description\":\"a\\u0000b\"",
                "\"accuracyMetres\":1e999"
            })
    void a_report_with_words_that_mean_nothing_is_refused_and_spoils_no_figures(String member) {
        HttpResponse<String> answer = ADMINISTRATOR
                .with("Idempotency-Key", "nonsense " + member.hashCode())
                .post(
                        "/api/v1/reports",
                        "{\"category\":\"test_litter\",\"channel\":\"test_app\",\"place\":[112,33]," + member + "}");
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
        for (String question : List.of(
                "/api/v1/density/choropleth?network=city&level=grid",
                "/api/v1/exports/reports",
                "/api/v1/density/trend?network=city")) {
            assertThat(ADMINISTRATOR.get(question).statusCode()).as(question).isEqualTo(200);
        }
    }

    @Test
    void a_file_of_reports_with_such_words_is_refused_by_line() {
        String answer = ADMINISTRATOR
                .send("POST", "/api/v1/reports/import", "text/csv", """
                        idempotency_key,category,channel,seen_at,quantity,lng,lat
                        far,test_litter,test_app,+999999999-01-01T00:00:00Z,1,112,33
                        much,test_litter,test_app,2025-01-01T00:00:00Z,1e999999999,112,33
                        """)
                .body();
        assertThat(answer).contains("\"accepted\":0", "time_invalid", "number_invalid");
    }

    @Test
    void a_small_file_does_not_grow_beyond_the_limit_when_it_is_unzipped() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(SERVER.uri("/api/v1/networks/city/drafts/import?level=grid&code=code"))
                                .header("Authorization", ADMINISTRATOR.header("Authorization"))
                                .header("Content-Type", "application/geo+json")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(bomb()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
    }

    /** White space beyond the limit of 512 MB, in half a megabyte. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write("{\"type\":\"FeatureCollection\",\"features\":[".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i <= 512; i++) {
                zip.write(blanks);
            }
            zip.write("]}".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
