package org.gridwarden.density.hotspot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Where high values lie together more than chance would have it: Gi* with equal weights for a cell and its neighbours (Ord and
 * Getis, Geographical Analysis 27(4), 1995), and the false discovery rate held by the procedure of Benjamini and Hochberg
 * (Journal of the Royal Statistical Society B 57(1), 1995): of the cells called hot, at most that share is expected to be so by
 * chance. Immutable.
 *
 * @param mean mean of all values
 * @param z standard deviations by which the sum around each cell is off; 0 where all values are the same
 * @param p two-sided probability of that by chance
 * @param q the smallest false discovery rate at which the cell is called significant
 */
@SuppressWarnings("ArrayRecordComponent")
record GetisOrd(double mean, double[] z, double[] p, double[] q) {

    /** The statistic of every cell; {@code neighbours} do not hold the cell itself. */
    static GetisOrd of(double[] values, int[][] neighbours) {
        int n = values.length;
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = Arrays.stream(values).map(value -> value * value).sum();
        double deviation = Math.sqrt(Math.max(0, squares / Math.max(1, n) - mean * mean));
        double[] z = new double[n];
        double[] p = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = values[i];
            for (int j : neighbours[i]) {
                sum += values[j];
            }
            double weight = neighbours[i].length + 1.0;
            double spread = n < 2 ? 0 : deviation * Math.sqrt(Math.max(0, (n * weight - weight * weight) / (n - 1)));
            z[i] = spread == 0 ? 0 : (sum - mean * weight) / spread;
            p[i] = Math.min(1, 2 * upperTail(Math.abs(z[i])));
        }
        return new GetisOrd(mean, z, p, falseDiscovery(p));
    }

    /** Whether a cell is hot: high around it, at this false discovery rate. */
    public boolean isHot(int cell, double rate) {
        return z[cell] > 0 && q[cell] <= rate;
    }

    /** For each probability the smallest rate at which it is a discovery. */
    static double[] falseDiscovery(double[] p) {
        int n = p.length;
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] q = new double[n];
        double least = 1;
        for (int rank = n; rank >= 1; rank--) {
            least = Math.min(least, p[order[rank - 1]] * n / rank);
            q[order[rank - 1]] = least;
        }
        return q;
    }

    /** Share of a normal distribution above z ≥ 0, by the continued fraction of Laplace far out and a series near by. */
    static double upperTail(double z) {
        if (z > 3) {
            double fraction = z;
            for (int k = 60; k >= 1; k--) {
                fraction = z + k / fraction;
            }
            return Math.exp(-z * z / 2) / (Math.sqrt(2 * Math.PI) * fraction);
        }
        double term = z;
        double sum = z;
        for (int k = 1; k < 80; k++) {
            term *= z * z / (2 * k + 1);
            sum += term;
        }
        return 0.5 - Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * sum;
    }
}
