package org.gridwarden.density;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The city's own days and hours for every quarter of an hour of a span: all offsets from UTC of our time are whole quarters.
 * Immutable.
 */
final class LocalSlots {

    private static final int SLOT_SECONDS = 900;
    private static final int DAY_HOURS = 24;
    /** At most about sixty years; what lies beyond counts for the last slot. */
    private static final int MOST_SLOTS = 2_200_000;

    private final ZoneId zone;
    private final int first;
    private final byte[] hours;
    private final int[] days;

    /** The slots from one second to another. */
    LocalSlots(int firstSecond, int lastSecond, ZoneId zone) {
        this.zone = zone;
        first = firstSecond > lastSecond ? 0 : Math.floorDiv(firstSecond, SLOT_SECONDS) * SLOT_SECONDS;
        long wanted = firstSecond > lastSecond ? 1 : ((long) lastSecond - first) / SLOT_SECONDS + 1;
        int size = (int) Math.min(MOST_SLOTS, wanted);
        hours = new byte[size];
        days = new int[size];
        for (int slot = 0; slot < size; slot++) {
            ZonedDateTime time = Instant.ofEpochSecond(Seconds.epoch(first) + (long) slot * SLOT_SECONDS)
                    .atZone(zone);
            days[slot] = (int) time.toLocalDate().toEpochDay();
            hours[slot] = (byte) ((time.getDayOfWeek().getValue() - 1) * DAY_HOURS + time.getHour());
        }
    }

    int size() {
        return days.length;
    }

    /** The slot of a second, 0 to size − 1. */
    int slot(int seconds) {
        int slot = (seconds - first) / SLOT_SECONDS;
        return Math.max(0, Math.min(days.length - 1, slot));
    }

    /** Day of the epoch of a slot. */
    int day(int slot) {
        return days[slot];
    }

    /** Day of the epoch of a second, within the span or not. */
    int dayOf(int seconds) {
        return (int) Instant.ofEpochSecond(Seconds.epoch(seconds))
                .atZone(zone)
                .toLocalDate()
                .toEpochDay();
    }

    /** Hour of the week of a slot, Monday's first is 0. */
    int hour(int slot) {
        return hours[slot] & 0xFF;
    }

    /** For each slot whether it is wanted. */
    boolean[] among(WeekHours wanted) {
        boolean[] chosen = new boolean[hours.length];
        for (int slot = 0; slot < chosen.length; slot++) {
            chosen[slot] = wanted.contains(hour(slot) / DAY_HOURS, hour(slot) % DAY_HOURS);
        }
        return chosen;
    }
}
