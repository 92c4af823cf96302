package org.gridwarden.bulletin.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gridwarden.density.Cadence;
import org.gridwarden.density.scan.Period;

/**
 * A whole period of a cadence. Immutable.
 *
 * @param cadence its rhythm
 * @param from first day
 * @param to first day after it
 */
public record BulletinPeriod(Cadence cadence, LocalDate from, LocalDate to) {

    /** Weeks of a year that is compared with: whole weeks, so that Mondays are compared with Mondays. */
    private static final int WEEKS_OF_A_YEAR = 52;

    /** The period that holds this day. */
    public static BulletinPeriod of(Cadence cadence, LocalDate day) {
        LocalDate from = cadence.begin(day);
        return new BulletinPeriod(cadence, from, cadence.next(from));
    }

    /** The last period that is over on this day. */
    public static BulletinPeriod lastBefore(Cadence cadence, LocalDate day) {
        return of(cadence, day).previous();
    }

    /** The last day. */
    public LocalDate last() {
        return to.minusDays(1);
    }

    /** The period before this one. */
    public BulletinPeriod previous() {
        return of(cadence, from.minusDays(1));
    }

    /**
     * The same period of the year before: for weeks and fortnights 52 weeks earlier, for all others the one that holds the
     * first day's date a year earlier, 29 February as the 28th. A fortnight is compared with two whole weeks, which need
     * not be a fortnight of that year's count.
     */
    public BulletinPeriod lastYear() {
        return switch (cadence) {
            case WEEK, FORTNIGHT ->
                new BulletinPeriod(cadence, from.minusWeeks(WEEKS_OF_A_YEAR), to.minusWeeks(WEEKS_OF_A_YEAR));
            case DAY, HALF_MONTH, MONTH, QUARTER, HALF_YEAR, YEAR -> of(cadence, from.minusYears(1));
        };
    }

    /** The year to which it is counted: that in which it ends. */
    public int year() {
        return last().getYear();
    }

    /** The period from midnight to midnight of a time zone. */
    public Period in(ZoneId zone) {
        return Period.ofDays(from, to, zone);
    }

    /** The instants of the period before this one that it is compared with: while this is not over, as much as has gone by. */
    public Period previousFor(Instant now, ZoneId zone) {
        return previous().in(zone).sameElapsed(in(zone), now, zone);
    }

    /** The same of the year before. */
    public Period lastYearFor(Instant now, ZoneId zone) {
        return lastYear().in(zone).sameElapsed(in(zone), now, zone);
    }

    /** Whether it is over at this instant. */
    public boolean isOver(Instant now, ZoneId zone) {
        return !now.isBefore(to.atStartOfDay(zone).toInstant());
    }
}
