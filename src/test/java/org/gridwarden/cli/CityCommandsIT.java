package org.gridwarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gridwarden.access.Caller;
import org.gridwarden.responsibility.roster.ImportOutcome;
import org.gridwarden.testing.TestServer;
import org.gridwarden.testing.TwoHalves;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What brings a city's points, people and reports in, and what tells about them, as commands on a real database. */
class CityCommandsIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start();

    @TempDir
    Path folder;

    @BeforeAll
    static void publish() {
        TwoHalves.publish(SERVER.app(), "gov");
    }

    @Test
    void points_come_in_from_any_columns_and_each_finds_its_unit() throws IOException {
        Path file = write("points.csv", Charset.forName("GBK"), """
                编号;名称;经度;纬度
                p1;东风市场;0.25;0.5
                p2;西风市场;1,75;0.5
                p3;南风市场;1.75;0.5
                p4;;0.25;0.5
                """);
        String[] columns = {
            "--column",
            "code=编号",
            "--column",
            "name=名称",
            "--column",
            "lng=经度",
            "--column",
            "lat=纬度",
            "--fix",
            "type=farmers_market"
        };
        Run dry = run(columns, "points", file.toString(), "--dry-run");
        assertThat(dry.code()).isEqualTo(1);
        assertThat(dry.text())
                .contains("line 3: lng: '1,75' is no number", "line 5: there is no name")
                .contains("Dry run. 4 rows read: 2 points would be new, 0 known already, 2 refused.");
        assertThat(count("SELECT count(*) FROM evaluation_point")).isZero();

        assertThat(run(columns, "points", file.toString()).text())
                .contains("4 rows read: 2 points created, 0 known already, 2 refused.");
        assertThat(count("""
                SELECT count(*) FROM evaluation_point p
                JOIN point_location l ON l.point_id = p.id
                JOIN spatial_unit u ON u.id = l.unit_id
                WHERE (p.name, u.code) IN (('东风市场', 'W'), ('南风市场', 'E'))""")).isEqualTo(2);
        assertThat(run(columns, "points", file.toString()).text()).contains("0 points created, 2 known already");

        assertThat(run(new String[] {"--column", "lng=x"}, "points", file.toString())
                        .text())
                .contains("the file has no column 'x'; it has: 编号, 名称, 经度, 纬度");
        assertThat(run(columns, "points", file.toString(), "--encoding", "none").text())
                .contains("the encoding 'none' is unknown");
        assertThat(run(columns, "points", folder + "/nowhere.csv").text()).contains("there is no file");
    }

    @Test
    void vacancies_are_counted_by_level_and_listed_until_somebody_answers() throws IOException {
        assertThat(run(new String[0], "vacancies", "--network", "gov", "--as-of", "2025-02-01")
                        .text())
                .contains("city", "1 units,         1 vacant")
                .contains("2 units,         2 vacant")
                .contains("city  C  城", "half  E  东区", "half  W  西区");
        ImportOutcome people = SERVER.app()
                .people
                .importCsv(
                        Caller.system("test"),
                        new java.io.ByteArrayInputStream(("network,unit_code,party_code,party_kind,party_name,kind,"
                                        + "valid_from\ngov,W,v1,person,王五," + kind() + ",2025-06-01\n")
                                .getBytes(StandardCharsets.UTF_8)),
                        false);
        assertThat(people.errors()).isEmpty();
        Run now = run(new String[0], "vacancies", "--network", "gov", "--level", "half", "--limit", "1");
        assertThat(now.text())
                .contains("2 units,         1 vacant")
                .contains("half  E")
                .doesNotContain("half  W");
        assertThat(run(new String[0], "vacancies", "--network", "gov", "--as-of", "2025-02-01")
                        .text())
                .contains("half  W");
        assertThat(run(new String[0], "vacancies", "--network", "gov", "--level", "ward")
                        .text())
                .contains("ward");
        assertThat(run(new String[0], "vacancies", "--network", "gov", "--as-of", "2024-02-01")
                        .text())
                .contains("no edition of gov holds then");
    }

    @Test
    void reports_with_unknown_categories_are_taken_as_another_and_their_owners_compared() throws IOException {
        Path file = write("reports.csv", StandardCharsets.UTF_8, """
                idempotency_key,category,channel,seen_at,lng,lat,half
                r1,litter,public,2026-03-01T08:00:00+08:00,0.25,0.5,W
                r2,slingshots,public,2026-03-01T08:00:00+08:00,1.75,0.5,东区
                r3,litter,public,2026-03-01T08:00:00+08:00,1.5,0.5,W
                r4,litter,public,2026-03-01T08:00:00+08:00,5,5,E
                r5,litter,public,2026-03-01T08:00:00+08:00,0.1,0.1,
                """);
        Run refused = run(new String[] {"--keep", "half"}, "reports", "import", file.toString(), "--dry-run");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.text())
                .contains("5 rows read: 4 accepted, 0 known already, 1 refused")
                .contains("--other-category CODE");
        Run taken = run(
                new String[] {"--keep", "half"},
                "reports",
                "import",
                file.toString(),
                "--key-prefix",
                "x-",
                "--other-category",
                "litter");
        assertThat(taken.code()).as(taken.text()).isZero();
        assertThat(taken.text())
                .contains("5 rows read: 5 accepted, 0 known already, 0 refused")
                .contains("gov: 4 owned (0 of them on an edge) + 1 in the queue (1 outside");
        assertThat(count("SELECT count(*) FROM report WHERE idempotency_key = 'x-r2' AND category = 'litter'"
                        + " AND attributes ->> 'category_as_given' = 'slingshots'"))
                .isEqualTo(1);

        String[] asked = {"--network", "gov", "--level", "half", "--column", "half"};
        Run agree = run(asked, "reports", "agree");
        assertThat(agree.code()).as(agree.text()).isZero();
        assertThat(agree.text())
                .contains("gov/half agrees with half in 0.5000: 2 of 4 reports that name one; 1 have no owner.")
                .contains("published W, found E", "published E, found nobody");
        assertThat(run(asked, "reports", "agree", "--least", "0.6").code()).isEqualTo(1);
        assertThat(run(new String[] {"--network", "gov", "--level", "half"}, "reports", "agree", "--column", "none")
                        .text())
                .contains("0 of 0 reports that name one");
    }

    @Test
    void a_network_goes_from_file_to_edition_in_one_command() throws IOException {
        Path file = write("wards.geojson", StandardCharsets.UTF_8, """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"W":1},"geometry":{"type":"Polygon","coordinates":[
                  [[0,0],[0.001,0],[0.001,0.001],[0,0.001],[0,0]]]}},
                {"type":"Feature","properties":{"W":2},"geometry":{"type":"Polygon","coordinates":[
                  [[0.00101,0],[0.002,0],[0.002,0.001],[0.00101,0.001],[0.00101,0]]]}},
                {"type":"Feature","properties":{"W":3},"geometry":{"type":"Point","coordinates":[0,0]}}]}
                """);
        String[] level = {"--network", "wards", "--level", "ward", "--code", "{W|pad 2}", "--whole", "河城"};
        assertThat(run(new String[0], "import", file.toString()).text())
                .contains("nothing was imported: that needs --network, --level and --code");
        assertThat(run(level, "import", file.toString()).text()).contains("! NOT_POLYGONAL", "feature 3");
        assertThat(run(level, "import", file.toString(), "--skip-bad", "--fit", "--publish")
                        .text())
                .contains("--publish needs --reason");
        Run done = run(
                level,
                "import",
                file.toString(),
                "--skip-bad",
                "--fit",
                "--publish",
                "--reason",
                "test",
                "--effective",
                "2010-01-01");
        assertThat(done.code()).as(done.text()).isZero();
        assertThat(done.text())
                .contains("left out  ")
                .contains("Published edition 1 of network wards: 3 units, effective 2009-12-31T16:00:00Z");
        assertThat(SERVER.app().networks.find("wards")).isPresent();
    }

    private static String kind() {
        return SERVER.app().dictionaries.list().stream()
                .filter(entry -> entry.dictionary().equals("responsibility_kind"))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private static long count(String sql) {
        return SERVER.app()
                .database
                .read(tx -> tx.handle().createQuery(sql).mapTo(Long.class).one());
    }

    private Path write(String name, Charset charset, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    /** What a command ended with, and all that it said. */
    private record Run(int code, String text) {}

    private Run run(String[] more, String... arguments) throws IOException {
        var settings = SERVER.app().database.settings();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(more));
        all.addAll(List.of("--db-url", settings.url(), "--set", "db.user=" + settings.user()));
        all.addAll(List.of("--set", "db.password=" + settings.password(), "--var", folder + "/var"));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
                PrintWriter written = new PrintWriter(out, true)) {
            System.setOut(out);
            int code = Main.commandLine().setOut(written).setErr(written).execute(all.toArray(String[]::new));
            written.flush();
            return new Run(code, said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }
}
