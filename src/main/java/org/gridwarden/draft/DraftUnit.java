package org.gridwarden.draft;

import org.jspecify.annotations.Nullable;

/**
 * One unit of a draft in a list.
 *
 * @param code unique in the draft, unless a file held it twice
 * @param name display name
 * @param level rank of its level
 * @param parent code of its parent, null for a root
 * @param childCount number of its direct children
 * @param areaSquareMetres geodesic area
 * @param households null where unknown
 * @param residents null where unknown
 * @param changed whether it differs from the draft's base edition, or is not in it
 */
public record DraftUnit(
        String code,
        String name,
        int level,
        @Nullable String parent,
        int childCount,
        double areaSquareMetres,
        @Nullable Integer households,
        @Nullable Integer residents,
        boolean changed) {}
