package org.gridwarden.access;

import java.util.List;

/** Answers where a unit belongs, as of now; made by whoever knows the editions. */
@FunctionalInterface
public interface TerritoryLookup {

    /** The unit's id and those of its ancestors, root last; only itself when no edition in force holds it. */
    List<Long> chainOf(long unitId);
}
