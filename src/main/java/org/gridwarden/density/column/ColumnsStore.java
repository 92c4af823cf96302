package org.gridwarden.density.column;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.gridwarden.db.SqlText;
import org.gridwarden.db.Transaction;
import org.gridwarden.geo.Lattice;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Reads the reports that columns are made of. */
final class ColumnsStore {

    private static final String COPY = SqlText.load(ColumnsStore.class, "copy_rows.sql");
    private static final String ROWS = SqlText.load(ColumnsStore.class, "list_rows.sql");
    private static final String CHANGED = SqlText.load(ColumnsStore.class, "list_changed_ids.sql");
    private static final String HANDS = SqlText.load(ColumnsStore.class, "list_hand_owners.sql");
    private static final String STATE = SqlText.load(ColumnsStore.class, "state_of_reports.sql");

    /** Where the database stands: which one it is, and the first transaction that has not ended. */
    record State(String database, long firstOpen) {}

    State state(Transaction tx) {
        return tx.handle()
                .createQuery(STATE)
                .map((row, context) -> new State(row.getString("database"), row.getLong("first_open")))
                .one();
    }

    long count(Transaction tx) {
        return tx.handle()
                .createQuery("SELECT count(*) FROM report")
                .mapTo(Long.class)
                .one();
    }

    /** Reads all reports as a stream of bytes. */
    void copy(Transaction tx, RowBytes rows) {
        try {
            CopyOut copy =
                    tx.connection().unwrap(PGConnection.class).getCopyAPI().copyOut(COPY);
            try {
                for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
                    rows.take(message);
                }
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw new ReadFailed(e);
        }
    }

    /** The database could not be read. */
    private static final class ReadFailed extends JdbiException {
        ReadFailed(SQLException cause) {
            super(cause);
        }
    }

    /** These reports. */
    List<ReportRow> rows(Transaction tx, Collection<Integer> ids) {
        return tx.handle()
                .createQuery(ROWS)
                .bind("ids", longs(ids))
                .map((row, context) -> row(row))
                .list();
    }

    /** Reports written by this transaction or a later one, at most so many. */
    List<Integer> changedSince(Transaction tx, long first, int most) {
        return tx.handle()
                .createQuery(CHANGED)
                .bind("first", Long.toString(first))
                .bind("most", most)
                .mapTo(Integer.class)
                .list();
    }

    /** What persons decided for these reports, for all where null. */
    List<HandOwner> hands(Transaction tx, @Nullable Collection<Integer> ids) {
        return tx.handle()
                .createQuery(HANDS)
                .bind("ids", ids == null ? null : longs(ids))
                .map((row, context) -> new HandOwner(
                        row.getInt("report_id"),
                        row.getLong("network_id"),
                        row.getLong("unit_id"),
                        row.getLong("inside_unit_id")))
                .list();
    }

    private static Long[] longs(Collection<Integer> ids) {
        return ids.stream().map(Integer::longValue).toArray(Long[]::new);
    }

    private static ReportRow row(ResultSet row) throws SQLException {
        Double longitude = (Double) row.getObject("lng");
        float quantity = row.getFloat("quantity");
        return new ReportRow(
                row.getInt("id"),
                seconds(row, "seen_at"),
                seconds(row, "closed_at"),
                seconds(row, "due_at"),
                row.getString("category"),
                row.getString("channel"),
                longitude == null ? Chunk.NOWHERE : Lattice.ofDegrees(longitude),
                longitude == null ? 0 : Lattice.ofDegrees(row.getDouble("lat")),
                row.getObject("quantity") == null ? 1 : quantity,
                row.getBoolean("default_place"));
    }

    private static int seconds(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? Seconds.NEVER : Seconds.of(time.toEpochSecond());
    }
}
