package org.gridwarden.density;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.gridwarden.access.Caller;
import org.gridwarden.access.Role;
import org.gridwarden.geo.TileCoord;
import org.gridwarden.intake.ReportImport;
import org.gridwarden.intake.given.ReportMapping;
import org.gridwarden.testing.PublishedCity;
import org.gridwarden.testing.ReportFile;
import org.gridwarden.testing.TestServer;
import org.gridwarden.testing.WiggledCity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class DensityIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start(Map.of("time-zone", "Asia/Shanghai"));

    private static final long SEED = 77;
    private static final int REPORTS = 20_000;

    /** Figures of one level, computed from the rows alone. */
    private static final String AFRESH = """
            WITH RECURSIVE up (report_id, unit_id) AS (
                SELECT o.report_id, o.unit_id
                FROM resolution o
                JOIN network n ON n.id = o.network_id AND n.code = 'city'
                WHERE o.current AND o.unit_id IS NOT NULL
                UNION ALL
                SELECT up.report_id, eu.parent_unit_id
                FROM up
                JOIN edition_unit eu ON eu.unit_id = up.unit_id
                WHERE eu.parent_unit_id IS NOT NULL
            )
            SELECT u.code, count(*) || ' ' || count(*) FILTER (WHERE r.status = 'closed') AS figures
            FROM up
            JOIN edition_unit eu ON eu.unit_id = up.unit_id AND eu.level_rank = :level
            JOIN spatial_unit u ON u.id = up.unit_id
            JOIN report r ON r.id = up.report_id
            WHERE (:category = '' OR r.category = :category) AND (:channel = '' OR r.channel = :channel)
              AND (:status = '' OR r.status = :status)
              AND r.seen_at >= CAST(:from AS timestamptz) AND r.seen_at < CAST(:to AS timestamptz)
            GROUP BY u.code
            """;

    @BeforeAll
    static void load() {
        PublishedCity.publish(SERVER.app(), "city", 8, 5);
        SERVER.app()
                .reportImport
                .run(
                        Caller.system("test"),
                        new StringReader(ReportFile.of("density-", REPORTS, 8, SEED)),
                        new ReportImport.Options(ReportMapping.ours(), false, false, "test"),
                        rows -> {});
    }

    @Test
    void a_choropleth_equals_what_sql_counts_afresh_for_random_filters() throws Exception {
        Random random = new Random(SEED);
        String[] levels = {"city", "district", "grid"};
        for (int round = 0; round < 25; round++) {
            int level = random.nextInt(3);
            String category = random.nextBoolean() ? "" : "litter";
            String channel = random.nextBoolean() ? "" : "hotline";
            String status = random.nextBoolean() ? "" : random.nextBoolean() ? "open" : "closed";
            String from = "2026-0" + (1 + random.nextInt(4)) + "-1" + random.nextInt(10) + "T00:00:00Z";
            String to = "2026-0" + (5 + random.nextInt(5)) + "-1" + random.nextInt(10) + "T12:00:00Z";
            JsonNode answer = choropleth("&level=" + levels[level] + "&from=" + from + "&to=" + to
                    + given("category", category) + given("channel", channel) + given("status", status));
            Map<String, String> found = new HashMap<>();
            int sum = 0;
            for (JsonNode item : answer.path("items")) {
                int count = item.path("count").asInt();
                sum += count;
                if (count > 0) {
                    found.put(
                            item.path("code").asText(),
                            count + " " + item.path("closed").asInt());
                }
            }
            Map<String, String> expected = afresh(level + 1, category, channel, status, from, to);
            assertThat(found).as("seed " + SEED + " round " + round).isEqualTo(expected);
            assertThat(answer.path("total").path("count").asInt()).isEqualTo(sum);
        }
    }

    @Test
    void owned_and_unowned_are_all_and_children_sum_to_their_parent() throws Exception {
        JsonNode city = choropleth("&level=city");
        assertThat(city.path("total").path("count").asInt()
                        + city.path("unowned").asInt())
                .isEqualTo(REPORTS);
        JsonNode districts = choropleth("&level=district");
        for (JsonNode district : districts.path("items")) {
            int sum = 0;
            for (JsonNode grid : choropleth(
                            "&level=grid&within=" + district.path("code").asText())
                    .path("items")) {
                sum += grid.path("count").asInt();
            }
            assertThat(sum).isEqualTo(district.path("count").asInt());
        }
    }

    @Test
    void heat_tiles_hold_the_same_total_at_every_zoom_and_across_their_borders() throws Exception {
        Integer before = null;
        for (int zoom = 6; zoom <= 15; zoom++) {
            double side = 8 * WiggledCity.STEP * 1.03;
            TileCoord first = TileCoord.of(zoom, WiggledCity.WEST, WiggledCity.SOUTH + side);
            TileCoord last = TileCoord.of(zoom, WiggledCity.WEST + side, WiggledCity.SOUTH);
            int sum = 0;
            for (int x = first.x(); x <= last.x(); x++) {
                for (int y = first.y(); y <= last.y(); y++) {
                    sum += heat(zoom + "/" + x + "/" + y);
                }
            }
            assertThat(sum).as("zoom " + zoom + " seed " + SEED).isEqualTo(before == null ? sum : before);
            before = sum;
        }
        assertThat(before)
                .isEqualTo(SERVER.app()
                        .database
                        .read(tx -> tx.handle()
                                .createQuery("SELECT count(*) FROM report WHERE place IS NOT NULL")
                                .mapTo(Integer.class)
                                .one()));
    }

    @Test
    void a_trend_counts_every_report_on_one_day() throws Exception {
        JsonNode trend = get("/api/v1/density/trend?network=city");
        int opened = 0;
        for (JsonNode day : trend.path("days")) {
            opened += day.path("opened").asInt();
        }
        assertThat(opened).isEqualTo(REPORTS);
    }

    @Test
    void a_week_with_its_hours_compared_with_the_week_before_is_told_with_its_legend() throws Exception {
        JsonNode answer = choropleth("&level=grid&period=week&date=2026-03-18&hours=7-19&weekdays=1-5&compare=previous"
                + "&measure=per_km2&classes=natural&class_count=4&weight=quantity");
        assertThat(answer.path("period").path("from").asText()).isEqualTo("2026-03-15T16:00:00Z");
        assertThat(answer.path("comparedWith").path("from").asText()).isEqualTo("2026-03-08T16:00:00Z");
        int units = 0;
        for (JsonNode one : answer.path("legend").path("classes")) {
            units += one.path("units").asInt();
        }
        assertThat(units).isEqualTo(answer.path("items").size());
        JsonNode item = answer.path("items").get(3);
        assertThat(item.path("value").asDouble())
                .isEqualTo(item.path("perSquareKilometre").asDouble());
        assertThat(item.path("change").path("count").asInt())
                .isEqualTo(item.path("count").asInt()
                        - item.path("before").path("count").asInt());
        double mean = answer.path("shrinkage").path("mean").asDouble();
        assertThat(Math.abs(item.path("shrunk").asDouble() - mean))
                .isLessThanOrEqualTo(Math.abs(item.path("value").asDouble() - mean));
    }

    @Test
    void a_period_that_is_not_over_is_compared_with_as_much_of_the_other() throws Exception {
        Instant from = Instant.parse("2026-01-01T00:00:00Z");
        JsonNode answer = choropleth("&level=city&from=" + from + "&to=2100-01-01T00:00:00Z&compare=last_year");
        Instant until = Instant.parse(answer.path("runningUntil").asText());
        assertThat(until).isBetween(Instant.now().minusSeconds(60), Instant.now());
        Instant other = Instant.parse(answer.path("comparedWith").path("to").asText());
        assertThat(Duration.between(Instant.parse("2025-01-01T00:00:00Z"), other))
                .isEqualTo(Duration.between(from, until));
        assertThat(choropleth("&level=city&period=month&date=2026-03-15&compare=previous")
                        .path("runningUntil")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_breakdown_by_category_by_a_frame_and_by_hour_counts_all() throws Exception {
        for (String by : new String[] {"category", "channel", "hour", "five_disorders"}) {
            int sum = 0;
            for (JsonNode item :
                    get("/api/v1/density/breakdown?network=city&by=" + by).path("items")) {
                sum += item.path("count").asInt();
            }
            assertThat(sum).as(by).isEqualTo(REPORTS);
        }
        int litter = choropleth("&level=city&category=five_disorders_rubbish")
                .path("total")
                .path("count")
                .asInt();
        assertThat(litter)
                .isEqualTo(choropleth("&level=city").path("total").path("count").asInt());
        assertThat(SERVER.as(Role.LEADER)
                        .get("/api/v1/density/breakdown?network=city&by=nothing")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void units_with_fewer_reports_than_the_city_shows_are_hidden_and_cannot_be_asked_within() throws Exception {
        String path = "/api/v1/density/thresholds/city";
        String few = "&from=2026-03-01T00:00:00Z&to=2026-03-12T00:00:00Z&category=litter";
        assertThat(SERVER.as(Role.LEADER)
                        .send("PUT", path, "application/json", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(SERVER.as(Role.ADMINISTRATOR)
                        .send("PUT", path, "application/json", "{\"reports\": 4, \"belowRank\": 2}")
                        .statusCode())
                .isEqualTo(200);
        try {
            JsonNode answer = choropleth("&level=grid" + few);
            int hidden = 0;
            String code = "";
            for (JsonNode item : answer.path("items")) {
                if (item.path("hidden").asBoolean()) {
                    hidden++;
                    code = item.path("code").asText();
                    assertThat(item.path("count").isNull()).isTrue();
                    assertThat(item.path("value").isNull()).isTrue();
                } else {
                    assertThat(item.path("count").asInt()).matches(count -> count == 0 || count >= 4);
                }
            }
            assertThat(answer.path("hidden").asInt()).isEqualTo(hidden).isPositive();
            assertThat(choropleth("&level=district" + few).path("hidden").asInt())
                    .isZero();
            HttpResponse<String> refused =
                    SERVER.as(Role.LEADER).get("/api/v1/density/trend?network=city&within=" + code + few);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(SERVER.as(Role.LEADER)
                            .get("/api/v1/density/choropleth?network=city&level=city&scope=city/" + code + few)
                            .statusCode())
                    .isEqualTo(403);
        } finally {
            SERVER.as(Role.ADMINISTRATOR).send("PUT", path, "application/json", "{\"reports\": 0, \"belowRank\": 0}");
        }
    }

    @Test
    void streets_are_measured_once_where_they_run_along_a_boundary() throws Exception {
        assertThat(choropleth("&level=grid&measure=per_road_km")
                        .path("items")
                        .get(0)
                        .path("roadMetres")
                        .isNull())
                .isTrue();
        SERVER.app().database.useTransaction(tx -> tx.handle().execute("""
                INSERT INTO base_feature (layer, class, geometry)
                SELECT 'street', 'lane', ST_Intersection(ST_ExteriorRing((ST_Dump(b.geometry)).geom), b.geometry)
                FROM boundary_version b
                JOIN spatial_unit u ON u.id = b.unit_id AND u.code IN ('G002002', 'G002003')
                """));
        double expected = SERVER.app()
                .database
                .read(tx -> tx.handle()
                        .createQuery("SELECT sum(ST_Length(geometry::geography)) FROM base_feature")
                        .mapTo(Double.class)
                        .one());
        // Road lengths are kept with an edition: another one is asked for them.
        PublishedCity.publish(SERVER.app(), "again", 8, 5);
        double sum = 0;
        for (JsonNode item : get("/api/v1/density/choropleth?network=again&level=grid&measure=per_road_km")
                .path("items")) {
            sum += item.path("roadMetres").asDouble();
        }
        assertThat(sum).isCloseTo(expected, org.assertj.core.api.Assertions.within(1.0));
        JsonNode city = get("/api/v1/density/choropleth?network=again&level=city&measure=per_road_km")
                .path("items")
                .get(0);
        assertThat(city.path("roadMetres").asDouble()).isCloseTo(sum, org.assertj.core.api.Assertions.within(1e-6));
        assertThat(city.path("perRoadKilometre").asDouble())
                .isCloseTo(city.path("count").asDouble() / sum * 1000, org.assertj.core.api.Assertions.within(1e-6));
    }

    private static Map<String, String> afresh(
            int level, String category, String channel, String status, String from, String to) {
        Map<String, String> expected = new HashMap<>();
        SERVER.app()
                .database
                .useTransaction(tx -> tx.handle()
                        .createQuery(AFRESH)
                        .bind("level", level)
                        .bind("category", category)
                        .bind("channel", channel)
                        .bind("status", status)
                        .bind("from", from)
                        .bind("to", to)
                        .map((row, context) -> expected.put(row.getString("code"), row.getString("figures")))
                        .list());
        return expected;
    }

    private static String given(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + value;
    }

    private static JsonNode choropleth(String more) throws Exception {
        return get("/api/v1/density/choropleth?network=city" + more);
    }

    private static JsonNode get(String path) throws Exception {
        HttpResponse<String> answer = SERVER.as(Role.LEADER).get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private static int heat(String tile) throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(SERVER.uri("/tiles/heat/" + tile + ".mvt"))
                                .header("Authorization", "Bearer " + SERVER.token(Role.LEADER))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() == 204) {
            return 0;
        }
        JtsLayer layer = MvtReader.loadMvt(
                        new ByteArrayInputStream(answer.body()), new GeometryFactory(), new TagKeyValueMapConverter())
                .getLayer("heat");
        int sum = 0;
        for (Geometry cell : layer.getGeometries()) {
            sum += ((Number) ((Map<?, ?>) cell.getUserData()).get("n")).intValue();
        }
        return sum;
    }
}
