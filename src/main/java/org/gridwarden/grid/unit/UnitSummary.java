package org.gridwarden.grid.unit;

import org.jspecify.annotations.Nullable;

/**
 * One unit in a list.
 *
 * @param id database identity, stable across editions
 * @param code unique in the network over all time
 * @param name display name
 * @param level rank of its level
 * @param parent code of its parent, null for a root
 * @param childCount number of its direct children
 * @param areaSquareMetres geodesic area
 * @param households null where unknown
 * @param residents null where unknown
 */
public record UnitSummary(
        long id,
        String code,
        String name,
        int level,
        @Nullable String parent,
        int childCount,
        double areaSquareMetres,
        @Nullable Integer households,
        @Nullable Integer residents) {}
