package org.gridwarden.grid.unit;

import java.time.Instant;
import java.util.Map;
import org.gridwarden.access.Caller;

/** Members that another capability adds to a unit's page: people, reports, points. */
@FunctionalInterface
public interface UnitSection {

    /**
     * Names and values of the members.
     *
     * @param caller who looks
     * @param unit the unit with its chain
     * @param asOf valid time
     * @param knownAt recorded time
     */
    Map<String, ?> of(Caller caller, UnitDetail unit, Instant asOf, Instant knownAt);
}
