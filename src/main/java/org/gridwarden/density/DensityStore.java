package org.gridwarden.density;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.gridwarden.db.SqlText;
import org.gridwarden.db.Transaction;
import org.gridwarden.geo.Lattice;
import org.jspecify.annotations.Nullable;

/** Reads what figures are made from. */
final class DensityStore {

    private static final String ROWS = SqlText.load(DensityStore.class, "list_rows.sql");
    private static final String OWNERS = SqlText.load(DensityStore.class, "list_owners.sql");
    private static final String UNITS = SqlText.load(DensityStore.class, "list_units.sql");
    private static final int FETCH_ROWS = 20_000;

    /** These reports in the order in which they were seen; all of them for null. */
    List<ReportRow> rows(Transaction tx, @Nullable Collection<Long> ids) {
        List<ReportRow> rows = new ArrayList<>();
        scan(tx, ROWS, ids, row -> rows.add(row(row)));
        return rows;
    }

    /** Hands over the current resolutions of these reports, of all for null. */
    void owners(Transaction tx, @Nullable Collection<Long> ids, Consumer<ReportOwner> taker) {
        scan(tx, OWNERS, ids, row -> taker.accept(owner(row)));
    }

    List<UnitFigure> units(Transaction tx, long editionId) {
        return tx.handle()
                .createQuery(UNITS)
                .bind("edition", editionId)
                .map((row, context) -> new UnitFigure(
                        row.getLong("unit_id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getInt("level_rank"),
                        (Long) row.getObject("parent_unit_id"),
                        row.getDouble("area_m2"),
                        (Integer) row.getObject("residents")))
                .list();
    }

    /** What reads one row of a result. */
    private interface RowTaker {
        void take(ResultSet row) throws SQLException;
    }

    private static void scan(Transaction tx, String sql, @Nullable Collection<Long> ids, RowTaker taker) {
        tx.handle()
                .createQuery(sql)
                .bind("ids", ids == null ? null : ids.toArray(new Long[0]))
                .setFetchSize(FETCH_ROWS)
                .scanResultSet((results, context) -> {
                    ResultSet row = results.get();
                    while (row.next()) {
                        taker.take(row);
                    }
                    return Boolean.TRUE;
                });
    }

    private static ReportRow row(ResultSet row) throws SQLException {
        Double longitude = (Double) row.getObject("lng");
        return new ReportRow(
                row.getLong("id"),
                millis(row, "seen_at"),
                millis(row, "closed_at"),
                millis(row, "due_at"),
                row.getString("category"),
                row.getString("channel"),
                longitude == null ? ReportColumns.NOWHERE : Lattice.ofDegrees(longitude),
                longitude == null ? 0 : Lattice.ofDegrees(row.getDouble("lat")),
                row.getBoolean("default_place"));
    }

    private static ReportOwner owner(ResultSet row) throws SQLException {
        return new ReportOwner(
                row.getLong("report_id"),
                row.getLong("network_id"),
                row.getInt("edition_id"),
                row.getInt("unit_id"),
                row.getInt("inside_unit_id"),
                row.getBoolean("by_hand"));
    }

    private static long millis(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? ReportColumns.NEVER : time.toInstant().toEpochMilli();
    }
}
