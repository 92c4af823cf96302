package org.gridwarden.access;

import org.jspecify.annotations.Nullable;

/**
 * A role in a territory: the subtree of one unit, or everywhere.
 *
 * @param id database identity
 * @param role what is granted
 * @param unitId the territory's topmost unit, null for everywhere
 * @param network the unit's network code
 * @param unit the unit's code
 * @param unitName its name in the newest edition
 */
public record Grant(
        long id,
        Role role,
        @Nullable Long unitId,
        @Nullable String network,
        @Nullable String unit,
        @Nullable String unitName) {}
