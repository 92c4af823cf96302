package org.gridwarden.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.gridwarden.access.Caller;
import org.gridwarden.app.App;
import org.gridwarden.coverage.fit.FitOptions;
import org.gridwarden.density.choropleth.Choropleth;
import org.gridwarden.density.choropleth.DensityQuery;
import org.gridwarden.density.choropleth.DensityQuery.Ground;
import org.gridwarden.density.choropleth.Measure;
import org.gridwarden.density.figure.Figures;
import org.gridwarden.density.figure.Rate;
import org.gridwarden.density.scan.Period;
import org.gridwarden.density.scan.ReportFilter;
import org.gridwarden.draft.Draft;
import org.gridwarden.exchange.boundary.ImportService;
import org.gridwarden.exchange.boundary.MappingReader;
import org.gridwarden.intake.ReportImport;
import org.gridwarden.intake.given.ReportMapping;
import org.gridwarden.json.Yaml;
import org.gridwarden.testing.SharedData;
import org.gridwarden.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A real half year, ranked with and without the coordinates that stand for "no place". Writes target/boston-density.md. */
class BostonDensityIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start(Map.of("time-zone", "America/New_York"));

    private static final Caller CALLER = Caller.system("test");
    private static final Instant NOW = Instant.parse("2011-07-01T04:00:00Z");
    private static final int DEFAULT_POINT = 4775;

    @Test
    void the_default_point_makes_one_ward_and_one_police_district_worse_than_they_are() throws IOException {
        Path folder = SharedData.require("boston311");
        App app = SERVER.app();
        publish(app, "boston_wards", folder);
        publish(app, "boston_police", folder);
        load(app, folder);
        app.defaultPlaces.detect();

        StringBuilder page = new StringBuilder();
        Map<String, int[]> wards = compare(page, "boston_wards", 2);
        Map<String, int[]> police = compare(page, "boston_police", 2);
        Files.writeString(Path.of("target", "boston-density.md"), page);
        System.out.println(page);

        for (Map<String, int[]> ranks : List.of(wards, police)) {
            assertThat(ranks.values().stream()
                            .mapToInt(change -> change[1] - change[0])
                            .sum())
                    .as("only the reports on the default point make the difference")
                    .isEqualTo(DEFAULT_POINT);
            assertThat(ranks.values().stream().filter(change -> change[1] > change[0]))
                    .as("and all of them lie in one unit")
                    .hasSize(1);
        }
    }

    /** The table of a network's level; answers with the count of each unit without and with the default point. */
    private static Map<String, int[]> compare(StringBuilder page, String network, int rank) {
        DensityService density = SERVER.app().density;
        String level = SERVER.app().networks.get(network).levels().stream()
                .filter(candidate -> candidate.rank() == rank)
                .findFirst()
                .orElseThrow()
                .code();
        DensityQuery query = DensityQuery.of(Ground.of(network), level, ReportFilter.all(NOW))
                .telling(Measure.RATE);
        Choropleth without = density.choropleth(query).choropleth();
        Choropleth with = density.choropleth(new DensityQuery(
                        query.ground(),
                        level,
                        query.filter().withDefaultPlaces(true),
                        Measure.RATE,
                        false,
                        null,
                        query.classes()))
                .choropleth();
        assertThat(without.leftOut()).isEqualTo(DEFAULT_POINT);
        Map<String, Integer> rankWithout = ranks(without);
        Map<String, Integer> rankWith = ranks(with);
        page.append("| ").append(network).append(" ").append(level).append(" ").append("""
                 | without | rank | closed of all, % | shrunk | with | rank | closed of all, % |
                |---|---|---|---|---|---|---|---|
                """.stripLeading());
        Map<String, int[]> counts = new HashMap<>();
        for (int i = 0; i < without.items().size(); i++) {
            Choropleth.Item item = without.items().get(i);
            Choropleth.Item other = with.items().get(i);
            String code = item.unit().code();
            counts.put(code, new int[] {item.figures().count(), other.figures().count()});
            page.append(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %d | %s | %.2f | %,d | %d | %s |%n",
                    item.unit().name(),
                    item.figures().count(),
                    rankWithout.get(code),
                    percent(item.figures()),
                    item.shrunk(),
                    other.figures().count(),
                    rankWith.get(code),
                    percent(other.figures())));
        }
        page.append(String.format(
                Locale.ROOT,
                "| all | %,d | | %s | | %,d | | %s |%n%n",
                without.total().count(),
                percent(without.total()),
                with.total().count(),
                percent(with.total())));
        return counts;
    }

    private static String percent(Figures figures) {
        Rate rate = figures.rate(Period.ALWAYS);
        return String.format(
                Locale.ROOT,
                "%,d / %,d = %s",
                rate.numerator(),
                rate.denominator(),
                rate.percent().orElseThrow());
    }

    /** By reports, most first. */
    private static Map<String, Integer> ranks(Choropleth choropleth) {
        List<Choropleth.Item> sorted = new ArrayList<>(choropleth.items());
        sorted.sort(Comparator.comparingInt(item -> -item.figures().count()));
        Map<String, Integer> ranks = new HashMap<>();
        sorted.forEach(item -> ranks.put(item.unit().code(), ranks.size() + 1));
        return ranks;
    }

    private static void publish(App app, String name, Path folder) throws IOException {
        try (InputStream in = BostonDensityIT.class.getResourceAsStream("/mappings/" + name + ".yaml")) {
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

    private static void load(App app, Path folder) throws IOException {
        try (InputStream mapping = BostonDensityIT.class.getResourceAsStream("/mappings/boston_reports.yaml");
                InputStream file = Files.newInputStream(folder.resolve("reports_2011.csv.gz"));
                Reader reader = new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8)) {
            app.reportImport.run(
                    CALLER,
                    reader,
                    new ReportImport.Options(ReportMapping.of(Yaml.read(mapping)), false, true, "reports_2011.csv.gz"),
                    rows -> {});
        }
    }
}
