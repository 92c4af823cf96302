package org.gridwarden.density.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** A running period, the instant, the other period, and up to when of it: by the clock on the wall. */
    @ParameterizedTest
    @CsvSource({
        // a month is compared with the first days and hours of the one before
        "2026-11-01T00:00, 2026-12-01T00:00, 2026-11-12T14:05, 2026-10-01T00:00, 2026-11-01T00:00, 2026-10-12T14:05",
        // of a shorter month there is no more than all
        "2026-03-01T00:00, 2026-04-01T00:00, 2026-03-30T09:00, 2026-02-01T00:00, 2026-03-01T00:00, 2026-03-01T00:00",
        // a day until the same hour
        "2026-11-12T00:00, 2026-11-13T00:00, 2026-11-12T08:30, 2026-11-11T00:00, 2026-11-12T00:00, 2026-11-11T08:30",
        // the clock was put forward on 29 March: the same hour on the wall
        "2026-03-23T00:00, 2026-03-30T00:00, 2026-03-29T12:00, 2026-03-16T00:00, 2026-03-23T00:00, 2026-03-22T12:00",
        // a period that is over is compared with all of the other
        "2026-10-01T00:00, 2026-11-01T00:00, 2026-11-12T14:05, 2026-09-01T00:00, 2026-10-01T00:00, 2026-10-01T00:00",
        // and so is one that has not begun
        "2027-01-01T00:00, 2027-02-01T00:00, 2026-11-12T14:05, 2026-12-01T00:00, 2027-01-01T00:00, 2027-01-01T00:00"
    })
    void a_running_period_is_compared_with_as_much_of_another(
            LocalDateTime from,
            LocalDateTime to,
            LocalDateTime now,
            LocalDateTime otherFrom,
            LocalDateTime otherTo,
            LocalDateTime until) {
        Period running = period(from, to);
        Period other = period(otherFrom, otherTo);
        assertThat(other.sameElapsed(running, at(now), PARIS)).isEqualTo(period(otherFrom, until));
    }

    @Test
    void a_period_without_an_end_is_never_running() {
        Period open = new Period(at(LocalDateTime.parse("2026-11-01T00:00")), null);
        Instant now = at(LocalDateTime.parse("2026-11-12T00:00"));
        Period other = period(LocalDateTime.parse("2026-10-01T00:00"), LocalDateTime.parse("2026-11-01T00:00"));
        assertThat(open.isRunning(now)).isFalse();
        assertThat(other.sameElapsed(open, now, PARIS)).isEqualTo(other);
    }

    private static Period period(LocalDateTime from, LocalDateTime to) {
        return new Period(at(from), at(to));
    }

    private static Instant at(LocalDateTime onTheWall) {
        return onTheWall.atZone(PARIS).toInstant();
    }
}
