package org.gridwarden.density;

import org.gridwarden.db.Database;
import org.gridwarden.testing.WiggledCity;

/** A million seeded reports written by SQL over two published cities, and a plain table of them with their owners. */
final class MillionReports {

    static final int COUNT = 1_000_000;

    private static final String FILL = """
            INSERT INTO report (number, idempotency_key, request_hash, category, channel, seen_at, received_at, due_at,
                                closed_at, status, quantity, place, datum, default_place)
            SELECT i::text, i::text, '\\x00', 'c' || floor(a * 20)::int, 'h' || floor(random() * 5)::int,
                   seen, seen, CASE WHEN random() < 0.8 THEN seen + random() * interval '20 days' END,
                   CASE WHEN closed THEN seen + random() * interval '40 days' END,
                   CASE WHEN closed THEN 'closed' ELSE 'open' END,
                   CASE WHEN random() < 0.1 THEN floor(random() * 30) END,
                   CASE WHEN random() < 0.97 THEN
                       ST_SetSRID(ST_MakePoint(round((:west + (CASE WHEN dense THEN 0.4 + 0.1 * u ELSE u END) * :side)::numeric, 7)::float8,
                                               round((:south + (CASE WHEN dense THEN 0.6 + 0.1 * v ELSE v END) * :side)::numeric, 7)::float8), 4326)
                   END,
                   'wgs84', random() < 0.02
            FROM (SELECT i, random() AS a, timestamptz '2025-06-01T00:00Z' + random() * interval '400 days' AS seen,
                         random() < 0.7 AS closed, random() < 0.4 AS dense, random() * 1.02 AS u, random() * 1.02 AS v
                  FROM generate_series(1, :count) AS i) AS made
            """;

    /** The owner that PostGIS finds; where a place lies on an edge there are two, and the report goes. */
    private static final String OWNERS = """
            CREATE UNLOGGED TABLE found AS
            SELECT p.id AS report_id, u.network_id, u.id AS unit_id
            FROM edition_unit eu
            JOIN spatial_unit u ON u.id = eu.unit_id AND eu.level_rank = 3
            JOIN boundary_version b ON b.id = eu.boundary_id
            CROSS JOIN LATERAL (SELECT r.id FROM report r
                                WHERE r.place && b.geometry AND ST_Covers(b.geometry, r.place) OFFSET 0) AS p
            """;

    private static final String TOLD = """
            CREATE UNLOGGED TABLE told AS
            SELECT r.id, r.seen_at, r.closed_at, r.due_at, r.status, r.category, r.channel, r.default_place,
                   coalesce(r.quantity, 1) AS quantity, r.place IS NOT NULL AS placed,
                   max(g.code) FILTER (WHERE n.code = 'city') AS grid,
                   max(d.code) FILTER (WHERE n.code = 'city') AS district,
                   max(d.code) FILTER (WHERE n.code = 'zones') AS zone
            FROM report r
            LEFT JOIN found f ON f.report_id = r.id
            LEFT JOIN network n ON n.id = f.network_id
            LEFT JOIN spatial_unit g ON g.id = f.unit_id
            LEFT JOIN edition_unit eu ON eu.unit_id = f.unit_id
            LEFT JOIN spatial_unit d ON d.id = eu.parent_unit_id
            GROUP BY r.id
            """;

    private MillionReports() {}

    static void write(Database database, int side) {
        database.useTransaction(tx -> {
            tx.limitStatements(java.time.Duration.ofMinutes(5));
            tx.handle().execute("SELECT setseed(0.25)");
            tx.handle()
                    .createUpdate(FILL)
                    .bind("west", WiggledCity.WEST)
                    .bind("south", WiggledCity.SOUTH)
                    .bind("side", side * WiggledCity.STEP)
                    .bind("count", COUNT)
                    .execute();
            tx.handle().execute(OWNERS);
            tx.handle().execute("CREATE INDEX ON found (report_id)");
            tx.handle()
                    .execute(
                            "DELETE FROM report WHERE id IN (SELECT report_id FROM found GROUP BY report_id, network_id"
                                    + " HAVING count(*) > 1)");
            tx.handle().execute("SELECT pg_notify('reports_changed', '*')");
        });
        tell(database);
    }

    /** Makes the plain table anew. */
    static void tell(Database database) {
        database.useTransaction(tx -> {
            tx.limitStatements(java.time.Duration.ofMinutes(5));
            tx.handle().execute("DROP TABLE IF EXISTS told");
            tx.handle().execute(TOLD);
        });
    }
}
