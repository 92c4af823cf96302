package org.gridwarden.demo.ground;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** A polyline on the lattice between two nodes, with a face on either side. Mutable while the ground is being cut. */
public final class Arc {

    final int[] xs;
    final int[] ys;
    final Line line;

    @Nullable
    Face left;

    @Nullable
    Face right;

    Arc(int[] xs, int[] ys, Line line) {
        this.xs = xs;
        this.ys = ys;
        this.line = line;
    }

    /** The line of which this is a piece. */
    public Line line() {
        return line;
    }

    /** The face on the other side; null at the edge of the city. */
    public @Nullable Face otherSideOf(Face face) {
        return left == face ? right : left;
    }

    /** Number of vertices. */
    public int size() {
        return xs.length;
    }

    /** A vertex in metres. */
    public Coordinate vertexMetres(int i, Metric metric) {
        return new Coordinate(metric.east(xs[i]), metric.north(ys[i]));
    }

    int last() {
        return xs.length - 1;
    }

    /** Length in metres. */
    public double lengthMetres(Metric metric) {
        double sum = 0;
        for (int i = 1; i < xs.length; i++) {
            sum += Math.hypot(
                    metric.east(xs[i]) - metric.east(xs[i - 1]), metric.north(ys[i]) - metric.north(ys[i - 1]));
        }
        return sum;
    }

    /** The piece from vertex {@code from} to vertex {@code to}, both included. */
    Arc piece(int from, int to) {
        Arc piece = new Arc(Arrays.copyOfRange(xs, from, to + 1), Arrays.copyOfRange(ys, from, to + 1), line);
        piece.left = left;
        piece.right = right;
        return piece;
    }

    /** The same arc with one more vertex after vertex {@code after}. */
    Arc withVertex(int after, int x, int y) {
        Arc longer = new Arc(insert(xs, after, x), insert(ys, after, y), line);
        longer.left = left;
        longer.right = right;
        return longer;
    }

    private static int[] insert(int[] values, int after, int value) {
        int[] longer = new int[values.length + 1];
        System.arraycopy(values, 0, longer, 0, after + 1);
        longer[after + 1] = value;
        System.arraycopy(values, after + 1, longer, after + 2, values.length - after - 1);
        return longer;
    }
}
