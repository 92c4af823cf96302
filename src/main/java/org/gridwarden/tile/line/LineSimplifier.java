package org.gridwarden.tile.line;

import java.util.ArrayDeque;
import java.util.BitSet;

/**
 * Douglas and Peucker's line simplification (1973): keeps the ends and, of what lies between, what is farther than the
 * tolerance from the line drawn so far. Stateless. Lines may cross by less than the tolerance afterwards, which is why
 * the tolerance stays below a pixel.
 */
final class LineSimplifier {

    private LineSimplifier() {}

    /**
     * Positions from {@code from} to {@code to} inclusive that are kept.
     *
     * @param xs abscissas
     * @param ys ordinates
     * @param tolerance greatest distance left out, in the unit of the ordinates; 0 keeps everything
     */
    static BitSet kept(double[] xs, double[] ys, int from, int to, double tolerance) {
        BitSet kept = new BitSet(to + 1);
        if (tolerance <= 0) {
            kept.set(from, to + 1);
            return kept;
        }
        kept.set(from);
        kept.set(to);
        ArrayDeque<int[]> open = new ArrayDeque<>();
        open.push(new int[] {from, to});
        while (!open.isEmpty()) {
            int[] span = open.pop();
            int farthest = farthest(xs, ys, span[0], span[1], tolerance * tolerance);
            if (farthest >= 0) {
                kept.set(farthest);
                open.push(new int[] {span[0], farthest});
                open.push(new int[] {farthest, span[1]});
            }
        }
        return kept;
    }

    private static int farthest(double[] xs, double[] ys, int from, int to, double least) {
        int found = -1;
        double greatest = least;
        for (int i = from + 1; i < to; i++) {
            double distance = squaredDistance(xs[i], ys[i], xs[from], ys[from], xs[to], ys[to]);
            if (distance > greatest) {
                greatest = distance;
                found = i;
            }
        }
        return found;
    }

    /** Squared distance of a point from the segment a–b. */
    static double squaredDistance(double px, double py, double ax, double ay, double bx, double by) {
        double dx = bx - ax;
        double dy = by - ay;
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : ((px - ax) * dx + (py - ay) * dy) / length;
        double clamped = Math.max(0, Math.min(1, along));
        double ex = px - (ax + clamped * dx);
        double ey = py - (ay + clamped * dy);
        return ex * ex + ey * ey;
    }
}
