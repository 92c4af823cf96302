package org.gridwarden.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.triangulate.DelaunayTriangulationBuilder;

/** Seeded layers of disjoint polygons on the 1e-7 degree lattice, in degrees. */
public final class RandomCoverage {

    private static final GeometryFactory GEOMETRIES =
            new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    private RandomCoverage() {}

    /**
     * A city: {@code columns × rows} six-sided cells laid like bricks, with wandering borders that neighbours share.
     *
     * @param vertices approximate vertices of a cell
     * @param unitSteps size of a cell, lattice steps
     */
    public static List<Polygon> bricks(int columns, int rows, int vertices, int unitSteps, long seed) {
        return new Bricks(columns, rows, Math.max(1, vertices / 6), unitSteps, seed).polygons();
    }

    /**
     * Triangles over random lattice points, each given to a random unit or to nobody, and united: units with holes,
     * enclaves, parts that touch at points.
     *
     * @param points number of random points
     * @param units number of units; a few may stay empty
     * @param unowned share of triangles that nobody owns
     * @param extent where the points lie, lattice steps
     */
    public static List<Geometry> triangles(int points, int units, double unowned, Envelope extent, long seed) {
        Random random = new Random(seed);
        List<Coordinate> sites = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            sites.add(new Coordinate(
                    Math.rint(extent.getMinX() + random.nextDouble() * extent.getWidth()),
                    Math.rint(extent.getMinY() + random.nextDouble() * extent.getHeight())));
        }
        DelaunayTriangulationBuilder builder = new DelaunayTriangulationBuilder();
        builder.setSites(sites);
        Geometry triangles = builder.getTriangles(new GeometryFactory());
        List<Geometry> pieces = new ArrayList<>();
        for (int i = 0; i < triangles.getNumGeometries(); i++) {
            if (triangles.getGeometryN(i).getArea() > 0) {
                pieces.add(triangles.getGeometryN(i));
            }
        }
        return unite(pieces, units, unowned, random);
    }

    /** Squares of {@code side} steps from the lattice's origin, each given to a random unit or to nobody, and united. */
    public static List<Geometry> squares(int columns, int rows, int units, double unowned, int side, long seed) {
        List<Geometry> pieces = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                pieces.add(new GeometryFactory()
                        .toGeometry(new Envelope(
                                column * (double) side,
                                (column + 1) * (double) side,
                                row * (double) side,
                                (row + 1) * (double) side)));
            }
        }
        return unite(pieces, units, unowned, new Random(seed));
    }

    private static List<Geometry> unite(List<Geometry> pieces, int units, double unowned, Random random) {
        List<List<Geometry>> owned = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            owned.add(new ArrayList<>());
        }
        for (Geometry piece : pieces) {
            if (random.nextDouble() >= unowned) {
                owned.get(random.nextInt(units)).add(piece);
            }
        }
        List<Geometry> coverage = new ArrayList<>();
        for (List<Geometry> parts : owned) {
            coverage.add(
                    parts.isEmpty() ? GEOMETRIES.createPolygon() : CoverageUnion.union(parts.toArray(Geometry[]::new)));
        }
        return toDegrees(coverage);
    }

    private static List<Geometry> toDegrees(List<Geometry> lattice) {
        AffineTransformation scale = AffineTransformation.scaleInstance(1e-7, 1e-7);
        return lattice.stream().map(scale::transform).toList();
    }

    private static final class Bricks {
        private static final int ORIGIN_X = 1_139_000_000;
        private static final int ORIGIN_Y = 225_000_000;

        private final int columns;
        private final int rows;
        private final int segments;
        private final int unitSteps;
        private final long seed;

        Bricks(int columns, int rows, int segments, int unitSteps, long seed) {
            this.columns = columns;
            this.rows = rows;
            this.segments = segments;
            this.unitSteps = unitSteps;
            this.seed = seed;
        }

        List<Polygon> polygons() {
            List<Polygon> polygons = new ArrayList<>(columns * rows);
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    polygons.add(polygon(row, 2 * column + (row & 1)));
                }
            }
            return polygons;
        }

        /** The cell whose left wall stands at half-column k. */
        private Polygon polygon(int row, int k) {
            double[] ring = new double[2 * (6 * segments + 1)];
            border(ring, 0, row, k, row, k + 1, false);
            border(ring, 1, row, k + 1, row, k + 2, false);
            border(ring, 2, row, k + 2, row + 1, k + 2, false);
            border(ring, 3, row + 1, k + 1, row + 1, k + 2, true);
            border(ring, 4, row + 1, k, row + 1, k + 1, true);
            border(ring, 5, row, k, row + 1, k, true);
            ring[ring.length - 2] = ring[0];
            ring[ring.length - 1] = ring[1];
            return GEOMETRIES.createPolygon(new PackedCoordinateSequence.Double(ring, 2, 0));
        }

        /** Writes the border from node (line a, k) to node (line b, l) without its end; reversed gives it from end to start. */
        private void border(double[] ring, int side, int a, int k, int b, int l, boolean reversed) {
            double startX = nodeX(a, k);
            double startY = nodeY(a, k);
            double endX = nodeX(b, l);
            double endY = nodeY(b, l);
            long edge = mix(seed ^ mix(((long) a << 33) ^ ((long) k << 2) ^ (a == b ? 0 : 1)));
            double phase = unit(edge) * Math.PI * 2;
            for (int i = 0; i < segments; i++) {
                int step = reversed ? segments - i : i;
                double t = (double) step / segments;
                double wave = Math.sin(phase + 7 * t) + 0.25 * (unit(mix(edge + step)) * 2 - 1);
                double offset = 0.07 * Math.sin(Math.PI * t) * wave;
                int at = 2 * (side * segments + i);
                double x = startX + t * (endX - startX) - offset * (endY - startY);
                double y = startY + t * (endY - startY) + offset * (endX - startX);
                ring[at] = Math.round(ORIGIN_X + x * unitSteps) / 1e7;
                ring[at + 1] = Math.round(ORIGIN_Y + y * unitSteps) / 1e7;
            }
        }

        private double nodeX(int line, int k) {
            return k * 0.5 + 0.2 * (unit(mix(seed ^ mix(3L * line + ((long) k << 32)))) - 0.5);
        }

        /** Nodes where a wall rises are drawn down, the others up, which turns bricks into hexagons. */
        private double nodeY(int line, int k) {
            double zigzag = ((line + k) & 1) == 0 ? -0.12 : 0.12;
            return line + zigzag + 0.2 * (unit(mix(~seed ^ mix(5L * line + ((long) k << 32)))) - 0.5);
        }

        private static double unit(long bits) {
            return (bits >>> 11) * 0x1p-53;
        }

        private static long mix(long z) {
            long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L + 0x9E3779B97F4A7C15L;
            long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
            return b ^ (b >>> 31);
        }
    }
}
