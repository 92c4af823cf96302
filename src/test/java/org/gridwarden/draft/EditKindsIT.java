package org.gridwarden.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridwarden.testing.GridServices.MEI;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridwarden.access.Role;
import org.gridwarden.app.App;
import org.gridwarden.draft.issue.DraftIssue;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.testing.SmallCity;
import org.gridwarden.testing.TestServer;
import org.gridwarden.testing.TestServer.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of edit over HTTP, on the city drawn in {@link SmallCity}. */
class EditKindsIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start();

    private final App app = SERVER.app();
    private final Client li = SERVER.as(Role.GRID_ADMINISTRATOR);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            reshape       | {'edge':EDGE,'line':[[1,1.3],[1.2,1.5],[1,1.7]]}
            move_vertex   | {'at':[1,1],'to':[1.1,1.1]}
            insert_vertex | {'edge':EDGE,'at':[1,1.5],'to':[1.2,1.5]}
            split         | {'unit':'G3','lines':[[[0.5,-0.5],[0.5,1.5]]],'pieces':[{'code':'G7','name':'七格'}],'keep':'east'}
            split         | {'unit':'G4','ring':[[2.5,0.5],[3,0.5],[3,1],[2.5,1]]}
            split         | {'unit':'S1','lines':[[[1.5,0.5],[1.5,2.5]]]}
            merge         | {'units':['G1','G2'],'into':'G2'}
            transfer      | {'from':'G3','to':'G4','area':[[[1.8,0.2],[2.2,0.2],[2.2,0.6],[1.8,0.6]]]}
            transfer      | {'from':'G2','to':'G3','line':[[0.5,1.2],[2.5,1.2]],'side':[1.5,1.1]}
            remove_unit   | {'unit':'G1','to':'G2'}
            remove_unit   | {'unit':'G2','to':null}
            carve         | {'code':'Z2','name':'新区','level':2,'parent':'C','area':[[[1.5,0.2],[2.5,0.2],[2.5,0.8],[1.5,0.8]]]}
            carve         | {'name':'新格','level':4,'parent':'S2','area':[[[1.5,0.2],[2.5,0.2],[2.5,0.8],[1.5,0.8]]]}
            recode        | {'unit':'S1','code':'S9'}
            reparent      | {'unit':'G1','parent':'S2'}
            attributes    | {'unit':'G1','name':'新','households':3,'residents':7,'attributes':{'kind':'school'}}
            """)
    void is_answered_leaves_a_coverage_and_is_undone_bit_for_bit(String type, String members) throws IOException {
        String network = "k" + Long.toHexString(System.nanoTime());
        long draft = draft(network);
        Map<String, String> begin = shapes(draft);
        String edit = members.replace("EDGE", edge(draft)).replace('\'', '"');
        HttpResponse<String> answer = edit(draft, 1, "{\"type\":\"" + type + "\"," + edit.substring(1));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).path("changed")).as(answer.body()).isNotEmpty();
        assertThat(json(answer).at("/message/zh").asText()).isNotBlank();
        assertThat(app.mending.check(MEI, draft).stream()
                        .filter(DraftIssue::blocking)
                        .toList())
                .isEmpty();
        assertThat(shapes(draft)).isNotEqualTo(begin);
        assertThat(li.post(path(draft, "undo"), "{\"version\":2}").statusCode()).isEqualTo(200);
        assertThat(shapes(draft)).isEqualTo(begin);
        assertThat(li.post(path(draft, "redo"), "{\"version\":3}").statusCode()).isEqualTo(200);
        assertThat(li.post(path(draft, "publish"), "{\"reason\":\"for the test\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void new_pieces_get_codes_that_the_network_never_had() throws IOException {
        long draft = draft("codes");
        JsonNode answer =
                json(edit(draft, 1, "{\"type\":\"split\",\"unit\":\"G1\",\"lines\":[[[0.6,0.5],[0.6,2.5]]]}"));
        assertThat(ids(answer)).contains("G1", "G5");
        edit(draft, 2, "{\"type\":\"recode\",\"unit\":\"G5\",\"code\":\"G6\"}");
        li.post(path(draft, "publish"), "{\"reason\":\"for the test\"}");
        long next = app.drafts.create(MEI, "codes", "next").id();
        edit(next, 1, "{\"type\":\"remove_unit\",\"unit\":\"G6\",\"to\":\"G1\"}");
        JsonNode again = json(edit(next, 2, "{\"type\":\"split\",\"unit\":\"G4\",\"lines\":[[[3,-1],[3,3]]]}"));
        assertThat(ids(again)).contains("G4", "G5").doesNotContain("G6");
    }

    @Test
    void figures_follow_the_buildings_and_the_rest_goes_by_area() throws IOException {
        long draft = draft("figures");
        edit(draft, 1, "{\"type\":\"attributes\",\"unit\":\"B1\",\"households\":60,\"residents\":150}");
        edit(draft, 2, "{\"type\":\"attributes\",\"unit\":\"G1\",\"households\":160,\"residents\":151}");
        edit(draft, 3, "{\"type\":\"split\",\"unit\":\"G1\",\"lines\":[[[0.5,0.5],[0.5,2.5]]],\"keep\":\"east\"}");
        assertThat(figures(draft, "G1")).isEqualTo("50 1");
        assertThat(figures(draft, "G5")).isEqualTo("110 150");
        edit(draft, 4, "{\"type\":\"attributes\",\"unit\":\"G2\",\"households\":1,\"residents\":2}");
        edit(draft, 5, "{\"type\":\"merge\",\"units\":[\"G1\",\"G2\",\"G5\"],\"into\":\"G2\"}");
        assertThat(figures(draft, "G2")).isEqualTo("161 153");
    }

    @Test
    void a_line_through_a_building_is_refused_with_the_building() throws IOException {
        long draft = draft("building");
        String cut = "{\"type\":\"split\",\"unit\":\"G1\",\"lines\":[[[0.3,0.5],[0.3,2.5]]]";
        JsonNode refused = json(edit(draft, 1, cut + "}"));
        assertThat(refused.path("code").asText()).isEqualTo("buildings_cut");
        assertThat(refused.path("units").toString()).isEqualTo("[\"B1\"]");
        JsonNode lifted = json(edit(draft, 1, cut + ",\"buildings\":\"lift\"}"));
        assertThat(lifted.path("buildings").toString()).isEqualTo("[\"B1\"]");
        assertThat(json(li.get(path(draft, "units/B1")))
                        .at("/properties/parent")
                        .asText())
                .isEqualTo("S1");
    }

    private String figures(long draft, String unit) throws IOException {
        JsonNode properties = json(li.get(path(draft, "units/" + unit))).path("properties");
        return properties.path("households").asText() + " "
                + properties.path("residents").asText();
    }

    private long draft(String network) {
        app.networks.create(MEI, SmallCity.network(network));
        long first =
                app.drafts.createFrom(MEI, network, "first", SmallCity.units()).id();
        app.drafts.publish(MEI, first, null, "first edition");
        return app.drafts.create(MEI, network, "next").id();
    }

    /** Number of the edge between G1 and G2. */
    private String edge(long draft) throws IOException {
        for (JsonNode edge :
                json(li.get(path(draft, "edges?bbox=0.9,1.2,1.1,1.5"))).path("items")) {
            if (List.of("G1", "G2").contains(edge.path("left").asText())
                    && List.of("G1", "G2").contains(edge.path("right").asText())) {
                return edge.path("id").asText();
            }
        }
        throw new AssertionError("no edge between G1 and G2");
    }

    private Map<String, String> shapes(long draft) {
        Map<String, String> shapes = new TreeMap<>();
        for (UnitContent unit : app.drafts.units(MEI, draft)) {
            shapes.put(
                    unit.code() + " " + unit.name() + " " + unit.parentCode(),
                    unit.geometry().norm().toText());
        }
        return shapes;
    }

    private HttpResponse<String> edit(long draft, int version, String edit) {
        return li.post(path(draft, "edits"), "{\"version\":" + version + ",\"edit\":" + edit + "}");
    }

    private static List<String> ids(JsonNode answer) {
        return answer.path("changed").findValuesAsText("id");
    }

    private static String path(long draft, String rest) {
        return "/api/v1/drafts/" + draft + "/" + rest;
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
