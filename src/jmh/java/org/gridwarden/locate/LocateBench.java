package org.gridwarden.locate;

import com.google.common.geometry.S2Point;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.gridwarden.cell.CellIndex;
import org.locationtech.jts.geom.Polygon;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Position to owner, one thread: this index and its peers on the same layer and the same million positions. Each invocation
 * looks up the next block of positions; the score is time per position. Peers get their positions in the form they like
 * best, made beforehand.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms2g", "-Xmx8g"})
@State(Scope.Benchmark)
public class LocateBench {

    static final int POINTS = 1 << 20;
    static final int BLOCK = 4096;
    static final int SQL_BLOCK = 256;

    /** The layer and the positions. */
    @State(Scope.Benchmark)
    public static class Ground {
        @Param({"1000", "10000", "100000"})
        public int units;

        @Param("100")
        public int vertices;

        @Param({"random", "border", "ordered"})
        public String points;

        List<Polygon> polygons = List.of();
        BenchPoints places = new BenchPoints(new int[0], new int[0]);
        private int next;

        @Setup
        public void draw() {
            polygons = BenchLayer.of(units, vertices);
            places = BenchPoints.of(polygons, BenchPoints.Order.valueOf(points), POINTS, 7);
        }

        /** Where the next block of positions begins. */
        int next(int block) {
            int start = next;
            next = (next + block) & (POINTS - 1);
            return start;
        }
    }

    /** This index. */
    @State(Scope.Benchmark)
    public static class Cells {
        CellIndex index = CellIndex.build(List.of());
        final int[] xs = new int[BLOCK];
        final int[] ys = new int[BLOCK];
        final int[] out = new int[BLOCK];

        @Setup
        public void build(Ground ground) {
            index = CellIndex.build(ground.polygons);
            ground.polygons = List.of();
        }
    }

    @Benchmark
    @OperationsPerInvocation(BLOCK)
    public long cellIndex(Ground ground, Cells cells) {
        int start = ground.next(BLOCK);
        int[] xs = ground.places.xs();
        int[] ys = ground.places.ys();
        long sum = 0;
        for (int i = start; i < start + BLOCK; i++) {
            sum += cells.index.find(xs[i], ys[i]);
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(BLOCK)
    public int[] cellIndexBatch(Ground ground, Cells cells) {
        int start = ground.next(BLOCK);
        System.arraycopy(ground.places.xs(), start, cells.xs, 0, BLOCK);
        System.arraycopy(ground.places.ys(), start, cells.ys, 0, BLOCK);
        cells.index.find(cells.xs, cells.ys, BLOCK, cells.out);
        return cells.out;
    }

    /**
     * The yardstick: as many bytes as the index has, each of whose 64-byte lines names a next one at random. What reads one
     * line after the other waits for memory once a step, and nothing can overlap.
     */
    @State(Scope.Benchmark)
    public static class Memory {
        private static final int LINE = 16;

        int[] lines = new int[LINE];
        int at;

        @Setup
        public void link(Cells cells) {
            int count = Math.toIntExact(Math.max(2, cells.index.memoryBytes() / (4 * LINE)));
            lines = new int[count * LINE];
            for (int line = 0; line < count; line++) {
                lines[line * LINE] = line * LINE;
            }
            // Sattolo's shuffle: one cycle through all.
            Random random = new Random(7);
            for (int line = count - 1; line > 0; line--) {
                int other = random.nextInt(line) * LINE;
                int kept = lines[line * LINE];
                lines[line * LINE] = lines[other];
                lines[other] = kept;
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(BLOCK)
    public int memoryRead(Memory memory) {
        int at = memory.at;
        for (int i = 0; i < BLOCK; i++) {
            at = memory.lines[at];
        }
        memory.at = at;
        return at;
    }

    /** JTS. */
    @State(Scope.Benchmark)
    public static class Jts {
        JtsLookup lookup = new JtsLookup(List.of());
        final double[] lngs = new double[POINTS];
        final double[] lats = new double[POINTS];

        @Setup
        public void build(Ground ground) {
            lookup = new JtsLookup(ground.polygons);
            for (int i = 0; i < POINTS; i++) {
                lngs[i] = ground.places.xs()[i] / 1e7;
                lats[i] = ground.places.ys()[i] / 1e7;
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(BLOCK)
    public long jts(Ground ground, Jts jts) {
        int start = ground.next(BLOCK);
        long sum = 0;
        for (int i = start; i < start + BLOCK; i++) {
            sum += jts.lookup.find(jts.lngs[i], jts.lats[i]);
        }
        return sum;
    }

    /** S2. */
    @State(Scope.Benchmark)
    public static class S2 {
        S2Lookup lookup = new S2Lookup(List.of());
        final S2Point[] points = new S2Point[POINTS];

        @Setup
        public void build(Ground ground) {
            lookup = new S2Lookup(ground.polygons);
            for (int i = 0; i < POINTS; i++) {
                points[i] = S2Lookup.point(
                        ground.places.xs()[i] / 1e7, ground.places.ys()[i] / 1e7);
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(BLOCK)
    public long s2(Ground ground, S2 s2) {
        int start = ground.next(BLOCK);
        long sum = 0;
        for (int i = start; i < start + BLOCK; i++) {
            sum += s2.lookup.find(s2.points[i]);
        }
        return sum;
    }

    /** PostGIS. */
    @State(Scope.Benchmark)
    public static class Postgis {
        private PostgisLookup lookup;

        @Setup
        public void load(Ground ground) throws SQLException {
            lookup = new PostgisLookup(ground.polygons);
            lookup.load(ground.places);
        }

        @TearDown
        public void close() throws SQLException {
            lookup.close();
        }
    }

    @Benchmark
    @OperationsPerInvocation(SQL_BLOCK)
    public long postgis(Ground ground, Postgis postgis) throws SQLException {
        int start = ground.next(SQL_BLOCK);
        long sum = 0;
        for (int i = start; i < start + SQL_BLOCK; i++) {
            sum += postgis.lookup.find(
                    ground.places.xs()[i] / 1e7, ground.places.ys()[i] / 1e7);
        }
        return sum;
    }

    /** A million positions in one statement. */
    @Benchmark
    @OperationsPerInvocation(POINTS)
    public long postgisJoin(Postgis postgis) throws SQLException {
        return postgis.lookup.join();
    }
}
