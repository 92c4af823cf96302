package org.gridwarden.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gridwarden.density.column.CityTime;
import org.gridwarden.density.column.Seconds;
import org.gridwarden.density.scan.Period;
import org.gridwarden.density.scan.WeekHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "DAY,        2026-03-16, 2026-03-16, 2026-03-17",
        "WEEK,       2026-03-22, 2026-03-16, 2026-03-23",
        "FORTNIGHT,  2026-03-16, 2026-03-09, 2026-03-23",
        "FORTNIGHT,  2023-12-31, 2023-12-18, 2024-01-01",
        "HALF_MONTH, 2026-03-15, 2026-03-01, 2026-03-16",
        "HALF_MONTH, 2026-03-16, 2026-03-16, 2026-04-01",
        "HALF_MONTH, 2026-02-28, 2026-02-16, 2026-03-01",
        "MONTH,      2026-12-31, 2026-12-01, 2027-01-01",
        "QUARTER,    2026-05-09, 2026-04-01, 2026-07-01",
        "HALF_YEAR,  2026-07-01, 2026-07-01, 2027-01-01",
        "YEAR,       2024-02-29, 2024-01-01, 2025-01-01"
    })
    void a_day_lies_in_its_period(Cadence cadence, LocalDate day, LocalDate first, LocalDate after) {
        assertThat(cadence.begin(day)).isEqualTo(first);
        assertThat(cadence.next(first)).isEqualTo(after);
        assertThat(cadence.at(day, SHANGHAI)).isEqualTo(Period.ofDays(first, after, SHANGHAI));
        assertThat(cadence.before(day, SHANGHAI).to())
                .isEqualTo(cadence.at(day, SHANGHAI).from());
    }

    @Test
    void a_fortnight_is_no_half_month() {
        LocalDate day = LocalDate.of(2026, 3, 20);
        assertThat(Cadence.FORTNIGHT.at(day, SHANGHAI)).isNotEqualTo(Cadence.HALF_MONTH.at(day, SHANGHAI));
    }

    @Test
    void a_period_is_compared_with_as_long_a_time_before_or_the_same_days_last_year() {
        Period may = Cadence.MONTH.at(LocalDate.of(2026, 5, 5), SHANGHAI);
        assertThat(may.lastYear(SHANGHAI)).isEqualTo(Cadence.MONTH.at(LocalDate.of(2025, 5, 5), SHANGHAI));
        assertThat(Cadence.MONTH.before(LocalDate.of(2026, 5, 5), SHANGHAI))
                .isEqualTo(Cadence.MONTH.at(LocalDate.of(2026, 4, 1), SHANGHAI));
        assertThat(new Period(Instant.parse("2026-01-03T00:00:00Z"), Instant.parse("2026-01-05T00:00:00Z")).before())
                .isEqualTo(new Period(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-03T00:00:00Z")));
        assertThat(Period.ALWAYS.before()).isNull();
    }

    @Test
    void hours_and_weekdays_are_spans_that_may_go_round() {
        WeekHours rush = WeekHours.of(List.of("7-9", "17-19"), List.of("1-5"));
        assertThat(rush.hours().cardinality()).isEqualTo(5 * 4);
        assertThat(rush.contains(0, 7)).isTrue();
        assertThat(rush.contains(0, 9)).isFalse();
        assertThat(rush.contains(5, 7)).isFalse();
        WeekHours night = WeekHours.of(List.of("22-6"), List.of("6-1"));
        assertThat(night.hours().cardinality()).isEqualTo(3 * 8);
        assertThat(night.contains(6, 23)).isTrue();
        assertThat(WeekHours.of(List.of("0-24"), List.of("1-7")).isAll()).isTrue();
        assertThatThrownBy(() -> WeekHours.of(List.of("7-25"), List.of())).hasMessageContaining("7-25");
        assertThatThrownBy(() -> WeekHours.of(List.of(), List.of("0-3"))).hasMessageContaining("0-3");
    }

    @Test
    void every_second_has_the_city_s_day_and_hour_of_the_week() {
        int from = Seconds.from(Instant.parse("2026-01-01T00:00:00Z"));
        CityTime city = new CityTime(ZoneId.of("America/New_York"));
        for (int seconds = from; seconds < from + 400 * 86_400; seconds += 1777) {
            var time = Instant.ofEpochSecond(Seconds.epoch(seconds)).atZone(ZoneId.of("America/New_York"));
            assertThat(city.day(seconds)).isEqualTo((int) time.toLocalDate().toEpochDay());
            assertThat(city.hour(seconds)).isEqualTo((time.getDayOfWeek().getValue() - 1) * 24 + time.getHour());
        }
    }
}
