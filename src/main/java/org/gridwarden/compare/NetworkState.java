package org.gridwarden.compare;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** A network at one time. Shapes are asked for only where they changed. */
public interface NetworkState {

    /** Every unit; codes are unique. */
    List<UnitState> units();

    /** The shapes of these units in degrees. */
    Map<String, Geometry> shapes(Collection<String> codes);
}
