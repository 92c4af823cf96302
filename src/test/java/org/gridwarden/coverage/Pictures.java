package org.gridwarden.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridwarden.geo.Geometries;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Units drawn for tests: near 120° E, 30° N, in units of 0.001°. */
public final class Pictures {

    private Pictures() {}

    public static CoverageUnit unit(String code, String rings) {
        return child(code, null, 1, rings);
    }

    public static CoverageUnit child(String code, @Nullable String parent, int rank, String rings) {
        List<LinearRing> drawn = new ArrayList<>();
        for (String ring : rings.split("\\), \\(")) {
            List<Coordinate> places = new ArrayList<>();
            for (String place : ring.split(", ")) {
                String[] xy = place.split(" ");
                places.add(
                        new Coordinate(120 + Double.parseDouble(xy[0]) / 1000, 30 + Double.parseDouble(xy[1]) / 1000));
            }
            places.add(places.get(0).copy());
            drawn.add(Geometries.factory().createLinearRing(places.toArray(Coordinate[]::new)));
        }
        Polygon polygon = Geometries.factory()
                .createPolygon(drawn.get(0), drawn.subList(1, drawn.size()).toArray(LinearRing[]::new));
        return new CoverageUnit(code, parent, rank, Geometries.round(polygon));
    }

    /** A seamless coverage of wiggly cells, {@code columns × rows}, each side cut into {@code pieces}. */
    public static List<CoverageUnit> cells(int columns, int rows, int pieces, long seed, int rank) {
        Random random = new Random(seed);
        double step = 0.002 / pieces;
        Coordinate[][] nodes = new Coordinate[columns * pieces + 1][rows * pieces + 1];
        for (int i = 0; i < nodes.length; i++) {
            for (int k = 0; k < nodes[i].length; k++) {
                if (i % pieces == 0 || k % pieces == 0) {
                    nodes[i][k] = new Coordinate(
                            120 + i * step + (random.nextDouble() - 0.5) * step * 0.6,
                            30 + k * step + (random.nextDouble() - 0.5) * step * 0.6);
                }
            }
        }
        List<CoverageUnit> units = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < rows; row++) {
                units.add(new CoverageUnit(
                        "c" + column + "r" + row, null, rank, ring(nodes, column * pieces, row * pieces, pieces)));
            }
        }
        return units;
    }

    private static Geometry ring(Coordinate[][] nodes, int x, int y, int pieces) {
        Coordinate[] ring = new Coordinate[4 * pieces + 1];
        for (int i = 0; i < pieces; i++) {
            ring[i] = nodes[x + i][y].copy();
            ring[pieces + i] = nodes[x + pieces][y + i].copy();
            ring[2 * pieces + i] = nodes[x + pieces - i][y + pieces].copy();
            ring[3 * pieces + i] = nodes[x][y + pieces - i].copy();
        }
        ring[4 * pieces] = ring[0].copy();
        return Geometries.round(Geometries.factory().createPolygon(ring));
    }

    /** Cells and their parents, every vertex moved by up to two metres in each unit on its own. */
    public static List<CoverageUnit> drawnIndependently(long seed) {
        Random random = new Random(seed);
        List<CoverageUnit> units = new ArrayList<>();
        List<CoverageUnit> cells = cells(6, 6, 5, seed, 2);
        for (int block = 0; block < 9; block++) {
            Geometry union = null;
            for (CoverageUnit cell : cells) {
                if (blockOf(cell) == block) {
                    union = union == null ? cell.geometry() : union.union(cell.geometry());
                }
            }
            units.add(new CoverageUnit("P" + block, null, 1, jittered(union, random)));
        }
        for (CoverageUnit cell : cells) {
            units.add(new CoverageUnit(cell.code(), "P" + blockOf(cell), 2, jittered(cell.geometry(), random)));
        }
        return units;
    }

    private static int blockOf(CoverageUnit cell) {
        return (cell.code().charAt(1) - '0') / 2 * 3 + (cell.code().charAt(3) - '0') / 2;
    }

    private static Geometry jittered(Geometry geometry, Random random) {
        Map<Coordinate, Coordinate> moved = new HashMap<>();
        return Geometries.round(Geometries.map(
                geometry,
                c -> moved.computeIfAbsent(
                        c,
                        place -> new Coordinate(
                                place.x + (random.nextDouble() - 0.5) * 4e-5,
                                place.y + (random.nextDouble() - 0.5) * 4e-5))));
    }
}
