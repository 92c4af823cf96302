package org.gridwarden.locate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gridwarden.access.Caller;
import org.gridwarden.access.NewGrant;
import org.gridwarden.access.Role;
import org.gridwarden.geo.LngLat;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.LevelFit;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NewNetwork;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.grid.publish.EditionPublisher;
import org.gridwarden.grid.publish.EditionPublisher.Publication;
import org.gridwarden.json.Json;
import org.gridwarden.locate.index.OwnerStatus;
import org.gridwarden.testing.Shapes;
import org.gridwarden.testing.TestServer;
import org.gridwarden.testing.TestServer.Client;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocateIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start();

    private static final Instant MARCH = Instant.parse("2025-03-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2025-06-01T00:00:00Z");
    private static final Instant RECORDED_FIRST = Instant.parse("2025-02-20T00:00:00Z");
    private static final Instant RECORDED_SECOND = Instant.parse("2025-07-15T00:00:00Z");

    /*  network gov: city C, halves W and E with the hole of E, building h in W; in June the line moves from 116.5 to 116.6
     *
     *       116        116.5       117
     *   40.5 +-----------+-----------+
     *        |     W     |     E  □  |
     *   39.5 +-----------+-----------+
     */
    @BeforeAll
    static void publish() {
        Network gov = create("gov");
        create("empty");
        publish(gov, 116.5, MARCH, RECORDED_FIRST);
        publish(gov, 116.6, JUNE, RECORDED_SECOND);
        SERVER.app().published.refresh();
    }

    @Test
    void names_the_chain_the_edition_and_the_boundary() {
        JsonNode answer = locate("lng=116.55&lat=40&network=gov&at=2025-04-01T00:00:00Z&known_at=2025-04-01T00:00:00Z");
        JsonNode gov = answer.at("/answers/0");
        assertThat(gov.get("status").asText()).isEqualTo("owned");
        assertThat(codes(gov)).containsExactly("C", "E");
        assertThat(gov.at("/chain/1/name").asText()).isEqualTo("东区");
        assertThat(gov.at("/chain/1/level").asText()).isEqualTo("district");
        assertThat(gov.get("edition").asInt()).isEqualTo(1);
        assertThat(gov.get("hash").asText()).hasSize(64);
        assertThat(gov.at("/otherSide/code").asText()).isEqualTo("W");
        assertThat(gov.get("distanceMetres").asDouble()).isBetween(4265.0, 4275.0);
        assertThat(gov.get("reason").asText()).isEqualTo("Edition 1 of gov: it lies in this unit (E 东区).");
        assertThat(answer.get("place").toString()).isEqualTo("[116.55,40.0]");
    }

    @ParameterizedTest
    @CsvSource({
        "116.2, 40.0, owned, W",
        "116.6, 40.0, on_edge, E",
        "117.0, 40.0, on_edge, E",
        "117.1, 40.0, outside, ",
        "116.85, 40.05, in_hole, ",
        "116.15, 40.15, owned, h",
    })
    void says_how_the_place_lies(double lng, double lat, String status, String finest) {
        JsonNode gov = locate("lng=" + lng + "&lat=" + lat + "&network=gov").at("/answers/0");
        assertThat(gov.get("status").asText()).isEqualTo(status);
        if (finest == null) {
            assertThat(codes(gov)).isEmpty();
        } else {
            assertThat(codes(gov)).endsWith(finest);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-28T23:59:59Z, 2026-01-01T00:00:00Z, no_edition, ",
        "2025-03-01T00:00:00Z, 2026-01-01T00:00:00Z, owned, E",
        "2025-06-01T00:00:00Z, 2026-01-01T00:00:00Z, owned, W",
        "2025-06-01T00:00:00Z, 2025-07-01T00:00:00Z, owned, E",
        "2025-06-01T00:00:00Z, 2025-02-01T00:00:00Z, no_edition, ",
    })
    void asks_the_edition_that_held_as_it_was_known(String at, String knownAt, String status, String code) {
        JsonNode gov = locate("lng=116.55&lat=40&network=gov&at=" + at + "&known_at=" + knownAt)
                .at("/answers/0");
        assertThat(gov.get("status").asText()).isEqualTo(status);
        assertThat(codes(gov)).isEqualTo(code == null ? List.of() : List.of("C", code));
    }

    @Test
    void a_network_without_an_edition_says_so() {
        JsonNode both = locate("lng=116.2&lat=40&network=gov,empty").get("answers");
        assertThat(both.at("/0/network").asText()).isEqualTo("gov");
        assertThat(both.at("/1/network").asText()).isEqualTo("empty");
        assertThat(locate("lng=116.2&lat=40").get("answers")).hasSizeGreaterThanOrEqualTo(2);
        JsonNode empty = locate("lng=116.2&lat=40&network=empty").at("/answers/0");
        assertThat(empty.get("status").asText()).isEqualTo("no_edition");
        assertThat(empty.get("reason").asText()).isEqualTo("Network empty: this network has no edition for that time.");
    }

    @Test
    void an_accuracy_that_reaches_over_the_line_makes_the_answer_uncertain() {
        JsonNode near = locate("lng=116.5999&lat=40&network=gov&accuracy_m=10").at("/answers/0");
        assertThat(near.get("uncertain").asBoolean()).isTrue();
        assertThat(near.get("candidates").findValuesAsText("code")).containsExactlyInAnyOrder("W", "E");
        JsonNode far = locate("lng=116.5999&lat=40&network=gov&accuracy_m=8").at("/answers/0");
        assertThat(far.get("uncertain").asBoolean()).isFalse();
        assertThat(far.get("candidates")).isEmpty();
    }

    @Test
    void a_hole_is_told_from_the_outside_in_every_way_of_asking() {
        Client dispatcher = SERVER.as(Role.DISPATCHER);
        assertThat(dispatcher
                        .get("/api/v1/locate?lng=116.85&lat=40.05&plain=true")
                        .body())
                .contains("{\"network\":\"gov\"")
                .contains("\"status\":\"in_hole\"");
        assertThat(dispatcher
                        .send("POST", "/api/v1/locate?network=gov", "text/csv", "lng,lat\n116.85,40.05\n117.1,40\n")
                        .body())
                .isEqualTo("lng,lat,gov_code,gov_name,gov_status\n116.85,40.05,,,in_hole\n117.1,40,,,outside\n");
        assertThat(dispatcher
                        .send("POST", "/api/v1/locate?network=gov", "application/json", "{\"places\":[[116.85,40.05]]}")
                        .body())
                .contains("{\"place\":0,\"network\":\"gov\",\"status\":\"in_hole\"}");
    }

    /** The published vectors: each position in another datum is the WGS 84 place, to a lattice step. */
    @ParameterizedTest
    @CsvSource({
        "gcj02, 121.531541859215, 31.17530398364597, 121.5272106, 31.1774276",
        "gcj02, 113.9171764808363, 22.540796131694766, 113.912316, 22.543847",
        "gcj02, 116.38404722455657, 39.91334545536069, 116.377817, 39.911954",
        "gcj02, 111.0128123116, 35.0256618598, 111.0070, 35.0264",
        "gcj02, 87.6196499495, 43.8268053931, 87.6168, 43.8256",
        "gcj02, 109.5159842948, 18.2510947917, 109.5119, 18.2528",
        "bd09, 116.41661560068297, 39.92196580126834, 116.403988, 39.914266",
        "cgcs2000, 116.3, 39.9, 116.3, 39.9",
        "wgs84, 116.3, 39.9, 116.3, 39.9",
    })
    void converts_the_datum_at_the_door(String datum, String lng, String lat, double wgsLng, double wgsLat) {
        JsonNode answer = locate("lng=" + lng + "&lat=" + lat + "&datum=" + datum);
        LngLat expected = new LngLat(wgsLng, wgsLat);
        LngLat place = new LngLat(
                answer.at("/place/0").asDouble(), answer.at("/place/1").asDouble());
        assertThat(Math.abs(place.latticeX() - expected.latticeX())).isLessThanOrEqualTo(1);
        assertThat(Math.abs(place.latticeY() - expected.latticeY())).isLessThanOrEqualTo(1);
        assertThat(answer.get("datum").asText()).isEqualTo(datum);
    }

    @Test
    void the_plain_answer_is_the_same_before_javalin_and_behind_it() {
        Client viewer = SERVER.as(Role.VIEWER);
        HttpResponse<String> fast = viewer.get("/api/v1/locate?lng=116.15&lat=40.15&plain=true");
        HttpResponse<String> slow = viewer.get("/api/v1/locate?lng=116.15&lat=40.15&plain=true&network=empty,gov");
        String gov = "\"status\":\"owned\",\"code\":\"W\",\"name\":\"西区\",\"chain\":[\"C\",\"W\"],\"inside\":\"h\"}";
        assertThat(fast.body()).contains(gov).contains("{\"network\":\"empty\",\"edition\":null");
        assertThat(slow.body()).contains(gov).contains("{\"network\":\"empty\",\"edition\":null");
        assertThat(fast.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(fast.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(fast.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(Json.readObject(fast.body())).containsOnlyKeys("answers");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "lng=116&lat=40&lon=3 | parameter 'lon' is unknown; allowed: accuracy_m",
                "lng=116 | 'lat' is needed",
                "lng=x&lat=40 | 'lng' is not a number",
                "lng=181&lat=40 | not within ±180",
                "lng=116&lat=-91&plain=true | not within ±90",
                "lng=116&lat=40&datum=wgs72 | datum 'wgs72' is unknown; allowed: wgs84",
                "lng=116&lat=40&network=nowhere | there is no network 'nowhere'; there are:",
                "lng=116&lat=40&at=yesterday | is not a time such as",
                "lng=116&lat=40&plain=maybe | not true or false",
                "lng=116&lat=40&plain=true&plain=true | given more than once",
                "lng=116&lat=40&plain=true&accuracy_m=30 | leave one of them out",
                "lng=116&lat=40&accuracy_m=-1 | not between 0 and",
                "lng=-180&lat=40&datum=bd09 | beyond ±180",
            })
    void refuses_what_it_does_not_understand(String query, String sentence) {
        HttpResponse<String> refused = SERVER.as(Role.VIEWER).get("/api/v1/locate?" + query);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains(sentence);
    }

    @Test
    void an_edition_published_elsewhere_and_a_forward_dated_one_hold_without_a_restart() throws InterruptedException {
        Network later = create("later");
        Instant soon = Instant.now().plusMillis(1500);
        publish(later, 116.5, Instant.parse("2025-01-01T00:00:00Z"), Instant.now());
        publish(later, 116.6, soon, Instant.now());
        awaitStatus("later", "owned");
        assertThat(codes(locate("lng=116.55&lat=40&network=later").at("/answers/0")))
                .endsWith("E");
        Thread.sleep(Math.max(0, soon.toEpochMilli() - System.currentTimeMillis()) + 50);
        assertThat(codes(locate("lng=116.55&lat=40&network=later").at("/answers/0")))
                .endsWith("W");
        assertThat(SERVER.as(Role.VIEWER)
                        .get("/api/v1/locate?lng=116.55&lat=40&plain=true")
                        .body())
                .contains("{\"network\":\"later\",\"edition\":2");
    }

    @Test
    void reports_are_resolved_alone_and_in_columns_alike() {
        Resolver resolver = SERVER.app().resolver;
        long gov = SERVER.app().networks.get("gov").id();
        int[] xs = {
            1_162_000_000, 1_165_500_000, 1_165_500_000, 1_166_000_000, 1_171_000_000, 1_161_500_000, 1_162_000_000
        };
        int[] ys = {400_000_000, 400_000_000, 400_000_000, 400_000_000, 400_000_000, 401_500_000, 400_000_000};
        long june = JUNE.toEpochMilli();
        long[] seen = {june, june - 1, june, june, june, june, 0};
        ResolvedColumns columns = resolver.resolveAll(xs, ys, seen, true).stream()
                .filter(candidate -> candidate.networkId() == gov)
                .findFirst()
                .orElseThrow();
        for (int row = 0; row < xs.length; row++) {
            ResolvedOwner one = resolver.resolve(LngLat.ofLattice(xs[row], ys[row]), Instant.ofEpochMilli(seen[row]))
                    .owners()
                    .get(gov);
            assertThat(columns.statuses()[row]).isEqualTo(one.status());
            assertThat(columns.editionIds()[row]).isEqualTo(one.editionId() == null ? 0 : one.editionId());
            assertThat(columns.unitIds()[row]).isEqualTo(one.unitId() == null ? 0 : one.unitId());
            assertThat(columns.insideUnitIds()[row]).isEqualTo(one.insideUnitId() == null ? 0 : one.insideUnitId());
            assertThat(columns.otherUnitIds()[row]).isEqualTo(one.otherUnitId() == null ? 0 : one.otherUnitId());
            assertThat((Object) columns.distancesMetres()[row])
                    .isEqualTo(one.distanceMetres() == null ? (Double) Double.NaN : one.distanceMetres());
        }
        assertThat(columns.statuses())
                .containsExactly(
                        OwnerStatus.OWNED,
                        OwnerStatus.OWNED,
                        OwnerStatus.OWNED,
                        OwnerStatus.ON_EDGE,
                        OwnerStatus.OUTSIDE,
                        OwnerStatus.OWNED,
                        OwnerStatus.NO_EDITION);
        assertThat(columns.unitIds()[1]).isNotEqualTo(columns.unitIds()[2]);
        assertThat(columns.insideUnitIds()[5]).isPositive();
    }

    @Test
    void names_the_people_and_their_telephones_only_to_those_who_may_call() throws InterruptedException {
        String place = "/api/v1/locate?lng=116.2&lat=40&network=gov";
        Client admin = SERVER.as(Role.ADMINISTRATOR);
        assertThat(SERVER.as(Role.DISPATCHER).get(place).body()).contains("\"people\":[]");
        assertThat(admin.post(
                                "/api/v1/parties",
                                "{\"code\":\"p1\",\"kind\":\"person\",\"name\":\"李梅\",\"phone\":\"13800000001\"}")
                        .statusCode())
                .isEqualTo(201);
        String kind = SERVER.app().dictionaries.list().stream()
                .filter(entry -> entry.dictionary().equals("responsibility_kind"))
                .findFirst()
                .orElseThrow()
                .code();
        HttpResponse<String> assigned = admin.post(
                "/api/v1/networks/gov/units/W/responsibilities",
                "{\"party\":\"p1\",\"kind\":\"" + kind + "\",\"validFrom\":\"2025-05-01T00:00:00Z\"}");
        assertThat(assigned.statusCode()).as(assigned.body()).isEqualTo(201);
        await(() -> SERVER.as(Role.DISPATCHER).get(place).body().contains("13800000001"));
        String viewed = SERVER.as(Role.VIEWER).get(place).body();
        assertThat(viewed).contains("李梅").doesNotContain("13800000001");
        assertThat(SERVER.as(new NewGrant("dispatcher", "gov", "E")).get(place).body())
                .contains("李梅")
                .doesNotContain("13800000001");
        assertThat(SERVER.as(new NewGrant("dispatcher", "gov", "W")).get(place).body())
                .contains("13800000001");
        assertThat(SERVER.as(Role.VIEWER)
                        .get(place + "&at=2025-04-01T00:00:00Z")
                        .body())
                .doesNotContain("李梅");
        assertThat(SERVER.as(Role.VIEWER)
                        .get(place + "&known_at=" + Instant.parse("2025-09-01T00:00:00Z"))
                        .body())
                .contains("\"status\":\"owned\"")
                .doesNotContain("李梅");
    }

    private static void await(java.util.function.BooleanSupplier condition) throws InterruptedException {
        for (int attempt = 0; attempt < 100 && !condition.getAsBoolean(); attempt++) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static void awaitStatus(String network, String status) throws InterruptedException {
        for (int attempt = 0; attempt < 100; attempt++) {
            HttpResponse<String> answer =
                    SERVER.as(Role.VIEWER).get("/api/v1/locate?lng=116.55&lat=40&network=" + network);
            if (answer.body().contains("\"status\":\"" + status + "\"")) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("network " + network + " never became " + status);
    }

    private static JsonNode locate(String query) {
        String encoded = query.replace("+", URLEncoder.encode("+", StandardCharsets.UTF_8));
        HttpResponse<String> answer = SERVER.as(Role.VIEWER).get("/api/v1/locate?" + encoded);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.mapper().valueToTree(Json.readObject(answer.body()));
    }

    private static List<String> codes(JsonNode networkAnswer) {
        List<String> codes = new ArrayList<>();
        networkAnswer.get("chain").forEach(unit -> codes.add(unit.get("code").asText()));
        return codes;
    }

    private static Network create(String code) {
        return SERVER.app()
                .networks
                .create(
                        Caller.system("test"),
                        new NewNetwork(
                                code,
                                "网络" + code,
                                code,
                                List.of(
                                        new Level(1, "city", "市", "city", LevelFit.TILES),
                                        new Level(2, "district", "区", "district", LevelFit.TILES),
                                        new Level(3, "building", "楼", "building", LevelFit.INSIDE))));
    }

    private static Edition publish(Network network, double line, Instant effectiveAt, Instant publishedAt) {
        List<UnitContent> units = List.of(
                unit(
                        "C",
                        "城",
                        1,
                        null,
                        wkt("116 39.5, %1$s 39.5, 117 39.5, 117 40.5, %1$s 40.5, 116 40.5, 116 39.5", line)),
                unit("W", "西区", 2, "C", wkt("116 39.5, %1$s 39.5, %1$s 40.5, 116 40.5, 116 39.5", line)),
                unit("E", "东区", 2, "C", wkt("%1$s 39.5, 117 39.5, 117 40.5, %1$s 40.5, %1$s 39.5", line)),
                unit("h", "一号楼", 3, "W", "POLYGON ((116.1 40.1, 116.2 40.1, 116.2 40.2, 116.1 40.2, 116.1 40.1))"));
        return SERVER.app()
                .database
                .inTransaction(tx -> new EditionPublisher()
                        .publish(tx, network, units, new Publication(effectiveAt, publishedAt, "test", "drawn")));
    }

    private static String wkt(String ring, double line) {
        String hole = ring.contains("116 39.5") && !ring.contains("117")
                ? ""
                : ", (116.8 40, 116.8 40.1, 116.9 40.1, 116.9 40, 116.8 40)";
        return "POLYGON ((" + String.format(java.util.Locale.ROOT, ring, line) + ")" + hole + ")";
    }

    private static UnitContent unit(
            String code, String name, int level, @org.jspecify.annotations.Nullable String parent, String wkt) {
        return new UnitContent(code, name, level, parent, null, null, Shapes.of(wkt));
    }
}
