package org.gridwarden.point;

import java.time.Instant;
import java.util.Map;
import org.gridwarden.access.Caller;
import org.gridwarden.grid.unit.UnitDetail;
import org.gridwarden.grid.unit.UnitSection;
import org.gridwarden.http.Permission;

/** Adds to a unit's page how many evaluation points lie in its subtree, as they are located now. Thread-safe. */
public final class PointSection implements UnitSection {

    private final PointService points;

    /** A section with the points of a unit. */
    public PointSection(PointService points) {
        this.points = points;
    }

    @Override
    public Map<String, ?> of(Caller caller, UnitDetail unit, Instant asOf, Instant knownAt) {
        return caller.holds(Permission.READ_POINTS)
                ? Map.of("points", points.count(unit.edition().id(), unit.unit().id()))
                : Map.of();
    }
}
