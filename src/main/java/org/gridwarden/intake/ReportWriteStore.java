package org.gridwarden.intake;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridwarden.db.CopyRows;
import org.gridwarden.db.SqlText;
import org.gridwarden.db.Transaction;
import org.gridwarden.geo.Datum;
import org.gridwarden.geo.Geometries;
import org.gridwarden.geo.LngLat;
import org.gridwarden.intake.given.GivenPlace;
import org.gridwarden.intake.given.NewReport;
import org.gridwarden.json.Json;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

/** Writes reports, one or many. */
final class ReportWriteStore {

    private static final String INSERT = SqlText.load(ReportWriteStore.class, "insert_report.sql");

    private static final String NEXT_IDS = """
            SELECT nextval(pg_get_serial_sequence('report', 'id')) FROM generate_series(1, :count)
            """;

    private static final String KNOWN = """
            SELECT id, request_hash FROM report WHERE idempotency_key = :key
            """;

    private static final String HASHES = """
            SELECT r.idempotency_key, r.request_hash
            FROM unnest(CAST(:keys AS text[])) AS k (key)
            JOIN report r ON r.idempotency_key = k.key
            """;

    private static final String LOCK = "SELECT id FROM report WHERE id = ANY(:ids) ORDER BY id FOR UPDATE";

    private static final String CLOSE = """
            UPDATE report SET status = 'closed', closed_at = :at WHERE id = :id AND status = 'open'
            """;

    private static final String COPY = """
            COPY report (
                id, number, idempotency_key, request_hash, category, channel, seen_at, received_at, due_at, closed_at,
                status, quantity, measure_word, description, address, place, datum, original_x, original_y, accuracy_m,
                reporter_name, reporter_phone, attributes)
            FROM STDIN
            """;

    /** An earlier report with the same key. */
    @SuppressWarnings("ArrayRecordComponent")
    record Known(long id, byte[] hash) {}

    List<Long> nextIds(Transaction tx, int count) {
        return tx.handle()
                .createQuery(NEXT_IDS)
                .bind("count", count)
                .mapTo(Long.class)
                .list();
    }

    /** Whether it was new; false when its key is known. */
    boolean insert(Transaction tx, StampedReport stamped) {
        NewReport report = stamped.report();
        GivenPlace given = report.place();
        return tx.handle()
                .createQuery(INSERT)
                .bind("id", stamped.id())
                .bind("number", stamped.number())
                .bind("key", stamped.given().key())
                .bind("hash", stamped.given().hash())
                .bindMethods(report)
                .bind("seenAt", stamped.seenAt())
                .bind("receivedAt", stamped.receivedAt())
                .bind("status", status(report))
                .bind("place", point(report.usablePlace()))
                .bind("datum", datum(given))
                .bind("originalX", given == null ? null : given.x())
                .bind("originalY", given == null ? null : given.y())
                .bind("accuracy", report.accuracyMetres())
                .bind("attributes", Json.writeText(report.attributes()))
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    Optional<Known> find(Transaction tx, String key) {
        return tx.handle()
                .createQuery(KNOWN)
                .bind("key", key)
                .map((row, context) -> new Known(row.getLong("id"), row.getBytes("request_hash")))
                .findOne();
    }

    /** Content hashes of those of the keys that are known. */
    Map<String, byte[]> hashes(Transaction tx, List<String> keys) {
        Map<String, byte[]> hashes = new HashMap<>();
        tx.handle()
                .createQuery(HASHES)
                .bind("keys", keys.toArray(new String[0]))
                .map((row, context) -> hashes.put(row.getString("idempotency_key"), row.getBytes("request_hash")))
                .list();
        return hashes;
    }

    /** Lets one transaction at a time change what is current for these reports. */
    void lock(Transaction tx, List<Long> ids) {
        tx.handle()
                .createQuery(LOCK)
                .bind("ids", ids.toArray(new Long[0]))
                .mapTo(Long.class)
                .list();
    }

    /** Whether it was open. */
    boolean close(Transaction tx, long id, Instant at) {
        return tx.handle().createUpdate(CLOSE).bind("id", id).bind("at", at).execute() > 0;
    }

    /** Writes reports whose keys are known to be new; a key that came meanwhile makes the transaction fail. */
    void copy(Transaction tx, List<StampedReport> reports) {
        try (CopyRows rows = CopyRows.begin(tx, COPY)) {
            for (StampedReport report : reports) {
                write(rows, report);
            }
            rows.finish();
        } catch (SQLException e) {
            throw new CopyFailed(e);
        }
    }

    /** A bulk write that the database refused. */
    static final class CopyFailed extends JdbiException {
        /** unique_violation and deadlock_detected. */
        private static final Set<String> RACES = Set.of("23505", "40P01");

        CopyFailed(SQLException cause) {
            super(cause);
        }

        /** Whether somebody else wrote the same keys at the same time: one of them came first, or both waited. */
        boolean isRace() {
            return getCause() instanceof SQLException cause && RACES.contains(cause.getSQLState());
        }
    }

    private static void write(CopyRows rows, StampedReport stamped) throws SQLException {
        NewReport report = stamped.report();
        GivenPlace given = report.place();
        rows.number(stamped.id())
                .text(stamped.number())
                .text(stamped.given().key())
                .bytes(stamped.given().hash())
                .text(report.category())
                .text(report.channel())
                .value(stamped.seenAt())
                .value(stamped.receivedAt())
                .value(report.dueAt())
                .value(report.closedAt())
                .text(status(report))
                .value(report.quantity())
                .text(report.measureWord())
                .text(report.description())
                .text(report.address())
                .point(report.usablePlace())
                .text(datum(given))
                .value(given == null ? null : given.x())
                .value(given == null ? null : given.y())
                .value(report.accuracyMetres())
                .text(report.reporterName())
                .text(report.reporterPhone())
                .text(report.attributes().isEmpty() ? "{}" : Json.writeText(report.attributes()))
                .endRow();
    }

    private static String status(NewReport report) {
        return report.closedAt() == null ? "open" : "closed";
    }

    private static String datum(@Nullable GivenPlace given) {
        return (given == null ? Datum.WGS84 : given.datum()).code();
    }

    static @Nullable Point point(@Nullable LngLat place) {
        return place == null
                ? null
                : Geometries.factory().createPoint(new Coordinate(place.longitude(), place.latitude()));
    }
}
