package org.gridwarden.tile.line;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.gridwarden.tile.mvt.WorldUnits;

/**
 * Paths that share lines, simplified together: cut at their common nodes, each line between two nodes simplified in one
 * direction only, so that whoever uses it gets the same vertices. Paths are lattice pairs {@code x0,y0,x1,y1…}; a path
 * whose ends are equal is a ring. Immutable after construction.
 */
public final class SharedLines {

    private static final int[] NOTHING = {};

    private final NodeTable nodes;

    /** Lines of these paths; only paths of this list may be simplified. */
    public SharedLines(List<int[]> paths) {
        nodes = new NodeTable(paths.stream().mapToInt(path -> path.length / 2).sum());
        paths.forEach(nodes::addPath);
    }

    /**
     * The path in whole world units of a zoom, without repeated vertices.
     *
     * @param tolerance greatest distance, in world units, by which a line may leave its course; 0 only rounds
     * @return pairs as given; empty where a ring has shrunk to less than a triangle or a line to a point
     */
    public int[] simplify(int[] path, int zoom, double tolerance) {
        if (path.length < 4) {
            return NOTHING;
        }
        boolean ring = isRing(path);
        int[] course = ring ? rotated(path) : path;
        int count = course.length / 2;
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = WorldUnits.x(course[2 * i], zoom);
            ys[i] = WorldUnits.y(course[2 * i + 1], zoom);
        }
        BitSet kept = new BitSet(count);
        int start = 0;
        for (int i = 1; i < count; i++) {
            if (i == count - 1 || nodes.isNode(course[2 * i], course[2 * i + 1])) {
                keepLine(course, xs, ys, start, i, tolerance, kept);
                start = i;
            }
        }
        return rounded(xs, ys, kept, ring);
    }

    private static boolean isRing(int[] path) {
        return path[0] == path[path.length - 2] && path[1] == path[path.length - 1];
    }

    /** The ring begun at a node; at its least vertex where no other line touches it. */
    private int[] rotated(int[] ring) {
        int count = ring.length / 2 - 1;
        int begin = 0;
        boolean node = false;
        for (int i = 0; i < count && !node; i++) {
            node = nodes.isNode(ring[2 * i], ring[2 * i + 1]);
            if (node || compare(ring, i, begin) < 0) {
                begin = i;
            }
        }
        int[] result = new int[ring.length];
        for (int i = 0; i <= count; i++) {
            int from = (begin + i) % count;
            result[2 * i] = ring[2 * from];
            result[2 * i + 1] = ring[2 * from + 1];
        }
        return result;
    }

    private void keepLine(int[] course, double[] xs, double[] ys, int from, int to, double tolerance, BitSet kept) {
        if (compare(course, from, to) == 0) {
            int middle = farthestFrom(course, xs, ys, from, to);
            keepOpenLine(course, xs, ys, from, middle, tolerance, kept);
            keepOpenLine(course, xs, ys, middle, to, tolerance, kept);
        } else {
            keepOpenLine(course, xs, ys, from, to, tolerance, kept);
        }
    }

    /** A loop is halved at the vertex farthest from its node; of equals the least, so that direction plays no part. */
    private static int farthestFrom(int[] course, double[] xs, double[] ys, int from, int to) {
        int found = from + 1;
        double greatest = -1;
        for (int i = from + 1; i < to; i++) {
            double distance = Math.hypot(xs[i] - xs[from], ys[i] - ys[from]);
            if (distance > greatest || (distance == greatest && compare(course, i, found) < 0)) {
                greatest = distance;
                found = i;
            }
        }
        return found;
    }

    private static void keepOpenLine(
            int[] course, double[] xs, double[] ys, int from, int to, double tolerance, BitSet kept) {
        if (compare(course, from, to) <= 0) {
            kept.or(LineSimplifier.kept(xs, ys, from, to, tolerance));
            return;
        }
        int last = to - from;
        double[] reversedXs = new double[last + 1];
        double[] reversedYs = new double[last + 1];
        for (int i = 0; i <= last; i++) {
            reversedXs[i] = xs[to - i];
            reversedYs[i] = ys[to - i];
        }
        BitSet reversed = LineSimplifier.kept(reversedXs, reversedYs, 0, last, tolerance);
        reversed.stream().forEach(i -> kept.set(to - i));
    }

    private static int compare(int[] path, int i, int j) {
        int byX = Integer.compare(path[2 * i], path[2 * j]);
        return byX != 0 ? byX : Integer.compare(path[2 * i + 1], path[2 * j + 1]);
    }

    private static int[] rounded(double[] xs, double[] ys, BitSet kept, boolean ring) {
        int[] result = new int[2 * kept.cardinality()];
        int size = 0;
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            int x = (int) Math.round(xs[i]);
            int y = (int) Math.round(ys[i]);
            if (size == 0 || result[size - 2] != x || result[size - 1] != y) {
                result[size++] = x;
                result[size++] = y;
            }
        }
        return size < (ring ? 8 : 4) ? NOTHING : Arrays.copyOf(result, size);
    }
}
