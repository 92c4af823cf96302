package org.gridwarden.density;

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
 */
public record UnitFigure(
        long id,
        String code,
        String name,
        int level,
        @Nullable Long parentId,
        double areaSquareMetres,
        @Nullable Integer residents) {}
