package org.gridwarden.density.hotspot;

import java.time.Instant;
import java.time.LocalDate;
import org.gridwarden.geo.LngLat;
import org.jspecify.annotations.Nullable;

/**
 * What is done about a hot spot (一堵点一对策).
 *
 * @param network network code
 * @param unit code of the unit at its peak, null for hexagons
 * @param place its middle
 * @param radiusMetres a hot spot whose middle lies within it is this one
 * @param owner who sees to it
 * @param measures what is done
 * @param dueOn until when
 * @param state {@code open}, {@code done} or {@code dropped}
 */
public record HotSpotPlan(
        long id,
        String network,
        @Nullable String unit,
        LngLat place,
        double radiusMetres,
        String title,
        String owner,
        String measures,
        @Nullable LocalDate dueOn,
        String state,
        String createdBy,
        Instant createdAt,
        Instant changedAt) {

    /** Not finished. */
    public static final String OPEN = "open";

    /** What a person says of a plan; null leaves as it is. */
    public record Change(
            @Nullable String title,
            @Nullable String owner,
            @Nullable String measures,
            @Nullable LocalDate dueOn,
            @Nullable String state) {}
}
