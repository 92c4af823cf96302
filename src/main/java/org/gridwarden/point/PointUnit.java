package org.gridwarden.point;

import org.jspecify.annotations.Nullable;

/**
 * The unit of a point in one network, computed against one edition.
 *
 * @param network network code
 * @param edition edition number
 * @param unitId identity of the unit, null where nobody owns the place
 * @param code its code
 * @param name its name in that edition
 */
public record PointUnit(
        String network,
        int edition,
        @Nullable Long unitId,
        @Nullable String code,
        @Nullable String name) {}
