package org.gridwarden.density.choropleth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.gridwarden.density.choropleth.ClassBreaks.Method;
import org.junit.jupiter.api.Test;

class ClassBreaksTest {

    private static final double[] VALUES = {1, 2, 2, 3, 10, 11, 12, 50};

    @Test
    void quantiles_hold_as_many_units_each_as_ties_allow() {
        ClassBreaks breaks = ClassBreaks.of(Method.QUANTILE, VALUES, 4);
        assertThat(breaks.upper()).containsExactly(2, 3, 11, 50);
        assertThat(breaks.counts()).containsExactly(3, 1, 2, 2);
    }

    @Test
    void equal_classes_have_the_same_width() {
        ClassBreaks breaks = ClassBreaks.of(Method.EQUAL, VALUES, 7);
        assertThat(breaks.upper()).containsExactly(8, 15, 22, 29, 36, 43, 50);
        assertThat(breaks.counts()).containsExactly(4, 3, 0, 0, 0, 0, 1);
    }

    @Test
    void natural_breaks_fall_into_the_gaps() {
        ClassBreaks breaks = ClassBreaks.of(Method.NATURAL, VALUES, 3);
        assertThat(breaks.upper()).containsExactly(3, 12, 50);
        assertThat(breaks.counts()).containsExactly(4, 3, 1);
    }

    @Test
    void fixed_bounds_stay_and_what_is_above_them_has_a_class() {
        ClassBreaks breaks = ClassBreaks.fixed(VALUES, new double[] {2, 10});
        assertThat(breaks.upper()).containsExactly(2, 10, 50);
        assertThat(breaks.counts()).containsExactly(3, 2, 3);
    }

    @Test
    void few_values_make_few_classes_and_none_makes_none() {
        for (Method method : new Method[] {Method.QUANTILE, Method.EQUAL, Method.NATURAL}) {
            assertThat(ClassBreaks.of(method, new double[] {5, 5, 5}, 5).upper())
                    .containsExactly(5);
            assertThat(ClassBreaks.of(method, new double[0], 5).upper()).isEmpty();
        }
    }

    @Test
    void natural_breaks_have_the_least_squares_of_all_partitions() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            double[] values = random.doubles(3 + random.nextInt(9))
                    .map(v -> Math.floor(v * 30))
                    .sorted()
                    .toArray();
            int classes = 2 + random.nextInt(3);
            double[] upper = NaturalBreaks.upper(values, classes);
            assertThat(squares(values, upper)).as("seed " + seed).isCloseTo(least(values, 0, classes), within(1e-9));
        }
    }

    private static double squares(double[] sorted, double[] upper) {
        double sum = 0;
        int from = 0;
        for (double bound : upper) {
            int to = from;
            while (to < sorted.length && sorted[to] <= bound) {
                to++;
            }
            sum += squares(sorted, from, to);
            from = to;
        }
        return sum;
    }

    /** Over all ways to cut. */
    private static double least(double[] sorted, int from, int classes) {
        if (from == sorted.length) {
            return 0;
        }
        if (classes == 1) {
            return squares(sorted, from, sorted.length);
        }
        double best = Double.POSITIVE_INFINITY;
        for (int to = from + 1; to <= sorted.length; to++) {
            best = Math.min(best, squares(sorted, from, to) + least(sorted, to, classes - 1));
        }
        return best;
    }

    private static double squares(double[] sorted, int from, int to) {
        double mean = Arrays.stream(sorted, from, to).average().orElse(0);
        return Arrays.stream(sorted, from, to).map(v -> (v - mean) * (v - mean)).sum();
    }
}
