package org.gridwarden.density.column;

import java.time.Instant;

/** Instants as whole seconds since the beginning of 2000 in an {@code int}: from 1932 to 2068. Stateless. */
public final class Seconds {

    /** Later than every instant: not closed, or without a time limit. */
    public static final int NEVER = Integer.MAX_VALUE;

    /** Seconds of the epoch at the beginning of 2000. */
    static final long BASE = 946_684_800L;

    private Seconds() {}

    /** The second in which an instant lies. */
    static int of(long epochSecond) {
        return (int) Math.max(Integer.MIN_VALUE + 1L, Math.min(NEVER - 1L, epochSecond - BASE));
    }

    /** The first whole second that is not before the instant. */
    public static int from(Instant instant) {
        return of(instant.getEpochSecond() + (instant.getNano() == 0 ? 0 : 1));
    }

    /** The epoch second of a second. */
    public static long epoch(int seconds) {
        return seconds + BASE;
    }
}
