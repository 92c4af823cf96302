package org.gridwarden.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.gridwarden.access.Caller;
import org.gridwarden.access.Role;
import org.gridwarden.draft.Draft;
import org.gridwarden.geo.Geodesic;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.json.Json;
import org.gridwarden.testing.PublishedCity;
import org.gridwarden.testing.SmallCity;
import org.gridwarden.testing.TestServer;
import org.gridwarden.testing.WiggledCity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.locationtech.jts.geom.Geometry;

/**
 * The small city over three editions:
 *
 * <pre>
 *   edition 1        edition 2              edition 3
 *   | G1 | G2 |      | G1 | G2 |            | G1 | G2 |
 *   |   G3    |      | G3 | G5 | split      |   G5    | merged under the new code
 * </pre>
 */
class CompareIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start();

    private static final Caller MEI = Caller.system("mei");

    @BeforeAll
    static void load() {
        SERVER.app().networks.create(MEI, SmallCity.network("small"));
        publish(SmallCity.units(), "2025-01-01T00:00:00Z");
        publish(split(), "2025-06-01T00:00:00Z");
        publish(merged(), "2026-01-01T00:00:00Z");
        PublishedCity.publish(SERVER.app(), "wide", 8, 5);
        Network wide = SERVER.app().networks.get("wide");
        PublishedCity.publishAgain(
                SERVER.app(), wide, WiggledCity.content(8, 6).units(), Instant.parse("2026-06-01T00:00:00Z"));
    }

    @Test
    void a_split_is_told_with_shares_and_square_metres() throws Exception {
        JsonNode answer = get("/api/v1/networks/small/editions/1/compare/2");
        assertThat(answer.path("counts").path("split").asInt()).isEqualTo(1);
        JsonNode grids = answer.path("levels").get(3);
        assertThat(grids.path("level").asText()).isEqualTo("grid");
        assertThat(grids.path("unitsAfter").asInt()).isEqualTo(5);
        JsonNode change = grids.path("changes").get(0);
        assertThat(change.path("kind").asText()).isEqualTo("split");
        assertThat(change.path("before").findValuesAsText("code")).containsExactly("G3");
        assertThat(change.path("after").findValuesAsText("code")).containsExactly("G3", "G5");
        JsonNode move = grids.path("moves").get(0);
        assertThat(move.path("from").asText() + move.path("to").asText()).isEqualTo("G3G5");
        assertThat(move.path("toName").asText()).isEqualTo("五格");
        assertThat(move.path("ofTo").asDouble()).isEqualTo(1.0);
        assertThat(answer.path("levels").get(2).path("moves")).isEmpty();
    }

    @Test
    void backwards_the_split_is_a_merger() throws Exception {
        JsonNode answer = get("/api/v1/networks/small/editions/2/compare/1?level=grid");
        assertThat(answer.path("levels")).hasSize(1);
        assertThat(answer.path("counts").path("merged").asInt()).isEqualTo(1);
    }

    @Test
    void moved_ground_is_drawn_for_a_map_and_sums_to_the_same() throws Exception {
        JsonNode figures = get("/api/v1/networks/wide/editions/1/compare/2?level=grid");
        HttpResponse<String> map = SERVER.as(Role.LEADER)
                .with("Accept", "application/geo+json")
                .get("/api/v1/networks/wide/editions/1/compare/2?level=grid");
        assertThat(map.headers().firstValue("Content-Type")).hasValue("application/geo+json");
        double drawn = 0;
        Map<String, Double> balance = new TreeMap<>();
        for (JsonNode feature : new ObjectMapper().readTree(map.body()).path("features")) {
            double area = Geodesic.areaSquareMetres(
                    Json.mapper().readValue(feature.path("geometry").toString(), Geometry.class));
            JsonNode properties = feature.path("properties");
            // it is drawn on the lattice, and measured before
            assertThat(properties.path("areaSquareMetres").asDouble()).isCloseTo(area, Offset.offset(0.5));
            drawn += properties.path("areaSquareMetres").asDouble();
            balance.merge(properties.path("from").asText(), -area, Double::sum);
            balance.merge(properties.path("to").asText(), area, Double::sum);
        }
        JsonNode level = figures.path("levels").get(0);
        assertThat(drawn)
                .isCloseTo(
                        level.path("movedSquareMetres").asDouble()
                                + level.path("appearedSquareMetres").asDouble()
                                + level.path("vanishedSquareMetres").asDouble(),
                        Offset.offset(1e-3));
        assertThat(balance.values().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(0, Offset.offset(1e-3));
        assertThat(level.path("counts").path("reshaped").asInt()).isEqualTo(64);
    }

    @Test
    void an_answer_that_is_known_is_not_sent_again() {
        TestServer.Client reader = SERVER.as(Role.LEADER);
        HttpResponse<String> first = reader.get("/api/v1/networks/small/editions/1/compare/2");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(reader.with("If-None-Match", tag)
                        .get("/api/v1/networks/small/editions/1/compare/2")
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void a_draft_is_compared_with_the_edition_it_began_from() throws Exception {
        Draft draft = SERVER.app().drafts.createFrom(MEI, "small", "back again", split());
        JsonNode answer = get("/api/v1/drafts/" + draft.id() + "/compare", Role.ADMINISTRATOR);
        assertThat(answer.path("before").path("number").asInt()).isEqualTo(3);
        assertThat(answer.path("after").isNull()).isTrue();
        assertThat(answer.path("draft").asLong()).isEqualTo(draft.id());
        assertThat(answer.path("counts").path("split").asInt()).isEqualTo(1);
        assertThat(SERVER.as(Role.LEADER)
                        .get("/api/v1/drafts/" + draft.id() + "/compare")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_units_ground_is_followed_through_the_editions() throws Exception {
        assertThat(lineage("G3"))
                .containsExactly(
                        "1 [] from [] to []",
                        "2 [split] from [] to [G5 0.5/1.0]",
                        "3 [merged] from [] to [G5 1.0/0.5]");
        assertThat(lineage("G5"))
                .containsExactly("2 [split] from [G3 1.0/0.5] to []", "3 [merged] from [G3 0.5/1.0] to []");
        assertThat(SERVER.as(Role.LEADER)
                        .get("/api/v1/networks/small/units/G77/lineage")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_is_not_there_is_not_found() {
        TestServer.Client reader = SERVER.as(Role.LEADER);
        assertThat(reader.get("/api/v1/networks/small/editions/1/compare/9").statusCode())
                .isEqualTo(404);
        assertThat(reader.get("/api/v1/networks/small/editions/0/compare/1").statusCode())
                .isEqualTo(404);
        assertThat(reader.get("/api/v1/networks/small/editions/1/compare/2?level=lane")
                        .statusCode())
                .isEqualTo(400);
    }

    private static List<String> lineage(String code) throws Exception {
        List<String> told = new ArrayList<>();
        for (JsonNode event :
                get("/api/v1/networks/small/units/" + code + "/lineage").path("items")) {
            List<String> kinds = new ArrayList<>();
            event.path("kinds").forEach(kind -> kinds.add(kind.asText()));
            told.add(event.path("edition").path("number").asInt() + " " + kinds + " from "
                    + relatives(event.path("from")) + " to " + relatives(event.path("to")));
        }
        return told;
    }

    private static List<String> relatives(JsonNode nodes) {
        List<String> told = new ArrayList<>();
        nodes.forEach(node -> told.add(node.path("code").asText() + " "
                + Math.round(node.path("ofUnit").asDouble() * 100) / 100.0
                + "/" + Math.round(node.path("ofRelative").asDouble() * 100) / 100.0));
        return told;
    }

    private static List<UnitContent> split() {
        List<UnitContent> units = new ArrayList<>(SmallCity.units().stream()
                .map(unit -> switch (unit.code()) {
                    case "G3" -> SmallCity.unit("G3", "三格", 4, "S2", "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))");
                    case "C" ->
                        SmallCity.unit(
                                "C", "小城", 1, null, "POLYGON ((0 0, 1 0, 2 0, 4 0, 4 2, 2 2, 1 2, 0 2, 0 1, 0 0))");
                    case "D" ->
                        SmallCity.unit("D", "西区", 2, "C", "POLYGON ((0 0, 1 0, 2 0, 2 1, 2 2, 1 2, 0 2, 0 1, 0 0))");
                    case "S2" -> SmallCity.unit("S2", "南街", 3, "D", "POLYGON ((0 0, 1 0, 2 0, 2 1, 1 1, 0 1, 0 0))");
                    default -> unit;
                })
                .toList());
        units.add(SmallCity.unit("G5", "五格", 4, "S2", "POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0))"));
        return units;
    }

    private static List<UnitContent> merged() {
        List<UnitContent> units = new ArrayList<>(split());
        units.removeIf(unit -> unit.code().equals("G3") || unit.code().equals("G5"));
        units.add(SmallCity.unit("G5", "五格", 4, "S2", "POLYGON ((0 0, 1 0, 2 0, 2 1, 1 1, 0 1, 0 0))"));
        return units;
    }

    private static Edition publish(List<UnitContent> units, String effectiveAt) {
        Draft draft = SERVER.app().drafts.createFrom(MEI, "small", "next", units);
        return SERVER.app().drafts.publish(MEI, draft.id(), Instant.parse(effectiveAt), "next");
    }

    private static JsonNode get(String path) throws Exception {
        return get(path, Role.LEADER);
    }

    private static JsonNode get(String path, Role role) throws Exception {
        HttpResponse<String> answer = SERVER.as(role).get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
