package org.gridwarden.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridwarden.testing.GridServices.MEI;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.gridwarden.access.NewGrant;
import org.gridwarden.access.Role;
import org.gridwarden.app.App;
import org.gridwarden.audit.AuditEntry;
import org.gridwarden.audit.AuditQuery;
import org.gridwarden.testing.SmallCity;
import org.gridwarden.testing.TestServer;
import org.gridwarden.testing.TestServer.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** open → submitted → approved by a second person → published; and back. */
class ReviewIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start();

    private static final String WHY = "{\"reason\":\"for the test\"}";

    private final Client li = administrator();
    private final Client wang = administrator();

    @Test
    void a_network_that_asks_for_a_second_person_publishes_only_what_one_approved() throws IOException {
        long draft = draft("review");
        requireApproval("review", true);
        assertThat(code(wang.post(path(draft, "publish"), WHY))).isEqualTo("approval_needed");
        assertThat(state(li.post(path(draft, "submit"), WHY))).isEqualTo("submitted");
        assertThat(code(wang.post(path(draft, "publish"), WHY))).isEqualTo("approval_needed");
        assertThat(code(li.post(path(draft, "approve"), WHY))).isEqualTo("second_person_needed");

        JsonNode approved = json(wang.post(path(draft, "approve"), WHY));
        assertThat(approved.path("state").asText()).isEqualTo("approved");
        assertThat(approved.at("/review/approvalRequired").asBoolean()).isTrue();
        assertThat(approved.at("/review/submittedBy").asText())
                .isNotEqualTo(approved.at("/review/approvedBy").asText());
        assertThat(li.post(path(draft, "publish"), WHY).statusCode()).isEqualTo(201);
        assertThat(state(li.get("/api/v1/drafts/" + draft))).isEqualTo("published");
        assertThat(actions("network/review"))
                .containsExactly(
                        "edition.publish",
                        "draft.approve",
                        "draft.submit",
                        "network.approval",
                        "draft.create",
                        "network.create");
    }

    @Test
    void who_filled_a_draft_cannot_approve_it_though_another_submitted_it() throws IOException {
        App app = SERVER.app();
        app.networks.create(MEI, SmallCity.network("filled"));
        Client wholeCity = administrator();
        long draft = json(wholeCity.post("/api/v1/networks/filled/drafts", "{\"title\":\"by file\"}"))
                .path("id")
                .asLong();
        String file =
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"c\":\"C\"},"
                        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}}]}";
        HttpResponse<String> imported = wholeCity.send(
                "POST",
                "/api/v1/networks/filled/drafts/import?level=city&code=c&draft=" + draft,
                "application/geo+json",
                file);
        assertThat(imported.statusCode()).as(imported.body()).isEqualTo(201);
        assertThat(state(li.post(path(draft, "submit"), WHY))).isEqualTo("submitted");
        assertThat(code(wholeCity.post(path(draft, "approve"), WHY))).isEqualTo("second_person_needed");
        assertThat(state(wang.post(path(draft, "approve"), WHY))).isEqualTo("approved");
    }

    @Test
    void a_returned_draft_is_open_again_with_the_reason_and_needs_approval_anew() throws IOException {
        long draft = draft("returned");
        assertThat(code(wang.post(path(draft, "return"), WHY))).isEqualTo("draft_open");
        li.post(path(draft, "submit"), WHY);
        wang.post(path(draft, "approve"), WHY);
        assertThat(code(li.post(path(draft, "submit"), WHY))).isEqualTo("draft_approved");
        JsonNode returned = json(wang.post(path(draft, "return"), "{\"reason\":\"two grids are too large\"}"));
        assertThat(returned.path("state").asText()).isEqualTo("open");
        assertThat(returned.at("/review/returnReason").asText()).isEqualTo("two grids are too large");
        assertThat(returned.at("/review/approvedBy").isNull()).isTrue();
        assertThat(code(wang.post(path(draft, "approve"), WHY))).isEqualTo("draft_open");
    }

    @Test
    void without_such_a_network_an_open_draft_is_published_at_once() throws IOException {
        long draft = draft("free");
        assertThat(json(li.get("/api/v1/networks/free/approval"))
                        .path("required")
                        .asBoolean())
                .isFalse();
        assertThat(li.post(path(draft, "publish"), WHY).statusCode()).isEqualTo(201);
        assertThat(code(li.post(path(draft, "submit"), WHY))).isEqualTo("draft_closed");
    }

    @Test
    void a_reason_is_needed_for_every_step() throws IOException {
        long draft = draft("reasons");
        for (String step : new String[] {"submit", "approve", "return", "publish"}) {
            assertThat(code(li.post(path(draft, step), "{}"))).as(step).isEqualTo("parameter_invalid");
        }
    }

    private static long draft(String network) {
        App app = SERVER.app();
        app.networks.create(MEI, SmallCity.network(network));
        return app.drafts.createFrom(MEI, network, "first", SmallCity.units()).id();
    }

    private void requireApproval(String network, boolean required) {
        assertThat(li.send(
                                "PUT",
                                "/api/v1/networks/" + network + "/approval",
                                "application/json",
                                "{\"required\":" + required + "}")
                        .statusCode())
                .isEqualTo(200);
    }

    private static Client administrator() {
        return SERVER.as(NewGrant.everywhere(Role.GRID_ADMINISTRATOR));
    }

    private static java.util.List<String> actions(String subject) {
        return SERVER.app().audit.list(new AuditQuery(subject, null, null), 20).stream()
                .map(AuditEntry::action)
                .toList();
    }

    private static String path(long draft, String step) {
        return "/api/v1/drafts/" + draft + "/" + step;
    }

    private static String state(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).path("state").asText();
    }

    private static String code(HttpResponse<String> answer) throws IOException {
        return json(answer).path("code").asText();
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
