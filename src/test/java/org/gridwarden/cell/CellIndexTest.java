package org.gridwarden.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.gridwarden.geo.Lattice;
import org.gridwarden.testing.RandomCoverage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/** The index against the plain reference, on layers of every kind that a seeded generator can think of. */
class CellIndexTest {

    private static final int SEEDS = Integer.getInteger("gridwarden.seeds", 6);

    @TempDir
    Path folder;

    /** Kinds of layers; the seed varies sizes too. */
    enum Kind {
        TRIANGLES(seed -> triangles(60 + (int) seed % 90, 12, 0.1, 40_000, 40_000, seed)),
        TINY_CELLS(seed -> triangles(80, 30, 0.1, 12 + (int) seed % 30, 20, seed)),
        MANY_HOLES(seed -> triangles(120, 5, 0.5, 9_000, 9_000, seed)),
        THIN_CELLS(seed -> triangles(100, 20, 0.05, 2_000_000, 40, seed)),
        TALL_CELLS(seed -> triangles(100, 20, 0.05, 40, 2_000_000, seed)),
        WHOLE_WORLD(seed -> RandomCoverage.triangles(
                60, 10, 0.1, new Envelope(-1_000_000_000, 1_100_000_000, -895_000_000, 895_000_000), seed)),
        SQUARES_ON_CELL_BORDERS(seed -> RandomCoverage.squares(9, 9, 15, 0.15, 1 << (seed % 16), seed)),
        CHECKERED(seed -> RandomCoverage.squares(8, 8, 2, 0.3, 3, seed)),
        CITY(seed -> RandomCoverage.bricks(4, 4, 6 + (int) seed * 7 % 90, 30_000, seed)),
        FOUR_STEPS_A_CELL(seed -> RandomCoverage.squares(12, 12, 40, 0.2, 4, seed));

        private final LongFunction<List<? extends Geometry>> generator;

        Kind(LongFunction<List<? extends Geometry>> generator) {
            this.generator = generator;
        }
    }

    private static List<Geometry> triangles(int points, int units, double unowned, int width, int height, long seed) {
        return RandomCoverage.triangles(points, units, unowned, new Envelope(0, width, 0, height), seed);
    }

    @ParameterizedTest
    @EnumSource
    void owner_equals_the_plain_scan_at_random_places_vertices_and_edge_points(Kind kind) throws IOException {
        for (long seed : LongStream.rangeClosed(1, SEEDS).toArray()) {
            List<? extends Geometry> polygons = kind.generator.apply(seed);
            double cellsPerEdge = new double[] {0.5, 0.05, 4}[(int) (seed % 3)];
            int maxEdges = new int[] {12, 4, 40}[(int) (seed / 3 % 3)];
            CellIndex index = CellIndex.build(polygons, edges -> edges * cellsPerEdge, maxEdges);
            new Comparison(kind + " seed " + seed, polygons, index).run(new Random(seed));
        }
    }

    /** One layer, its index, its reference. */
    private final class Comparison {
        private final String name;
        private final List<? extends Geometry> polygons;
        private final CellIndex index;
        private final BruteForce reference;
        private final List<int[]> places = new ArrayList<>();

        Comparison(String name, List<? extends Geometry> polygons, CellIndex index) {
            this.name = name;
            this.polygons = polygons;
            this.index = index;
            reference = new BruteForce(polygons);
        }

        void run(Random random) throws IOException {
            addVerticesAndEdgePoints(random);
            addRandomPlaces(random, 300);
            Path file = folder.resolve("index");
            index.write(file, "hash of " + name);
            CellIndex mapped = CellIndex.map(file);
            assertThat(mapped.contentHash()).isEqualTo("hash of " + name);
            int n = places.size();
            int[] xs = places.stream().mapToInt(p -> p[0]).toArray();
            int[] ys = places.stream().mapToInt(p -> p[1]).toArray();
            int[] batch = new int[n];
            boolean[] onEdge = new boolean[n];
            index.find(xs, ys, n, batch, onEdge);
            for (int i = 0; i < n; i++) {
                String place = name + " at " + xs[i] + " " + ys[i];
                int expected = reference.owner(xs[i], ys[i]);
                CellHit hit = index.hit(xs[i], ys[i]);
                assertThat(index.find(xs[i], ys[i])).as(place).isEqualTo(expected);
                assertThat(batch[i]).as(place + ", batch").isEqualTo(expected);
                assertThat(mapped.find(xs[i], ys[i])).as(place + ", mapped").isEqualTo(expected);
                assertThat(hit.unit()).as(place + ", hit").isEqualTo(expected);
                assertThat(hit.touching()).as(place + ", touching").isEqualTo(reference.touching(xs[i], ys[i]));
                assertThat(index.onEdge(xs[i], ys[i])).as(place + ", on edge").isEqualTo(hit.onEdge());
                assertThat(onEdge[i]).as(place + ", on edge, batch").isEqualTo(hit.onEdge());
                assertThat(hit.status() == CoverageStatus.OWNED).as(place).isEqualTo(expected != CellIndex.NONE);
            }
        }

