package org.gridwarden.locate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.gridwarden.cell.CellIndex;
import org.locationtech.jts.geom.Polygon;

/**
 * What an engine costs to build and to hold, and whether it agrees.
 *
 * @param units number of units
 * @param engine its name
 * @param buildMillis median time to build from polygons in memory
 * @param bytes growth of the used heap without the polygons it was built from; for the cell index the size of its one array,
 *     since a collector rounds large arrays up to whole regions
 * @param loadMillis median time to map a written index and answer; 0 where the engine has no file form
 * @param strangers of a million random positions, those whose owner differs from JTS's without lying exactly on an edge
 */
record Footprint(int units, String engine, double buildMillis, long bytes, double loadMillis, int strangers) {

    static List<Footprint> measure(int units, int vertices) {
        List<Polygon> polygons = BenchLayer.of(units, vertices);
        BenchPoints places = BenchPoints.of(polygons, BenchPoints.Order.random, 1 << 20, 11);
        int rounds = units > 100_000 ? 2 : 5;
        Holder<CellIndex> cells = hold(rounds, () -> CellIndex.build(polygons));
        Holder<JtsLookup> jts = hold(units > 10_000 ? 1 : 3, () -> new JtsLookup(polygons));
        int strangers = strangers(cells.thing, jts.thing, places);
        Footprint ours = new Footprint(
                units, "cell index", cells.millis, cells.thing.memoryBytes(), load(cells.thing), strangers);
        Footprint theirs = new Footprint(units, "JTS", jts.millis, jts.bytes, 0, 0);
        if (units > 100_000) {
            return List.of(ours, theirs);
        }
        Holder<S2Lookup> s2 = hold(units > 10_000 ? 1 : 3, () -> new S2Lookup(polygons));
        return List.of(ours, theirs, new Footprint(units, "S2", s2.millis, s2.bytes, 0, 0));
    }

    private record Holder<T>(T thing, double millis, long bytes) {}

    private static <T> Holder<T> hold(int rounds, Supplier<T> build) {
        double[] millis = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            build.get();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        long before = usedHeap();
        T thing = build.get();
        return new Holder<>(thing, millis[rounds / 2], usedHeap() - before);
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static int strangers(CellIndex cells, JtsLookup jts, BenchPoints places) {
        int strangers = 0;
        for (int i = 0; i < places.xs().length; i++) {
            int x = places.xs()[i];
            int y = places.ys()[i];
            int unit = jts.find(x / 1e7, y / 1e7);
            if (cells.find(x, y) != unit && !cells.hit(x, y).touching().contains(unit)) {
                strangers++;
            }
        }
        return strangers;
    }

    private static double load(CellIndex index) {
        try {
            Path file = Files.createTempFile("bench", ".cells");
            index.write(file, "bench");
            double[] millis = new double[9];
            for (int i = 0; i < millis.length; i++) {
                long start = System.nanoTime();
                CellIndex.map(file).find(0, 0);
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
            Files.delete(file);
            Arrays.sort(millis);
            return millis[millis.length / 2];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
