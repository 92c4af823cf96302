package org.gridwarden.point;

import org.gridwarden.geo.LngLat;
import org.jspecify.annotations.Nullable;

/**
 * A point to be created.
 *
 * @param code unique
 * @param name display name
 * @param type code of dictionary {@code point_type}
 * @param selection fixed or random
 * @param place WGS 84
 * @param responsible code of the party that answers for it
 * @param leader code of the party that stands above
 */
public record NewPoint(
        String code,
        String name,
        String type,
        Selection selection,
        LngLat place,
        @Nullable String responsible,
        @Nullable String leader) {}
