package org.gridwarden.demo.ground;

import org.jspecify.annotations.Nullable;

/** Draws the curve of a chord, proves on the lattice that it lies inside the face, and judges it. */
final class ChordMaker {

    private final Ring ring;
    private final Metric metric;

    ChordMaker(Ring ring, Metric metric) {
        this.ring = ring;
        this.metric = metric;
    }

    /** The chord, or null where it would touch the ring. */
    @Nullable
    Chord make(Landing from, Landing to, CutStyle style, double bend, Samples samples, double share) {
        double ax = metric.east(from.x());
        double ay = metric.north(from.y());
        double bx = metric.east(to.x());
        double by = metric.north(to.y());
        double length = Math.hypot(bx - ax, by - ay);
        if (length < 12 || from.ringStep() == to.ringStep()) {
            return null;
        }
        double[] a = tangent(from, (bx - ax) / length, (by - ay) / length, style.squareness());
        double[] b = tangent(to, (ax - bx) / length, (ay - by) / length, style.squareness());
        double sideX = -(by - ay) * bend;
        double sideY = (bx - ax) * bend;
        double pull = 0.36 * length;
        int steps = Math.max(style.bend() == 0 ? 1 : 3, (int) Math.round(length / style.stepMetres()));
        int[] xs = new int[steps + 1];
        int[] ys = new int[steps + 1];
        for (int i = 0; i <= steps; i++) {
            double t = (double) i / steps;
            double s = 1 - t;
            xs[i] = metric.x(s * s * s * ax
                    + 3 * s * s * t * (ax + a[0] * pull + sideX)
                    + 3 * s * t * t * (bx + b[0] * pull + sideX)
                    + t * t * t * bx);
            ys[i] = metric.y(s * s * s * ay
                    + 3 * s * s * t * (ay + a[1] * pull + sideY)
                    + 3 * s * t * t * (by + b[1] * pull + sideY)
                    + t * t * t * by);
        }
        xs[0] = from.x();
        ys[0] = from.y();
        xs[steps] = to.x();
        ys[steps] = to.y();
        boolean grazing = Math.max(skew(from, xs[1], ys[1]), skew(to, xs[steps - 1], ys[steps - 1])) > 0.93;
        if (grazing || !liesInside(from, to, xs, ys)) {
            return null;
        }
        return new Chord(from, to, xs, ys, badness(from, to, xs, ys, style, samples, share));
    }

    /** Unit vector into the face: between the straight way (dx, dy) and the edge's normal. */
    private double[] tangent(Landing at, double dx, double dy, double squareness) {
        int i = at.ringStep();
        int j = ring.after(i);
        double ex = ring.east[j] - ring.east[i];
        double ey = ring.north[j] - ring.north[i];
        double length = Math.hypot(ex, ey);
        double nx = -ey / length;
        double ny = ex / length;
        double weight = nx * dx + ny * dy > 0.55 ? squareness : 0;
        double tx = dx * (1 - weight) + nx * weight;
        double ty = dy * (1 - weight) + ny * weight;
        double size = Math.hypot(tx, ty);
        return new double[] {tx / size, ty / size};
    }

