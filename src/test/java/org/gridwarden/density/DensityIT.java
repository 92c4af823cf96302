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
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.gridwarden.access.Caller;
import org.gridwarden.access.Role;
import org.gridwarden.geo.TileCoord;
import org.gridwarden.intake.ReportImport;
import org.gridwarden.intake.ReportMapping;
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
    static final TestServer SERVER = TestServer.start();

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
