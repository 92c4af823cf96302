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
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridwarden.access.Role;
import org.gridwarden.app.App;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.testing.PublishedCity;
import org.gridwarden.testing.TestServer;
import org.gridwarden.testing.TestServer.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two drafts at once: one is published under the other. */
class RebaseIT {

    private static final int SIDE = 8;
    private static final long SEED = 4;
    private static final String WHY = "{\"reason\":\"for the test\"}";

    @RegisterExtension
    static final TestServer SERVER = TestServer.start();

    private final App app = SERVER.app();
    private final Client li = SERVER.as(Role.GRID_ADMINISTRATOR);

    @Test
    void drafts_over_disjoint_ground_publish_one_after_the_other() throws IOException {
        publishCity("disjoint");
        long west = draft("disjoint");
        long east = draft("disjoint");
        merge(west, 1, 0, 0);
        merge(west, 2, 0, 2);
        merge(east, 1, 6, 6);
        Map<String, String> wanted = changed(east);

        assertThat(li.post(path(west, "publish"), WHY).statusCode()).isEqualTo(201);
        HttpResponse<String> published = li.post(path(east, "publish"), WHY);
        assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
        assertThat(json(published).path("number").asInt()).isEqualTo(3);
        assertThat(json(published).path("unitCount").asInt()).isEqualTo(units("disjoint", 1) - 3);
        assertThat(shapesOfNewest("disjoint")).containsAllEntriesOf(wanted);
        assertThat(json(li.get("/api/v1/drafts/" + east)).path("baseEdition").asInt())
                .isEqualTo(2);
    }

