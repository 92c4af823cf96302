package org.gridwarden.density.column;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The city's own days and hours, by the offset of its time zone from UTC in each stretch between two changes of the clock.
 * Immutable, thread-safe.
 */
public final class CityTime {

    /** Hours of a week. */
    public static final int WEEK_HOURS = 168;

    private static final int HOUR = 3600;
    private static final int DAY = 86_400;

    /** 1970 began on a Thursday. */
    private static final int FIRST_HOUR = 3 * 24;

    /** From which second each offset holds. */
    private final int[] starts;

    /** What is added to a second to have the city's own, counted from 1970. */
    private final long[] shifts;

    /** The time of this zone, with every change of its offset that {@link Seconds} reach. */
    public CityTime(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        Instant first = Instant.ofEpochSecond(Seconds.epoch(Integer.MIN_VALUE));
        Instant last = Instant.ofEpochSecond(Seconds.epoch(Integer.MAX_VALUE));
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        for (ZoneOffsetTransition next = rules.nextTransition(first);
                next != null && next.getInstant().isBefore(last);
                next = rules.nextTransition(next.getInstant())) {
            changes.add(next);
        }
        starts = new int[changes.size() + 1];
        shifts = new long[starts.length];
        starts[0] = Integer.MIN_VALUE;
        shifts[0] = Seconds.BASE + rules.getOffset(first).getTotalSeconds();
        for (int i = 1; i < starts.length; i++) {
            ZoneOffsetTransition change = changes.get(i - 1);
            starts[i] = (int) (change.toEpochSecond() - Seconds.BASE);
            shifts[i] = Seconds.BASE + change.getOffsetAfter().getTotalSeconds();
        }
    }

    /** Day of the epoch of a second. */
    public int day(int seconds) {
        return (int) Math.floorDiv(local(seconds), DAY);
    }

    /** Hour of the week of a second, Monday's first is 0. */
    public int hour(int seconds) {
        return (int) Math.floorMod(Math.floorDiv(local(seconds), HOUR) + FIRST_HOUR, (long) WEEK_HOURS);
    }

    private long local(int seconds) {
        int at = starts.length - 1;
        if (seconds < starts[at]) {
            int found = Arrays.binarySearch(starts, seconds);
            at = found < 0 ? -found - 2 : found;
        }
        return seconds + shifts[at];
    }
}
