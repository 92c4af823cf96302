package org.gridwarden.grid;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What a unit is in a draft or in an edition to be: everything but its database identity.
 *
 * @param code unique in the network over all time
 * @param name display name
 * @param level rank of its level
 * @param parentCode code of its parent in the same state of the network, null for a root
 * @param households households, null where unknown
 * @param residents residents, null where unknown
 * @param attributes every other property, as the text of a JSON object
 * @param geometry Polygon or MultiPolygon in WGS 84 degrees
 */
public record UnitContent(
        String code,
        String name,
        int level,
        @Nullable String parentCode,
        @Nullable Integer households,
        @Nullable Integer residents,
        String attributes,
        Geometry geometry) {

    /** No attributes. */
    public static final String NO_ATTRIBUTES = "{}";

    /** A unit without attributes. */
    public UnitContent(
            String code,
            String name,
            int level,
            @Nullable String parentCode,
            @Nullable Integer households,
            @Nullable Integer residents,
            Geometry geometry) {
        this(code, name, level, parentCode, households, residents, NO_ATTRIBUTES, geometry);
    }

    /** The same unit with another boundary. */
    public UnitContent withGeometry(Geometry other) {
        return new UnitContent(code, name, level, parentCode, households, residents, attributes, other);
    }

    /** The same unit under another parent. */
    public UnitContent withParent(@Nullable String other) {
        return new UnitContent(code, name, level, other, households, residents, attributes, geometry);
    }
}
