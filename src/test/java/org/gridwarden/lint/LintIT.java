package org.gridwarden.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridwarden.access.Caller;
import org.gridwarden.access.Role;
import org.gridwarden.demo.DemoCity;
import org.gridwarden.demo.DemoLoader;
import org.gridwarden.demo.plan.Preset;
import org.gridwarden.draft.Draft;
import org.gridwarden.json.Json;
import org.gridwarden.testing.TestServer;
import org.gridwarden.testing.TestServer.Client;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A quarter of a town, asked over HTTP what breaks its rules, and mended. */
class LintIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start();

    private static final Caller MEI = Caller.system("mei");

    private final Client administrator = SERVER.as(Role.ADMINISTRATOR);

    @BeforeAll
    static void load() {
        new DemoLoader(SERVER.app(), step -> {}).load(DemoCity.generate(Preset.TINY, 1));
    }

    @Test
    void the_edition_that_holds_is_checked() {
        Map<String, Object> found = ok(administrator.get("/api/v1/networks/city/findings?limit=1000"));
        assertThat(found).containsEntry("edition", 1).containsEntry("version", null);
        assertThat(items(found)).hasSize((int) found.get("total")).isNotEmpty();
        assertThat(rules(found)).contains("ZONE_KIND", "HOUSEHOLDS_BAND").doesNotContain("CODE_DIGITS");
    }

    @Test
    void findings_are_filtered_by_rule_severity_and_place() {
        assertThat(rules(ok(administrator.get("/api/v1/networks/city/findings?rule=ZONE_KIND"))))
                .containsOnly("ZONE_KIND");
        assertThat(ok(administrator.get("/api/v1/networks/city/findings?severity=error")))
                .containsEntry("total", 0);
        Map<String, Object> zone = ok(administrator.get("/api/v1/networks/city/findings?unit=990171&limit=1000"));
        assertThat(items(zone))
                .isNotEmpty()
                .allSatisfy(item -> assertThat((List<?>) item.get("units"))
                        .allMatch(code -> code.toString().startsWith("990171")));
        assertThat(administrator
                        .get("/api/v1/networks/city/findings?rule=NO_SUCH_RULE")
                        .statusCode())
                .isEqualTo(404);
        assertThat(administrator
                        .get("/api/v1/networks/city/findings?as_of=2000-01-01T00:00:00Z")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void findings_are_drawn_on_a_map() {
        HttpResponse<String> answer =
                administrator.with("Accept", "application/geo+json").get("/api/v1/networks/city/findings");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/geo+json");
        List<?> features = (List<?>) Json.readObject(answer.body()).get("features");
        assertThat(features).isNotEmpty().allMatch(feature -> ((Map<?, ?>) feature).get("geometry") != null);
    }

    @Test
    void a_city_changes_a_rule_and_takes_it_back() {
        String rules = "/api/v1/networks/sanitation/rules";
        assertThat(items(ok(administrator.get(rules))))
                .hasSameSizeAs(RuleFile.packaged().rules());
        put(
                rules,
                "{\"rules\":[{\"code\":\"NAME_UNIQUE\",\"active\":false,\"severity\":\"error\"},"
                        + "{\"code\":\"AREA_BAND\",\"parameters\":{\"leastSquareMetres\":1}}]}");
        Map<String, Object> area = rule(rules, "AREA_BAND");
        assertThat(area).containsEntry("changed", true);
        assertThat(area.get("parameters").toString()).contains("leastSquareMetres=1,");
        assertThat(rule(rules, "NAME_UNIQUE")).containsEntry("active", false).containsEntry("severity", "error");
        put(
                rules,
                "{\"rules\":[{\"code\":\"NAME_UNIQUE\",\"active\":true,\"reset\":true},"
                        + "{\"code\":\"AREA_BAND\",\"reset\":true}]}");
        assertThat(rule(rules, "AREA_BAND")).containsEntry("changed", false);
        assertThat(rule(rules, "NAME_UNIQUE")).containsEntry("changed", false);
    }

    @Test
    void nonsense_in_a_rule_is_refused() {
        String rules = "/api/v1/networks/city/rules";
        for (String change : List.of(
                "{\"code\":\"NO_SUCH_RULE\"}",
                "{\"code\":\"AREA_BAND\",\"severity\":\"fatal\"}",
                "{\"code\":\"AREA_BAND\",\"parameters\":{\"leastSquareMeters\":1}}",
                "{\"code\":\"AREA_BAND\",\"parameters\":{\"leastSquareMetres\":\"many\"}}",
                "{\"code\":\"AREA_BAND\",\"parameters\":{\"leastSquareMetres\":-1}}")) {
            assertThat(administrator
                            .send("PUT", rules, "application/json", "{\"rules\":[" + change + "]}")
                            .statusCode())
                    .as(change)
                    .isBetween(400, 404);
        }
    }

    @Test
    void a_score_says_what_it_is_made_of() {
        Map<String, Object> score = ok(administrator.get("/api/v1/networks/city/score"));
        assertThat(score).containsEntry("level", "district");
        assertThat(items(score)).hasSize(3);
        Map<?, ?> overall = (Map<?, ?>) score.get("overall");
        double lost = ((List<?>) overall.get("rules"))
                .stream()
                        .mapToDouble(part -> (double) ((Map<?, ?>) part).get("lost"))
                        .sum();
        assertThat((double) overall.get("value") + lost).isBetween(99.999, 100.001);
    }

    @Test
    void a_finding_is_mended_in_a_draft_and_the_mending_undone() {
        Draft draft = SERVER.app().drafts.create(MEI, "city", "mend");
        String findings = "/api/v1/drafts/" + draft.id() + "/findings";
        Map<String, Object> before = ok(administrator.get(findings + "?rule=ZONE_KIND"));
        String key = (String) items(before).get(0).get("key");
        Map<String, Object> done = post(
                findings + "/" + URLEncoder.encode(key, StandardCharsets.UTF_8) + "/fix",
                "{\"version\":" + before.get("version") + "}");
        assertThat(done.get("changed")).isEqualTo(List.of("990171"));
        assertThat(ok(administrator.get(findings + "?rule=ZONE_KIND"))).containsEntry("total", 0);
        assertThat(administrator
                        .post(findings + "/" + key + "/fix", "{\"version\":" + done.get("version") + "}")
                        .statusCode())
                .isEqualTo(404);
        post("/api/v1/drafts/" + draft.id() + "/undo", "{\"version\":" + done.get("version") + "}");
        assertThat(ok(administrator.get(findings + "?rule=ZONE_KIND"))).containsEntry("total", 1);
    }

    @Test
    void a_stale_fix_is_refused() {
        Draft draft = SERVER.app().drafts.create(MEI, "city", "stale");
        String findings = "/api/v1/drafts/" + draft.id() + "/findings";
        String key = (String) items(ok(administrator.get(findings + "?rule=ZONE_KIND")))
                .get(0)
                .get("key");
        HttpResponse<String> answer = administrator.post(findings + "/" + key + "/fix", "{\"version\":999}");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("draft_stale");
    }

    @Test
    void grids_of_a_community_are_numbered_anew_in_one_step() {
        Draft draft = SERVER.app().drafts.create(MEI, "city", "renumber");
        String path = "/api/v1/drafts/" + draft.id();
        List<String> grids = gridsOf(draft.id(), "990102001001");
        String first = grids.get(0);
        String last = grids.get(grids.size() - 1);
        // the first grid gets the last number: out of order
        post(path + "/edits", edit(draft.version(), "recode", first, "990102001001900"));
        Map<String, Object> plan = ok(administrator.get(path + "/renumbering?parent=990102001001"));
        assertThat(plan.get("way")).isIn("INTO_GAPS", "AFTER_LAST");
        int version = (int) ok(administrator.get(path + "/findings")).get("version");
        Map<String, Object> done =
                post(path + "/renumbering", "{\"version\":" + version + ",\"parent\":\"990102001001\"}");
        assertThat((List<?>) done.get("seqs")).isNotEmpty();
        assertThat(ok(administrator.get(path + "/renumbering?parent=990102001001")))
                .containsEntry("way", "IN_ORDER");
        assertThat(gridsOf(draft.id(), "990102001001"))
                .doesNotContain(first, "990102001001900")
                .hasSameSizeAs(grids);
        assertThat(last).isNotEqualTo(first);
    }

    @Test
    void management_grids_are_made_of_unit_grids_and_never_drawn() {
        Draft draft = SERVER.app().drafts.create(MEI, "city", "compose");
        String path = "/api/v1/drafts/" + draft.id() + "/composed/management";
        List<String> grids = gridsOf(draft.id(), "990102001001");
        String members = "[\"" + grids.get(0) + "\",\"" + grids.get(1) + "\"]";
        Map<String, Object> done = compose(path, draft.version(), members, "一号管理网格");
        assertThat(done.get("version")).isEqualTo(draft.version() + 1);
        Map<String, Object> grid = items(ok(administrator.get(path))).get(0);
        assertThat(grid)
                .containsEntry("name", "一号管理网格")
                .containsEntry("members", grids.subList(0, 2))
                .containsEntry("parents", List.of("990102001001"));
        Map<?, ?> feature = (Map<?, ?>) ((List<?>) Json.readObject(administrator
                                .with("Accept", "application/geo+json")
                                .get(path)
                                .body())
                        .get("features"))
                .get(0);
        assertThat(((Map<?, ?>) feature.get("geometry")).get("type")).isIn("Polygon", "MultiPolygon");
        assertThat(rules(ok(administrator.get("/api/v1/drafts/" + draft.id() + "/findings?limit=1000"))))
                .contains("MANAGEMENT_COMPLETE");
        compose(path, (int) done.get("version"), "[]", null);
        assertThat(items(ok(administrator.get(path)))).isEmpty();
        post("/api/v1/drafts/" + draft.id() + "/undo", "{\"version\":" + (draft.version() + 2) + "}");
        assertThat(items(ok(administrator.get(path))).get(0))
                .containsEntry("name", "一号管理网格")
                .containsEntry("members", grids.subList(0, 2));
    }

    @Test
    void a_composition_after_edits_is_what_reading_the_whole_draft_says() {
        Draft draft = SERVER.app().drafts.create(MEI, "city", "compose");
        String edits = "/api/v1/drafts/" + draft.id();
        List<String> grids = gridsOf(draft.id(), "990102001001");
        String members = "[\"" + grids.get(0) + "\",\"" + grids.get(1) + "\"]";
        int version = (int) compose(edits + "/composed/management", draft.version(), members, "一号")
                .get("version");
        requireSameAsReadAnew(draft.id(), "composed");
        List<String> sent = List.of(
                "{\"type\":\"recode\",\"unit\":\"" + grids.get(0) + "\",\"code\":\"990102001001901\"}",
                "{\"type\":\"recode\",\"unit\":\"990102001001\",\"code\":\"990102001901\"}",
                "{\"type\":\"attributes\",\"unit\":\"" + grids.get(1) + "\",\"households\":7}",
                "{\"type\":\"merge\",\"units\":[\"990102001001901\",\"" + grids.get(1) + "\"],\"into\":\""
                        + grids.get(1) + "\"}");
        for (String edit : sent) {
            version = (int) post(edits + "/edits", "{\"version\":" + version + ",\"edit\":" + edit + "}")
                    .get("version");
            requireSameAsReadAnew(draft.id(), edit);
        }
        for (String way : List.of("undo", "undo", "undo", "redo")) {
            version = (int)
                    post(edits + "/" + way, "{\"version\":" + version + "}").get("version");
            requireSameAsReadAnew(draft.id(), way);
        }
    }

    private static void requireSameAsReadAnew(long draft, String after) {
        ComposedService anew = new ComposedService(
                SERVER.app().lint,
                SERVER.app().rules,
                SERVER.app().drafts,
                SERVER.app().draftUnits,
                SERVER.app().edits,
                SERVER.app().editReading,
                Clock.systemUTC());
        assertThat(text(SERVER.app().composed.draft(MEI, draft, "management")))
                .as("after %s", after)
                .isEqualTo(text(anew.draft(MEI, draft, "management")));
    }

    private static String text(ComposedService.Composed composed) {
        StringBuilder text = new StringBuilder("version " + composed.version() + "\n");
        composed.composition()
                .grids()
                .forEach(grid -> text.append(grid.code() + grid.name() + grid.memberCodes() + grid.parents()
                        + grid.boundary().norm() + "\n"));
        composed.composition()
                .rest()
                .forEach(unit ->
                        text.append(unit.code() + unit.parentCode() + unit.households() + unit.geometry() + "\n"));
        return text.append(composed.composition().parents()).toString();
    }

    @Test
    void a_management_grid_that_would_break_the_rules_is_refused_with_sentences_and_a_place() {
        Draft draft = SERVER.app().drafts.create(MEI, "city", "compose");
        String path = "/api/v1/drafts/" + draft.id() + "/composed/management";
        List<String> members = new ArrayList<>(gridsOf(draft.id(), "990102001001"));
        members.addAll(gridsOf(draft.id(), "990102001002"));
        HttpResponse<String> refused = administrator.send(
                "PUT",
                path + "/990102001001501",
                "application/json",
                "{\"version\":" + draft.version() + ",\"members\":" + Json.writeText(members) + "}");
        assertThat(refused.statusCode()).isEqualTo(422);
        Map<String, Object> problem = Json.readObject(refused.body());
        assertThat(problem).containsEntry("code", "composed_refused");
        assertThat(problem.get("place")).isNotNull();
        assertThat(problem.get("sentences").toString()).contains("个社区", "unit grids");
        Map<String, Object> composition = ok(administrator.get(path));
        assertThat(composition).containsEntry("version", draft.version()).containsEntry("items", List.of());
        assertThat(composition.get("parents").toString()).contains("990102001001", "without");
        int features = ((List<?>) Json.readObject(administrator
                                .with("Accept", "application/geo+json")
                                .get(path + "?rest=true")
                                .body())
                        .get("features"))
                .size();
        assertThat(features).isGreaterThanOrEqualTo(members.size());
    }

    private Map<String, Object> compose(String path, int version, String members, @Nullable String name) {
        return ok(administrator.send(
                "PUT",
                path + "/990102001001501",
                "application/json",
                "{\"version\":" + version + ",\"members\":" + members
                        + (name == null ? "" : ",\"name\":\"" + name + "\"") + "}"));
    }

    @Test
    void whoever_may_only_read_changes_nothing() {
        Client reader = SERVER.as(Role.VIEWER);
        assertThat(reader.get("/api/v1/networks/city/findings").statusCode()).isEqualTo(200);
        assertThat(reader.send("PUT", "/api/v1/networks/city/rules", "application/json", "{\"rules\":[]}")
                        .statusCode())
                .isEqualTo(403);
    }

    private static List<String> gridsOf(long draft, String community) {
        List<String> codes = new ArrayList<>();
        SERVER.app().drafts.units(MEI, draft).stream()
                .filter(unit -> community.equals(unit.parentCode()))
                .forEach(unit -> codes.add(unit.code()));
        return codes;
    }

    private static String edit(int version, String type, String unit, String code) {
        return "{\"version\":" + version + ",\"edit\":{\"type\":\"" + type + "\",\"unit\":\"" + unit + "\",\"code\":\""
                + code + "\"}}";
    }

    private Map<String, Object> rule(String path, String code) {
        return items(ok(administrator.get(path))).stream()
                .filter(rule -> rule.get("code").equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void put(String path, String body) {
        ok(administrator.send("PUT", path, "application/json", body));
    }

    private Map<String, Object> post(String path, String body) {
        return ok(administrator.post(path, body));
    }

    private static Map<String, Object> ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.readObject(answer.body());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> answer) {
        return (List<Map<String, Object>>) answer.get("items");
    }

    private static List<String> rules(Map<String, Object> findings) {
        return items(findings).stream().map(item -> (String) item.get("rule")).toList();
    }
}
