package org.gridwarden.bulletin;

import org.jspecify.annotations.Nullable;

/**
 * Which bulletins are listed; null stands for any.
 *
 * @param network network code
 * @param unit unit code
 * @param kind cadence in lower case
 * @param year in which the period ends
 * @param before only bulletins with a smaller identity
 * @param limit most rows
 */
public record BulletinQuery(
        @Nullable String network,
        @Nullable String unit,
        @Nullable String kind,
        @Nullable Integer year,
        @Nullable Long before,
        int limit) {}
