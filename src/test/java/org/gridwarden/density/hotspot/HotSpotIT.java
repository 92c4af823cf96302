package org.gridwarden.density.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Random;
import org.gridwarden.access.Caller;
import org.gridwarden.access.Role;
import org.gridwarden.intake.ReportImport;
import org.gridwarden.intake.given.ReportMapping;
import org.gridwarden.testing.PublishedCity;
import org.gridwarden.testing.TestServer;
import org.gridwarden.testing.WiggledCity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reports everywhere, and many more around one crossing in May: it is found, by hexagon and by grid, and gets one plan. */
class HotSpotIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start();

    private static final long SEED = 12;
    private static final int SIDE = 16;
    private static final double CROSSING_EAST = WiggledCity.WEST + 5.5 * WiggledCity.STEP;
    private static final double CROSSING_NORTH = WiggledCity.SOUTH + 9.5 * WiggledCity.STEP;
    private static final String MAY = "&from=2026-05-01T00:00:00Z&to=2026-06-01T00:00:00Z";

    @BeforeAll
    static void load() {
        PublishedCity.publish(SERVER.app(), "city", SIDE, 5);
        Random random = new Random(SEED);
        StringBuilder file = new StringBuilder("idempotency_key,category,channel,seen_at,lng,lat\n");
        Instant january = Instant.parse("2026-01-01T00:00:00Z");
        Instant may = Instant.parse("2026-05-01T00:00:00Z");
        for (int i = 0; i < 3000; i++) {
            double east = WiggledCity.WEST + random.nextDouble() * SIDE * WiggledCity.STEP;
            double north = WiggledCity.SOUTH + random.nextDouble() * SIDE * WiggledCity.STEP;
            line(file, "all-" + i, january.plusSeconds(random.nextInt(151 * 86_400)), east, north, "public");
        }
        for (int i = 0; i < 300; i++) {
            double east = CROSSING_EAST + random.nextGaussian() * 0.002;
            double north = CROSSING_NORTH + random.nextGaussian() * 0.002;
            line(file, "hot-" + i, may.plusSeconds(random.nextInt(31 * 86_400)), east, north, "grid_worker");
        }
        SERVER.app()
                .reportImport
                .run(
                        Caller.system("test"),
                        new StringReader(file.toString()),
                        new ReportImport.Options(ReportMapping.ours(), false, false, "test"),
                        rows -> {});
    }

    private static void line(StringBuilder file, String key, Instant at, double east, double north, String channel) {
        file.append(String.format(java.util.Locale.ROOT, "%s,litter,%s,%s,%.7f,%.7f%n", key, channel, at, east, north));
    }

    @Test
    void hexagons_around_the_crossing_are_the_first_hot_spot_and_new() throws Exception {
        JsonNode found = get("/api/v1/density/hotspots?network=city&hexagon=300" + MAY);
        JsonNode first = found.path("clusters").get(0);
        assertThat(first.path("kind").asText()).isEqualTo("emerging");
        assertThat(first.path("middle").get(0).asDouble()).isBetween(CROSSING_EAST - 0.003, CROSSING_EAST + 0.003);
        assertThat(first.path("middle").get(1).asDouble()).isBetween(CROSSING_NORTH - 0.003, CROSSING_NORTH + 0.003);
        assertThat(first.path("count").asInt()).isGreaterThan(200);
        assertThat(first.path("lookedFor").asInt()).isGreaterThan(200);
        assertThat(first.path("expected").asDouble())
                .isLessThan(first.path("count").asDouble() / 2);
        assertThat(found.path("hot").get(0).path("ring")).hasSize(7);
        assertThat(found.path("comparedWith")).hasSize(3);
    }

    @Test
    void grids_around_the_crossing_are_hot_by_their_neighbours() throws Exception {
        JsonNode found = get("/api/v1/density/hotspots?network=city&level=grid" + MAY);
        assertThat(found.path("cells").asInt()).isEqualTo(SIDE * SIDE);
        JsonNode first = found.path("clusters").get(0);
        assertThat(first.path("cells")).anyMatch(code -> code.asText().equals("G009005"));
        assertThat(first.path("peak").asText()).startsWith("G0");
        assertThat(first.path("peakUnitId").asLong()).isPositive();
    }

    @Test
    void a_month_without_a_crowd_has_no_hot_spot_there() throws Exception {
        JsonNode found = get("/api/v1/density/hotspots?network=city&level=grid&windows=0"
                + "&from=2026-02-01T00:00:00Z&to=2026-03-01T00:00:00Z");
        assertThat(found.path("clusters"))
                .noneMatch(cluster -> cluster.path("count").asInt() > 60);
    }

    @Test
    void a_hot_spot_has_one_plan_which_is_shown_with_it() throws Exception {
        JsonNode spot = get("/api/v1/density/hotspots?network=city&hexagon=300" + MAY)
                .path("clusters")
                .get(0);
        String body = """
                {"network": "city", "place": %s, "radiusMetres": %s, "title": "十字街口", "owner": "刘队长",
                 "measures": "早晚各巡一次", "dueOn": "2026-07-01"}
                """.formatted(spot.path("middle"), spot.path("radiusMetres"));
        HttpResponse<String> made = SERVER.as(Role.DISPATCHER).post("/api/v1/hot-spot-plans", body);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        long id = new ObjectMapper().readTree(made.body()).path("id").asLong();
        HttpResponse<String> second = SERVER.as(Role.DISPATCHER).post("/api/v1/hot-spot-plans", body);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("hot_spot_has_plan");
        assertThat(SERVER.as(Role.LEADER).post("/api/v1/hot-spot-plans", body).statusCode())
                .isEqualTo(403);

        JsonNode again = get("/api/v1/density/hotspots?network=city&hexagon=300" + MAY)
                .path("clusters")
                .get(0);
        assertThat(again.path("plan").path("owner").asText()).isEqualTo("刘队长");
        HttpResponse<String> done = SERVER.as(Role.DISPATCHER)
                .send("PATCH", "/api/v1/hot-spot-plans/" + id, "application/json", "{\"state\": \"done\"}");
        assertThat(new ObjectMapper().readTree(done.body()).path("state").asText())
                .isEqualTo("done");
        assertThat(get("/api/v1/hot-spot-plans?network=city").path("items")).hasSize(1);
        assertThat(SERVER.as(Role.DISPATCHER)
                        .send("PATCH", "/api/v1/hot-spot-plans/999", "application/json", "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_cannot_be_asked_is_refused() {
        for (String more :
                new String[] {"&hexagon=50&hexagon=60", "&hexagon=10", "&level=street", "&measure=rate", "&rate=2"}) {
            assertThat(SERVER.as(Role.LEADER)
                            .get("/api/v1/density/hotspots?network=city" + more)
                            .statusCode())
                    .as(more)
                    .isBetween(400, 404);
        }
    }

    private static JsonNode get(String path) throws Exception {
        HttpResponse<String> answer = SERVER.as(Role.LEADER).get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