    @Test
    void a_rebased_draft_holds_both_and_its_edits_are_taken_back_from_the_new_base() throws IOException {
        publishCity("rebased");
        long west = draft("rebased");
        long east = draft("rebased");
        merge(west, 1, 0, 0);
        merge(east, 1, 6, 6);
        merge(east, 2, 6, 4);
        li.post(path(west, "publish"), WHY);
        Map<String, String> newest = shapesOfNewest("rebased");

        JsonNode rebased = json(li.post(path(east, "rebase"), "{}"));
        assertThat(rebased.path("baseEdition").asInt()).isEqualTo(2);
        int version = rebased.path("version").asInt();
        assertThat(json(li.get(path(east, "changes"))).path("removed").size()).isEqualTo(2);
        JsonNode history = json(li.get(path(east, "edits?since=1")));
        assertThat(history.path("reload").asBoolean()).isTrue();
        assertThat(history.path("items").size()).isEqualTo(2);
        assertThat(history.at("/items/1/undoable").asBoolean()).isTrue();
        HttpResponse<String> undone = li.post(path(east, "undo"), "{\"version\":" + version + ",\"to\":0}");
        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(200);
        assertThat(shapes(east)).isEqualTo(newest);
        assertThat(li.post(path(east, "redo"), "{\"version\":" + (version + 2) + ",\"to\":2}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(app.mending.check(MEI, east)).isEmpty();
    }

    @Test
    void a_draft_whose_ground_was_published_under_it_is_told_which_units_and_shown_both() throws IOException {
        publishCity("conflict");
        long early = draft("conflict");
        long late = draft("conflict");
        merge(early, 1, 2, 2);
        JsonNode moved = mergeInto(late, 1, code(3, 2), code(4, 2));
        assertThat(moved.path("version").asInt()).isEqualTo(2);
        li.post(path(early, "publish"), WHY);

        for (String way : new String[] {"rebase", "publish"}) {
            HttpResponse<String> refused = li.post(path(late, way), WHY);
            assertThat(refused.statusCode()).isEqualTo(409);
            JsonNode problem = json(refused);
            assertThat(problem.path("code").asText()).isEqualTo("draft_conflict");
            assertThat(problem.path("latestEdition").asInt()).isEqualTo(2);
            assertThat(problem.path("conflicts").size()).as(refused.body()).isEqualTo(1);
            JsonNode conflict = problem.at("/conflicts/0");
            assertThat(conflict.path("code").asText()).isEqualTo(code(3, 2));
            assertThat(conflict.path("published").asText()).isEqualTo("removed");
            assertThat(conflict.path("draft").asText()).isEqualTo("changed");
            assertThat(conflict.at("/draftGeometry/type").asText()).isEqualTo("MultiPolygon");
            assertThat(conflict.path("publishedGeometry").isNull()).isTrue();
        }
        assertThat(json(li.get("/api/v1/drafts/" + late)).path("version").asInt())
                .isEqualTo(2);
        assertThat(json(li.get("/api/v1/drafts/" + late)).path("state").asText())
                .isEqualTo("open");
    }

    @Test
    void a_draft_that_a_file_filled_takes_the_new_edition_for_what_it_did_not_change() throws IOException {
        publishCity("filled");
        List<UnitContent> units = app.database.read(tx -> app.editions.listContents(
                tx,
                app.editions
                        .findCurrent(app.networks.get("filled").id())
                        .orElseThrow()
                        .id()));
        long late = draft("filled");
        app.mending.replaceLevels(
                MEI,
                late,
                new TreeSet<>(List.of(units.get(units.size() - 1).level())),
                new TreeSet<>(),
                units.stream()
                        .filter(unit ->
                                unit.level() == units.get(units.size() - 1).level())
                        .map(unit -> unit.code().equals(code(7, 7))
                                ? new UnitContent(
                                        unit.code(),
                                        "另名",
                                        unit.level(),
                                        unit.parentCode(),
                                        unit.households(),
                                        unit.residents(),
                                        unit.attributes(),
                                        unit.geometry())
                                : unit)
                        .toList());
        long early = draft("filled");
        merge(early, 1, 0, 0);
        li.post(path(early, "publish"), WHY);
        HttpResponse<String> published = li.post(path(late, "publish"), WHY);
        assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
        assertThat(json(published).path("unitCount").asInt()).isEqualTo(units.size() - 1);
    }

    private void publishCity(String network) {
        PublishedCity.publish(app, network, SIDE, SEED);
    }

    private long draft(String network) {
        return app.drafts.create(MEI, network, "next").id();
    }

    /** Merges the grid at this column and row with the one east of it. */
    private void merge(long draft, int version, int column, int row) throws IOException {
        mergeInto(draft, version, code(column, row), code(column + 1, row));
    }

    private JsonNode mergeInto(long draft, int version, String into, String other) throws IOException {
        HttpResponse<String> answer = li.post(
                path(draft, "edits"),
                "{\"version\":" + version + ",\"edit\":{\"type\":\"merge\",\"units\":[\"" + into + "\",\"" + other
                        + "\"],\"into\":\"" + into + "\"}}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static String code(int column, int row) {
        return "G%03d%03d".formatted(row, column);
    }

    private Map<String, String> changed(long draft) {
        Map<String, String> shapes = shapes(draft);
        shapes.keySet()
                .retainAll(
                        app.draftUnits.changes(MEI, draft).value().difference().present());
        return shapes;
    }

    private Map<String, String> shapes(long draft) {
        return shapes(app.drafts.units(MEI, draft));
    }

    private Map<String, String> shapesOfNewest(String network) {
        return shapes(app.database.read(tx -> app.editions.listContents(
                tx,
                app.editions
                        .findLatest(tx, app.networks.get(network).id())
                        .orElseThrow()
                        .id())));
    }

    private static Map<String, String> shapes(List<UnitContent> units) {
        Map<String, String> shapes = new TreeMap<>();
        units.forEach(unit -> shapes.put(unit.code(), unit.geometry().norm().toText()));
        return shapes;
    }

    private int units(String network, int edition) {
        return new ArrayList<>(app.editions.list(app.networks.get(network).id()))
                .stream()
                        .filter(e -> e.number() == edition)
                        .findFirst()
                        .orElseThrow()
                        .unitCount();
    }

    private static String path(long draft, String rest) {
        return "/api/v1/drafts/" + draft + "/" + rest;
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
