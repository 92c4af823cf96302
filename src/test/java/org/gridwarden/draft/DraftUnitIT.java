package org.gridwarden.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridwarden.testing.GridServices.MEI;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gridwarden.access.NewGrant;
import org.gridwarden.access.Role;
import org.gridwarden.app.App;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.testing.SmallCity;
import org.gridwarden.testing.TestServer;
import org.gridwarden.testing.TestServer.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a draft holds, and in what it differs from its base edition. */
class DraftUnitIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start();

    private final App app = SERVER.app();
    private final Client li = SERVER.as(Role.GRID_ADMINISTRATOR);

    @Test
    void lists_roots_children_and_levels_and_says_what_changed() throws IOException {
        long draft = copied("lists");
        assertThat(codes(json(li.get(path(draft, "units"))))).containsExactly("C");
        assertThat(codes(json(li.get(path(draft, "units?parent=C"))))).containsExactly("D", "Z");
        assertThat(codes(json(li.get(path(draft, "units?level=grid"))))).containsExactly("G1", "G2", "G3", "G4");
        assertThat(codes(json(li.get(path(draft, "units?level=4&limit=2"))))).containsExactly("G1", "G2");
        assertThat(json(li.get(path(draft, "units?parent=C")))
                        .at("/items/0/changed")
                        .asBoolean())
                .isFalse();

        renameG1(draft);
        JsonNode page = json(li.get(path(draft, "units?level=grid")));
        assertThat(page.at("/version").asInt()).isEqualTo(2);
        assertThat(page.at("/items/0/changed").asBoolean()).isTrue();
        assertThat(page.at("/items/1/changed").asBoolean()).isFalse();
        assertThat(page.at("/items/0/areaSquareMetres").asDouble()).isBetween(1.2e10, 1.3e10);
    }

    @Test
    void tells_added_changed_and_removed_units_against_the_base_edition() throws IOException {
        long draft = copied("tells");
        assertThat(json(li.get(path(draft, "changes"))).path("features")).isEmpty();
        renameG1(draft);
        JsonNode changes = json(li.get(path(draft, "changes")));
        assertThat(changes.at("/features/0/id").asText()).isEqualTo("G1");
        assertThat(changes.at("/features/0/properties/change").asText()).isEqualTo("changed");
        assertThat(changes.at("/features/1/id").asText()).isEqualTo("G5");
        assertThat(changes.at("/features/1/properties/change").asText()).isEqualTo("added");
        assertThat(changes.path("removed").toString()).isEqualTo("[\"G2\"]");
        assertThat(json(li.get(path(draft, "units/G5"))).at("/properties/name").asText())
                .isEqualTo("新二格");
        assertThat(json(li.get(path(draft, "units/G2"))).path("code").asText()).isEqualTo("unit_unknown");
    }

    @Test
    void a_unit_is_split_along_a_street_that_cuts_it_but_not_along_one_at_its_edge_or_one_that_ends_in_it()
            throws IOException {
        long draft = copied("streets");
        app.database.useTransaction(tx -> tx.handle().execute("""
                INSERT INTO base_feature (layer, class, name, geometry) VALUES
                  ('street', 'lane', '东巷', ST_GeomFromText('LINESTRING (3 -1, 3.1 1)', 4326)),
                  ('street', 'lane', '东巷', ST_GeomFromText('LINESTRING (3.1 1, 3 3)', 4326)),
                  ('street', 'lane', '断头巷', ST_GeomFromText('LINESTRING (3.6 -1, 3.6 0.9)', 4326)),
                  ('street', 'primary', '中路', ST_GeomFromText('LINESTRING (2 -1, 2 3)', 4326)),
                  ('water', 'river', '清河', ST_GeomFromText('LINESTRING (3.5 -1, 3.5 3)', 4326))"""));
        JsonNode streets = json(li.get(path(draft, "units/G4/streets"))).path("items");
        assertThat(streets.findValuesAsText("name")).containsExactly("东巷");
        String line = streets.at("/0/geometry/coordinates").toString();
        HttpResponse<String> answer = li.post(
                path(draft, "edits"),
                "{\"version\":1,\"edit\":{\"type\":\"split\",\"unit\":\"G4\",\"lines\":[" + line + "]}}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(li.get(path(draft, "units/G4/streets"))).path("items")).isEmpty();
    }

    @Test
    void who_may_edit_one_street_sees_drafts_of_its_network_and_of_no_other() throws IOException {
        long draft = copied("seen");
        long other = copied("unseen");
        Client ofStreet = SERVER.as(new NewGrant(Role.GRID_ADMINISTRATOR.code(), "seen", "S1"));
        assertThat(ofStreet.get(path(draft, "units")).statusCode()).isEqualTo(200);
        assertThat(ofStreet.get(path(draft, "")).statusCode()).isEqualTo(200);
        assertThat(json(ofStreet.get(path(other, "units"))).path("code").asText())
                .isEqualTo("outside_territory");
        assertThat(json(ofStreet.post(path(draft, "publish"), "{\"reason\":\"mine alone\"}"))
                        .path("code")
                        .asText())
                .isEqualTo("outside_territory");
    }

    private long copied(String network) {
        app.networks.create(MEI, SmallCity.network(network));
        app.drafts.publish(
                MEI,
                app.drafts.createFrom(MEI, network, "first", SmallCity.units()).id(),
                null,
                "first edition");
        return app.drafts.create(MEI, network, "next").id();
    }

    /** G1 gets another name, and G2 another code. */
    private void renameG1(long draft) {
        List<UnitContent> grids = new ArrayList<>();
        for (UnitContent unit : SmallCity.units()) {
            if (unit.level() == 4) {
                grids.add(new UnitContent(
                        unit.code().equals("G2") ? "G5" : unit.code(),
                        unit.code().equals("G1") || unit.code().equals("G2") ? "新" + unit.name() : unit.name(),
                        4,
                        unit.parentCode(),
                        null,
                        null,
                        unit.geometry()));
            }
        }
        app.mending.replaceLevels(MEI, draft, Set.of(4), Set.of(), grids);
    }

    private static List<String> codes(JsonNode page) {
        List<String> codes = new ArrayList<>();
        page.path("items").forEach(item -> codes.add(item.path("code").asText()));
        return codes;
    }

    private static String path(long draft, String rest) {
        return "/api/v1/drafts/" + draft + (rest.isEmpty() ? "" : "/" + rest);
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
