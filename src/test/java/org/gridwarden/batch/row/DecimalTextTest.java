package org.gridwarden.batch.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "+1",
                "116.3912757",
                "-71.0588801",
                "1.",
                ".5",
                "-.5",
                "0000116.50",
                "9007199254740993",
                "116.391275700000000000001",
                "1e2",
                "1.5E-3",
                "0.0000000000000000000000000001",
                "12345678901234567890"
            })
    void reads_what_the_JDK_reads(String text) {
        assertThat(parse(text)).isEqualTo(Double.parseDouble(text));
        assertThat(parse("  " + text + " ")).isEqualTo(Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                ".",
                "1,5",
                "1 2",
                "NaN",
                "Infinity",
                "0x10",
                "1d",
                "1f",
                "1e",
                "--1",
                "1.2.3",
                "1e999",
                "经度"
            })
    void refuses_what_is_no_decimal_number(String text) {
        assertThat(parse(text)).isNaN();
    }

    @Test
    void agrees_with_the_JDK_on_random_decimals() {
        long seed = 20250701;
        Random random = new Random(seed);
        for (int run = 0; run < 200_000; run++) {
            String text = java.math.BigDecimal.valueOf(random.nextLong() >> random.nextInt(50), random.nextInt(24))
                    .toPlainString();
            assertThat(parse(text)).as("seed %d run %d: %s", seed, run, text).isEqualTo(Double.parseDouble(text));
        }
    }

    private static double parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return DecimalText.parse(bytes, 0, bytes.length);
    }
}
