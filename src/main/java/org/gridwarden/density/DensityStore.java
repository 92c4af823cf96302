package org.gridwarden.density;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridwarden.db.SqlText;
import org.gridwarden.db.Transaction;
import org.gridwarden.geo.Lattice;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Reads what figures are made from. */
final class DensityStore {

    private static final String COPY = SqlText.load(DensityStore.class, "copy_rows.sql");
    private static final String ROWS = SqlText.load(DensityStore.class, "list_rows.sql");
    private static final String CHANGED = SqlText.load(DensityStore.class, "list_changed_ids.sql");
    private static final String HANDS = SqlText.load(DensityStore.class, "list_hand_owners.sql");
    private static final String STATE = SqlText.load(DensityStore.class, "state_of_reports.sql");
    private static final String UNITS = SqlText.load(DensityStore.class, "list_units.sql");

    private static final String STREETS = """
            SELECT ST_AsEWKB(geometry) AS geometry FROM base_feature WHERE layer = 'street'
            """;

    private static final String SETTING = """
            SELECT threshold, below_rank FROM density_setting WHERE network_id = :network
            """;

    private static final String SET = """
            INSERT INTO density_setting (network_id, threshold, below_rank) VALUES (:network, :threshold, :rank)
            ON CONFLICT (network_id) DO UPDATE SET threshold = EXCLUDED.threshold, below_rank = EXCLUDED.below_rank
            """;

    private static final String CATEGORY_WEIGHTS = """
            SELECT code, CAST(attributes ->> 'weight' AS double precision) AS weight
            FROM dictionary_entry
            WHERE dictionary = 'report_category' AND attributes ->> 'weight' IS NOT NULL
            """;

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

    /** Whether there are so many reports. */
    boolean hasAtLeast(Transaction tx, int reports) {
        return tx.handle()
                        .createQuery("SELECT count(*) FROM (SELECT FROM report LIMIT :most) AS enough")
                        .bind("most", reports)
                        .mapTo(Integer.class)
                        .one()
                == reports;
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
                        (Integer) row.getObject("residents"),
                        (Integer) row.getObject("households"),
                        null))
                .list();
    }

    /** The lines of the base map's streets. */
    List<Geometry> streets(Transaction tx) {
        return tx.handle()
                .createQuery(STREETS)
                .map((row, context) -> context.findColumnMapperFor(Geometry.class)
                        .orElseThrow()
                        .map(row, "geometry", context))
                .list();
    }

    Optional<Threshold> threshold(Transaction tx, long networkId) {
        return tx.handle()
                .createQuery(SETTING)
                .bind("network", networkId)
                .map((row, context) -> new Threshold(row.getInt("threshold"), row.getInt("below_rank")))
                .findOne();
    }

    void setThreshold(Transaction tx, long networkId, Threshold threshold) {
        tx.handle()
                .createUpdate(SET)
                .bind("network", networkId)
                .bind("threshold", threshold.reports())
                .bind("rank", threshold.belowRank())
                .execute();
    }

    /** What categories weigh, by code. */
    Map<String, Double> categoryWeights(Transaction tx) {
        Map<String, Double> weights = new HashMap<>();
        tx.handle()
                .createQuery(CATEGORY_WEIGHTS)
                .map((row, context) -> weights.put(row.getString("code"), row.getDouble("weight")))
                .list();
        return weights;
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
