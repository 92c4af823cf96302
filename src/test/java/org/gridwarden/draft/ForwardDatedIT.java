package org.gridwarden.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridwarden.testing.GridServices.MEI;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridwarden.access.Role;
import org.gridwarden.app.App;
import org.gridwarden.app.Config;
import org.gridwarden.http.server.HttpServer;
import org.gridwarden.testing.PublishedCity;
import org.gridwarden.testing.TestServer;
import org.gridwarden.testing.WiggledCity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * An edition that is published for later begins by itself, at its instant, in every running instance, and no request is
 * answered from the wrong one: neither before, nor after, nor in between.
 */
class ForwardDatedIT {

    private static final Duration AHEAD = Duration.ofSeconds(12);
    private static final Duration AFTERWARDS = Duration.ofSeconds(2);

    @RegisterExtension
    static final TestServer SERVER = TestServer.start();

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> instances = new ArrayList<>();

    @Test
    void two_instances_turn_over_at_the_instant_in_everything_they_answer() throws Exception {
        App app = SERVER.app();
        PublishedCity.publish(app, "city", 8, 5);
        String place = String.format(
                Locale.ROOT,
                "%.7f,%.7f",
                WiggledCity.WEST + 1.5 * WiggledCity.STEP,
                WiggledCity.SOUTH + 0.5 * WiggledCity.STEP);
        assertThat(SERVER.as(Role.GRID_ADMINISTRATOR)
                        .post(
                                "/api/v1/points",
                                "{\"code\":\"P1\",\"name\":\"点\",\"type\":\"junction\",\"selection\":\"fixed\","
                                        + "\"place\":[" + place + "]}")
                        .statusCode())
                .isEqualTo(201);
        Config second = Config.load(
                Optional.empty(),
                Map.of(),
                Map.of(
                        "db.url", app.database.settings().url(),
                        "db.user", app.database.settings().user(),
                        "db.password", app.database.settings().password(),
                        "http.port", "0",
                        "var", "target/test-var-" + Long.toHexString(System.nanoTime())));
        try (App other = App.open(second);
                HttpServer otherServer = other.serve()) {
            instances.add(SERVER.uri("").toString());
            instances.add("http://127.0.0.1:" + otherServer.port());
            Instant begins = publishForLater(app);
            checkAsOf(place, begins);
            int before = 0;
            int after = 0;
            while (Instant.now().isBefore(begins.plus(AFTERWARDS))) {
                for (String instance : instances) {
                    for (Question question : questions(place)) {
                        Instant sent = Instant.now();
                        String answer = question.ask(instance);
                        Instant received = Instant.now();
                        if (received.isBefore(begins)) {
                            assertThat(answer).as(question.path).isEqualTo(question.before);
                            before++;
                        } else if (!sent.isBefore(begins)) {
                            assertThat(answer).as(question.path).isEqualTo(question.after);
                            after++;
                        }
                    }
                }
            }
            System.out.printf("forward-dated: %d answers before the instant, %d after it%n", before, after);
            assertThat(before).isPositive();
            assertThat(after).isPositive();
        }
    }

    /** Merges the grid that has the place into its western neighbour, from an instant some seconds ahead. */
    private Instant publishForLater(App app) throws Exception {
        long draft = app.drafts.create(MEI, "city", "merged").id();
        app.edits.apply(
                MEI, draft, 1, Map.of("type", "merge", "units", List.of("G000000", "G000001"), "into", "G000000"));
        Instant begins = Instant.now().plus(AHEAD).truncatedTo(ChronoUnit.SECONDS);
        HttpResponse<String> published = SERVER.as(Role.GRID_ADMINISTRATOR)
                .post(
                        "/api/v1/drafts/" + draft + "/publish",
                        "{\"reason\":\"from Monday on\",\"effectiveAt\":\"" + begins + "\"}");
        assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
        while (app.published.changesAfter(Instant.now()).isEmpty()) {
            Thread.sleep(20);
        }
        Thread.sleep(1500);
        assertThat(Instant.now()).isBefore(begins);
        return begins;
    }

    private void checkAsOf(String place, Instant begins) throws Exception {
        for (String instance : instances) {
            String located = instance + "/api/v1/locate?lng=" + place.replace(",", "&lat=") + "&as_of=";
            JsonNode before = get(located + begins.minusMillis(1)).at("/answers/0");
            JsonNode after = get(located + begins).at("/answers/0");
            assertThat(last(before)).isEqualTo("G000001");
            assertThat(before.path("edition").asInt()).isEqualTo(1);
            assertThat(last(after)).isEqualTo("G000000");
            assertThat(after.path("edition").asInt()).isEqualTo(2);
        }
    }

    /** Something to ask without naming a time, and what is right before the instant and from it on. */
    private final class Question {
        private final String path;
        private final String pointer;
        private final String before;
        private final String after;

        Question(String path, String pointer, String before, String after) {
            this.path = path;
            this.pointer = pointer;
            this.before = before;
            this.after = after;
        }

        String ask(String instance) throws Exception {
            return get(instance + path).at(pointer).asText();
        }
    }

    private List<Question> questions(String place) {
        String at = "lng=" + place.replace(",", "&lat=");
        return List.of(
                new Question("/api/v1/locate?" + at, "/answers/0/edition", "1", "2"),
                new Question("/api/v1/locate?plain=true&" + at, "/answers/0/code", "G000001", "G000000"),
                new Question("/api/v1/networks", "/items/0/tiles", tiles(1), tiles(2)),
                new Question("/api/v1/networks/city/units?level=grid", "/edition/number", "1", "2"),
                new Question("/api/v1/networks/city/units?level=grid", "/items/1/code", "G000001", "G000002"),
                new Question("/api/v1/density/choropleth?network=city&level=grid", "/edition", "1", "2"),
                new Question("/api/v1/points", "/items/0/units/0/code", "G000001", "G000000"),
                new Question("/api/v1/points", "/items/0/units/0/edition", "1", "2"));
    }

    private static String tiles(int edition) {
        return "/tiles/boundaries/city/" + edition + ".json";
    }

    private static String last(JsonNode answer) {
        JsonNode chain = answer.path("chain");
        return chain.path(chain.size() - 1).path("code").asText();
    }

    private JsonNode get(String url) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + SERVER.token(Role.ADMINISTRATOR))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(url + " " + answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
