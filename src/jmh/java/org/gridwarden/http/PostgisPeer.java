package org.gridwarden.http;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** PostGIS answering the same questions from the same boundaries, as well as it can: GiST, prepared, warm. */
final class PostgisPeer {

    private static final String BATCH = """
            SELECT p.i, g.id FROM unnest(?::float8[], ?::float8[]) WITH ORDINALITY AS p (x, y, i)
            LEFT JOIN peer_grid g ON ST_Covers(g.geometry, ST_SetSRID(ST_MakePoint(p.x, p.y), 4326))
            """;
    private static final String POLYGONS_OUTER = """
            SELECT count(*) FROM peer_grid g, LATERAL (
                SELECT p.i FROM peer_point p WHERE p.geometry && g.geometry AND ST_Covers(g.geometry, p.geometry) OFFSET 0) hit
            """;
    private static final String POINTS_OUTER =
            "SELECT count(*) FROM peer_point p JOIN peer_grid g ON ST_Covers(g.geometry, p.geometry)";

    private final DataSource source;

    PostgisPeer(DataSource source) {
        this.source = source;
    }

    /** Copies the finest units of the edition into a table of their own. */
    void prepare(long editionId, int rank) throws SQLException {
        execute("DROP TABLE IF EXISTS peer_grid");
        execute("CREATE TABLE peer_grid AS SELECT eu.unit_id AS id, bv.geometry FROM edition_unit eu"
                + " JOIN boundary_version bv ON bv.id = eu.boundary_id WHERE eu.edition_id = " + editionId
                + " AND eu.level_rank = " + rank);
        execute("CREATE INDEX ON peer_grid USING gist (geometry)");
        execute("VACUUM ANALYZE peer_grid");
    }

    /** Batches of {@code size} points answered a second, by two connections. */
    double batchesPerSecond(double[] lngs, double[] lats, int size, int seconds) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> counts = new ArrayList<>();
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            for (int client = 0; client < 2; client++) {
                int first = client * size;
                counts.add(clients.submit(() -> answer(lngs, lats, size, first, end)));
            }
            double total = 0;
            for (Future<Integer> count : counts) {
                total += count.get();
            }
            return total / seconds;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            clients.shutdownNow();
        }
    }

    private int answer(double[] lngs, double[] lats, int size, int first, long end) throws SQLException {
        int batches = 0;
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(BATCH)) {
            int start = first;
            while (System.nanoTime() < end) {
                statement.setArray(1, connection.createArrayOf("float8", boxed(lngs, start, size)));
                statement.setArray(2, connection.createArrayOf("float8", boxed(lats, start, size)));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        rows.getLong(2);
                    }
                }
                start = (start + 2 * size) % (lngs.length - size);
                batches++;
            }
        }
        return batches;
    }

    private static Double[] boxed(double[] values, int start, int size) {
        Double[] boxed = new Double[size];
        for (int i = 0; i < size; i++) {
            boxed[i] = values[start + i];
        }
        return boxed;
    }

    /** Points located a second by one statement over all of them, under the better of the two plans. */
    double bestPlanPerSecond(double[] lngs, double[] lats) throws SQLException {
        execute("DROP TABLE IF EXISTS peer_point");
        execute("CREATE TABLE peer_point (i int, geometry geometry(Point, 4326))");
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO peer_point SELECT i, ST_SetSRID(ST_MakePoint(x, y), 4326)"
                                + " FROM unnest(?::float8[], ?::float8[]) WITH ORDINALITY AS p (x, y, i)")) {
            insert.setArray(1, connection.createArrayOf("float8", boxed(lngs, 0, lngs.length)));
            insert.setArray(2, connection.createArrayOf("float8", boxed(lats, 0, lats.length)));
            insert.executeUpdate();
        }
        execute("CREATE INDEX ON peer_point USING gist (geometry)");
        execute("VACUUM ANALYZE peer_point");
        double best = 0;
        for (String plan : new String[] {POLYGONS_OUTER, POLYGONS_OUTER, POINTS_OUTER}) {
            long start = System.nanoTime();
            execute(plan);
            best = Math.max(best, lngs.length * 1e9 / (System.nanoTime() - start));
        }
        return best;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET statement_timeout = 0");
            statement.execute(sql);
            statement.execute("RESET statement_timeout");
        }
    }
}
