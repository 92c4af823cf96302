package org.gridwarden.density;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gridwarden.density.heat.HeatGrid;
import org.gridwarden.density.scan.Period;
import org.gridwarden.density.scan.ReportFilter;
import org.gridwarden.density.scan.WeekHours;
import org.gridwarden.geo.TileCoord;
import org.jspecify.annotations.Nullable;

/**
 * A question asked of both.
 *
 * @param name what the table calls it
 * @param filter the question in memory
 * @param where the same as conditions of SQL
 * @param tile a heat tile instead of figures per grid, null for figures
 */
record BenchQuestion(
        String name,
        ReportFilter filter,
        String where,
        @Nullable TileCoord tile) {

    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static final String MONTH = "seen >= '2025-06-01T00:00Z' AND seen < '2025-07-01T00:00Z'";
    private static final String THREE = "category IN (3, 7, 11)";

    private static final String DAYTIME = "extract(hour FROM seen AT TIME ZONE 'Asia/Shanghai') BETWEEN 8 AND 19";

    static List<BenchQuestion> all() {
        return List.of(
                level("everything, a year", filter -> filter, "true"),
                level(
                        "everything, 200 days",
                        BenchQuestion::days,
                        "seen >= '2025-03-10T08:00Z' AND seen < '2025-09-26T08:00Z'"),
                level("30 days", BenchQuestion::month, MONTH),
                level("3 of 20 categories, a year", BenchQuestion::three, THREE),
                level("3 of 20 categories, 30 days", filter -> month(three(filter)), THREE + " AND " + MONTH),
                level(
                        "1 category, 1 channel, open, 30 days",
                        filter -> month(filter.ofCategories(Set.of("c3")).ofChannels(Set.of("h1")))
                                .withStatus(ReportFilter.Status.OPEN),
                        "category = 3 AND channel = 1 AND state = 1 AND " + MONTH),
                level(
                        "overdue, a year",
                        filter -> filter.withStatus(ReportFilter.Status.OVERDUE),
                        "state = 1 AND settled < '2026-01-01T00:00Z'"),
                level(
                        "7 to 9 on working days, a year",
                        filter -> filter.atHours(WeekHours.of(List.of("7-9"), List.of("1-5"))),
                        "extract(hour FROM seen AT TIME ZONE 'Asia/Shanghai') IN (7, 8)"
                                + " AND extract(isodow FROM seen AT TIME ZONE 'Asia/Shanghai') < 6"),
                level("closed, a year", filter -> filter.withStatus(ReportFilter.Status.CLOSED), "state = 2"),
                level("8 to 20 on all days, a year", BenchQuestion::byDay, DAYTIME),
                level(
                        "overdue, 3 of 20 categories, 8 to 20, a year",
                        filter -> byDay(three(filter)).withStatus(ReportFilter.Status.OVERDUE),
                        "state = 1 AND settled < '2026-01-01T00:00Z' AND " + THREE + " AND " + DAYTIME),
                tile("heat tile, all of the city, a year", 9, filter -> filter, "true"),
                tile("heat tile, part of the city, a year", 12, filter -> filter, "true"),
                tile(
                        "heat tile, all of the city, 3 categories, 30 days",
                        9,
                        filter -> month(three(filter)),
                        THREE + " AND " + MONTH),
                tile("heat tile, a few streets, a year", 15, filter -> filter, "true"),
                tile("heat tile, all of the city, 8 to 20, a year", 9, BenchQuestion::byDay, DAYTIME),
                tile("heat tile, part of the city, 8 to 20, a year", 12, BenchQuestion::byDay, DAYTIME));
    }

    private static BenchQuestion level(String name, UnaryOperator<ReportFilter> narrowed, String where) {
        return new BenchQuestion(name, narrowed.apply(ReportFilter.all(NOW)), where, null);
    }

    private static BenchQuestion tile(String name, int zoom, UnaryOperator<ReportFilter> narrowed, String where) {
        return new BenchQuestion(
                name,
                narrowed.apply(ReportFilter.all(NOW)),
                where,
                TileCoord.of(zoom, BenchCity.MIDDLE_LONGITUDE, BenchCity.MIDDLE_LATITUDE));
    }

    private static ReportFilter month(ReportFilter filter) {
        return filter.during(new Period(Instant.parse("2025-06-01T00:00:00Z"), Instant.parse("2025-07-01T00:00:00Z")));
    }

    private static ReportFilter days(ReportFilter filter) {
        return filter.during(new Period(Instant.parse("2025-03-10T08:00:00Z"), Instant.parse("2025-09-26T08:00:00Z")));
    }

    private static ReportFilter three(ReportFilter filter) {
        return filter.ofCategories(Set.of("c3", "c7", "c11"));
    }

    private static ReportFilter byDay(ReportFilter filter) {
        return filter.atHours(WeekHours.of(List.of("8-20"), List.of()));
    }

    /** The statement for PostgreSQL, its answer one row for each grid or cell. */
    String sql() {
        if (tile == null) {
            return "SELECT unit, count(*), count(*) FILTER (WHERE state = 2),"
                    + " count(*) FILTER (WHERE state = 1 AND settled < '2026-01-01T00:00Z')"
                    + " FROM bench_report WHERE state < 3 AND " + where + " GROUP BY unit";
        }
        return "SELECT floor((lng - %f) / %.9f) AS c, floor((lat - %f) / %.9f) AS r, count(*), avg(lng), avg(lat)"
                        .formatted(
                                tile.west(),
                                (tile.east() - tile.west()) / HeatGrid.CELLS,
                                tile.south(),
                                (tile.north() - tile.south()) / HeatGrid.CELLS)
                + " FROM bench_report WHERE state < 3 AND lng >= %f AND lng < %f AND lat > %f AND lat <= %f AND %s GROUP BY 1, 2"
                        .formatted(tile.west(), tile.east(), tile.south(), tile.north(), where);
    }
}
