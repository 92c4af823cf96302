package org.gridwarden.demo.city;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A spatial unit of a fictional network.
 *
 * @param code unique in its network
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param level rank of its level
 * @param parentCode its parent, null for the root
 * @param households households
 * @param residents residents
 * @param attributes what else is known, such as {@code land_use}
 * @param geometry WGS 84 degrees on the lattice
 */
public record DemoUnit(
        String code,
        String nameZh,
        String nameEn,
        int level,
        @Nullable String parentCode,
        int households,
        int residents,
        Map<String, String> attributes,
        Geometry geometry) {

    public DemoUnit {
        attributes = Map.copyOf(attributes);
    }
}
