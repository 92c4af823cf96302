package org.gridwarden.demo.plan;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * A footprint.
 *
 * @param metres outline in metres, wholly inside its parcel
 * @param floors number of floors
 */
public record Building(Polygon metres, int floors) {

    /** The middle of the footprint, in metres. */
    public Coordinate middle() {
        return metres.getCentroid().getCoordinate();
    }
}
