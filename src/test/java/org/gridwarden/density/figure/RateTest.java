package org.gridwarden.density.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.gridwarden.density.scan.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {

    @ParameterizedTest
    @CsvSource({
        "2537, 2948, 86.06", // 平城 2023
        "14679, 16166, 90.80", // 驻马店 2023, of started
        "14679, 15948, 92.04", // the same, of planned
        "1, 8, 12.50",
        "1, 3, 33.33",
        "2, 3, 66.67",
        "1, 20000, 0.01", // 0.005 goes up
        "0, 5, 0.00",
        "5, 5, 100.00"
    })
    void is_rounded_half_up_to_two_decimals(long numerator, long denominator, String percent) {
        assertThat(new Rate(numerator, denominator, Period.ALWAYS).percent()).contains(new BigDecimal(percent));
    }

    @Test
    void of_nothing_has_no_percentage() {
        assertThat(new Rate(0, 0, Period.ALWAYS).percent()).isEmpty();
    }

    @Test
    void refuses_more_than_the_whole() {
        assertThatThrownBy(() -> new Rate(3, 2, Period.ALWAYS)).hasMessageContaining("3 is no share of 2");
    }

    @Test
    void counts_of_a_unit_give_open_and_the_rate_of_closed() {
        Figures figures = new Figures(2948, 2537, 12);
        assertThat(figures.open()).isEqualTo(411);
        assertThat(figures.rate(Period.ALWAYS).percent()).contains(new BigDecimal("86.06"));
    }
}
