package org.gridwarden.density.choropleth;

import java.util.Arrays;

/**
 * Classes with the least sum of squared distances to their means: Fisher's optimal partition of values on a line (Journal of
 * the American Statistical Association 53, 1958), which Jenks brought to maps. Exact; since the best first member of the last
 * class never moves left as values are added, each class costs n log n. Stateless.
 */
final class NaturalBreaks {

    private final double[] values;
    private final double[] weights;
    private final double[] sums;
    private final double[] squares;

    private NaturalBreaks(double[] sorted) {
        values = Arrays.stream(sorted).distinct().toArray();
        weights = new double[values.length + 1];
        sums = new double[values.length + 1];
        squares = new double[values.length + 1];
        double middle = Arrays.stream(sorted).average().orElse(0);
        int row = 0;
        for (int i = 0; i < values.length; i++) {
            int same = 0;
            while (row < sorted.length && sorted[row] == values[i]) {
                same++;
                row++;
            }
            double off = values[i] - middle;
            weights[i + 1] = weights[i] + same;
            sums[i + 1] = sums[i] + same * off;
            squares[i + 1] = squares[i] + same * off * off;
        }
    }

    /** The greatest value of each class. */
    static double[] upper(double[] sorted, int wanted) {
        return new NaturalBreaks(sorted).upper(wanted);
    }

    private double[] upper(int wanted) {
        int n = values.length;
        int classes = Math.min(wanted, n);
        int[][] first = new int[classes][n];
        double[] best = new double[n];
        for (int i = 0; i < n; i++) {
            best[i] = cost(0, i);
        }
        for (int k = 1; k < classes; k++) {
            double[] next = new double[n];
            Arrays.fill(next, Double.POSITIVE_INFINITY);
            fill(best, next, first[k], k, n - 1, k, n - 1);
            best = next;
        }
        double[] upper = new double[classes];
        int last = n - 1;
        for (int k = classes - 1; k >= 0; k--) {
            upper[k] = values[last];
            last = first[k][last] - 1;
        }
        return upper;
    }

    /** Finds the best first member for ends {@code low} to {@code high}, which lies between the bounds given. */
    private void fill(double[] before, double[] next, int[] first, int low, int high, int leastFirst, int mostFirst) {
        if (low > high) {
            return;
        }
        int end = (low + high) >>> 1;
        for (int start = leastFirst; start <= Math.min(end, mostFirst); start++) {
            double cost = before[start - 1] + cost(start, end);
            if (cost < next[end]) {
                next[end] = cost;
                first[end] = start;
            }
        }
        fill(before, next, first, low, end - 1, leastFirst, first[end]);
        fill(before, next, first, end + 1, high, first[end], mostFirst);
    }

    private double cost(int from, int to) {
        double weight = weights[to + 1] - weights[from];
        double sum = sums[to + 1] - sums[from];
        return squares[to + 1] - squares[from] - sum * sum / weight;
    }
}
