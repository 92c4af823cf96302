package org.gridwarden.density.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The statistic against the formulas as printed, with a matrix of weights and the definition of the procedure. */
class GetisOrdTest {

    @Test
    void random_cells_have_the_statistic_that_the_formulas_give() {
        for (long seed = 1; seed <= 30; seed++) {
            Random random = new Random(seed);
            int n = 5 + random.nextInt(60);
            double[] values = random.doubles(n).map(v -> Math.floor(v * v * 40)).toArray();
            int[][] neighbours = neighbours(n, random);
            GetisOrd found = GetisOrd.of(values, neighbours);
            double[] p = new double[n];
            for (int i = 0; i < n; i++) {
                double z = naiveZ(values, weights(neighbours), i);
                p[i] = 2 * naiveTail(Math.abs(z));
                assertThat(found.z()[i]).as("seed " + seed).isCloseTo(z, within(1e-9));
                assertThat(found.p()[i]).as("seed " + seed).isCloseTo(p[i], within(1e-7));
            }
            for (double rate : new double[] {0.01, 0.05, 0.2}) {
                boolean[] called = naiveDiscoveries(found.p(), rate);
                for (int i = 0; i < n; i++) {
                    assertThat(found.q()[i] <= rate)
                            .as("seed " + seed + " rate " + rate)
                            .isEqualTo(called[i]);
                }
            }
        }
    }

    @Test
    void cells_that_are_all_alike_are_not_hot() {
        GetisOrd found = GetisOrd.of(new double[] {4, 4, 4}, new int[][] {{1}, {0, 2}, {1}});
        assertThat(found.z()).containsOnly(0);
        assertThat(found.isHot(1, 0.5)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "1, 0.15865525393",
        "1.959963985, 0.025",
        "2.999, 0.00135434",
        "3.5, 0.000232629079",
        "6, 9.8658765e-10"
    })
    void the_tail_of_the_normal_distribution_is_as_in_the_tables(double z, double expected) {
        assertThat(GetisOrd.upperTail(z)).isCloseTo(expected, within(expected * 1e-5));
    }

    @Test
    void a_hot_cell_is_emerging_recurring_persistent_or_fading_by_the_windows_before() {
        // a row of forty cells; the first three are hot where the letter stands
        int[][] row = new int[40][];
        for (int i = 0; i < 40; i++) {
            row[i] = i == 0 ? new int[] {1} : i == 39 ? new int[] {38} : new int[] {i - 1, i + 1};
        }
        double[] hot = new double[40];
        Arrays.fill(hot, 0, 3, 50);
        double[] calm = new double[40];
        assertThat(HotCells.of(List.of(hot, calm, calm), row, 0.05).kinds()[1]).isEqualTo(HotCells.Kind.EMERGING);
        assertThat(HotCells.of(List.of(hot, hot, calm), row, 0.05).kinds()[1]).isEqualTo(HotCells.Kind.RECURRING);
        assertThat(HotCells.of(List.of(hot, hot, hot), row, 0.05).kinds()[1]).isEqualTo(HotCells.Kind.PERSISTENT);
        HotCells fading = HotCells.of(List.of(calm, hot, hot), row, 0.05);
        assertThat(fading.kinds()[1]).isEqualTo(HotCells.Kind.FADING);
        assertThat(fading.clusters(row)).isEmpty();
        assertThat(HotCells.of(List.of(hot), row, 0.05).clusters(row)).containsExactly(List.of(0, 1, 2));
    }

    private static int[][] neighbours(int n, Random random) {
        boolean[][] beside = new boolean[n][n];
        for (int edge = 0; edge < 2 * n; edge++) {
            int a = random.nextInt(n);
            int b = random.nextInt(n);
            beside[a][b] = a != b;
            beside[b][a] = a != b;
        }
        List<int[]> found = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int at = i;
            found.add(java.util.stream.IntStream.range(0, n)
                    .filter(j -> beside[at][j])
                    .toArray());
        }
        return found.toArray(int[][]::new);
    }

    private static double[][] weights(int[][] neighbours) {
        double[][] w = new double[neighbours.length][neighbours.length];
        for (int i = 0; i < w.length; i++) {
            w[i][i] = 1;
            for (int j : neighbours[i]) {
                w[i][j] = 1;
            }
        }
        return w;
    }

    private static double naiveZ(double[] x, double[][] w, int i) {
        int n = x.length;
        double mean = Arrays.stream(x).sum() / n;
        double s = Math.sqrt(Arrays.stream(x).map(v -> v * v).sum() / n - mean * mean);
        double sum = 0;
        double wi = 0;
        double wi2 = 0;
        for (int j = 0; j < n; j++) {
            sum += w[i][j] * x[j];
            wi += w[i][j];
            wi2 += w[i][j] * w[i][j];
        }
        double spread = s * Math.sqrt((n * wi2 - wi * wi) / (n - 1));
        return spread == 0 ? 0 : (sum - mean * wi) / spread;
    }

    /** Simpson's rule. */
    private static double naiveTail(double z) {
        int steps = 20_000;
        double width = 12.0 / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double t = z + i * width;
            sum += (i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2) * Math.exp(-t * t / 2);
        }
        return sum * width / 3 / Math.sqrt(2 * Math.PI);
    }

    /** The largest k with p(k) ≤ rate k / n: the k smallest are discoveries. */
    private static boolean[] naiveDiscoveries(double[] p, double rate) {
        double[] sorted = p.clone();
        Arrays.sort(sorted);
        double limit = -1;
        for (int k = 1; k <= sorted.length; k++) {
            if (sorted[k - 1] * sorted.length / k <= rate) {
                limit = sorted[k - 1];
            }
        }
        boolean[] called = new boolean[p.length];
        for (int i = 0; i < p.length; i++) {
            called[i] = p[i] <= limit;
        }
        return called;
    }
}