        private void addVerticesAndEdgePoints(Random random) {
            List<int[]> all = new ArrayList<>();
            for (Geometry polygon : polygons) {
                Coordinate[] vertices = polygon.getCoordinates();
                for (int i = 0; i < vertices.length; i++) {
                    int x = Lattice.ofDegrees(vertices[i].x);
                    int y = Lattice.ofDegrees(vertices[i].y);
                    all.add(new int[] {x, y});
                    if (i > 0) {
                        addEdgePoints(all, x, y, vertices[i - 1], random);
                    }
                }
            }
            java.util.Collections.shuffle(all, random);
            for (int[] place : all.subList(0, Math.min(all.size(), 250))) {
                places.add(place);
                places.add(new int[] {place[0] + random.nextInt(3) - 1, place[1] + random.nextInt(3) - 1});
            }
        }

        /** A lattice place exactly on the edge where there is one, else the nearest one to a place on it. */
        private void addEdgePoints(List<int[]> all, int x, int y, Coordinate other, Random random) {
            long dx = (long) Lattice.ofDegrees(other.x) - x;
            long dy = (long) Lattice.ofDegrees(other.y) - y;
            long divisor = gcd(Math.abs(dx), Math.abs(dy));
            if (divisor > 1) {
                long k = 1 + random.nextLong(divisor - 1);
                all.add(new int[] {(int) (x + dx / divisor * k), (int) (y + dy / divisor * k)});
            } else {
                double t = random.nextDouble();
                all.add(new int[] {(int) (x + Math.round(t * dx)), (int) (y + Math.round(t * dy))});
            }
        }

        private void addRandomPlaces(Random random, int n) {
            int[] xs = places.stream().mapToInt(p -> p[0]).sorted().toArray();
            int[] ys = places.stream().mapToInt(p -> p[1]).sorted().toArray();
            long width = (long) xs[xs.length - 1] - xs[0];
            long height = (long) ys[ys.length - 1] - ys[0];
            for (int i = 0; i < n; i++) {
                places.add(new int[] {
                    (int) (xs[0] + Math.round((random.nextDouble() * 1.1 - 0.05) * width)),
                    (int) (ys[0] + Math.round((random.nextDouble() * 1.1 - 0.05) * height))
                });
            }
        }
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** The reference for holes: unowned ground inside a face that the borders alone close. */
    @ParameterizedTest
    @EnumSource(names = {"TRIANGLES", "MANY_HOLES", "TINY_CELLS", "CHECKERED", "SQUARES_ON_CELL_BORDERS"})
    void unowned_ground_is_a_hole_exactly_where_borders_enclose_it(Kind kind) {
        for (long seed = 1; seed <= 4; seed++) {
            List<? extends Geometry> polygons = kind.generator.apply(seed);
            CellIndex index = CellIndex.build(polygons);
            GeometryFactory factory = new GeometryFactory();
            Geometry closed = faces(polygons, factory);
            Envelope extent = closed.getEnvelopeInternal();
            Random random = new Random(seed);
            for (int i = 0; i < 200; i++) {
                int x = Lattice.ofDegrees(extent.getMinX() + random.nextDouble() * extent.getWidth());
                int y = Lattice.ofDegrees(extent.getMinY() + random.nextDouble() * extent.getHeight());
                CellHit hit = index.hit(x, y);
                if (hit.status() != CoverageStatus.OWNED) {
                    boolean enclosed = closed.covers(factory.createPoint(new Coordinate(x / 1e7, y / 1e7)));
                    assertThat(hit.status())
                            .as("%s seed %d at %d %d", kind, seed, x, y)
                            .isEqualTo(enclosed ? CoverageStatus.HOLE : CoverageStatus.OUTSIDE);
                }
            }
        }
    }

    /** All faces that the borders close, united. */
    private static Geometry faces(List<? extends Geometry> polygons, GeometryFactory factory) {
        Set<LineSegment> segments = new HashSet<>();
        for (Geometry polygon : polygons) {
            for (int part = 0; part < polygon.getBoundary().getNumGeometries(); part++) {
                Coordinate[] line = polygon.getBoundary().getGeometryN(part).getCoordinates();
                for (int i = 1; i < line.length; i++) {
                    LineSegment segment = new LineSegment(line[i - 1], line[i]);
                    segment.normalize();
                    segments.add(segment);
                }
            }
        }
        Polygonizer polygonizer = new Polygonizer();
        segments.forEach(segment -> polygonizer.add(segment.toGeometry(factory)));
        return factory.buildGeometry(polygonizer.getPolygons()).union();
    }

    @Test
    void an_empty_layer_owns_nothing() {
        CellIndex index = CellIndex.build(List.of());
        assertThat(index.find(0, 0)).isEqualTo(CellIndex.NONE);
        assertThat(index.hit(5, 5).status()).isEqualTo(CoverageStatus.OUTSIDE);
        assertThat(index.nearestBoundary(0, 0, 1000)).isEmpty();
    }

    @Test
    void a_batch_may_be_shorter_than_its_arrays() {
        CellIndex index = CellIndex.build(RandomCoverage.squares(1, 1, 1, 0, 10, 1));
        int[] out = new int[4];
        Arrays.fill(out, 77);
        index.find(new int[] {5, 50, 5, 5}, new int[] {5, 5, 5, 5}, 2, out);
        assertThat(out).containsExactly(0, CellIndex.NONE, 77, 77);
    }
}
