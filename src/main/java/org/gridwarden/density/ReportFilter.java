package org.gridwarden.density;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which reports are counted.
 *
 * @param categories codes, groups already replaced by their members; empty for all
 * @param channels codes, groups already replaced by their members; empty for all
 * @param status only these, null for all
 * @param period when they were seen
 * @param includeDefaultPlaces whether those on recognised default points are counted
 * @param now against which a time limit is past
 */
public record ReportFilter(
        Set<String> categories,
        Set<String> channels,
        @Nullable Status status,
        Period period,
        boolean includeDefaultPlaces,
        Instant now) {

    /** The state of a report, as figures know it. */
    public enum Status {
        /** Not closed. */
        OPEN,
        /** Closed. */
        CLOSED,
        /** Open, and its time limit is past. */
        OVERDUE
    }

    public ReportFilter {
        categories = Set.copyOf(categories);
        channels = Set.copyOf(channels);
    }

    /** The same filter without its period, for what is counted by another time than when it was seen. */
    ReportFilter always() {
        return new ReportFilter(categories, channels, status, Period.ALWAYS, includeDefaultPlaces, now);
    }
}
