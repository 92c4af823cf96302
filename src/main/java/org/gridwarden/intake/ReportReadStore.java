package org.gridwarden.intake;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridwarden.access.Territory;
import org.gridwarden.db.SqlText;
import org.gridwarden.db.Transaction;
import org.gridwarden.intake.report.Report;
import org.gridwarden.intake.report.ReportQuery;
import org.gridwarden.intake.report.ReportResolution;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads reports with their resolutions. */
final class ReportReadStore {

    private static final String LIST = SqlText.load(ReportReadStore.class, "list_reports.sql");
    private static final String RESOLUTIONS = SqlText.load(ReportReadStore.class, "list_resolutions.sql");
    private static final String TOTALS = SqlText.load(ReportReadStore.class, "queue_totals.sql");
    private static final String QUEUE = SqlText.load(ReportReadStore.class, "queue_ids.sql");

    /** What narrows a list beside the query: codes already widened to their members, units as identities. */
    record Narrowed(
            Set<String> categories,
            Set<String> channels,
            @Nullable Long root,
            Territory territory) {}

    List<Report> list(Transaction tx, ReportQuery query, Narrowed narrowed, Instant now) {
        Query statement = bind(tx.handle().createQuery(LIST), narrowed.territory(), now)
                .bind("ids", (Long[]) null)
                .bind("before", query.before())
                .bind("categories", orNull(narrowed.categories()))
                .bind("channels", orNull(narrowed.channels()))
                .bind("status", query.status())
                .bind("seenFrom", query.from())
                .bind("seenTo", query.to())
                .bind("roots", narrowed.root() == null ? null : new Long[] {narrowed.root()})
                .bind("limit", query.limit());
        bindBox(statement, query.bbox());
        return complete(tx, statement, now, false);
    }

    /** These reports, newest first, so far as they lie in the territory; with every resolution they ever had if {@code all}. */
    List<Report> listByIds(Transaction tx, Collection<Long> ids, Territory territory, boolean all, Instant now) {
        Query statement = bind(tx.handle().createQuery(LIST), territory, now)
                .bind("ids", ids.toArray(new Long[0]))
                .bind("before", (Long) null)
                .bind("categories", (String[]) null)
                .bind("channels", (String[]) null)
                .bind("status", (String) null)
                .bind("seenFrom", (Instant) null)
                .bind("seenTo", (Instant) null)
                .bind("roots", (Long[]) null)
                .bind("limit", ids.size());
        bindBox(statement, List.of());
        return complete(tx, statement, now, all);
    }

    /** Reports that wait for a person in a network, by reason. */
    Map<String, Integer> queueTotals(Transaction tx, long networkId) {
        Map<String, Integer> totals = new LinkedHashMap<>();
        tx.handle()
                .createQuery(TOTALS)
                .bind("network", networkId)
                .map((row, context) -> totals.put(row.getString("reason"), row.getInt("reports")))
                .list();
        return totals;
    }

    List<Long> queueIds(Transaction tx, long networkId, @Nullable String reason, @Nullable Long before, int limit) {
        return tx.handle()
                .createQuery(QUEUE)
                .bind("network", networkId)
                .bind("reason", reason)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }

    private static Query bind(Query statement, Territory territory, Instant now) {
        return statement
                .bind(
                        "within",
                        territory.everywhere() ? null : territory.unitIds().toArray(new Long[0]))
                .bind("now", now);
    }

    private static void bindBox(Query statement, List<Double> box) {
        String[] names = {"west", "south", "east", "north"};
        for (int i = 0; i < names.length; i++) {
            statement.bind(names[i], box.isEmpty() ? null : box.get(i));
        }
    }

    private static String @Nullable [] orNull(Set<String> codes) {
        return codes.isEmpty() ? null : codes.toArray(new String[0]);
    }

    private static List<Report> complete(Transaction tx, Query statement, Instant now, boolean all) {
        List<Report> found = statement.map((row, context) -> report(row, now)).list();
        Map<Long, List<ReportResolution>> resolutions =
                resolutions(tx, found.stream().map(Report::id).toList(), all);
        return found.stream()
                .map(report -> report.withResolutions(resolutions.getOrDefault(report.id(), List.of())))
                .toList();
    }

    private static Map<Long, List<ReportResolution>> resolutions(Transaction tx, List<Long> ids, boolean all) {
        Map<Long, List<ReportResolution>> byReport = new HashMap<>();
        if (ids.isEmpty()) {
            return byReport;
        }
        tx.handle()
                .createQuery(RESOLUTIONS)
                .bind("reports", ids.toArray(new Long[0]))
                .bind("all", all)
                .map((row, context) -> byReport.computeIfAbsent(
                                row.getLong("report_id"), id -> new java.util.ArrayList<>())
                        .add(resolution(row)))
                .list();
        return byReport;
    }

    private static Report report(ResultSet row, Instant now) throws SQLException {
        Instant dueAt = instant(row, "due_at");
        boolean open = row.getString("status").equals("open");
        return new Report(
                row.getLong("id"),
                row.getString("number"),
                row.getString("category"),
                row.getString("channel"),
                row.getString("status"),
                open && dueAt != null && dueAt.isBefore(now),
                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                dueAt,
                instant(row, "closed_at"),
                (BigDecimal) row.getObject("quantity"),
                row.getString("measure_word"),
                row.getString("description"),
                row.getString("address"),
                pair((Double) row.getObject("lng"), (Double) row.getObject("lat")),
                row.getString("datum"),
                pair((Double) row.getObject("original_x"), (Double) row.getObject("original_y")),
                (Double) row.getObject("accuracy_m"),
                row.getBoolean("default_place"),
                row.getString("reporter_name"),
                row.getString("reporter_phone"),
                List.of());
    }

    private static ReportResolution resolution(ResultSet row) throws SQLException {
        return new ReportResolution(
                row.getString("network"),
                (Integer) row.getObject("edition"),
                (Long) row.getObject("unit_id"),
                row.getString("unit"),
                row.getString("unit_name"),
                row.getString("status"),
                row.getString("reason"),
                (Double) row.getObject("distance_m"),
                row.getString("other_side"),
                row.getObject("resolved_at", OffsetDateTime.class).toInstant(),
                row.getString("resolved_by"),
                row.getBoolean("current"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** JSON has no NaN: numbers that are none are not shown. */
    private static @Nullable List<Double> pair(@Nullable Double x, @Nullable Double y) {
        return x == null || y == null || !Double.isFinite(x) || !Double.isFinite(y) ? null : List.of(x, y);
    }
}
