package org.gridwarden.demo.ground;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Weighted points spread evenly over a face: its weight, its middle, its long axis. Immutable. */
final class Samples {

    private static final int PER_SIDE = 13;

    final double[] east;
    final double[] north;
    final double[] weight;
    final double total;

    Samples(Ring ring, Density density) {
        double minE = Arrays.stream(ring.east).min().orElseThrow();
        double maxE = Arrays.stream(ring.east).max().orElseThrow();
        double minN = Arrays.stream(ring.north).min().orElseThrow();
        double maxN = Arrays.stream(ring.north).max().orElseThrow();
        double[] e = new double[PER_SIDE * PER_SIDE];
        double[] n = new double[PER_SIDE * PER_SIDE];
        int count = 0;
        for (int i = 0; i < PER_SIDE * PER_SIDE; i++) {
            double x = minE + (maxE - minE) * (i % PER_SIDE + 0.5) / PER_SIDE;
            double y = minN + (maxN - minN) * (i / PER_SIDE + 0.5) / PER_SIDE;
            if (ring.contains(x, y)) {
                e[count] = x;
                n[count++] = y;
            }
        }
        east = Arrays.copyOf(e, count);
        north = Arrays.copyOf(n, count);
        weight = new double[count];
        double cell = ring.area() / Math.max(1, count);
        for (int i = 0; i < count; i++) {
            weight[i] = cell * density.at(east[i], north[i]);
        }
        total = Arrays.stream(weight).sum();
    }

    /** Direction of the long axis in radians, and how much longer it is than the other. */
    double[] axis() {
        double me = 0;
        double mn = 0;
        for (int i = 0; i < east.length; i++) {
            me += east[i] * weight[i] / total;
            mn += north[i] * weight[i] / total;
        }
        double ee = 0;
        double en = 0;
        double nn = 0;
        for (int i = 0; i < east.length; i++) {
            ee += weight[i] * (east[i] - me) * (east[i] - me);
            en += weight[i] * (east[i] - me) * (north[i] - mn);
            nn += weight[i] * (north[i] - mn) * (north[i] - mn);
        }
        double half = Math.sqrt((ee - nn) * (ee - nn) / 4 + en * en);
        double ratio = Math.sqrt(((ee + nn) / 2 + half) / Math.max(1e-9, (ee + nn) / 2 - half));
        return new double[] {0.5 * Math.atan2(2 * en, ee - nn), ratio};
    }

    /** The value along direction (dx, dy) below which {@code share} of the weight lies. */
    double quantile(double dx, double dy, double share) {
        double[] along = new double[east.length];
        for (int i = 0; i < along.length; i++) {
            along[i] = east[i] * dx + north[i] * dy;
        }
        int[] order = IntStream.range(0, along.length)
                .boxed()
                .sorted((a, b) -> Double.compare(along[a], along[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        double sum = 0;
        for (int i : order) {
            sum += weight[i];
            if (sum >= share * total) {
                return along[i];
            }
        }
        return along[order[order.length - 1]];
    }
}
