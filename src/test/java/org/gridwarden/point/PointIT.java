package org.gridwarden.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.gridwarden.access.NewGrant;
import org.gridwarden.access.Role;
import org.gridwarden.geo.Datum;
import org.gridwarden.geo.Gcj02;
import org.gridwarden.geo.LngLat;
import org.gridwarden.testing.PublishedCity;
import org.gridwarden.testing.TestServer;
import org.gridwarden.testing.WiggledCity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two networks over the same ground; P1 to P3 in grids of the first:
 *
 * <pre>
 *   P1  fixed   junction         G000000 in D002   广场路口
 *   P2  random  farmers_market   G000006 in D003   东市
 *   P3  fixed   main_road        G006000 in D004   100%路
 * </pre>
 */
class PointIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start();

    @BeforeAll
    static void create() throws Exception {
        PublishedCity.publish(SERVER.app(), "city", 8, 5);
        PublishedCity.publish(SERVER.app(), "water", 8, 6);
        json(post(point("P1", "广场路口", "junction", "fixed", cell(0, 0), "")), 201);
        json(post(point("P2", "东市", "farmers_market", "random", cell(6, 0), "")), 201);
        json(post(point("P3", "100%路", "main_road", "fixed", cell(0, 6), "")), 201);
    }

    @Test
    void a_point_gets_its_unit_in_every_network_with_the_edition() throws Exception {
        JsonNode point = json(post(point("N1", "新点", "junction", "fixed", cell(3, 2), "")), 201);
        assertThat(point.path("units"))
                .extracting(unit -> unit.path("network").asText() + " "
                        + unit.path("edition").asInt() + " " + unit.path("code").asText())
                .containsExactly("city 1 G002003", "water 1 G002003");
        JsonNode read = json(admin().get("/api/v1/points/" + point.path("id").asLong()), 200);
        assertThat(read).isEqualTo(point);
    }

    @Test
    void a_place_in_another_datum_is_converted_at_the_door() throws Exception {
        String place = cell(5, 5);
        JsonNode point = json(post(point("N2", "偏移", "junction", "fixed", place, ",\"datum\":\"gcj02\"")), 201);
        LngLat expected = Gcj02.toWgs84(
                Datum.GCJ02, WiggledCity.WEST + 5.5 * WiggledCity.STEP, WiggledCity.SOUTH + 5.5 * WiggledCity.STEP);
        assertThat(point.path("place").get(0).asDouble()).isCloseTo(expected.longitude(), within(2e-7));
        assertThat(point.path("place").get(1).asDouble()).isCloseTo(expected.latitude(), within(2e-7));
        assertThat(List.of(point.path("place").get(0).asDouble()))
                .isNotEqualTo(List.of(WiggledCity.WEST + 5.5 * WiggledCity.STEP));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type=junction                   | P1
            type=roads                      | P1 P3
            type=farmers_market             | P2
            network=city&unit=D002          | P1
            network=water&unit=G000006      | P2
            network=city&unit=C             | P1 P2 P3
            bbox=112,33,112.004,33.004      | P1
            bbox=112.02,33,112.1,33.1       | P2
            q=东                            | P2
            q=100%25                        | P3
            type=roads&network=city&unit=D004 | P3
            """)
    void points_are_listed_by_type_subtree_box_and_name(String filter, String expected) throws Exception {
        JsonNode items =
                json(admin().get("/api/v1/points?" + filter.strip()), 200).path("items");
        assertThat(items)
                .extracting(item -> item.path("code").asText())
                .filteredOn(code -> code.startsWith("P"))
                .containsExactly(expected.strip().split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type=nonsense          | 400
            unit=D002              | 400
            network=city&unit=X    | 404
            colour=red             | 400
            """)
    void a_question_that_cannot_be_is_refused(String filter, int status) throws Exception {
        assertThat(admin().get("/api/v1/points?" + filter.strip()).statusCode()).isEqualTo(status);
    }

    @Test
    void unknown_words_are_refused_with_the_list_of_them_and_a_taken_code_once() throws Exception {
        JsonNode problem =
                json(post(point("N3", "x", "palace", "fixed", cell(1, 1), ",\"responsible\":\"nobody\"")), 422);
        assertThat(problem.path("code").asText()).isEqualTo("point_invalid");
        assertThat(problem.path("errors"))
                .extracting(error -> error.path("code").asText())
                .containsExactly("type_unknown", "party_unknown");
        assertThat(problem.path("errors").get(0).path("detail").asText()).contains("palace");
        assertThat(json(post(point("P1", "x", "junction", "fixed", cell(1, 1), "")), 409)
                        .path("code")
                        .asText())
                .isEqualTo("point_exists");
        json(post(point("N3", "x", "junction", "sometimes", cell(1, 1), "")), 400);
        json(post(point("N3", "x", "junction", "fixed", "[500,1]", "")), 400);
    }

    @Test
    void points_are_made_by_those_who_may_and_where_they_may() throws Exception {
        String body = point("N4", "x", "junction", "fixed", cell(7, 7), "");
        assertThat(SERVER.anonymous().post("/api/v1/points", body).statusCode()).isEqualTo(401);
        for (Role role : List.of(Role.DISPATCHER, Role.LEADER, Role.VIEWER, Role.REPORTER)) {
            assertThat(SERVER.as(role).post("/api/v1/points", body).statusCode())
                    .as(role.code())
                    .isEqualTo(403);
        }
        assertThat(SERVER.as(Role.REPORTER).get("/api/v1/points").statusCode()).isEqualTo(403);
        TestServer.Client local = SERVER.as(new NewGrant(Role.GRID_ADMINISTRATOR.code(), "city", "D002"));
        assertThat(json(local.post("/api/v1/points", body), 403).path("code").asText())
                .isEqualTo("outside_territory");
        assertThat(local.get("/api/v1/points?q=P2").body()).doesNotContain("P2");
        assertThat(local.get("/api/v1/points?q=P1").body()).contains("P1");
    }

    @Test
    void the_search_box_finds_points_of_ones_territory_by_code_and_name() throws Exception {
        JsonNode byName = hit(admin(), "%E4%B8%9C%E5%B8%82");
        assertThat(byName.path("code").asText()).isEqualTo("P2");
        assertThat(byName.path("title").asText()).isEqualTo("东市");
        assertThat(byName.path("place").get(0).asDouble())
                .isCloseTo(WiggledCity.WEST + 6.5 * WiggledCity.STEP, within(2e-7));
        assertThat(hit(admin(), "P2")).isEqualTo(byName);
        TestServer.Client local = SERVER.as(new NewGrant(Role.VIEWER.code(), "city", "D002"));
        assertThat(hit(local, "P2").isMissingNode()).isTrue();
        assertThat(hit(local, "P1").path("code").asText()).isEqualTo("P1");
    }

    @Test
    void a_unit_s_page_counts_the_points_of_its_subtree() throws Exception {
        for (String unit : List.of("C", "D003", "G000006", "G000007")) {
            int counted = json(admin().get("/api/v1/networks/city/units/" + unit), 200)
                    .path("points")
                    .asInt(-1);
            int listed = json(admin().get("/api/v1/points?network=city&unit=" + unit), 200)
                    .path("items")
                    .size();
            assertThat(counted).as(unit).isEqualTo(listed);
        }
    }

    private static JsonNode hit(TestServer.Client caller, String text) throws Exception {
        for (JsonNode item : json(caller.get("/api/v1/search?q=" + text), 200).path("items")) {
            if (item.path("kind").asText().equals("point")) {
                return item;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    /** The middle of a grid. */
    private static String cell(int column, int row) {
        return String.format(
                Locale.ROOT,
                "[%.7f,%.7f]",
                WiggledCity.WEST + (column + 0.5) * WiggledCity.STEP,
                WiggledCity.SOUTH + (row + 0.5) * WiggledCity.STEP);
    }

    private static String point(String code, String name, String type, String selection, String place, String more) {
        return "{\"code\":\"" + code + "\",\"name\":\"" + name + "\",\"type\":\"" + type + "\",\"selection\":\""
                + selection + "\",\"place\":" + place + more + "}";
    }

    private static HttpResponse<String> post(String body) {
        return admin().post("/api/v1/points", body);
    }

    private static TestServer.Client admin() {
        return SERVER.as(Role.GRID_ADMINISTRATOR);
    }

    private static JsonNode json(HttpResponse<String> answer, int status) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return new ObjectMapper().readTree(answer.body());
    }
}
