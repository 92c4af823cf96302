package org.gridwarden.coverage;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One unit as the coverage sees it.
 *
 * @param code unique among the units of one network
 * @param parentCode code of the parent, null for a root; the parent's level may be any higher one
 * @param levelRank rank of its level
 * @param geometry WGS 84 degrees, longitude first, never null; empty where the shape is to be dissolved from children
 */
public record CoverageUnit(String code, @Nullable String parentCode, int levelRank, Geometry geometry) {

    /** The same unit with another shape. */
    public CoverageUnit withGeometry(Geometry other) {
        return new CoverageUnit(code, parentCode, levelRank, other);
    }
}
