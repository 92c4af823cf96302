package org.gridwarden.density.scan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.gridwarden.density.column.Seconds;
import org.jspecify.annotations.Nullable;

/**
 * A span of time, its beginning included and its end not. Figures know seconds: a bound within a second counts as the next
 * whole one.
 *
 * @param from first instant, null for "from the beginning"
 * @param to first instant after it, null for "without end"
 */
public record Period(@Nullable Instant from, @Nullable Instant to) {

    /** All time. */
    public static final Period ALWAYS = new Period(null, null);

    public Period {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("the period ends (" + to + ") before it begins (" + from + ")");
        }
    }

    /** Whole days, the last not included. */
    public static Period ofDays(LocalDate from, LocalDate to, ZoneId zone) {
        return new Period(
                from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant());
    }

    /** The span of the same length that ends where this one begins; null where a bound is open. */
    public @Nullable Period before() {
        return from == null || to == null ? null : new Period(from.minus(Duration.between(from, to)), from);
    }

    /** The same days and hours of the year before, 29 February as the 28th; null where a bound is open. */
    public @Nullable Period lastYear(ZoneId zone) {
        return from == null || to == null
                ? null
                : new Period(
                        from.atZone(zone).minusYears(1).toInstant(),
                        to.atZone(zone).minusYears(1).toInstant());
    }

    /** Whether it has begun and is not over. */
    public boolean isRunning(Instant now) {
        return from != null && to != null && from.isBefore(now) && now.isBefore(to);
    }

    /**
     * As much of this period as has gone by of another: all of it unless {@code running} is not over, else its first days and
     * hours by the calendar of {@code zone}, at most to its own end.
     */
    public Period sameElapsed(Period running, Instant now, ZoneId zone) {
        if (from == null || to == null || running.from == null || !running.isRunning(now)) {
            return this;
        }
        LocalDateTime begun = LocalDateTime.ofInstant(running.from, zone);
        LocalDateTime reached = LocalDateTime.ofInstant(now, zone);
        long days = ChronoUnit.DAYS.between(begun, reached);
        Duration rest = Duration.between(begun.plusDays(days), reached);
        Instant end = LocalDateTime.ofInstant(from, zone)
                .plusDays(days)
                .plus(rest)
                .atZone(zone)
                .toInstant();
        return end.isBefore(to) ? new Period(from, end) : this;
    }

    /** First second, as {@link Seconds} count. */
    int fromSeconds() {
        return from == null ? Integer.MIN_VALUE : Seconds.from(from);
    }

    /** First second after it. */
    int toSeconds() {
        return to == null ? Integer.MAX_VALUE : Seconds.from(to);
    }
}
