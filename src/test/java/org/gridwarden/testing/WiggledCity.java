package org.gridwarden.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridwarden.geo.Lattice;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.EditionContent;
import org.gridwarden.grid.EditionUnit;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.LevelFit;
import org.gridwarden.grid.Network;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * A made-up seamless city of {@code side × side} grids in districts of 4 × 4, drawn with crooked shared edges: level 1
 * the city, 2 districts, 3 grids. The same seed gives the same city.
 */
public final class WiggledCity {

    /** South-west corner, degrees. */
    public static final double WEST = 112.0;

    public static final double SOUTH = 33.0;

    /** Width and height of a grid, degrees. */
    public static final double STEP = 0.004;

    private static final int POINTS_PER_EDGE = 12;
    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4326);

    private final Random random;
    private final int side;
    private final Map<String, List<Coordinate>> edges = new HashMap<>();

    private WiggledCity(int side, long seed) {
        this.side = side;
        this.random = new Random(seed);
    }

    /** The city as edition 1 of network {@code city}; {@code side} is a multiple of 4. */
    public static EditionContent content(int side, long seed) {
        return new WiggledCity(side, seed).content();
    }

    private EditionContent content() {
        List<EditionUnit> grids = new ArrayList<>();
        long firstGrid = Math.max(1000, 2 + (side / 4) * (side / 4));
        Map<Long, List<Geometry>> districts = new HashMap<>();
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                long district = 2 + (row / 4) * (side / 4) + column / 4;
                Polygon cell = cell(column, row);
                districts.computeIfAbsent(district, id -> new ArrayList<>()).add(cell);
                grids.add(unit(firstGrid + row * side + column, "G%03d%03d".formatted(row, column), 3, district, cell));
            }
        }
        List<EditionUnit> units = new ArrayList<>();
        units.add(unit(
                1, "C", 1, null, union(grids.stream().map(EditionUnit::geometry).toList())));
        districts.keySet().stream()
                .sorted()
                .forEach(id -> units.add(unit(id, "D%03d".formatted(id), 2, 1L, union(districts.get(id)))));
        units.addAll(grids);
        Network network = new Network(
                1,
                "city",
                "城市",
                "City",
                List.of(
                        new Level(1, "city", "市", "City", LevelFit.TILES),
                        new Level(2, "district", "区", "District", LevelFit.TILES),
                        new Level(3, "grid", "网格", "Grid", LevelFit.TILES)));
        Instant then = Instant.parse("2026-01-01T00:00:00Z");
        return new EditionContent(
                network, new Edition(1, 1, 1, then, then, "test", "made up", "hash", units.size()), units);
    }

    private static EditionUnit unit(long id, String code, int level, Long parent, Geometry geometry) {
        double area = geometry.getArea() * 111_320 * 111_320 * Math.cos(Math.toRadians(SOUTH));
        return new EditionUnit(id, code, code + "号", level, parent, 100, 250, area, geometry);
    }

    private static Geometry union(List<Geometry> parts) {
        return CoverageUnion.union(parts.toArray(Geometry[]::new));
    }

    private Polygon cell(int column, int row) {
        List<Coordinate> ring = new ArrayList<>();
        append(ring, edge(column, row, column + 1, row), false);
        append(ring, edge(column + 1, row, column + 1, row + 1), false);
        append(ring, edge(column, row + 1, column + 1, row + 1), true);
        append(ring, edge(column, row, column, row + 1), true);
        ring.add(ring.get(0).copy());
        return FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    private static void append(List<Coordinate> ring, List<Coordinate> edge, boolean reversed) {
        int count = edge.size();
        for (int i = 0; i < count - 1; i++) {
            ring.add(edge.get(reversed ? count - 1 - i : i).copy());
        }
    }

    private List<Coordinate> edge(int ax, int ay, int bx, int by) {
        return edges.computeIfAbsent(ax + "," + ay + "," + bx + "," + by, key -> crooked(ax, ay, bx, by));
    }

    private List<Coordinate> crooked(int ax, int ay, int bx, int by) {
        List<Coordinate> line = new ArrayList<>();
        for (int i = 0; i <= POINTS_PER_EDGE; i++) {
            double along = (double) i / POINTS_PER_EDGE;
            boolean end = i == 0 || i == POINTS_PER_EDGE;
            double across = end ? 0 : (random.nextDouble() - 0.5) * 0.12;
            double x = ax + (bx - ax) * along + (ay == by ? 0 : across);
            double y = ay + (by - ay) * along + (ay == by ? across : 0);
            line.add(new Coordinate(onLattice(WEST + x * STEP), onLattice(SOUTH + y * STEP)));
        }
        return line;
    }

    private static double onLattice(double degrees) {
        return Lattice.toDegrees(Lattice.ofDegrees(degrees));
    }
}
