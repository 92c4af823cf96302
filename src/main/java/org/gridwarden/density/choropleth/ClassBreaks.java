package org.gridwarden.density.choropleth;

import java.util.Arrays;

/**
 * Classes of values for a map.
 *
 * @param method how they were made
 * @param upper the greatest value of each class, ascending; a class holds what is above the bound before it
 * @param counts units in each class
 * @param least the smallest value
 */
@SuppressWarnings("ArrayRecordComponent")
public record ClassBreaks(Method method, double[] upper, int[] counts, double least) {

    /** Most classes that a person can tell apart. */
    public static final int MOST_CLASSES = 9;

    /** How classes are made. */
    public enum Method {
        /** As many units in each class as ties allow. */
        QUANTILE,
        /** The same width for each. */
        EQUAL,
        /** The least sum of squares within classes (Fisher 1958, Jenks 1977), exactly. */
        NATURAL,
        /** Bounds that were given. */
        FIXED
    }

    /** Classes of these values; fewer than {@code wanted} where there are not as many different values. */
    public static ClassBreaks of(Method method, double[] values, int wanted) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        if (sorted.length == 0) {
            return new ClassBreaks(method, new double[0], new int[0], 0);
        }
        double[] upper = switch (method) {
            case QUANTILE -> quantiles(sorted, wanted);
            case EQUAL -> equal(sorted, wanted);
            case NATURAL -> NaturalBreaks.upper(sorted, wanted);
            case FIXED -> throw new IllegalArgumentException("fixed classes need their bounds");
        };
        return counted(method, sorted, upper);
    }

    /** Classes with these upper bounds, and one more for what is above the last where there is any. */
    public static ClassBreaks fixed(double[] values, double[] bounds) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] upper = Arrays.stream(bounds).sorted().distinct().toArray();
        double greatest = sorted.length == 0 ? Double.NEGATIVE_INFINITY : sorted[sorted.length - 1];
        if (greatest > upper[upper.length - 1]) {
            upper = Arrays.copyOf(upper, upper.length + 1);
            upper[upper.length - 1] = greatest;
        }
        return counted(Method.FIXED, sorted, upper);
    }

    private static ClassBreaks counted(Method method, double[] sorted, double[] upper) {
        int[] counts = new int[upper.length];
        int at = 0;
        for (double value : sorted) {
            while (at < upper.length - 1 && value > upper[at]) {
                at++;
            }
            counts[at]++;
        }
        return new ClassBreaks(method, upper, counts, sorted.length == 0 ? 0 : sorted[0]);
    }

    private static double[] quantiles(double[] sorted, int wanted) {
        double[] upper = new double[wanted];
        for (int i = 0; i < wanted; i++) {
            int rank = (int) Math.ceil((i + 1.0) * sorted.length / wanted);
            upper[i] = sorted[Math.max(0, rank - 1)];
        }
        return Arrays.stream(upper).distinct().toArray();
    }

    private static double[] equal(double[] sorted, int wanted) {
        double least = sorted[0];
        double greatest = sorted[sorted.length - 1];
        double[] upper = new double[least == greatest ? 1 : wanted];
        for (int i = 0; i < upper.length; i++) {
            upper[i] = least + (greatest - least) * (i + 1) / upper.length;
        }
        upper[upper.length - 1] = greatest;
        return upper;
    }
}
