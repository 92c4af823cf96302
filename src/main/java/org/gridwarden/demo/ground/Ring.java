package org.gridwarden.demo.ground;

/** A face's ring in metres and on the lattice, with the questions that cutting asks of it. Immutable. */
final class Ring {

    final int[] xs;
    final int[] ys;
    final double[] east;
    final double[] north;
    final int size;

    /** Whether an arc ends at the vertex. */
    final boolean[] node;

    Ring(Face face, Metric metric) {
        int[][] ring = face.ring();
        xs = ring[0];
        ys = ring[1];
        size = xs.length;
        east = new double[size];
        north = new double[size];
        for (int i = 0; i < size; i++) {
            east[i] = metric.east(xs[i]);
            north[i] = metric.north(ys[i]);
        }
        node = new boolean[size];
        int at = 0;
        for (Side side : face.sides()) {
            node[at] = true;
            at += side.arc().last();
        }
    }

    int after(int i) {
        return i + 1 == size ? 0 : i + 1;
    }

    int before(int i) {
        return i == 0 ? size - 1 : i - 1;
    }

    double area() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            int j = after(i);
            sum += (east[i] - east[0]) * (north[j] - north[0]) - (east[j] - east[0]) * (north[i] - north[0]);
        }
        return sum / 2;
    }

    /** Whether a point in metres is inside, by the even-odd rule. */
    boolean contains(double x, double y) {
        boolean inside = false;
        for (int i = 0, j = size - 1; i < size; j = i++) {
            if (north[i] > y != north[j] > y
                    && x < (east[j] - east[i]) * (y - north[i]) / (north[j] - north[i]) + east[i]) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** How far the ring turns at a vertex, in radians; 0 where it goes straight on. */
    double turn(int i) {
        int p = before(i);
        int n = after(i);
        double in = Math.atan2(north[i] - north[p], east[i] - east[p]);
        double out = Math.atan2(north[n] - north[i], east[n] - east[i]);
        return Math.abs(Math.IEEEremainder(out - in, 2 * Math.PI));
    }

    /** Distance in metres from a point to the nearest edge. */
    double distance(double x, double y) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            int j = after(i);
            double dx = east[j] - east[i];
            double dy = north[j] - north[i];
            double along = ((x - east[i]) * dx + (y - north[i]) * dy) / (dx * dx + dy * dy);
            double t = Math.max(0, Math.min(1, along));
            double ex = east[i] + t * dx - x;
            double ey = north[i] + t * dy - y;
            best = Math.min(best, ex * ex + ey * ey);
        }
        return Math.sqrt(best);
    }
}
