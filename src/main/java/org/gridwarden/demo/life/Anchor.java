package org.gridwarden.demo.life;

import org.locationtech.jts.geom.Coordinate;

/**
 * A place at which things happen: a market, a junction, a stretch of lane.
 *
 * @param kind a {@link LandUse}, a road class, {@code JUNCTION}, {@code NIGHT_STREET}, {@code STREET}, {@code COMMUNITY}
 *     or {@code OUT}
 * @param nameZh what people call it
 * @param nameEn the same in English
 * @param metres where it is
 * @param radiusMetres how far it reaches
 * @param gridCode the grid it belongs to
 * @param districtCode the district (or town) it belongs to
 */
public record Anchor(
        String kind,
        String nameZh,
        String nameEn,
        Coordinate metres,
        double radiusMetres,
        String gridCode,
        String districtCode) {}
