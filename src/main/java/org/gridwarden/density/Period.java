package org.gridwarden.density;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A span of time, its beginning included and its end not.
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

    long fromMillis() {
        return from == null ? Long.MIN_VALUE : firstMilli(from);
    }

    long toMillis() {
        return to == null ? Long.MAX_VALUE : firstMilli(to);
    }

    /** The first whole millisecond that is not before the instant. */
    private static long firstMilli(Instant instant) {
        return instant.toEpochMilli() + (instant.getNano() % 1_000_000 == 0 ? 0 : 1);
    }
}
