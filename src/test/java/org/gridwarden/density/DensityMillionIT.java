package org.gridwarden.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.gridwarden.db.SqlText;
import org.gridwarden.density.choropleth.Choropleth;
import org.gridwarden.density.choropleth.DensityQuery;
import org.gridwarden.density.choropleth.DensityQuery.Ground;
import org.gridwarden.density.choropleth.Vintage;
import org.gridwarden.density.column.ColumnsFile;
import org.gridwarden.density.column.ColumnsService;
import org.gridwarden.density.column.MadeUpReports;
import org.gridwarden.density.column.ReportColumns;
import org.gridwarden.density.figure.Figures;
import org.gridwarden.density.heat.HeatGrid;
import org.gridwarden.density.scan.Period;
import org.gridwarden.density.scan.ReportFilter;
import org.gridwarden.density.scan.WeekHours;
import org.gridwarden.geo.TileCoord;
import org.gridwarden.testing.PublishedCity;
import org.gridwarden.testing.TestServer;
import org.gridwarden.testing.WiggledCity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A million reports, asked for with random filters, against SQL over the rows alone. */
class DensityMillionIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start(Map.of("time-zone", "Asia/Shanghai"));

    private static final long SEED = 2026;
    private static final int SIDE = 32;
    private static final int ROUNDS = 12;
    private static final Instant NOW = Instant.parse("2026-06-15T00:00:00Z");
    private static final Ground GROUND = Ground.of("city");

    /** A filter in Java and in SQL. */
    private record Both(ReportFilter filter, String where) {}

    @BeforeAll
    static void load() {
        PublishedCity.publish(SERVER.app(), "city", SIDE, 5);
        PublishedCity.publish(SERVER.app(), "zones", SIDE, 6);
        MillionReports.write(SERVER.app().database, SIDE);
    }

    @Test
    void figures_of_random_filters_equal_sql_and_sum_to_their_parents_before_and_after_changes() {
        long begun = System.nanoTime();
        Random random = new Random(SEED);
        DensityService density = SERVER.app().density;
        for (int round = 0; round < ROUNDS; round++) {
            if (round == ROUNDS - 3) {
                change();
            }
            Both both = both(random);
            String seed = "seed " + SEED + " round " + round + ": " + both.where();
            Choropleth grids = density.choropleth(DensityQuery.of(GROUND, "grid", both.filter()))
                    .choropleth();
            checkLeftOut(density, both, seed);
            Choropleth districts = density.choropleth(DensityQuery.of(GROUND, "district", both.filter()))
                    .choropleth();
            assertThat(told(grids)).as(seed).isEqualTo(afresh("grid", both));
            assertThat(told(districts)).as(seed).isEqualTo(afresh("district", both));
            Map<String, Integer> sums = new TreeMap<>();
            grids.items()
                    .forEach(item -> sums.merge(
                            String.valueOf(item.parent()), item.figures().count(), Integer::sum));
            districts
                    .items()
                    .forEach(item -> assertThat(sums.get(item.unit().code()))
                            .as(seed)
                            .isEqualTo(item.figures().count()));
            int counted = number("SELECT count(*) FROM told WHERE NOT left_out AND " + both.where(), both);
            assertThat(grids.total().count() + grids.unowned()).as(seed).isEqualTo(counted);
            assertThat(grids.leftOut())
                    .as(seed)
                    .isEqualTo(number("SELECT count(*) FROM told WHERE left_out AND " + both.where(), both));
            checkHeat(density, both, seed);
            checkTrend(density, both, seed);
            checkCategories(density, both, seed);
        }
        System.out.printf(
                "density: %d rounds over a million reports in %.1f s%n", ROUNDS, (System.nanoTime() - begun) / 1e9);
    }

    @Test
    void columns_from_the_file_are_brought_up_to_what_was_written_since() throws Exception {
        Path folder = Files.createTempDirectory("columns");
        ColumnsFile file = new ColumnsFile(folder.resolve("reports.columns"));
        ColumnsService first = new ColumnsService(SERVER.app().database, file, MadeUpReports.ZONE);
        int before = first.current().size();
        SERVER.app().database.useTransaction(tx -> tx.handle().execute("""
                INSERT INTO report (number, idempotency_key, request_hash, category, channel, seen_at, received_at, status, datum)
                VALUES ('late', 'late', '\\x00', 'c1', 'h1', '2025-07-01T00:00Z', now(), 'open', 'wgs84')
                """));
        ReportColumns kept = file.read(
                        SERVER.app()
                                .database
                                .read(tx -> tx.handle()
                                        .createQuery(SqlText.load(ColumnsService.class, "state_of_reports.sql"))
                                        .map((row, context) -> row.getString("database"))
                                        .one()),
                        MadeUpReports.TIME)
                .orElseThrow();
        assertThat(kept.size()).isEqualTo(before);
        ReportColumns again = new ColumnsService(SERVER.app().database, file, MadeUpReports.ZONE).current();
        assertThat(again.size()).isEqualTo(before + 1);
        SERVER.app().database.useTransaction(tx -> {
            tx.handle().execute("DELETE FROM report WHERE number = 'late'");
            tx.handle().execute("SELECT pg_notify('reports_changed', '*')");
        });
        assertThat(new ColumnsService(SERVER.app().database, file, MadeUpReports.ZONE)
                        .current()
                        .size())
                .isEqualTo(before);
    }

    private static void checkHeat(DensityService density, Both both, String seed) {
        int placed = number("SELECT count(*) FROM told WHERE placed AND NOT left_out AND " + both.where(), both);
        for (int zoom : new int[] {5, 9, 11, 13}) {
            double side = SIDE * WiggledCity.STEP * 1.03;
            TileCoord first = TileCoord.of(zoom, WiggledCity.WEST, WiggledCity.SOUTH + side);
            TileCoord last = TileCoord.of(zoom, WiggledCity.WEST + side, WiggledCity.SOUTH);
            int sum = 0;
            for (int x = first.x(); x <= last.x(); x++) {
                for (int y = first.y(); y <= last.y(); y++) {
                    for (HeatGrid.Cell cell : density.heat(both.filter(), new TileCoord(zoom, x, y))) {
                        sum += cell.count();
                    }
                }
            }
            assertThat(sum).as("zoom " + zoom + " " + seed).isEqualTo(placed);
        }
    }

    private static void checkTrend(DensityService density, Both both, String seed) {
        Map<String, Integer> opened = new HashMap<>();
        Map<String, Integer> closed = new HashMap<>();
        for (Trend.Day day : density.trend(GROUND, both.filter()).days()) {
            opened.merge(day.day().toString(), day.opened(), Integer::sum);
            closed.merge(day.day().toString(), day.closed(), Integer::sum);
        }
        opened.values().removeIf(count -> count == 0);
        assertThat(opened)
                .as(seed)
                .isEqualTo(counts(
                        "SELECT (seen_at AT TIME ZONE 'Asia/Shanghai')::date::text AS code, count(*) AS n FROM told"
                                + " WHERE NOT left_out AND " + both.where() + " GROUP BY 1",
                        both));
        assertThat(closed.values().stream().mapToInt(n -> n).sum()).as(seed).isLessThanOrEqualTo(MillionReports.COUNT);
    }

    private static void checkCategories(DensityService density, Both both, String seed) {
        Map<String, Integer> found = new HashMap<>();
        density.byCategory(GROUND, both.filter()).forEach((code, figures) -> found.put(code, figures.count()));
        assertThat(found)
                .as(seed)
                .isEqualTo(counts(
                        "SELECT category AS code, count(*) AS n FROM told WHERE NOT left_out AND " + both.where()
                                + " GROUP BY 1",
                        both));
    }

    /** Within a unit, what is left out is what lies on default points of its ground, and nothing is nobody's. */
    private static void checkLeftOut(DensityService density, Both both, String seed) {
        Ground within = new Ground("city", Vintage.NOW, "D006");
        Choropleth told = density.choropleth(DensityQuery.of(within, "grid", both.filter()))
                .choropleth();
        assertThat(told.leftOut())
                .as(seed)
                .isEqualTo(number(
                        "SELECT count(*) FROM told WHERE left_out AND district = 'D006' AND " + both.where(), both));
        assertThat(told.unowned()).as(seed).isZero();
    }

    /** Closes some, finds default points, adds some late, and takes a few away. */
    private static void change() {
        SERVER.app().database.useTransaction(tx -> {
            tx.handle()
                    .execute("UPDATE report SET status = 'closed', closed_at = seen_at + interval '1 day'"
                            + " WHERE id % 997 = 5 AND status = 'open'");
            tx.handle().execute("UPDATE report SET default_place = NOT default_place WHERE id % 1009 = 7");
            tx.handle().execute("SELECT pg_notify('reports_changed', '*')");
        });
        MillionReports.tell(SERVER.app().database);
        Instant patience = Instant.now().plus(Duration.ofSeconds(20));
        int expected = number("SELECT count(*) FROM told WHERE default_place", null);
        while (SERVER.app()
                                .density
                                .choropleth(DensityQuery.of(GROUND, "city", ReportFilter.all(NOW)))
                                .choropleth()
                                .leftOut()
                        != expected
                && Instant.now().isBefore(patience)) {
            Thread.onSpinWait();
        }
    }

    private static Both both(Random random) {
        ReportFilter filter = ReportFilter.all(NOW);
        StringBuilder where = new StringBuilder("true");
        if (random.nextBoolean()) {
            Instant from = Instant.parse("2025-06-01T00:00:00Z").plusSeconds(random.nextInt(200 * 86_400));
            Instant to = from.plusSeconds(random.nextInt(300 * 86_400));
            filter = filter.during(new Period(from, to));
            where.append(" AND seen_at >= '" + from + "' AND seen_at < '" + to + "'");
        }
        if (random.nextInt(3) == 0) {
            filter = filter.ofCategories(Set.of("c3", "c7", "c11"));
            where.append(" AND category IN ('c3', 'c7', 'c11')");
        }
        if (random.nextInt(3) == 0) {
            filter = filter.ofChannels(Set.of("h1", "h4"));
            where.append(" AND channel IN ('h1', 'h4')");
        }
        if (random.nextInt(2) == 0) {
            ReportFilter.Status status = ReportFilter.Status.values()[random.nextInt(3)];
            filter = filter.withStatus(status);
            where.append(
                    switch (status) {
                        case OPEN -> " AND status = 'open'";
                        case CLOSED -> " AND status = 'closed'";
                        case OVERDUE -> " AND status = 'open' AND due";
                    });
        }
        if (random.nextInt(3) == 0) {
            filter = filter.atHours(WeekHours.of(List.of("7-9", "22-2"), List.of("1-5")));
            where.append(" AND extract(hour FROM seen_at AT TIME ZONE 'Asia/Shanghai') IN (7, 8, 22, 23, 0, 1)"
                    + " AND extract(isodow FROM seen_at AT TIME ZONE 'Asia/Shanghai') < 6");
        }
        if (random.nextInt(3) == 0) {
            filter = filter.within(new ReportFilter.Scope("zones", "D007"));
            where.append(" AND zone = 'D007'");
        }
        if (random.nextInt(3) == 0) {
            filter = filter.weighing(ReportFilter.Weight.QUANTITY);
        }
        return new Both(filter.withDefaultPlaces(random.nextInt(4) == 0), where.toString());
    }

    private static Map<String, String> told(Choropleth choropleth) {
        Map<String, String> told = new TreeMap<>();
        choropleth.items().stream()
                .filter(item -> item.figures().count() > 0)
                .forEach(item -> told.put(item.unit().code(), text(item.figures())));
        return told;
    }

    private static String text(Figures figures) {
        return figures.count() + " " + figures.closed() + " " + figures.overdue() + " " + Math.round(figures.weight());
    }

    private static Map<String, String> afresh(String level, Both both) {
        Map<String, String> found = new TreeMap<>();
        String weight = both.filter().weight() == ReportFilter.Weight.QUANTITY ? "quantity" : "1";
        SERVER.app()
                .database
                .useTransaction(tx -> tx.handle()
                        .createQuery(sql(
                                "SELECT " + level
                                        + " AS code, count(*) || ' ' || count(*) FILTER (WHERE status = 'closed') || ' '"
                                        + " || count(*) FILTER (WHERE status = 'open' AND due) || ' ' || round(sum("
                                        + weight
                                        + ")) AS figures FROM told WHERE NOT left_out AND " + level
                                        + " IS NOT NULL AND "
                                        + both.where() + " GROUP BY 1",
                                both))
                        .map((row, context) -> found.put(row.getString("code"), row.getString("figures")))
                        .list());
        return found;
    }

    private static Map<String, Integer> counts(String sql, Both both) {
        Map<String, Integer> found = new HashMap<>();
        SERVER.app()
                .database
                .useTransaction(tx -> tx.handle()
                        .createQuery(sql(sql, both))
                        .map((row, context) -> found.put(row.getString("code"), row.getInt("n")))
                        .list());
        return found;
    }

    private static int number(String sql, Both both) {
        return SERVER.app()
                .database
                .read(tx -> tx.handle()
                        .createQuery(sql(sql, both))
                        .mapTo(Integer.class)
                        .one());
    }

    private static String sql(String sql, Both both) {
        boolean include = both != null && both.filter().includeDefaultPlaces();
        return sql.replace("left_out", include ? "false" : "default_place")
                .replace("AND due", "AND date_trunc('second', due_at) < '" + NOW + "'");
    }
}
