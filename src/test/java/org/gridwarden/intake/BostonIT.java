package org.gridwarden.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.gridwarden.access.Caller;
import org.gridwarden.app.App;
import org.gridwarden.coverage.fit.FitOptions;
import org.gridwarden.draft.Draft;
import org.gridwarden.exchange.boundary.ImportService;
import org.gridwarden.exchange.boundary.MappingReader;
import org.gridwarden.intake.given.ReportMapping;
import org.gridwarden.json.Yaml;
import org.gridwarden.testing.SharedData;
import org.gridwarden.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A real city: three networks, half a year of reports, and the owners that the city published itself. */
class BostonIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start();

    private static final Caller CALLER = Caller.system("test");
    private static final int REPORTS = 58_251;

    @Test
    void every_report_is_owned_or_queued_and_owners_agree_with_those_published() throws IOException {
        Path folder = SharedData.require("boston311");
        App app = SERVER.app();
        long begun = System.nanoTime();
        for (String network : new String[] {"boston_wards", "boston_police", "boston_zip"}) {
            long networkBegun = System.nanoTime();
            publish(app, network, folder);
            System.out.printf("boston: %s imported, fitted and published in %.1f s%n", network, seconds(networkBegun));
        }
        double boundaries = seconds(begun);

        long reportsBegun = System.nanoTime();
        ImportOutcome outcome = load(app, folder);
        double reports = seconds(reportsBegun);
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.accepted()).isEqualTo(REPORTS);

        checkSums(app);
        checkDefaultPoint(app);
        checkAgreement("ward", 0.992, agreement(WARD));
        checkAgreement("precinct", 0.953, agreement(PRECINCT));
        checkAgreement("police", 0.996, agreement(POLICE));
        checkAgreement("zip", 0.978, agreement(ZIP));
        System.out.printf(
                "boston: boundaries %.1f s, %,d reports %.1f s, all %.1f s, %s%n",
                boundaries, REPORTS, reports, seconds(begun), peakMemory());

        ImportOutcome again = load(app, folder);
        assertThat(again.repeated()).isEqualTo(REPORTS);
        assertThat(again.accepted()).isZero();
    }

    private static void publish(App app, String name, Path folder) throws IOException {
        try (InputStream in = BostonIT.class.getResourceAsStream("/mappings/" + name + ".yaml")) {
            Draft draft = app.imports.run(
                    CALLER,
                    MappingReader.read(in),
                    file -> Files.newInputStream(folder.resolve(file)),
                    ImportService.Options.USUAL);
            app.mending.fit(CALLER, draft.id(), FitOptions.DEFAULT);
            app.drafts.publish(CALLER, draft.id(), Instant.parse("2000-01-01T00:00:00Z"), "as published");
        }
        app.published.refresh();
    }

    private static ImportOutcome load(App app, Path folder) throws IOException {
        try (InputStream mapping = BostonIT.class.getResourceAsStream("/mappings/boston_reports.yaml");
                InputStream file = Files.newInputStream(folder.resolve("reports_2011.csv.gz"));
                Reader reader = new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8)) {
            return app.reportImport.run(
                    CALLER,
                    reader,
                    new ReportImport.Options(ReportMapping.of(Yaml.read(mapping)), false, true, "reports_2011.csv.gz"),
                    rows -> {});
        }
    }

    /** In each network every report is owned or waits in the queue, and there is no third kind. */
    private static void checkSums(App app) {
        for (String network : new String[] {"boston_wards", "boston_police", "boston_zip"}) {
            long id = app.networks.get(network).id();
            long owned = count(
                    "SELECT count(*) FROM resolution WHERE current AND unit_id IS NOT NULL AND network_id = " + id);
            long unowned =
                    count("SELECT count(*) FROM resolution WHERE current AND unit_id IS NULL AND network_id = " + id);
            long stray = count("SELECT count(*) FROM resolution WHERE current AND (unit_id IS NOT NULL) <>"
                    + " (status IN ('owned', 'on_edge')) AND network_id = " + id);
            System.out.printf("boston: %s owned %,d, in the queue %,d%n", network, owned, unowned);
            assertThat(owned + unowned).isEqualTo(REPORTS);
            assertThat(stray).isZero();
        }
    }

    private static void checkDefaultPoint(App app) {
        assertThat(app.defaultPlaces.list()).singleElement().satisfies(found -> {
            assertThat(found.place().longitude()).isEqualTo(-71.0587);
            assertThat(found.place().latitude()).isEqualTo(42.3594);
            assertThat(found.reportCount()).isEqualTo(4775);
        });
        assertThat(count("SELECT count(*) FROM report WHERE default_place")).isEqualTo(4775);
    }

    private static final String WARD = """
            SELECT avg(coalesce((p.code = lpad(regexp_replace(r.attributes ->> 'ward', '[^0-9]', '', 'g'), 2, '0'))::int, 0))
            FROM report r
            JOIN resolution o ON o.report_id = r.id AND o.current
            JOIN network n ON n.id = o.network_id AND n.code = 'boston_wards'
            LEFT JOIN edition_unit eu ON eu.edition_id = o.edition_id AND eu.unit_id = o.unit_id
            LEFT JOIN spatial_unit p ON p.id = eu.parent_unit_id
            WHERE NOT r.default_place AND r.attributes ->> 'ward' ~ '[0-9]'
            """;

    private static final String PRECINCT = """
            SELECT avg(coalesce((u.code = r.attributes ->> 'precinct')::int, 0))
            FROM report r
            JOIN resolution o ON o.report_id = r.id AND o.current
            JOIN network n ON n.id = o.network_id AND n.code = 'boston_wards'
            LEFT JOIN spatial_unit u ON u.id = o.unit_id
            WHERE NOT r.default_place AND r.attributes ->> 'precinct' <> ''
            """;

    private static final String POLICE = """
            SELECT avg(coalesce((u.code = r.attributes ->> 'police_district')::int, 0))
            FROM report r
            JOIN resolution o ON o.report_id = r.id AND o.current
            JOIN network n ON n.id = o.network_id AND n.code = 'boston_police'
            LEFT JOIN spatial_unit u ON u.id = o.unit_id
            WHERE NOT r.default_place AND r.attributes ->> 'police_district' <> ''
            """;

    private static final String ZIP = """
            SELECT avg(coalesce((u.code = r.attributes ->> 'location_zipcode')::int, 0))
            FROM report r
            JOIN resolution o ON o.report_id = r.id AND o.current
            JOIN network n ON n.id = o.network_id AND n.code = 'boston_zip'
            LEFT JOIN spatial_unit u ON u.id = o.unit_id
            WHERE NOT r.default_place AND r.attributes ->> 'location_zipcode' <> ''
            """;

    private static double agreement(String sql) {
        return SERVER.app()
                .database
                .read(tx -> tx.handle().createQuery(sql).mapTo(Double.class).one());
    }

    private static void checkAgreement(String label, double least, double found) {
        System.out.printf("boston: %s agrees with what the city published in %.4f%n", label, found);
        assertThat(found).as(label).isGreaterThanOrEqualTo(least);
    }

    private static long count(String sql) {
        return SERVER.app()
                .database
                .read(tx -> tx.handle().createQuery(sql).mapTo(Long.class).one());
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static String peakMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> "peak memory of the process" + line.substring(5).replaceAll("\\s+", " "))
                .findFirst()
                .orElse("peak memory unknown");
    }
}
