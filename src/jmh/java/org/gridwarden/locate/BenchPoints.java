package org.gridwarden.locate;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gridwarden.geo.Lattice;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The positions to look up, the same for every engine.
 *
 * @param xs longitudes, lattice steps
 * @param ys latitudes, lattice steps
 */
record BenchPoints(int[] xs, int[] ys) {

    /** How the positions lie. */
    enum Order {
        /** Uniform over the layer's extent. */
        random,
        /** Within two metres of a border, in random order. */
        border,
        /** Uniform, in space-filling (Morton) order. */
        ordered
    }

    static BenchPoints of(List<? extends Geometry> polygons, Order order, int n, long seed) {
        Random random = new Random(seed);
        return switch (order) {
            case random -> uniform(polygons, n, random);
            case border -> border(polygons, n, random);
            case ordered -> sorted(uniform(polygons, n, random));
        };
    }

    private static BenchPoints uniform(List<? extends Geometry> polygons, int n, Random random) {
        Envelope extent = new Envelope();
        polygons.forEach(polygon -> extent.expandToInclude(polygon.getEnvelopeInternal()));
        int[] xs = new int[n];
        int[] ys = new int[n];
        for (int i = 0; i < n; i++) {
            xs[i] = Lattice.ofDegrees(extent.getMinX() + random.nextDouble() * extent.getWidth());
            ys[i] = Lattice.ofDegrees(extent.getMinY() + random.nextDouble() * extent.getHeight());
        }
        return new BenchPoints(xs, ys);
    }

    private static BenchPoints border(List<? extends Geometry> polygons, int n, Random random) {
        int[] xs = new int[n];
        int[] ys = new int[n];
        for (int i = 0; i < n; i++) {
            Coordinate[] ring = polygons.get(random.nextInt(polygons.size()))
                    .getGeometryN(0)
                    .getCoordinates();
            int at = random.nextInt(ring.length - 1);
            double t = random.nextDouble();
            double x = ring[at].x + t * (ring[at + 1].x - ring[at].x);
            double y = ring[at].y + t * (ring[at + 1].y - ring[at].y);
            xs[i] = Lattice.ofDegrees(x) + random.nextInt(401) - 200;
            ys[i] = Lattice.ofDegrees(y) + random.nextInt(401) - 200;
        }
        return new BenchPoints(xs, ys);
    }

    private static BenchPoints sorted(BenchPoints points) {
        int n = points.xs.length;
        int minX = IntStream.of(points.xs).min().orElse(0);
        int minY = IntStream.of(points.ys).min().orElse(0);
        Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
        long[] morton = new long[n];
        for (int i = 0; i < n; i++) {
            morton[i] = spread(points.xs[i] - minX) | spread(points.ys[i] - minY) << 1;
        }
        java.util.Arrays.sort(order, java.util.Comparator.comparingLong(i -> morton[i]));
        int[] xs = IntStream.range(0, n).map(i -> points.xs[order[i]]).toArray();
        int[] ys = IntStream.range(0, n).map(i -> points.ys[order[i]]).toArray();
        return new BenchPoints(xs, ys);
    }

    /** Puts a 0 between the bits. */
    private static long spread(int value) {
        long v = value & 0xffffffffL;
        v = (v | v << 16) & 0x0000ffff0000ffffL;
        v = (v | v << 8) & 0x00ff00ff00ff00ffL;
        v = (v | v << 4) & 0x0f0f0f0f0f0f0f0fL;
        v = (v | v << 2) & 0x3333333333333333L;
        return (v | v << 1) & 0x5555555555555555L;
    }
}