    private boolean liesInside(Landing from, Landing to, int[] xs, int[] ys) {
        int last = xs.length - 1;
        for (int k = 0; k < last; k++) {
            double mx = (metric.east(xs[k]) + metric.east(xs[k + 1])) / 2;
            double my = (metric.north(ys[k]) + metric.north(ys[k + 1])) / 2;
            if (!ring.contains(mx, my)) {
                return false;
            }
            for (int i = 0; i < ring.size; i++) {
                boolean atStart = k == 0 && touches(from, i);
                boolean atEnd = k == last - 1 && touches(to, i);
                if (!atStart && !atEnd && meets(xs[k], ys[k], xs[k + 1], ys[k + 1], i)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean touches(Landing at, int step) {
        int next = ring.after(step);
        return at.ringStep() == step
                || ring.xs[step] == at.x() && ring.ys[step] == at.y()
                || ring.xs[next] == at.x() && ring.ys[next] == at.y();
    }

    private boolean meets(int ax, int ay, int bx, int by, int step) {
        int next = ring.after(step);
        int cx = ring.xs[step];
        int cy = ring.ys[step];
        int dx = ring.xs[next];
        int dy = ring.ys[next];
        if (Math.max(ax, bx) < Math.min(cx, dx)
                || Math.max(cx, dx) < Math.min(ax, bx)
                || Math.max(ay, by) < Math.min(cy, dy)
                || Math.max(cy, dy) < Math.min(ay, by)) {
            return false;
        }
        return side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) <= 0
                && side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) <= 0;
    }

    private static int side(long ax, long ay, long bx, long by, long px, long py) {
        return Long.signum((bx - ax) * (py - ay) - (by - ay) * (px - ax));
    }

    private double badness(
            Landing from, Landing to, int[] xs, int[] ys, CutStyle style, Samples samples, double share) {
        double crowding = LandingFinder.cornerCrowding(
                        ring, metric.east(from.x()), metric.north(from.y()), style.cornerMetres())
                + LandingFinder.cornerCrowding(ring, metric.east(to.x()), metric.north(to.y()), style.cornerMetres());
        double[] one = half(from, to, xs, ys, true);
        double[] other = half(to, from, xs, ys, false);
        double compactness = Math.min(compactness(one), compactness(other));
        double areaShare = one[0] / (one[0] + other[0]);
        double uneven = Math.min(Math.abs(areaShare - share), Math.abs(1 - areaShare - share));
        double skew = skew(from, xs[1], ys[1]) + skew(to, xs[xs.length - 2], ys[ys.length - 2]);
        return 1.2 * crowding
                + 6 * Math.max(0, 0.62 - compactness)
                + 2 * uneven
                + 1.5 * skew
                + (samples.total > 0 ? 0 : 1);
    }

    /** How far from a right angle the chord meets the ring: 0 square, 1 along it. */
    private double skew(Landing at, int x, int y) {
        int i = at.ringStep();
        boolean vertex = ring.xs[i] == at.x() && ring.ys[i] == at.y();
        return vertex ? Math.max(skew(at, x, y, i), skew(at, x, y, ring.before(i))) : skew(at, x, y, i);
    }

    private double skew(Landing at, int x, int y, int i) {
        int j = ring.after(i);
        double ex = ring.east[j] - ring.east[i];
        double ey = ring.north[j] - ring.north[i];
        double cx = metric.east(x) - metric.east(at.x());
        double cy = metric.north(y) - metric.north(at.y());
        double cosine = Math.abs(ex * cx + ey * cy) / (Math.hypot(ex, ey) * Math.hypot(cx, cy));
        return cosine * cosine;
    }

    /** Area and perimeter of the part of the face between two landings and the chord. */
    private double[] half(Landing start, Landing end, int[] xs, int[] ys, boolean backwards) {
        double[] sum = new double[2];
        double[] at = {metric.east(start.x()), metric.north(start.y())};
        double[] origin = at.clone();
        for (int i = ring.after(start.ringStep()); ; i = ring.after(i)) {
            step(sum, origin, at, ring.east[i], ring.north[i]);
            if (i == end.ringStep()) {
                break;
            }
        }
        int last = xs.length - 1;
        for (int k = 0; k <= last; k++) {
            int v = backwards ? last - k : k;
            step(sum, origin, at, metric.east(xs[v]), metric.north(ys[v]));
        }
        return new double[] {Math.abs(sum[0]) / 2, sum[1]};
    }

    private static void step(double[] sum, double[] origin, double[] at, double x, double y) {
        sum[0] += (at[0] - origin[0]) * (y - origin[1]) - (x - origin[0]) * (at[1] - origin[1]);
        sum[1] += Math.hypot(x - at[0], y - at[1]);
        at[0] = x;
        at[1] = y;
    }

    private static double compactness(double[] areaAndPerimeter) {
        return 4 * Math.PI * areaAndPerimeter[0] / (areaAndPerimeter[1] * areaAndPerimeter[1]);
    }
}
