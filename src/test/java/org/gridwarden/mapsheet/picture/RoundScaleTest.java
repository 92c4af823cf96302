package org.gridwarden.mapsheet.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.gridwarden.mapsheet.canvas.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundScaleTest {

    /** A box of 100 mm by 100 mm. */
    private static final Box BOX = new Box(0, 0, 100 / 25.4 * 72, 100 / 25.4 * 72);

    @ParameterizedTest
    @CsvSource({
        "100, 100, 1000",
        "101, 100, 1200",
        "100, 149, 1500",
        "200, 10, 2000",
        "960, 700, 10000",
        "12600, 100, 150000"
    })
    void the_scale_is_the_greatest_round_one_that_fits(double wide, double high, int denominator) {
        assertThat(RoundScale.denominator(wide, high, BOX)).isEqualTo(denominator);
    }

    @ParameterizedTest
    @CsvSource({"100, 100", "99, 50", "1234, 1000", "4999, 2000", "5000, 5000"})
    void a_bar_is_a_round_number_of_metres(double widest, double bar) {
        assertThat(RoundScale.bar(widest)).isEqualTo(bar);
    }

    @Test
    void what_is_shown_always_fits_its_box() {
        Random random = new Random(8);
        for (int round = 0; round < 1000; round++) {
            double metres = Math.exp(random.nextDouble() * 12);
            int denominator = RoundScale.denominator(metres, metres / 2, BOX);
            assertThat(metres * RoundScale.pointsPerMetre(denominator))
                    .as("seed 8 round " + round + ": " + metres + " m at 1:" + denominator)
                    .isBetween(BOX.width() * 0.55 * (metres < 10 ? 0 : 1), BOX.width() * 1.0000001);
        }
    }
}
