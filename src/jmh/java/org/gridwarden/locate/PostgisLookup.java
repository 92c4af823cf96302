package org.gridwarden.locate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.gridwarden.cell.CellIndex;
import org.gridwarden.db.GeometryCodec;
import org.gridwarden.testing.TestDatabase;
import org.locationtech.jts.geom.Polygon;

/** The peer in SQL: PostGIS with GiST indexes on the units and on the positions. */
final class PostgisLookup implements AutoCloseable {

    private static final String FIND = """
            SELECT unit FROM bench_unit
             WHERE ST_Covers(geometry, ST_SetSRID(ST_MakePoint(?, ?), 4326))
             ORDER BY unit LIMIT 1
            """;

    /** The plan that wins for many positions: units outside, the positions' index inside. */
    private static final String JOIN = """
            SELECT count(*) FROM bench_unit u
             CROSS JOIN LATERAL (SELECT p.id FROM bench_place p
                                  WHERE p.place && u.geometry AND ST_Covers(u.geometry, p.place) OFFSET 0) found
            """;

    private final TestDatabase database = TestDatabase.create();
    private final Connection connection;
    private final PreparedStatement find;

    PostgisLookup(List<Polygon> polygons) throws SQLException {
        connection = database.database().dataSource().getConnection();
        connection.setAutoCommit(true);
        execute("SET statement_timeout = 0");
        execute("SET jit = off");
        execute("CREATE TABLE bench_unit (unit int PRIMARY KEY, geometry geometry(Polygon, 4326))");
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO bench_unit VALUES (?, ST_GeomFromEWKB(?))")) {
            for (int unit = 0; unit < polygons.size(); unit++) {
                insert.setInt(1, unit);
                insert.setBytes(2, GeometryCodec.write(polygons.get(unit)));
                insert.addBatch();
                if (unit % 1000 == 999) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        execute("CREATE INDEX ON bench_unit USING gist (geometry)");
        execute("VACUUM ANALYZE bench_unit");
        find = connection.prepareStatement(FIND);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    int find(double lng, double lat) throws SQLException {
        find.setDouble(1, lng);
        find.setDouble(2, lat);
        try (ResultSet rows = find.executeQuery()) {
            return rows.next() ? rows.getInt(1) : CellIndex.NONE;
        }
    }

    /** Puts the positions into an indexed table, which {@link #join} reads. */
    void load(BenchPoints points) throws SQLException {
        execute("CREATE TABLE bench_place (id int, place geometry(Point, 4326))");
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO bench_place
                SELECT i, ST_SetSRID(ST_MakePoint(x / 1e7::float8, y / 1e7::float8), 4326)
                  FROM unnest(?::int[], ?::int[]) WITH ORDINALITY AS p(x, y, i)
                """)) {
            insert.setArray(1, connection.createArrayOf("int4", box(points.xs())));
            insert.setArray(2, connection.createArrayOf("int4", box(points.ys())));
            insert.executeUpdate();
        }
        execute("CREATE INDEX ON bench_place USING gist (place)");
        execute("VACUUM ANALYZE bench_place");
    }

    private static Object[] box(int[] values) {
        return java.util.Arrays.stream(values).boxed().toArray();
    }

    long join() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(JOIN)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        database.close();
    }
}
