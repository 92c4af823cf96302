package org.gridwarden.bulletin.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gridwarden.density.Cadence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulletinPeriodTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        // kind, day, first and last of its period, of the one before, of last year's, year
        "DAY,        2026-11-21, 2026-11-21, 2026-11-21, 2026-11-20, 2026-11-20, 2025-11-21, 2025-11-21, 2026",
        "DAY,        2024-02-29, 2024-02-29, 2024-02-29, 2024-02-28, 2024-02-28, 2023-02-28, 2023-02-28, 2024",
        "WEEK,       2026-11-21, 2026-11-16, 2026-11-22, 2026-11-09, 2026-11-15, 2025-11-17, 2025-11-23, 2026",
        "WEEK,       2025-12-31, 2025-12-29, 2026-01-04, 2025-12-22, 2025-12-28, 2024-12-30, 2025-01-05, 2026",
        "FORTNIGHT,  2026-11-21, 2026-11-16, 2026-11-29, 2026-11-02, 2026-11-15, 2025-11-17, 2025-11-30, 2026",
        "HALF_MONTH, 2026-11-15, 2026-11-01, 2026-11-15, 2026-10-16, 2026-10-31, 2025-11-01, 2025-11-15, 2026",
        "HALF_MONTH, 2024-02-16, 2024-02-16, 2024-02-29, 2024-02-01, 2024-02-15, 2023-02-16, 2023-02-28, 2024",
        "MONTH,      2026-03-31, 2026-03-01, 2026-03-31, 2026-02-01, 2026-02-28, 2025-03-01, 2025-03-31, 2026",
        "QUARTER,    2026-01-01, 2026-01-01, 2026-03-31, 2025-10-01, 2025-12-31, 2025-01-01, 2025-03-31, 2026",
        "HALF_YEAR,  2026-11-21, 2026-07-01, 2026-12-31, 2026-01-01, 2026-06-30, 2025-07-01, 2025-12-31, 2026",
        "YEAR,       2026-11-21, 2026-01-01, 2026-12-31, 2025-01-01, 2025-12-31, 2025-01-01, 2025-12-31, 2026",
    })
    void a_period_knows_its_days_and_what_it_is_compared_with(
            Cadence cadence,
            LocalDate day,
            LocalDate from,
            LocalDate last,
            LocalDate previousFrom,
            LocalDate previousLast,
            LocalDate yearAgoFrom,
            LocalDate yearAgoLast,
            int year) {
        BulletinPeriod period = BulletinPeriod.of(cadence, day);
        assertThat(period.from()).isEqualTo(from);
        assertThat(period.last()).isEqualTo(last);
        assertThat(period.previous().from()).isEqualTo(previousFrom);
        assertThat(period.previous().last()).isEqualTo(previousLast);
        assertThat(period.lastYear().from()).isEqualTo(yearAgoFrom);
        assertThat(period.lastYear().last()).isEqualTo(yearAgoLast);
        assertThat(period.year()).isEqualTo(year);
    }

    @Test
    void periods_follow_each_other_without_a_gap() {
        for (Cadence cadence : Cadence.values()) {
            BulletinPeriod period = BulletinPeriod.of(cadence, LocalDate.of(2026, 11, 21));
            for (int i = 0; i < 100; i++) {
                assertThat(period.previous().to())
                        .as(cadence + " " + period.from())
                        .isEqualTo(period.from());
                period = period.previous();
            }
        }
    }

    @Test
    void a_period_is_over_when_its_last_day_has_ended_in_the_city() {
        BulletinPeriod day = BulletinPeriod.of(Cadence.DAY, LocalDate.of(2026, 11, 21));
        assertThat(day.isOver(Instant.parse("2026-11-21T15:59:59Z"), ZONE)).isFalse();
        assertThat(day.isOver(Instant.parse("2026-11-21T16:00:00Z"), ZONE)).isTrue();
    }
}
