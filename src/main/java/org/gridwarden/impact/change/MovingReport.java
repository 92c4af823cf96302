package org.gridwarden.impact.change;

import java.time.Instant;
import org.gridwarden.geo.LngLat;
import org.jspecify.annotations.Nullable;

/**
 * A report that may change hands.
 *
 * @param id database identity
 * @param number as people know it
 * @param category dictionary {@code report_category}
 * @param seenAt when it was seen
 * @param closedAt when it was closed, null while it is open
 * @param dueAt its time limit, null for none
 * @param place where, null where it has none
 * @param defaultPlace whether it lies on a recognised default point, which says nothing
 * @param givenTo code of the unit that a person gave it to, null where its place decided
 */
public record MovingReport(
        long id,
        String number,
        String category,
        Instant seenAt,
        @Nullable Instant closedAt,
        @Nullable Instant dueAt,
        @Nullable LngLat place,
        boolean defaultPlace,
        @Nullable String givenTo) {

    boolean isOpen() {
        return closedAt == null;
    }

    boolean isOverdue(Instant now) {
        return isOpen() && dueAt != null && dueAt.isBefore(now);
    }
}
