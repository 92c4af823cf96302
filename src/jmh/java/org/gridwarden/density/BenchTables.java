package org.gridwarden.density;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import org.gridwarden.db.CopyRows;
import org.gridwarden.db.Database;
import org.gridwarden.density.column.Chunk;
import org.gridwarden.density.column.Kinds;
import org.gridwarden.density.column.ReportColumns;
import org.gridwarden.density.column.Seconds;
import org.gridwarden.density.figure.EditionOwners;
import org.gridwarden.density.scan.ChunkOwners;
import org.gridwarden.geo.Lattice;
import org.gridwarden.testing.WiggledCity;

/** The made-up reports in the database, and the table that serves PostgreSQL best. Stateless. */
final class BenchTables {

    private static final String[] WITHOUT_INDEXES = {
        "DROP INDEX report_seen",
        "DROP INDEX report_place",
        "DROP INDEX report_category",
        "ALTER TABLE report DROP CONSTRAINT report_number_key",
        "ALTER TABLE report DROP CONSTRAINT report_idempotency_key_key"
    };

    /** A year of reports: half of them in a dense middle, 20 categories, 5 channels, nine of ten closed. */
    private static final String FILL = """
            INSERT INTO report (number, idempotency_key, request_hash, category, channel, seen_at, received_at, due_at,
                                closed_at, status, place, datum, default_place)
            SELECT i::text, i::text, '\\x00', 'c' || floor(random() * 20)::int, 'h' || floor(random() * 5)::int,
                   seen, seen, seen + interval '3 days', CASE WHEN closed THEN seen + random() * interval '9 days' END,
                   CASE WHEN closed THEN 'closed' ELSE 'open' END,
                   ST_SetSRID(ST_MakePoint(round((%1$f + u * %3$f)::numeric, 7)::float8,
                                           round((%2$f + v * %3$f)::numeric, 7)::float8), 4326),
                   'wgs84', random() < 0.01
            FROM (SELECT i, timestamptz '2025-01-01T00:00Z' + random() * interval '365 days' AS seen,
                         random() < 0.9 AS closed,
                         CASE WHEN dense THEN 0.5 + 0.2 * (random() + random() - 1) ELSE random() END AS u,
                         CASE WHEN dense THEN 0.5 + 0.2 * (random() + random() - 1) ELSE random() END AS v
                  FROM (SELECT i, random() < 0.5 AS dense FROM generate_series(1, %4$d) AS i) AS drawn) AS made
            """;

    private static final String[] PEER = {"""
        CREATE UNLOGGED TABLE bench_report (
            unit int NOT NULL, category smallint NOT NULL, channel smallint NOT NULL, state smallint NOT NULL,
            seen timestamptz NOT NULL, settled timestamptz, lng float8 NOT NULL, lat float8 NOT NULL)
        """};

    private static final String[] PEER_INDEXES = {
        "CREATE INDEX ON bench_report (seen) INCLUDE (unit, category, channel, state, settled)",
        "CREATE INDEX ON bench_report (category, seen) INCLUDE (unit, channel, state, settled)",
        "CREATE INDEX ON bench_report (category, channel, state, seen) INCLUDE (unit, settled)",
        "CREATE INDEX ON bench_report (lng, lat) INCLUDE (seen, category, state)",
        "CREATE INDEX ON bench_report (state, settled) INCLUDE (unit)",
        "VACUUM ANALYZE bench_report"
    };

    private BenchTables() {}

    static void fill(Database database, int reports, double side) {
        execute(database, WITHOUT_INDEXES);
        execute(
                database,
                "SELECT setseed(0.5)",
                FILL.formatted(WiggledCity.WEST, WiggledCity.SOUTH, side, reports),
                "VACUUM ANALYZE report");
    }

    /** The same reports with their grids, and every index that helps one of the questions. */
    static void fillPeer(Database database, ReportColumns columns, EditionOwners owners) {
        execute(database, PEER);
        database.useTransaction(tx -> {
            try (CopyRows rows = CopyRows.begin(tx, "COPY bench_report FROM STDIN")) {
                for (int at = 0; at < columns.chunks().size(); at++) {
                    copy(rows, columns, columns.chunks().get(at), owners.leaves(at));
                }
                rows.finish();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        execute(database, PEER_INDEXES);
    }

    private static void copy(CopyRows rows, ReportColumns columns, Chunk chunk, ChunkOwners leaves)
            throws SQLException {
        Kinds kinds = columns.kinds();
        for (int row = 0; row < chunk.size; row++) {
            int kind = chunk.kind(row);
            rows.number(leaves.unit(row))
                    .number(Integer.parseInt(
                            kinds.categories().get(Kinds.category(kind)).substring(1)))
                    .number(Integer.parseInt(
                            kinds.channels().get(Kinds.channel(kind)).substring(1)))
                    .number(Kinds.isDefaultPlace(kind) ? 3 : Kinds.isClosed(kind) ? 2 : 1)
                    .value(Instant.ofEpochSecond(Seconds.epoch(chunk.seen[row])))
                    .value(Instant.ofEpochSecond(Seconds.epoch(chunk.settled[row])))
                    .value(Lattice.toDegrees(chunk.xs[row]))
                    .value(Lattice.toDegrees(chunk.ys[row]))
                    .endRow();
        }
    }

    /** Median milliseconds of a statement, prepared, its rows read; after one run to warm up. */
    static double ask(Database database, String sql, int runs) {
        try (Connection connection = database.dataSource().getConnection();
                Statement setting = connection.createStatement();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            setting.execute("SET statement_timeout = 0");
            setting.execute("SET work_mem = '256MB'");
            double[] times = new double[runs];
            read(statement);
            for (int run = 0; run < runs; run++) {
                long begun = System.nanoTime();
                read(statement);
                times[run] = (System.nanoTime() - begun) / 1e6;
            }
            Arrays.sort(times);
            return times[runs / 2];
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void read(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                rows.getLong(1);
            }
        }
    }

    private static void execute(Database database, String... statements) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET statement_timeout = 0");
            for (String sql : statements) {
                statement.execute(sql);
            }
            statement.execute("RESET statement_timeout");
        } catch (SQLException e) {
            throw new IllegalStateException(statements[0], e);
        }
    }
}
