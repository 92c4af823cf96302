package org.gridwarden.impact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.gridwarden.access.Caller;
import org.gridwarden.access.Role;
import org.gridwarden.draft.Draft;
import org.gridwarden.testing.SmallCity;
import org.gridwarden.testing.TestServer;
import org.gridwarden.testing.TestServer.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an edit of a draft is called by the comparison, before it is published and after, on the {@link SmallCity}. */
class EditedDraftIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start();

    private static final Caller MEI = Caller.system("mei");
    private final Client li = SERVER.as(Role.GRID_ADMINISTRATOR);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            split        | {'unit':'G3','lines':[[[0.5,-0.5],[0.5,1.5]]],'pieces':[{'code':'G7','name':'七格'}],'keep':'east'} | split G3>G3+G7
            split        | {'unit':'G4','ring':[[2.5,0.5],[3,0.5],[3,1],[2.5,1]],'pieces':[{'code':'G8','name':'八格'}]}        | split G4>G4+G8
            merge        | {'units':['G1','G2'],'into':'G2'}                                                                   | merged G1+G2>G2
            transfer     | {'from':'G2','to':'G1','area':[[[1,1],[1.2,1],[1.2,1.5],[1,1.5]]]}                                   | reshaped G1>G1, reshaped G2>G2
            remove_unit  | {'unit':'G1','to':'G2'}                                                                             | merged G1+G2>G2
            recode       | {'unit':'S1','code':'S9'}                                                                           | recoded S1>S9
            reparent     | {'unit':'G1','parent':'S2'}                                                                         | reshaped S1>S1, reshaped S2>S2
            attributes   | {'unit':'G1','name':'新','households':3,'residents':7,'attributes':{'kind':'school'}}                 |
            """)
    void is_told_by_its_name_and_told_again_of_the_editions(String type, String members, String expected)
            throws Exception {
        String network = "e" + Long.toHexString(System.nanoTime());
        SERVER.app().networks.create(MEI, SmallCity.network(network));
        Draft first = SERVER.app().drafts.createFrom(MEI, network, "first", SmallCity.units());
        SERVER.app().drafts.publish(MEI, first.id(), null, "first");
        long draft = SERVER.app().drafts.create(MEI, network, "an edit").id();
        String path = "/api/v1/drafts/" + draft;
        assertThat(told(get(path + "/compare"))).isEmpty();

        String edit = "{\"type\":\"" + type + "\"," + members.replace('\'', '"').substring(1);
        HttpResponse<String> edited = li.post(path + "/edits", "{\"version\":1,\"edit\":" + edit + "}");
        assertThat(edited.statusCode()).as(edited.body()).isEqualTo(200);
        JsonNode changed = get(path + "/compare");
        assertThat(told(changed)).isEqualTo(expected == null ? "" : expected);
        JsonNode impact = get(path + "/impact");
        assertThat(impact.path("version").asInt()).isEqualTo(2);
        double ground = impact.path("totals").path("areaSquareMetres").asDouble();
        assertThat(ground > 1)
                .isEqualTo(List.of("split", "merge", "transfer", "remove_unit").contains(type));

        assertThat(li.post(path + "/undo", "{\"version\":2}").statusCode()).isEqualTo(200);
        assertThat(told(get(path + "/compare"))).isEmpty();
        assertThat(get(path + "/impact").path("transfers")).isEmpty();
        assertThat(li.post(path + "/redo", "{\"version\":3}").statusCode()).isEqualTo(200);
        assertThat(li.post(path + "/publish", "{\"reason\":\"for the test\"}").statusCode())
                .isEqualTo(201);
        JsonNode editions = get("/api/v1/networks/" + network + "/editions/1/compare/2");
        assertThat(told(editions)).isEqualTo(told(changed));
        assertThat(editions.path("levels")).isEqualTo(changed.path("levels"));
        assertThat(editions.path("attributes")).isEqualTo(changed.path("attributes"));
    }

    @Test
    void a_building_goes_with_the_ground_it_stands_on() throws Exception {
        SERVER.app().networks.create(MEI, SmallCity.network("house"));
        Draft first = SERVER.app().drafts.createFrom(MEI, "house", "first", SmallCity.units());
        SERVER.app().drafts.publish(MEI, first.id(), null, "first");
        long draft = SERVER.app().drafts.create(MEI, "house", "merge").id();
        String path = "/api/v1/drafts/" + draft;
        li.post(
                path + "/edits",
                "{\"version\":1,\"edit\":{\"type\":\"attributes\",\"unit\":\"B1\",\"households\":60,\"residents\":150}}");
        li.post(
                path + "/edits",
                "{\"version\":2,\"edit\":{\"type\":\"merge\",\"units\":[\"G1\",\"G2\"],\"into\":\"G2\"}}");
        JsonNode impact = get(path + "/impact");
        assertThat(impact.path("buildings").path("items").findValuesAsText("code"))
                .containsExactly("B1");
        JsonNode totals = impact.path("totals");
        assertThat(totals.path("buildings").asInt()).isEqualTo(1);
        assertThat(totals.path("households").asInt()).isEqualTo(60);
        assertThat(totals.path("residents").asInt()).isEqualTo(150);
        assertThat(totals.path("estimated").asBoolean()).isFalse();
    }

    private static String told(JsonNode comparison) {
        List<String> told = new ArrayList<>();
        comparison
                .path("levels")
                .forEach(level -> level.path("changes").forEach(change -> {
                    if (!change.path("kind").asText().equals("redrawn")) {
                        told.add(change.path("kind").asText() + " " + codes(change.path("before")) + ">"
                                + codes(change.path("after")));
                    }
                }));
        return String.join(", ", told);
    }

    private static String codes(JsonNode units) {
        return String.join("+", units.findValuesAsText("code"));
    }

    private JsonNode get(String path) throws Exception {
        HttpResponse<String> answer = li.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
