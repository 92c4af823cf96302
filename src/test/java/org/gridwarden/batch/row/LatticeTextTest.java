package org.gridwarden.batch.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.gridwarden.geo.Lattice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatticeTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.5, -5000000",
        "116.3912757, 1163912757",
        "180, 1800000000",
        "-180.0000000, -1800000000",
        "7., 70000000"
    })
    void reads_the_ordinary_way_to_write_a_position(String text, int steps) {
        long parsed = parse(text);
        assertThat(LatticeText.steps(parsed)).isEqualTo(steps);
        assertThat(LatticeText.end(parsed)).isEqualTo(text.length());
    }

    @ParameterizedTest
    @CsvSource({"''", "-", ".5", "+1", "181", "1163912757", "1.12345678", "x"})
    void leaves_everything_else_to_the_careful_reader(String text) {
        assertThat(parse(text)).isEqualTo(LatticeText.UNUSUAL);
    }

    @ParameterizedTest
    @CsvSource({"1e5, 1", "1.5x, 3", "1.2.3, 3", "'1 ', 1"})
    void says_where_it_stopped(String text, int end) {
        assertThat(LatticeText.end(parse(text))).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"]", "',12345678'", "'],[121.1234567'", "x9999999", "./:;<=>?", "网格网格"})
    void does_not_care_what_follows(String after) {
        for (String number : new String[] {"7", "7.", "7.5", "-121.123456", "31.1234567", "31.0000001"}) {
            if (!number.contains(".") && after.startsWith(".")) {
                continue;
            }
            long alone = parse(number);
            assertThat(parse(number + after)).as(number + after).isEqualTo(alone);
        }
    }

    @Test
    void agrees_with_the_rounding_of_doubles() {
        long seed = 42;
        Random random = new Random(seed);
        for (int run = 0; run < 300_000; run++) {
            int decimals = random.nextInt(8);
            String text = String.format("%." + decimals + "f", random.nextDouble() * 360 - 180);
            assertThat(LatticeText.steps(parse(text)))
                    .as("seed %d run %d: %s", seed, run, text)
                    .isEqualTo(Lattice.ofDegrees(Double.parseDouble(text)));
        }
    }

    private static long parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return LatticeText.parse(bytes, 0, bytes.length);
    }
}
