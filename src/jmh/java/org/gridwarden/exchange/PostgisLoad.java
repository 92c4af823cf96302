package org.gridwarden.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * What PostGIS alone takes for the least of the same work, with its own best means: no keys, no history, no audit, no list of
 * defects with their places. Each method returns seconds.
 */
final class PostgisLoad {

    private static final String INVALID = "SELECT count(*) FROM peer_unit WHERE NOT ST_IsValid(geometry)";
    private static final String OVERLAPPING = """
            SELECT count(*) FROM peer_unit a
            JOIN peer_unit b ON a.id < b.id AND a.geometry && b.geometry AND ST_Relate(a.geometry, b.geometry, 'T********')
            """;
    private static final String HOLES =
            "SELECT sum(ST_NumInteriorRings(part.geom)) FROM (SELECT (ST_Dump(ST_Union(geometry))).geom FROM peer_unit) part";
    private static final String OWNERS = """
            CREATE TABLE peer_owner AS
            SELECT hit.key, u.id FROM peer_unit u, LATERAL (
                SELECT p.key FROM peer_report p WHERE p.place && u.geometry AND ST_Covers(u.geometry, p.place) OFFSET 0) hit
            """;

    private final DataSource source;

    PostgisLoad(DataSource source) {
        this.source = source;
    }

    /** The edition's units are sound, none overlaps another, and their union has no hole; they are in a table already. */
    double check(long editionId, int rank) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET statement_timeout = 0");
            statement.execute("CREATE TABLE peer_unit AS SELECT eu.unit_id AS id, bv.geometry FROM edition_unit eu"
                    + " JOIN boundary_version bv ON bv.id = eu.boundary_id WHERE eu.edition_id = " + editionId
                    + " AND eu.level_rank = " + rank);
            long begun = System.nanoTime();
            statement.execute("CREATE INDEX ON peer_unit USING gist (geometry)");
            statement.execute("ANALYZE peer_unit");
            requireNone(statement, INVALID);
            requireNone(statement, OVERLAPPING);
            requireNone(statement, HOLES);
            double seconds = (System.nanoTime() - begun) / 1e9;
            statement.execute("RESET statement_timeout");
            return seconds;
        }
    }

    private static void requireNone(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            if (rows.getLong(1) != 0) {
                throw new IllegalStateException("the peer finds " + rows.getLong(1) + " by " + sql);
            }
        }
    }

    /** The rows are copied, made places with an index, and their owners are kept in a table. */
    double reports(Path file) throws SQLException, IOException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                InputStream in = Files.newInputStream(file)) {
            statement.execute("SET statement_timeout = 0");
            long begun = System.nanoTime();
            statement.execute(
                    "CREATE TABLE peer_row (key text PRIMARY KEY, category text, channel text, seen_at timestamptz,"
                            + " lng float8, lat float8, description text)");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY peer_row FROM STDIN WITH (FORMAT csv, HEADER true)", in);
            statement.execute("CREATE TABLE peer_report AS"
                    + " SELECT *, ST_SetSRID(ST_MakePoint(lng, lat), 4326) AS place FROM peer_row");
            statement.execute("CREATE INDEX ON peer_report USING gist (place)");
            statement.execute("ANALYZE peer_report");
            statement.execute(OWNERS);
            double seconds = (System.nanoTime() - begun) / 1e9;
            statement.execute("RESET statement_timeout");
            return seconds;
        }
    }
}
