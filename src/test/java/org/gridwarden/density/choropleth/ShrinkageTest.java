package org.gridwarden.density.choropleth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ShrinkageTest {

    @Test
    void a_rate_of_few_moves_further_to_the_mean_than_the_same_rate_of_many() {
        Shrinkage shrinkage = Shrinkage.of(new double[] {2, 200, 60, 900}, new double[] {1, 100, 100, 300}, false, 1);
        assertThat(shrinkage.mean()).isCloseTo(1162 / 501.0, within(1e-12));
        double few = shrinkage.of(2, 1);
        double many = shrinkage.of(200, 100);
        assertThat(few).isBetween(2.0, shrinkage.mean());
        assertThat(many).isBetween(2.0, few);
        assertThat(shrinkage.of(0, 0)).isEqualTo(shrinkage.mean());
    }

    @Test
    void what_chance_explains_is_told_as_the_mean() {
        Random random = new Random(9);
        double[] numerators = new double[400];
        double[] denominators = new double[400];
        for (int i = 0; i < 400; i++) {
            denominators[i] = 5;
            for (int k = 0; k < 500; k++) {
                numerators[i] += random.nextDouble() < 0.01 ? 1 : 0;
            }
        }
        Shrinkage shrinkage = Shrinkage.of(numerators, denominators, false, 1);
        assertThat(shrinkage.of(12, 5)).as("seed 9").isCloseTo(shrinkage.mean(), within(0.35));
        assertThat(12 / 5.0).isGreaterThan(shrinkage.mean() + 1);
    }

    @Test
    void per_cent_have_the_variance_of_shares() {
        // 50 % of 4 and of 400: chance alone moves the first by 25 points
        Shrinkage shrinkage = Shrinkage.of(new double[] {2, 200}, new double[] {0.04, 4}, true, 100);
        assertThat(shrinkage.mean()).isCloseTo(50, within(1e-12));
        assertThat(Math.sqrt(shrinkage.chance() / 0.04)).isCloseTo(25, within(1e-9));
    }
}
