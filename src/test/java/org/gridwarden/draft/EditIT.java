package org.gridwarden.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridwarden.testing.GridServices.MEI;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.gridwarden.access.NewGrant;
import org.gridwarden.access.Role;
import org.gridwarden.app.App;
import org.gridwarden.audit.AuditQuery;
import org.gridwarden.draft.edit.EditOutcome;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.testing.GridServices;
import org.gridwarden.testing.SmallCity;
import org.gridwarden.testing.TestServer;
import org.gridwarden.testing.TestServer.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Edits of a draft over HTTP; the city is drawn in {@link SmallCity}. */
class EditIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start();

    /** The corner of G1, G2 and G3, and so of S1 and S2, goes north-east. */
    private static final String MOVE = "{\"type\":\"move_vertex\",\"at\":[1,1],\"to\":[1.1,1.1]}";

    private final App app = SERVER.app();
    private final Client li = SERVER.as(Role.GRID_ADMINISTRATOR);

    @Test
    void a_moved_corner_moves_the_boundaries_of_every_level_in_one_step() throws IOException {
        long draft = draft("corner");
        JsonNode answer = json(edit(draft, 1, MOVE));
        assertThat(answer.path("version").asInt()).isEqualTo(2);
        assertThat(answer.path("seq").asInt()).isEqualTo(1);
        assertThat(ids(answer.path("changed"))).containsExactlyInAnyOrder("G1", "G2", "G3", "S1", "S2");
        assertThat(answer.path("movedLevels").toString()).isEqualTo("[3,4]");
        assertThat(answer.at("/edges/added").size()).isEqualTo(3);
        assertThat(app.mending.check(MEI, draft)).isEmpty();
        assertThat(ids(json(li.get(path(draft, "changes"))).path("features")))
                .containsExactly("S1", "S2", "G1", "G2", "G3");
    }

    @Test
    void a_stale_edit_is_refused_with_what_was_done_since() throws IOException {
        long draft = draft("stale");
        Client wang = SERVER.as(NewGrant.everywhere(Role.GRID_ADMINISTRATOR));
        edit(draft, 1, MOVE);
        HttpResponse<String> late =
                wang.post(path(draft, "edits"), "{\"version\":1,\"edit\":" + rename("G4", "新") + "}");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(json(late).path("code").asText()).isEqualTo("draft_stale");
        assertThat(json(late).path("version").asInt()).isEqualTo(2);
        assertThat(json(late).at("/since/0/type").asText()).isEqualTo("move_vertex");
        assertThat(json(late).at("/since/0/units").toString()).isEqualTo("[\"G1\",\"G2\",\"G3\",\"S1\",\"S2\"]");

        JsonNode arrived = json(wang.get(path(draft, "edits?since=1")));
        assertThat(arrived.path("version").asInt()).isEqualTo(2);
        assertThat(ids(arrived.path("changed"))).contains("G1", "G2", "G3");
        assertThat(arrived.at("/edges/removed").size()).isEqualTo(3);
        assertThat(wang.post(path(draft, "edits"), "{\"version\":2,\"edit\":" + rename("G4", "新") + "}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void who_waits_for_the_next_version_is_told_when_somebody_edits_in_this_instance_or_another() throws Exception {
        long draft = draft("watched");
        assertThat(json(li.get(path(draft, "version"))).path("version").asInt()).isEqualTo(1);
        CompletableFuture<HttpResponse<String>> first =
                CompletableFuture.supplyAsync(() -> li.get(path(draft, "version?after=1")));
        Thread.sleep(300);
        assertThat(first).isNotDone();
        edit(draft, 1, MOVE);
        assertThat(json(first.get(3, TimeUnit.SECONDS)).path("version").asInt()).isEqualTo(2);

        CompletableFuture<HttpResponse<String>> second =
                CompletableFuture.supplyAsync(() -> li.get(path(draft, "version?after=2")));
        Thread.sleep(300);
        new GridServices(app.database, app.clock).edits.undo(MEI, draft, 2, null);
        assertThat(json(second.get(3, TimeUnit.SECONDS)).path("version").asInt())
                .isEqualTo(3);
        assertThat(json(li.get(path(draft, "version?after=2"))).path("version").asInt())
                .as("who comes late does not wait")
                .isEqualTo(3);
    }

    @Test
    void who_may_not_edit_there_does_not_hear_of_edits() throws IOException {
        long draft = draft("unheard");
        draft("elsewhere");
        Client stranger = SERVER.as(new NewGrant(Role.GRID_ADMINISTRATOR.code(), "elsewhere", "S1"));
        assertThat(stranger.get(path(draft, "version?after=1")).statusCode()).isEqualTo(403);
        assertThat(SERVER.as(Role.DISPATCHER).get(path(draft, "version")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_refused_edit_says_why_and_where_and_changes_nothing() throws IOException {
        long draft = draft("refused");
        HttpResponse<String> refused = edit(draft, 1, "{\"type\":\"move_vertex\",\"at\":[1,1],\"to\":[1.5,3]}");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(json(refused).path("reason").asText()).isNotBlank();
        HttpResponse<String> nowhere = edit(draft, 1, "{\"type\":\"move_vertex\",\"at\":[1.7,1.7],\"to\":[1.8,1.8]}");
        assertThat(json(nowhere).path("code").asText()).isEqualTo("unknown_vertex");
        assertThat(json(nowhere).at("/place/coordinates").toString()).isEqualTo("[1.7,1.7]");
        JsonNode history = json(li.get(path(draft, "edits")));
        assertThat(history.path("version").asInt()).isEqualTo(1);
        assertThat(history.path("items")).isEmpty();
    }

    @Test
    void a_malformed_edit_names_the_member() throws IOException {
        long draft = draft("malformed");
        assertThat(edit(draft, 1, "{\"type\":\"move_vertex\",\"at\":[1,1]}").body())
                .contains("edit.to");
        assertThat(edit(draft, 1, "{\"type\":\"move_vertex\",\"at\":[1],\"to\":[2,2]}")
                        .body())
                .contains("edit.at");
        assertThat(edit(draft, 1, "{\"type\":\"fly\"}").body()).contains("edit.type");
        assertThat(edit(draft, 1, "{\"type\":\"attributes\",\"unit\":\"G1\",\"colour\":1}")
                        .body())
                .contains("edit.colour");
        assertThat(li.post(path(draft, "edits"), "{\"edit\":" + MOVE + "}").body())
                .contains("version");
    }

    @Test
    void a_dry_run_answers_and_changes_nothing() throws IOException {
        long draft = draft("dry");
        JsonNode answer = json(li.post(path(draft, "edits"), "{\"version\":1,\"dryRun\":true,\"edit\":" + MOVE + "}"));
        assertThat(answer.path("version").asInt()).isEqualTo(1);
        assertThat(answer.path("seq").isNull()).isTrue();
        assertThat(ids(answer.path("changed"))).contains("G1");
        assertThat(json(li.get(path(draft, "changes"))).path("features")).isEmpty();
    }

    @Test
    void undo_and_redo_walk_through_the_history_bit_for_bit_also_in_another_instance() throws IOException {
        long draft = draft("walk");
        Map<String, String> begin = shapes(draft);
        edit(draft, 1, MOVE);
        edit(draft, 2, rename("G1", "新一格"));
        edit(draft, 3, "{\"type\":\"move_vertex\",\"at\":[1.1,1.1],\"to\":[0.9,1.2]}");
        Map<String, String> end = shapes(draft);

        assertThat(json(walk(draft, "undo", 4, null)).path("seq").asInt()).isEqualTo(3);
        GridServices other = new GridServices(app.database, app.clock);
        EditOutcome undone = other.edits.undo(MEI, draft, 5, 0);
        assertThat(undone.version()).isEqualTo(7);
        assertThat(shapes(draft)).isEqualTo(begin);
        assertThat(json(li.get(path(draft, "changes"))).path("features")).isEmpty();
        assertThat(json(walk(draft, "undo", 7, null)).path("code").asText()).isEqualTo("nothing_to_undo");

        JsonNode redone = json(walk(draft, "redo", 7, 3));
        assertThat(redone.path("version").asInt()).isEqualTo(10);
        assertThat(shapes(draft)).isEqualTo(end);
        assertThat(json(li.get(path(draft, "units/G1"))).at("/properties/name").asText())
                .isEqualTo("新一格");
        assertThat(json(walk(draft, "redo", 10, null)).path("code").asText()).isEqualTo("nothing_to_redo");

        other.edits.undo(MEI, draft, 10, null);
        other.edits.apply(MEI, draft, 11, Map.of("type", "attributes", "unit", "G2", "households", 400));
        assertThat(json(walk(draft, "redo", 12, null)).path("code").asText()).isEqualTo("nothing_to_redo");
        JsonNode history = json(li.get(path(draft, "edits")));
        assertThat(history.path("items")).hasSize(4);
        assertThat(history.at("/items/2/undone").asBoolean()).isTrue();
        assertThat(history.at("/items/3/undone").asBoolean()).isFalse();
    }

    @Test
    void edges_of_a_part_of_the_map_are_named_by_their_neighbours() throws IOException {
        long draft = draft("edges");
        JsonNode edges = json(li.get(path(draft, "edges?bbox=0.9,1.2,1.1,1.5")));
        List<String> sides = new ArrayList<>();
        edges.path("items")
                .forEach(edge -> sides.add(edge.path("left").asText() + "|"
                        + edge.path("right").asText() + "@" + edge.path("rank").asInt()));
        assertThat(sides).containsAnyOf("G1|G2@4", "G2|G1@4");
        assertThat(sides).allMatch(side -> side.contains("G1"));
        assertThat(json(li.get(path(draft, "edges?bbox=-1,-1,5,5&limit=2")))
                        .path("truncated")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void a_merge_adds_up_the_figures_and_leaves_the_name() throws IOException {
        long draft = draft("merged");
        edit(draft, 1, "{\"type\":\"attributes\",\"unit\":\"G1\",\"households\":300,\"residents\":800}");
        edit(draft, 2, "{\"type\":\"attributes\",\"unit\":\"G2\",\"households\":200,\"residents\":500}");
        JsonNode merged = json(edit(draft, 3, "{\"type\":\"merge\",\"units\":[\"G1\",\"G2\"],\"into\":\"G1\"}"));
        assertThat(merged.path("removed").toString()).isEqualTo("[\"G2\"]");
        JsonNode g1 = json(li.get(path(draft, "units/G1"))).path("properties");
        assertThat(g1.path("name").asText()).isEqualTo("一格");
        assertThat(g1.path("households").asInt()).isEqualTo(500);
        assertThat(g1.path("residents").asInt()).isEqualTo(1300);
        assertThat(json(li.get(path(draft, "changes"))).path("removed").toString())
                .isEqualTo("[\"G2\"]");
        walk(draft, "undo", 4, null);
        assertThat(json(li.get(path(draft, "units/G2")))
                        .at("/properties/households")
                        .asInt())
                .isEqualTo(200);
    }

    @Test
    void who_may_edit_one_street_cannot_move_its_boundary_with_another() throws IOException {
        long draft = draft("territory");
        Client ofStreet = SERVER.as(new NewGrant(Role.GRID_ADMINISTRATOR.code(), "territory", "S1"));
        HttpResponse<String> outside = ofStreet.post(path(draft, "edits"), "{\"version\":1,\"edit\":" + MOVE + "}");
        assertThat(outside.statusCode()).isEqualTo(403);
        assertThat(json(outside).path("code").asText()).isEqualTo("outside_territory");
        HttpResponse<String> inside = ofStreet.post(
                path(draft, "edits"),
                "{\"version\":1,\"edit\":{\"type\":\"merge\",\"units\":[\"G1\",\"G2\"],\"into\":\"G2\"}}");
        assertThat(inside.statusCode()).as(inside.body()).isEqualTo(200);
    }

    @Test
    void a_submitted_draft_is_edited_only_after_it_was_returned() throws IOException {
        long draft = draft("submitted");
        li.post(path(draft, "submit"), "{\"reason\":\"done\"}");
        assertThat(json(edit(draft, 1, MOVE)).path("code").asText()).isEqualTo("draft_submitted");
        li.post(path(draft, "return"), "{\"reason\":\"not done\"}");
        assertThat(edit(draft, 1, MOVE).statusCode()).isEqualTo(200);
    }

    @Test
    void every_edit_leaves_an_audit_row() throws IOException {
        long draft = draft("audited");
        edit(draft, 1, MOVE);
        walk(draft, "undo", 2, null);
        assertThat(app.audit.list(new AuditQuery("network/audited/draft/" + draft, null, null), 10))
                .extracting(entry -> entry.action())
                .containsExactly("draft.undo", "draft.edit", "draft.create");
    }

    private long draft(String network) {
        app.networks.create(MEI, SmallCity.network(network));
        long first =
                app.drafts.createFrom(MEI, network, "first", SmallCity.units()).id();
        app.drafts.publish(MEI, first, null, "first edition");
        return app.drafts.create(MEI, network, "next").id();
    }

    private Map<String, String> shapes(long draft) {
        Map<String, String> shapes = new java.util.TreeMap<>();
        for (UnitContent unit : app.drafts.units(MEI, draft)) {
            shapes.put(unit.code() + " " + unit.name(), unit.geometry().norm().toText());
        }
        return shapes;
    }

    private HttpResponse<String> edit(long draft, int version, String edit) {
        return li.post(path(draft, "edits"), "{\"version\":" + version + ",\"edit\":" + edit + "}");
    }

    private HttpResponse<String> walk(long draft, String way, int version, Integer to) {
        return li.post(path(draft, way), "{\"version\":" + version + (to == null ? "" : ",\"to\":" + to) + "}");
    }

    private static String rename(String unit, String name) {
        return "{\"type\":\"attributes\",\"unit\":\"" + unit + "\",\"name\":\"" + name + "\"}";
    }

    private static List<String> ids(JsonNode features) {
        List<String> ids = new ArrayList<>();
        features.forEach(feature -> ids.add(feature.path("id").asText()));
        return ids;
    }

    private static String path(long draft, String rest) {
        return "/api/v1/drafts/" + draft + "/" + rest;
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
