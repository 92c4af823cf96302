package org.gridwarden.impact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.gridwarden.access.Caller;
import org.gridwarden.access.Role;
import org.gridwarden.app.App;
import org.gridwarden.draft.Draft;
import org.gridwarden.geo.Lattice;
import org.gridwarden.geo.LngLat;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.EditionUnit;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.intake.ReportImport;
import org.gridwarden.intake.given.ReportMapping;
import org.gridwarden.locate.index.NetworkIndex;
import org.gridwarden.point.NewPoint;
import org.gridwarden.point.Selection;
import org.gridwarden.responsibility.duty.Assignment;
import org.gridwarden.responsibility.duty.NewParty;
import org.gridwarden.responsibility.duty.PartyKind;
import org.gridwarden.testing.PublishedCity;
import org.gridwarden.testing.ReportFile;
import org.gridwarden.testing.TestServer;
import org.gridwarden.testing.WiggledCity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;

/** What an impact foretells is what publishing makes true. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImpactIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start();

    private static final App APP = SERVER.app();
    private static final Caller MEI = Caller.system("mei");
    private static final long SEED = 2024;
    private static final int SIDE = 8;
    private static final String PERIOD = "from=2026-03-01T00:00:00Z&to=2026-09-01T00:00:00Z";
    private static Edition first;

    @BeforeAll
    static void load() {
        first = PublishedCity.publish(APP, "city", SIDE, 5);
        APP.reportImport.run(
                MEI,
                new StringReader(ReportFile.of("impact-", 6_000, SIDE, SEED)),
                new ReportImport.Options(ReportMapping.ours(), false, false, "test"),
                rows -> {});
        giveByHand("G005001", 12);
        giveByHand("G005005", 3);
        Random random = new Random(SEED);
        for (int i = 0; i < 120; i++) {
            LngLat place = new LngLat(
                    WiggledCity.WEST + random.nextDouble() * SIDE * WiggledCity.STEP,
                    WiggledCity.SOUTH + random.nextDouble() * SIDE * WiggledCity.STEP);
            APP.points.create(MEI, new NewPoint("P" + i, "点" + i, pointType(), Selection.FIXED, place, null, null));
        }
        person("wang", "王芳", "G000000", "G000001");
        person("li", "李强", "G005005");
        person("zhao", "赵敏", "D002", "G000000");
    }

    /*
     *   +---------+---------+        G000000 takes in G000001 · G005005 is called G999999 from now on
     *   | G000000 | G000001 |
     */
    @Test
    @Order(1)
    void a_merger_and_a_new_code_are_told_with_everything_in_them() throws Exception {
        Draft draft = draft(units -> mergedAndRecoded(units));
        JsonNode impact = impact(draft, "&limit=5");
        Map<String, Integer> reports = reports(first, "seen_at >= '2026-03-01' AND seen_at < '2026-09-01'");
        Map<String, Integer> open = reports(first, "closed_at IS NULL");
        Map<String, Integer> points = points(first);

        JsonNode merged = transfer(impact, "grid", "G000001", "G000000");
        assertThat(merged.path("reports").asInt()).isEqualTo(reports.get("G000001"));
        assertThat(merged.path("openReports").asInt()).isEqualTo(open.get("G000001"));
        assertThat(merged.path("points").asInt()).isEqualTo(points.getOrDefault("G000001", 0));
        assertThat(merged.path("households").asInt()).isEqualTo(100);
        assertThat(merged.path("estimated").asBoolean()).isTrue();
        JsonNode recoded = transfer(impact, "grid", "G005005", "G999999");
        assertThat(recoded.path("openReports").asInt())
                .isEqualTo(located(first, "closed_at IS NULL").get("G005005"));
        // what a person gave to a unit that will not be there lies elsewhere, or nowhere
        int homeless = open.get("G005005") - recoded.path("openReports").asInt();
        assertThat(impact.path("totals").path("openReports").asInt())
                .isEqualTo(merged.path("openReports").asInt()
                        + recoded.path("openReports").asInt()
                        + homeless);

        assertThat(impact.path("totals").path("openReports").asInt())
                .isEqualTo(open.get("G000001") + open.get("G005005"));
        assertThat(impact.path("reports").path("total").asInt()).isEqualTo(open.get("G000001") + open.get("G005005"));
        assertThat(impact.path("reports").path("items")).hasSize(5);
        assertThat(impact.path("vacant").findValuesAsText("code")).containsExactly("G999999");

        JsonNode wang = load(impact, "wang");
        assertThat(wang.path("before").path("units")).hasSize(2);
        assertThat(wang.path("after").path("units")).hasSize(1);
        assertThat(wang.path("before").path("openReports").asInt())
                .isEqualTo(open.get("G000000") + open.get("G000001"));
        assertThat(wang.path("after").path("openReports").asInt())
                .isEqualTo(wang.path("before").path("openReports").asInt());
        JsonNode li = load(impact, "li");
        assertThat(li.path("before").path("openReports").asInt()).isEqualTo(open.get("G005005"));
        assertThat(li.path("after").path("openReports").asInt()).isZero();
        assertThat(load(impact, "zhao").path("before").path("units")).hasSize(1);
    }

    @Test
    @Order(2)
    void who_may_not_see_reports_sees_counts_alone_and_others_nothing() throws Exception {
        Draft draft = draft(units -> mergedAndRecoded(units));
        assertThat(SERVER.as(Role.LEADER)
                        .get("/api/v1/drafts/" + draft.id() + "/impact")
                        .statusCode())
                .isEqualTo(403);
        assertThat(SERVER.as(Role.ADMINISTRATOR)
                        .get("/api/v1/drafts/987654/impact")
                        .statusCode())
                .isEqualTo(404);
        assertThat(SERVER.as(Role.ADMINISTRATOR)
                        .get("/api/v1/drafts/" + draft.id() + "/impact?month=3")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @Order(3)
    void the_table_for_the_file_says_the_same() throws Exception {
        Draft draft = draft(units -> mergedAndRecoded(units));
        JsonNode impact = impact(draft, "");
        HttpResponse<String> table =
                SERVER.as(Role.ADMINISTRATOR).get("/api/v1/drafts/" + draft.id() + "/impact.csv?" + PERIOD);
        assertThat(table.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
        List<String> lines = table.body().lines().toList();
        assertThat(lines.get(0)).isEqualTo("\uFEFFpart,level,from,from_name,to,to_name,person,measure,before,after");
        assertThat(lines)
                .contains("total,,,,,,,open_reports,," + impact.path("totals").path("openReports"))
                .contains("transfer,grid,G000001,G000001号,G000000,G000000号,,open_reports,,"
                        + transfer(impact, "grid", "G000001", "G000000").path("openReports"))
                .contains("load,,,,,,王芳,units,2,1")
                .contains("vacant,grid,G999999,G999999号,G999999,G999999号,,units,0,1");
        assertThat(lines).allMatch(line -> line.chars().filter(c -> c == ',').count() == 9);
    }

    @Test
    @Order(3)
    void one_file_holds_what_is_put_on_file_and_proves_that_it_is_whole() throws Exception {
        Draft draft = draft(units -> mergedAndRecoded(units));
        HttpRequest request = HttpRequest.newBuilder(
                        SERVER.uri("/api/v1/drafts/" + draft.id() + "/dossier.zip?lang=en&" + PERIOD))
                .header("Authorization", "Bearer " + SERVER.token(Role.ADMINISTRATOR))
                .build();
        Map<String, byte[]> parts = parts(HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body());
        assertThat(parts.keySet())
                .containsExactly("README.txt", "dossier.xlsx", "before.geojson", "after.geojson", "moved.geojson");
        String note = new String(parts.get("README.txt"), UTF_8);
        for (String name : List.of("dossier.xlsx", "before.geojson", "after.geojson", "moved.geojson")) {
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(parts.get(name)));
            assertThat(note).contains(hash + "  " + name);
        }
        assertThat(codes(parts.get("before.geojson"))).contains("G000000", "G000001");
        assertThat(codes(parts.get("after.geojson")))
                .contains("G000000", "G999999")
                .doesNotContain("G000001");
        Map<String, byte[]> book = parts(parts.get("dossier.xlsx"));
        JsonNode impact = impact(draft, "&limit=1000");
        String all = new String(book.get("xl/worksheets/sheet7.xml"), UTF_8);
        impact.path("reports")
                .path("items")
                .forEach(report -> assertThat(all).contains(report.path("code").asText()));
        assertThat(new String(book.get("xl/workbook.xml"), UTF_8))
                .contains("Overview", "Edits", "Open cases", "Figures");
    }

    private static Map<String, byte[]> parts(byte[] archive) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Path file = Files.write(Files.createTempFile("gridwarden", ".zip"), archive);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }

    private static List<String> codes(byte[] geoJson) throws IOException {
        return new ObjectMapper().readTree(geoJson).path("features").findValuesAsText("code");
    }

    @Test
    @Order(4)
    void a_draft_that_changes_nothing_has_no_impact() throws Exception {
        JsonNode impact = impact(draft(units -> units), "");
        assertThat(impact.path("transfers")).isEmpty();
        assertThat(impact.path("indicators")).isEmpty();
        assertThat(impact.path("loads")).isEmpty();
        assertThat(impact.path("totals").path("areaSquareMetres").asDouble()).isZero();
    }

    /** Every boundary of the city is drawn anew: the hardest case, and the last, for it is published. */
    @Test
    @Order(9)
    void what_was_foretold_of_a_whole_new_grid_came_true() throws Exception {
        Draft draft = APP.drafts.createFrom(
                MEI, "city", "all anew", contents(WiggledCity.content(SIDE, 6).units()));
        JsonNode impact = impact(draft, "");
        Edition second = APP.drafts.publish(MEI, draft.id(), Instant.parse("2026-10-01T00:00:00Z"), "all anew");
        APP.published.refresh();

        Map<String, Integer> expected = new TreeMap<>();
        Map<String, Integer> found = new TreeMap<>();
        for (String level : new String[] {"city", "district", "grid"}) {
            Map<String, int[]> before = figures(level, 1);
            Map<String, int[]> after = figures(level, 2);
            after.forEach((code, now) -> {
                int[] was = before.get(code);
                if (now[0] != was[0] || now[1] != was[1]) {
                    expected.put(code + " count", was[0] * 100_000 + now[0]);
                    expected.put(code + " closed", was[1] * 100_000 + now[1]);
                }
            });
        }
        for (JsonNode indicator : impact.path("indicators")) {
            JsonNode was = indicator.path("before");
            JsonNode is = indicator.path("after");
            int closedWas = was.path("rate").path("numerator").asInt();
            int closedIs = is.path("rate").path("numerator").asInt();
            if (!was.path("count").equals(is.path("count")) || closedWas != closedIs) {
                String code = indicator.path("unit").path("code").asText();
                found.put(
                        code + " count",
                        was.path("count").asInt() * 100_000 + is.path("count").asInt());
                found.put(code + " closed", closedWas * 100_000 + closedIs);
            }
        }
        assertThat(found).isEqualTo(expected).isNotEmpty();
        assertThat(openTransfers(impact))
                .isEqualTo(openTransfers(first, second))
                .isNotEmpty();
        assertThat(impact.path("points").path("total").asInt()).isPositive();
    }

    // ------------------------------------------------------------------ the truth, from the rows

    private static Map<String, Integer> openTransfers(JsonNode impact) {
        Map<String, Integer> told = new TreeMap<>();
        for (JsonNode transfer : impact.path("transfers")) {
            if (transfer.path("level").asText().equals("grid")
                    && transfer.path("openReports").asInt() > 0) {
                told.put(
                        transfer.path("from").path("code").asText() + "→"
                                + transfer.path("to").path("code").asText(),
                        transfer.path("openReports").asInt());
            }
        }
        return told;
    }

    private static Map<String, Integer> openTransfers(Edition before, Edition after) {
        NetworkIndex was = APP.published.find(before.id()).orElseThrow();
        NetworkIndex is = APP.published.find(after.id()).orElseThrow();
        Map<String, Integer> told = new TreeMap<>();
        places(
                        "report",
                        "closed_at IS NULL AND NOT default_place AND id NOT IN"
                                + " (SELECT report_id FROM resolution WHERE current AND status = 'by_hand')")
                .forEach(place -> {
                    String from = code(was, place);
                    String to = code(is, place);
                    if (!String.valueOf(from).equals(String.valueOf(to))) {
                        told.merge((from == null ? "" : from) + "→" + (to == null ? "" : to), 1, Integer::sum);
                    }
                });
        return told;
    }

    private static Map<String, Integer> reports(Edition edition, String condition) {
        Map<String, Integer> counts = count(
                edition,
                places(
                        "report",
                        condition + " AND NOT default_place AND id NOT IN"
                                + " (SELECT report_id FROM resolution WHERE current AND status = 'by_hand')"));
        APP.database.useTransaction(tx -> tx.handle()
                .createQuery("SELECT u.code, count(*) AS n FROM resolution o JOIN report r ON r.id = o.report_id"
                        + " JOIN spatial_unit u ON u.id = o.unit_id"
                        + " WHERE o.current AND o.status = 'by_hand' AND NOT r.default_place AND " + condition
                        + " GROUP BY u.code")
                .map((row, context) -> counts.merge(row.getString("code"), row.getInt("n"), Integer::sum))
                .list());
        return counts;
    }

    private static Map<String, Integer> located(Edition edition, String condition) {
        return count(
                edition,
                places(
                        "report",
                        condition + " AND NOT default_place AND id NOT IN"
                                + " (SELECT report_id FROM resolution WHERE current AND status = 'by_hand')"));
    }

    private static Map<String, Integer> points(Edition edition) {
        return count(edition, places("evaluation_point", "true"));
    }

    private static Map<String, Integer> count(Edition edition, List<LngLat> places) {
        NetworkIndex index = APP.published.find(edition.id()).orElseThrow();
        Map<String, Integer> counts = new HashMap<>();
        places.forEach(place -> {
            String code = code(index, place);
            if (code != null) {
                counts.merge(code, 1, Integer::sum);
            }
        });
        return counts;
    }

    private static @Nullable String code(NetworkIndex index, LngLat place) {
        int unit = index.find(Lattice.ofDegrees(place.longitude()), Lattice.ofDegrees(place.latitude()));
        return unit == NetworkIndex.NONE ? null : index.code(unit);
    }

    private static List<LngLat> places(String table, String condition) {
        return APP.database.read(tx -> tx.handle()
                .createQuery("SELECT ST_X(place) AS lng, ST_Y(place) AS lat FROM " + table
                        + " WHERE place IS NOT NULL AND " + condition)
                .map((row, context) -> new LngLat(row.getDouble("lng"), row.getDouble("lat")))
                .list());
    }

    private static Map<String, int[]> figures(String level, int vintage) throws Exception {
        Map<String, int[]> figures = new TreeMap<>();
        HttpResponse<String> answer = SERVER.as(Role.LEADER)
                .get("/api/v1/density/choropleth?network=city&level=" + level + "&vintage=" + vintage + "&" + PERIOD);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        new ObjectMapper()
                .readTree(answer.body())
                .path("items")
                .forEach(item -> figures.put(item.path("code").asText(), new int[] {
                    item.path("count").asInt(), item.path("closed").asInt()
                }));
        return figures;
    }

    // ------------------------------------------------------------------ preparation

    private static JsonNode impact(Draft draft, String more) throws Exception {
        HttpResponse<String> answer =
                SERVER.as(Role.ADMINISTRATOR).get("/api/v1/drafts/" + draft.id() + "/impact?" + PERIOD + more);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private static JsonNode transfer(JsonNode impact, String level, String from, String to) {
        for (JsonNode transfer : impact.path("transfers")) {
            if (transfer.path("level").asText().equals(level)
                    && transfer.path("from").path("code").asText().equals(from)
                    && transfer.path("to").path("code").asText().equals(to)) {
                return transfer;
            }
        }
        throw new AssertionError("no transfer " + from + " → " + to + " in " + impact.path("transfers"));
    }

    private static JsonNode load(JsonNode impact, String party) {
        for (JsonNode load : impact.path("loads")) {
            if (load.path("code").asText().equals(party)) {
                return load;
            }
        }
        throw new AssertionError("no load of " + party);
    }

    private static Draft draft(UnaryOperator<List<UnitContent>> change) {
        List<UnitContent> units = contents(WiggledCity.content(SIDE, 5).units());
        return APP.drafts.createFrom(MEI, "city", "a change", change.apply(units));
    }

    private static List<UnitContent> mergedAndRecoded(List<UnitContent> units) {
        Map<String, UnitContent> byCode = new TreeMap<>();
        units.forEach(unit -> byCode.put(unit.code(), unit));
        Geometry both = CoverageUnion.union(new Geometry[] {
            byCode.get("G000000").geometry(), byCode.get("G000001").geometry()
        });
        List<UnitContent> changed = new ArrayList<>();
        for (UnitContent unit : units) {
            switch (unit.code()) {
                case "G000000" -> changed.add(unit.withGeometry(both));
                case "G000001" -> {}
                case "G005005" ->
                    changed.add(
                            new UnitContent("G999999", "G999999号", 3, unit.parentCode(), 100, 250, unit.geometry()));
                default -> changed.add(unit);
            }
        }
        return changed;
    }

    private static List<UnitContent> contents(List<EditionUnit> units) {
        Map<Long, String> codes = new HashMap<>();
        units.forEach(unit -> codes.put(unit.unitId(), unit.code()));
        return units.stream()
                .map(unit -> new UnitContent(
                        unit.code(),
                        unit.name(),
                        unit.level(),
                        unit.parentUnitId() == null ? null : codes.get(unit.parentUnitId()),
                        unit.households(),
                        unit.residents(),
                        unit.geometry()))
                .toList();
    }

    private static void giveByHand(String unit, int count) {
        APP.database
                .read(tx -> tx.handle()
                        .createQuery("SELECT report_id FROM resolution WHERE current AND unit_id IS NULL"
                                + " ORDER BY report_id LIMIT :count")
                        .bind("count", count)
                        .mapTo(Long.class)
                        .list())
                .forEach(id -> APP.reports.assign(MEI, id, "city", unit, "seen there"));
    }

    private static void person(String code, String name, String... units) {
        APP.parties.create(MEI, new NewParty(code, PartyKind.PERSON, name, null, null, null));
        for (String unit : units) {
            APP.people.assign(
                    MEI,
                    new Assignment(
                            code,
                            "city",
                            unit,
                            "territorial",
                            null,
                            1,
                            null,
                            Instant.parse("2025-01-01T00:00:00Z"),
                            null),
                    "test");
        }
    }

    private static String pointType() {
        return APP.database.read(tx -> tx.handle()
                .createQuery("SELECT min(code) FROM dictionary_entry WHERE dictionary = 'point_type'")
                .mapTo(String.class)
                .one());
    }
}
