package org.gridwarden.density;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.gridwarden.density.scan.Period;

/**
 * The rhythms in which cities report, as calendar periods. A fortnight (双周) is two whole weeks; a half-month (半月) is the
 * 1st to the 15th or the 16th to the last of a month: they are not the same.
 */
public enum Cadence {
    /** One day (日报). */
    DAY,
    /** Monday to Sunday (周报). */
    WEEK,
    /** Two weeks (双周), counted from Monday, 1 January 2024. */
    FORTNIGHT,
    /** The 1st to the 15th, or the 16th to the end (半月). */
    HALF_MONTH,
    /** A calendar month (月报). */
    MONTH,
    /** Three calendar months (季报). */
    QUARTER,
    /** January to June, or July to December (半年). */
    HALF_YEAR,
    /** A calendar year (年报). */
    YEAR;

    private static final LocalDate FIRST_FORTNIGHT = LocalDate.of(2024, 1, 1);
    private static final int FORTNIGHT_DAYS = 14;
    private static final int MIDDLE_OF_MONTH = 16;

    /** The first day of the period that holds {@code day}. */
    public LocalDate begin(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case FORTNIGHT ->
                day.minusDays(Math.floorMod(ChronoUnit.DAYS.between(FIRST_FORTNIGHT, day), FORTNIGHT_DAYS));
            case HALF_MONTH -> day.withDayOfMonth(day.getDayOfMonth() < MIDDLE_OF_MONTH ? 1 : MIDDLE_OF_MONTH);
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case HALF_YEAR -> LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The first day of the period after the one that begins on {@code begin}. */
    public LocalDate next(LocalDate begin) {
        return switch (this) {
            case DAY -> begin.plusDays(1);
            case WEEK -> begin.plusWeeks(1);
            case FORTNIGHT -> begin.plusWeeks(2);
            case HALF_MONTH ->
                begin.getDayOfMonth() == 1
                        ? begin.withDayOfMonth(MIDDLE_OF_MONTH)
                        : begin.withDayOfMonth(1).plusMonths(1);
            case MONTH -> begin.plusMonths(1);
            case QUARTER -> begin.plusMonths(3);
            case HALF_YEAR -> begin.plusMonths(6);
            case YEAR -> begin.plusYears(1);
        };
    }

    /** The period that holds {@code day}, from midnight to midnight of a time zone. */
    public Period at(LocalDate day, ZoneId zone) {
        LocalDate begin = begin(day);
        return Period.ofDays(begin, next(begin), zone);
    }

    /** The period before the one that holds {@code day}. */
    public Period before(LocalDate day, ZoneId zone) {
        return at(begin(day).minusDays(1), zone);
    }
}
