package org.gridwarden.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import org.gridwarden.access.NewGrant;
import org.gridwarden.access.Role;
import org.gridwarden.testing.PublishedCity;
import org.gridwarden.testing.TestServer;
import org.gridwarden.testing.WiggledCity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start();

    private static final String INSIDE = "[" + (WiggledCity.WEST + 0.006) + "," + (WiggledCity.SOUTH + 0.006) + "]";

    @BeforeAll
    static void publish() {
        PublishedCity.publish(SERVER.app(), "city", 8, 5);
        SERVER.app().database.useTransaction(tx -> tx.handle().execute("""
                        INSERT INTO dictionary_entry (dictionary, code, parent_code, name_zh, name_en) VALUES
                        ('report_category', 'test_group', NULL, '组', 'Group'),
                        ('report_category', 'test_litter', 'test_group', '垃圾', 'Litter'),
                        ('channel', 'test_app', NULL, '随手拍', 'App')
                        ON CONFLICT DO NOTHING
                        """));
    }

    @Test
    void a_report_finds_its_owner_and_keeps_it_with_the_edition() throws Exception {
        JsonNode report = json(send("owner", report(INSIDE, "")), 201);
        assertThat(report.path("number").asText()).matches("\\d{8}-\\d{6}");
        JsonNode resolution = report.path("resolutions").get(0);
        assertThat(resolution.path("unit").asText()).isEqualTo("G001001");
        assertThat(resolution.path("status").asText()).isEqualTo("owned");
        assertThat(resolution.path("edition").asInt()).isEqualTo(1);
        assertThat(resolution.path("distanceMetres").asDouble()).isBetween(50.0, 250.0);
        assertThat(resolution.path("current").asBoolean()).isTrue();
    }

    @Test
    void the_same_key_gives_the_first_answer_again_and_another_content_is_refused() throws Exception {
        JsonNode first = json(send("again", report(INSIDE, "")), 201);
        JsonNode second = json(send("again", report(INSIDE, "")), 200);
        assertThat(second).isEqualTo(first);
        JsonNode problem = json(send("again", report("[1,2]", "")), 409);
        assertThat(problem.path("code").asText()).isEqualTo("idempotency_key_reused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[10,10]", "[500,33]", "[0,0]", "[112]", "[]", "null", "[null,1]"})
    void no_report_is_refused_for_its_place_it_waits_in_the_queue(String place) throws Exception {
        int before = json(dispatcher().get("/api/v1/queue?network=city"), 200)
                .path("total")
                .asInt();
        JsonNode report = json(send("queue " + place, report(place, "")), 201);
        assertThat(report.path("resolutions").get(0).path("status").asText()).isIn("outside", "no_place");
        JsonNode queue = json(dispatcher().get("/api/v1/queue?network=city"), 200);
        assertThat(queue.path("total").asInt()).isEqualTo(before + 1);
        assertThat(queue.path("items").get(0).path("id")).isEqualTo(report.path("id"));
    }

    @Test
    void a_word_that_no_dictionary_knows_is_refused_with_the_list_of_errors() throws Exception {
        JsonNode problem =
                json(send("words", "{\"category\":\"nonsense\",\"channel\":\"pigeon\",\"place\":[112,33]}"), 422);
        assertThat(problem.path("code").asText()).isEqualTo("report_invalid");
        assertThat(problem.path("errors"))
                .extracting(error -> error.path("code").asText())
                .containsExactly("category_unknown", "channel_unknown");
    }

    @Test
    void a_position_in_another_datum_is_converted_once_and_kept_as_given() throws Exception {
        JsonNode report = json(send("datum", report(INSIDE, ",\"datum\":\"gcj02\"")), 201);
        assertThat(report.path("original").get(0).asDouble()).isEqualTo(WiggledCity.WEST + 0.006);
        assertThat(report.path("place").get(0).asDouble()).isNotEqualTo(WiggledCity.WEST + 0.006);
        assertThat(report.path("datum").asText()).isEqualTo("gcj02");
    }

    @Test
    void a_person_gives_a_report_to_a_unit_and_the_old_answer_is_kept() throws Exception {
        long id = json(send("assign", report("[10,10]", "")), 201).path("id").asLong();
        JsonNode report = json(
                dispatcher()
                        .post(
                                "/api/v1/reports/" + id + "/assign",
                                "{\"network\":\"city\",\"unit\":\"G002003\",\"reason\":\"seen from the street\"}"),
                200);
        assertThat(report.path("resolutions"))
                .extracting(row ->
                        row.path("status").asText() + " " + row.path("current").asBoolean())
                .containsExactly("by_hand true", "outside false");
        assertThat(audited("report/" + id)).isEqualTo(2);
    }

    @Test
    void resolving_again_makes_a_new_row_and_leaves_what_a_person_decided() throws Exception {
        long id = json(send("anew", report(INSIDE, "")), 201).path("id").asLong();
        SERVER.app()
                .reports
                .resolveAgain(
                        org.gridwarden.access.Caller.system("test"), java.util.List.of(id), "boundaries corrected");
        JsonNode rows = json(dispatcher().get("/api/v1/reports/" + id), 200).path("resolutions");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).path("current").asBoolean()).isTrue();
        assertThat(rows.get(1).path("current").asBoolean()).isFalse();
    }

    @Test
    void a_report_is_closed_once() throws Exception {
        long id = json(send("close", report(INSIDE, "")), 201).path("id").asLong();
        JsonNode closed = json(dispatcher().post("/api/v1/reports/" + id + "/close", "{\"reason\":\"done\"}"), 200);
        assertThat(closed.path("status").asText()).isEqualTo("closed");
        JsonNode again = json(dispatcher().post("/api/v1/reports/" + id + "/close", "{}"), 200);
        assertThat(again.path("closedAt")).isEqualTo(closed.path("closedAt"));
        assertThat(audited("report/" + id)).isEqualTo(2);
    }

    @Test
    void a_sender_is_shown_only_to_those_who_may_call() throws Exception {
        String sender = ",\"reporterName\":\"李四\",\"reporterPhone\":\"13800000000\"";
        long id = json(send("privacy", report(INSIDE, sender)), 201).path("id").asLong();
        assertThat(json(dispatcher().get("/api/v1/reports/" + id), 200)
                        .path("reporterPhone")
                        .asText())
                .isEqualTo("13800000000");
        String seenByLeader =
                SERVER.as(Role.LEADER).get("/api/v1/reports/" + id).body();
        assertThat(seenByLeader).doesNotContain("13800000000").doesNotContain("李四");
        assertThat(SERVER.as(Role.VIEWER).get("/api/v1/reports/" + id).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_dispatcher_sees_and_touches_only_what_lies_in_his_territory() throws Exception {
        long mine = json(send("mine", report(INSIDE, "")), 201).path("id").asLong();
        long other = json(
                        send(
                                "other",
                                report("[" + (WiggledCity.WEST + 0.03) + "," + (WiggledCity.SOUTH + 0.03) + "]", "")),
                        201)
                .path("id")
                .asLong();
        TestServer.Client local = SERVER.as(new NewGrant(Role.DISPATCHER.code(), "city", "D002"));
        assertThat(local.get("/api/v1/reports/" + mine).statusCode()).isEqualTo(200);
        assertThat(local.get("/api/v1/reports/" + other).statusCode()).isEqualTo(404);
        assertThat(local.post("/api/v1/reports/" + other + "/close", "{}").statusCode())
                .isEqualTo(404);
        JsonNode listed = json(local.get("/api/v1/reports?limit=1000"), 200).path("items");
        assertThat(listed)
                .extracting(report -> report.path("id").asLong())
                .contains(mine)
                .doesNotContain(other);
    }

    @Test
    void reports_are_listed_by_group_unit_and_box() throws Exception {
        long id = json(send("listed", report(INSIDE, "")), 201).path("id").asLong();
        for (String filter : new String[] {
            "category=test_group",
            "network=city&unit=D002",
            "bbox=112,33,112.01,33.01",
            "status=open",
            "channel=test_app"
        }) {
            JsonNode items =
                    json(dispatcher().get("/api/v1/reports?" + filter), 200).path("items");
            assertThat(items)
                    .as(filter)
                    .extracting(report -> report.path("id").asLong())
                    .contains(id);
        }
        JsonNode elsewhere = json(dispatcher().get("/api/v1/reports?network=city&unit=D003"), 200)
                .path("items");
        assertThat(elsewhere).extracting(report -> report.path("id").asLong()).doesNotContain(id);
    }

    @Test
    void the_search_box_finds_a_report_by_its_number_for_those_who_may_see_it() throws Exception {
        JsonNode report = json(send("searched", report(INSIDE, "")), 201);
        String number = report.path("number").asText();
        for (String text : new String[] {number, number.substring(9)}) {
            JsonNode hits =
                    json(dispatcher().get("/api/v1/search?q=" + text), 200).path("items");
            assertThat(hits).as(text).hasSize(1);
            assertThat(hits.get(0).path("kind").asText()).isEqualTo("report");
            assertThat(hits.get(0).path("id")).isEqualTo(report.path("id"));
            assertThat(hits.get(0).path("title").asText()).isEqualTo(number);
            assertThat(hits.get(0).path("place")).isEqualTo(report.path("place"));
        }
        TestServer.Client elsewhere = SERVER.as(new NewGrant(Role.DISPATCHER.code(), "city", "D003"));
        for (TestServer.Client stranger : new TestServer.Client[] {SERVER.as(Role.VIEWER), elsewhere}) {
            assertThat(json(stranger.get("/api/v1/search?q=" + number), 200).path("items"))
                    .isEmpty();
        }
        assertThat(json(dispatcher().get("/api/v1/search?q=19990101" + number.substring(8)), 200)
                        .path("items"))
                .isEmpty();
    }

    @Test
    void a_unit_s_page_tells_the_open_and_closed_reports_of_its_subtree() throws Exception {
        String place = "[" + (WiggledCity.WEST + 0.03) + "," + (WiggledCity.SOUTH + 0.006) + "]";
        String[] units = {"G001007", "D003", "C", "G000000"};
        JsonNode[] before = new JsonNode[units.length];
        for (int i = 0; i < units.length; i++) {
            before[i] = reportsOf(units[i]);
        }
        json(send("page-1", report(place, "")), 201);
        long id = json(send("page-2", report(place, "")), 201).path("id").asLong();
        json(dispatcher().post("/api/v1/reports/" + id + "/close", "{}"), 200);
        int closedBefore = before[0].path("closed").asInt();
        for (int tries = 0; tries < 200 && reportsOf("G001007").path("closed").asInt() == closedBefore; tries++) {
            Thread.sleep(20);
        }
        for (int i = 0; i < units.length; i++) {
            int more = units[i].equals("G000000") ? 0 : 1;
            JsonNode after = reportsOf(units[i]);
            assertThat(after.path("open").asInt())
                    .as(units[i])
                    .isEqualTo(before[i].path("open").asInt() + more);
            assertThat(after.path("closed").asInt())
                    .as(units[i])
                    .isEqualTo(before[i].path("closed").asInt() + more);
        }
    }

    private static JsonNode reportsOf(String unit) throws Exception {
        JsonNode reports = json(SERVER.as(Role.VIEWER).get("/api/v1/networks/city/units/" + unit), 200)
                .path("reports");
        assertThat(reports.has("open") && reports.has("closed")).isTrue();
        return reports;
    }

    private static HttpResponse<String> send(String key, String body) {
        return SERVER.as(Role.REPORTER)
                .with("Idempotency-Key", key.replaceAll("\\s", "-"))
                .post("/api/v1/reports", body);
    }

    private static String report(String place, String more) {
        return "{\"category\":\"test_litter\",\"channel\":\"test_app\",\"seenAt\":\"2026-03-01T08:00:00+08:00\",\"place\":"
                + place + more + "}";
    }

    private static TestServer.Client dispatcher() {
        return SERVER.as(Role.DISPATCHER);
    }

    private static int audited(String subject) {
        return SERVER.app()
                .database
                .read(tx -> tx.handle()
                        .createQuery("SELECT count(*) FROM audit_entry WHERE subject = :subject")
                        .bind("subject", subject)
                        .mapTo(Integer.class)
                        .one());
    }

    private static JsonNode json(HttpResponse<String> answer, int status) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return new ObjectMapper().readTree(answer.body());
    }
}
