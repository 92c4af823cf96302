package org.gridwarden.density.hotspot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.gridwarden.db.Transaction;
import org.gridwarden.geo.LngLat;

/** Plans for hot spots. */
final class HotSpotPlanStore {

    private static final String LIST = """
            SELECT p.id, n.code AS network, u.code AS unit, ST_X(p.place) AS lng, ST_Y(p.place) AS lat, p.radius_m, p.title,
                   p.owner, p.measures, p.due_on, p.state, p.created_by, p.created_at, p.changed_at
            FROM hot_spot_plan p
            JOIN network n ON n.id = p.network_id
            LEFT JOIN spatial_unit u ON u.id = p.unit_id
            WHERE n.code = :network
            ORDER BY p.id
            """;

    private static final String LOCK = "SELECT id FROM network WHERE code = :network FOR NO KEY UPDATE";

    private static final String INSERT = """
            INSERT INTO hot_spot_plan (network_id, unit_id, place, radius_m, title, owner, measures, due_on, state,
                                       created_by, created_at, changed_at)
            SELECT n.id, (SELECT u.id FROM spatial_unit u WHERE u.network_id = n.id AND u.code = :unit),
                   ST_SetSRID(ST_MakePoint(:lng, :lat), 4326), :radius, :title, :owner, :measures, :dueOn, :state, :by, :at, :at
            FROM network n
            WHERE n.code = :network
            RETURNING id
            """;

    private static final String UPDATE = """
            UPDATE hot_spot_plan
            SET title = coalesce(CAST(:title AS text), title), owner = coalesce(CAST(:owner AS text), owner),
                measures = coalesce(CAST(:measures AS text), measures), due_on = coalesce(CAST(:dueOn AS date), due_on),
                state = coalesce(CAST(:state AS text), state), changed_at = :at
            WHERE id = :id
            """;

    private static final String NETWORK_OF = """
            SELECT n.code FROM hot_spot_plan p JOIN network n ON n.id = p.network_id WHERE p.id = :id
            """;

    /** Lets one transaction at a time make plans in a network, so that no ground gets two. */
    void lock(Transaction tx, String network) {
        tx.handle().createQuery(LOCK).bind("network", network).mapTo(Long.class).one();
    }

    List<HotSpotPlan> list(Transaction tx, String network) {
        return tx.handle()
                .createQuery(LIST)
                .bind("network", network)
                .map((row, context) -> plan(row))
                .list();
    }

    long insert(Transaction tx, HotSpotPlan plan) {
        return tx.handle()
                .createQuery(INSERT)
                .bind("network", plan.network())
                .bind("unit", plan.unit())
                .bind("lng", plan.place().longitude())
                .bind("lat", plan.place().latitude())
                .bind("radius", plan.radiusMetres())
                .bind("title", plan.title())
                .bind("owner", plan.owner())
                .bind("measures", plan.measures())
                .bind("dueOn", plan.dueOn())
                .bind("state", plan.state())
                .bind("by", plan.createdBy())
                .bind("at", plan.createdAt())
                .mapTo(Long.class)
                .one();
    }

    void update(Transaction tx, long id, HotSpotPlan.Change change, Instant at) {
        tx.handle()
                .createUpdate(UPDATE)
                .bind("id", id)
                .bind("title", change.title())
                .bind("owner", change.owner())
                .bind("measures", change.measures())
                .bind("dueOn", change.dueOn())
                .bind("state", change.state())
                .bind("at", at)
                .execute();
    }

    Optional<String> networkOf(Transaction tx, long id) {
        return tx.handle()
                .createQuery(NETWORK_OF)
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    private static HotSpotPlan plan(ResultSet row) throws SQLException {
        return new HotSpotPlan(
                row.getLong("id"),
                row.getString("network"),
                row.getString("unit"),
                new LngLat(row.getDouble("lng"), row.getDouble("lat")),
                row.getDouble("radius_m"),
                row.getString("title"),
                row.getString("owner"),
                row.getString("measures"),
                row.getObject("due_on", LocalDate.class),
                row.getString("state"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
