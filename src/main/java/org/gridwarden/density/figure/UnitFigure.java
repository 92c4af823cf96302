package org.gridwarden.density.figure;

import org.jspecify.annotations.Nullable;

/**
 * What figures need to know of a unit.
 *
 * @param id database identity
 * @param code code
 * @param name display name
 * @param level rank of its level
 * @param parentId identity of the parent, null for a root
 * @param areaSquareMetres geodesic area
 * @param residents residents, null where unknown
 * @param households households, null where unknown
 * @param roadMetres metres of road of the base map on its ground, null where there is no base map
 */
public record UnitFigure(
        long id,
        String code,
        String name,
        int level,
        @Nullable Long parentId,
        double areaSquareMetres,
        @Nullable Integer residents,
        @Nullable Integer households,
        @Nullable Double roadMetres) {

    /** The same unit with its roads. */
    public UnitFigure withRoadMetres(double metres) {
        return new UnitFigure(id, code, name, level, parentId, areaSquareMetres, residents, households, metres);
    }
}
