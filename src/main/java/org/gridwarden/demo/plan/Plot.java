package org.gridwarden.demo.plan;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * A parcel laid out.
 *
 * @param parcel the ground
 * @param use what it is for
 * @param block the ground between the roads' kerbs, in metres
 * @param units buildings that are spatial units
 * @param others buildings that only the map shows
 */
public record Plot(Parcel parcel, LandUse use, Geometry block, List<Building> units, List<Building> others) {

    public Plot {
        units = List.copyOf(units);
        others = List.copyOf(others);
    }
}
