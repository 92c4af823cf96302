package org.gridwarden.density;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Reports per calendar day of a time zone: how many were seen on it, and how many were closed on it.
 *
 * @param days every day of the period in order, those without a report too
 */
public record Trend(List<Day> days) {

    /** The longest trend, in days: ten years. */
    public static final int MOST_DAYS = 3660;

    /** One day. */
    public record Day(LocalDate day, int opened, int closed) {}

    /**
     * The trend of matching reports that lie in a subtree.
     *
     * @param within for each unit of the tree whether it is wanted; empty for every report, owned or not
     */
    static Trend of(ReportColumns columns, EditionOwners owners, boolean[] within, ReportFilter filter, ZoneId zone) {
        RowMatcher all = new RowMatcher(columns, filter.always());
        long from = filter.period().fromMillis();
        long to = filter.period().toMillis();
        long[] span = span(columns, all, filter);
        if (span[0] > span[1]) {
            return new Trend(List.of());
        }
        long firstDay = day(span[0], zone);
        int days = (int) Math.min(MOST_DAYS, day(span[1], zone) - firstDay + 1);
        int[] opened = new int[days];
        int[] closed = new int[days];
        for (int row = all.first(); row < all.end(); row++) {
            if (all.matches(row) && !all.isLeftOut(row) && isWanted(owners, within, row)) {
                count(opened, columns.seenAt[row], from, to, firstDay, zone);
                count(closed, columns.closedAt[row], from, to, firstDay, zone);
            }
        }
        return new Trend(LongStream.range(0, days)
                .mapToObj(i -> new Day(LocalDate.ofEpochDay(firstDay + i), opened[(int) i], closed[(int) i]))
                .toList());
    }

    private static void count(int[] counts, long millis, long from, long to, long firstDay, ZoneId zone) {
        if (millis != ReportColumns.NEVER && millis >= from && millis < to) {
            long index = day(millis, zone) - firstDay;
            if (index >= 0 && index < counts.length) {
                counts[(int) index]++;
            }
        }
    }

    private static boolean isWanted(EditionOwners owners, boolean[] within, int row) {
        if (within.length == 0) {
            return true;
        }
        int unit = owners.tiling()[row];
        return unit != UnitTree.NONE && within[unit];
    }

    /** First and last millisecond shown: the period's, or where it is open the reports' own. */
    private static long[] span(ReportColumns columns, RowMatcher all, ReportFilter filter) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int row = all.first(); row < all.end(); row++) {
            first = Math.min(first, columns.seenAt[row]);
            last = Math.max(last, columns.seenAt[row]);
            if (all.isClosed(row)) {
                last = Math.max(last, columns.closedAt[row]);
            }
        }
        Instant from = filter.period().from();
        Instant to = filter.period().to();
        return new long[] {from == null ? first : from.toEpochMilli(), to == null ? last : to.toEpochMilli() - 1};
    }

    private static long day(long millis, ZoneId zone) {
        return Instant.ofEpochMilli(millis).atZone(zone).toLocalDate().toEpochDay();
    }
}
