package org.gridwarden.cell.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.gridwarden.cell.record.Vertex;

/**
 * Gives ground that nobody owns but that units enclose a code of its own, hole by hole, on the edges around it.
 *
 * <p>The border edges (one side unowned) are traced into cycles with the unowned side on the left. A counter-clockwise
 * cycle bounds a hole from outside. A clockwise one goes round an island of units, which lies in the smallest hole that
 * encloses it, or outside.
 */
final class Holes {

    /** A traced border of unowned ground. */
    private record Cycle(int[] edges, long[] vertices, long twiceArea) {}

    private final EdgeTable table;
    private final int firstCode;
    private int count;

    /** Border edges by the vertex where they start when the unowned side is on the left. */
    private int[] byStart = new int[0];

    private Holes(EdgeTable table, int firstCode) {
        this.table = table;
        this.firstCode = firstCode;
    }

    /** Rewrites code 0 to {@code firstCode}, {@code firstCode + 1}, … at enclosed ground; returns the number of holes. */
    static int mark(EdgeTable table, int firstCode) {
        Holes holes = new Holes(table, firstCode);
        holes.mark();
        return holes.count;
    }

    private void mark() {
        List<Cycle> cycles = trace();
        List<Cycle> outer = new ArrayList<>();
        List<Cycle> islands = new ArrayList<>();
        for (Cycle cycle : cycles) {
            (cycle.twiceArea() > 0 ? outer : islands).add(cycle);
        }
        if (outer.isEmpty()) {
            return;
        }
        outer.sort(Comparator.comparingLong(Cycle::twiceArea));
        List<Enclosure> enclosures = new ArrayList<>();
        for (Cycle cycle : outer) {
            int code = firstCode + count++;
            enclosures.add(new Enclosure(cycle.vertices(), code));
            paint(cycle, code);
        }
        for (Cycle island : islands) {
            long leftmost = leftmost(island.vertices());
            for (Enclosure enclosure : enclosures) {
                if (enclosure.encloses(leftmost)) {
                    paint(island, enclosure.code);
                    break;
                }
            }
        }
    }

    private void paint(Cycle cycle, int code) {
        for (int edge : cycle.edges()) {
            if (table.left[edge] == 0) {
                table.left[edge] = code;
            } else {
                table.right[edge] = code;
            }
        }
    }

    private List<Cycle> trace() {
        byStart = borderEdges();
        boolean[] seen = new boolean[byStart.length];
        List<Cycle> cycles = new ArrayList<>();
        for (int first = 0; first < byStart.length; first++) {
            if (!seen[first]) {
                cycles.add(trace(first, seen));
            }
        }
        return cycles;
    }

    private int[] borderEdges() {
        return IntStream.range(0, table.size)
                .filter(e -> (table.left[e] == 0) != (table.right[e] == 0))
                .boxed()
                .sorted(Comparator.comparingLong(this::start))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private Cycle trace(int first, boolean[] seen) {
        int[] edges = new int[16];
        long[] vertices = new long[16];
        int n = 0;
        int at = first;
        while (!seen[at]) {
            seen[at] = true;
            if (n == edges.length) {
                edges = Arrays.copyOf(edges, n * 2);
                vertices = Arrays.copyOf(vertices, n * 2);
            }
            edges[n] = byStart[at];
            vertices[n++] = start(byStart[at]);
            at = next(byStart[at]);
        }
        vertices = Arrays.copyOf(vertices, n);
        return new Cycle(Arrays.copyOf(edges, n), vertices, EdgeTable.twiceArea(vertices, n));
    }

    /** The border edge that continues {@code edge} around the same unowned face: the first one clockwise from it. */
    private int next(int edge) {
        long vertex = end(edge);
        int low = lowerBound(vertex);
        int best = low;
        for (int i = low + 1; i < byStart.length && start(byStart[i]) == vertex; i++) {
            if (clockwiseFrom(vertex, start(edge), end(byStart[i]), end(byStart[best]))) {
                best = i;
            }
        }
        return best;
    }

    /** Whether, turning clockwise around v from the direction of {@code origin}, a is met before b. */
    private static boolean clockwiseFrom(long v, long origin, long a, long b) {
        boolean aAfter = Vertex.compareAngle(v, a, origin) > 0;
        boolean bAfter = Vertex.compareAngle(v, b, origin) > 0;
        if (aAfter != bAfter) {
            return bAfter;
        }
        return Vertex.compareAngle(v, a, b) > 0;
    }

    private int lowerBound(long vertex) {
        int low = 0;
        int high = byStart.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(byStart[middle]) < vertex) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == byStart.length || start(byStart[low]) != vertex) {
            throw new IllegalStateException("border does not close");
        }
        return low;
    }

    private long start(int edge) {
        return table.left[edge] == 0 ? table.from[edge] : table.to[edge];
    }

    private long end(int edge) {
        return table.left[edge] == 0 ? table.to[edge] : table.from[edge];
    }

    private static long leftmost(long[] vertices) {
        long least = vertices[0];
        for (long vertex : vertices) {
            int x = Vertex.x(vertex);
            if (x < Vertex.x(least) || (x == Vertex.x(least) && Vertex.y(vertex) < Vertex.y(least))) {
                least = vertex;
            }
        }
        return least;
    }

    /** A hole's outer border with its bounds. */
    private static final class Enclosure {
        final int code;
        private final long[] ring;
        private int minX = Integer.MAX_VALUE;
        private int maxX = Integer.MIN_VALUE;
        private int minY = Integer.MAX_VALUE;
        private int maxY = Integer.MIN_VALUE;

        Enclosure(long[] ring, int code) {
            this.ring = ring;
            this.code = code;
            for (long vertex : ring) {
                minX = Math.min(minX, Vertex.x(vertex));
                maxX = Math.max(maxX, Vertex.x(vertex));
                minY = Math.min(minY, Vertex.y(vertex));
                maxY = Math.max(maxY, Vertex.y(vertex));
            }
        }

        /** Whether p lies strictly inside the ring; a vertex of the ring does not. */
        boolean encloses(long p) {
            int x = Vertex.x(p);
            int y = Vertex.y(p);
            if (x <= minX || x >= maxX || y <= minY || y >= maxY) {
                return false;
            }
            boolean inside = false;
            for (int i = 0; i < ring.length; i++) {
                long a = ring[i];
                long b = ring[i + 1 == ring.length ? 0 : i + 1];
                if (Vertex.on(a, b, p)) {
                    return false;
                }
                boolean up = Vertex.y(b) > Vertex.y(a);
                if (Vertex.y(a) <= y != Vertex.y(b) <= y && Vertex.cross(up ? a : b, up ? b : a, p) < 0) {
                    inside = !inside;
                }
            }
            return inside;
        }
    }
}
