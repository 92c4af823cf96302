package org.gridwarden.demo.city;

import org.gridwarden.geo.LngLat;
import org.jspecify.annotations.Nullable;

/**
 * A fictional evaluation point.
 *
 * @param code unique
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param type code of {@code point_type}
 * @param isFixed whether it is one of the fixed types
 * @param place where it is
 * @param responsibleCode party that answers for it, null for none
 * @param leaderCode party that leads, null for none
 */
public record DemoPoint(
        String code,
        String nameZh,
        String nameEn,
        String type,
        boolean isFixed,
        LngLat place,
        @Nullable String responsibleCode,
        @Nullable String leaderCode) {}
