package org.gridwarden.access;

import org.gridwarden.http.Permission;
import org.gridwarden.http.Problem;

/** Refuses what a caller may do elsewhere, but not here. Thread-safe when its lookup is. */
public final class TerritoryCheck {

    private final TerritoryLookup lookup;

    public TerritoryCheck(TerritoryLookup lookup) {
        this.lookup = lookup;
    }

    /** Whether the caller holds the permission at this unit. */
    public boolean holds(Caller caller, Permission permission, long unitId) {
        Territory territory = caller.territory(permission);
        return territory.everywhere() || (!territory.isNowhere() && territory.covers(lookup.chainOf(unitId)));
    }

    /** Throws a 403 problem unless the caller holds the permission at this unit. */
    public void require(Caller caller, Permission permission, long unitId) {
        if (!holds(caller, permission, unitId)) {
            throw Problem.forbidden(
                    "outside_territory",
                    "the permission " + permission + " is not held for this unit, which lies outside your territory");
        }
    }

    /** Throws a 403 problem unless the caller holds the permission without a limit of territory. */
    public static void requireEverywhere(Caller caller, Permission permission) {
        if (!caller.territory(permission).everywhere()) {
            throw Problem.forbidden("outside_territory", "this needs the permission " + permission + " everywhere");
        }
    }
}
