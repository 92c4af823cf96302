package org.gridwarden.impact;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.db.SqlText;
import org.gridwarden.db.Transaction;
import org.gridwarden.geo.LngLat;
import org.gridwarden.impact.change.Boxes;
import org.gridwarden.impact.change.Duty;
import org.gridwarden.impact.change.MovingPoint;
import org.gridwarden.impact.change.MovingReport;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Reads what may change hands. */
final class ImpactStore {

    private static final int FETCH_ROWS = 5000;

    private static final String REPORTS = SqlText.load(ImpactStore.class, "list_reports.sql");
    private static final String GIVEN = SqlText.load(ImpactStore.class, "list_given_reports.sql");
    private static final String DUTIES = SqlText.load(ImpactStore.class, "list_duties.sql");

    private static final String POINTS = """
            SELECT id, code, name, ST_X(place) AS lng, ST_Y(place) AS lat
            FROM evaluation_point WHERE valid @> :at::timestamptz
            ORDER BY code""";

    private static final RowMapper<MovingReport> REPORT = (row, context) -> {
        Double longitude = row.getObject("lng", Double.class);
        return new MovingReport(
                row.getLong("id"),
                row.getString("number"),
                row.getString("category"),
                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("closed_at", OffsetDateTime.class)),
                instant(row.getObject("due_at", OffsetDateTime.class)),
                longitude == null ? null : new LngLat(longitude, row.getDouble("lat")),
                row.getBoolean("default_place"),
                row.getString("given_to"));
    };

    /** Reports in the boxes, and those that a person gave to one of these units, each once. */
    Collection<MovingReport> reports(Transaction tx, long networkId, Boxes boxes, Collection<String> units) {
        Map<Long, MovingReport> found = new LinkedHashMap<>();
        tx.handle()
                .createQuery(REPORTS)
                .setFetchSize(FETCH_ROWS)
                .bind("network", networkId)
                .bind("west", sides(boxes, 0))
                .bind("south", sides(boxes, 1))
                .bind("east", sides(boxes, 2))
                .bind("north", sides(boxes, 3))
                .map(REPORT)
                .forEach(report -> found.put(report.id(), report));
        tx.handle()
                .createQuery(GIVEN)
                .bind("network", networkId)
                .bindArray("units", String.class, units)
                .map(REPORT)
                .forEach(report -> found.put(report.id(), report));
        return found.values();
    }

    /** Points that are valid then. */
    List<MovingPoint> points(Transaction tx, Instant at) {
        return tx.handle()
                .createQuery(POINTS)
                .bind("at", at)
                .map((row, context) -> new MovingPoint(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        new LngLat(row.getDouble("lng"), row.getDouble("lat"))))
                .list();
    }

    /** Everything that the parties of these units answer for in the network. */
    List<Duty> duties(Transaction tx, long networkId, Collection<String> units, Instant asOf, Instant knownAt) {
        return tx.handle()
                .createQuery(DUTIES)
                .bind("network", networkId)
                .bindArray("units", String.class, units)
                .bind("asOf", asOf)
                .bind("knownAt", knownAt)
                .map((row, context) -> new Duty(
                        row.getLong("party_id"),
                        row.getString("party_code"),
                        row.getString("party_name"),
                        row.getString("unit")))
                .list();
    }

    private static Double[] sides(Boxes boxes, int which) {
        List<Double> sides = new ArrayList<>();
        boxes.list()
                .forEach(box -> sides.add(
                        switch (which) {
                            case 0 -> box.getMinX();
                            case 1 -> box.getMinY();
                            case 2 -> box.getMaxX();
                            default -> box.getMaxY();
                        }));
        return sides.toArray(new Double[0]);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
