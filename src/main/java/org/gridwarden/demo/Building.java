package org.gridwarden.demo;

import org.locationtech.jts.geom.Polygon;

/**
 * A footprint.
 *
 * @param metres outline in metres, wholly inside its parcel
 * @param floors number of floors
 */
record Building(Polygon metres, int floors) {}
