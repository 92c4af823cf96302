package org.gridwarden.grid;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One unit as an edition holds it.
 *
 * @param unitId database identity of the unit, stable across editions
 * @param code unique in the network over all time
 * @param name display name
 * @param level rank of its level
 * @param parentUnitId the parent's {@code unitId}, null for a root; the parent's level may be any higher one
 * @param households households, null where unknown
 * @param residents residents, null where unknown
 * @param areaSquareMetres geodesic area
 * @param geometry Polygon or MultiPolygon in WGS 84 degrees on the lattice
 */
public record EditionUnit(
        long unitId,
        String code,
        String name,
        int level,
        @Nullable Long parentUnitId,
        @Nullable Integer households,
        @Nullable Integer residents,
        double areaSquareMetres,
        Geometry geometry) {}
