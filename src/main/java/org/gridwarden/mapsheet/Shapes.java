package org.gridwarden.mapsheet;

import org.gridwarden.geo.Geometries;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Simple figures on a canvas. */
final class Shapes {

    private Shapes() {}

    static Polygon box(Box box) {
        return (Polygon) Geometries.factory().toGeometry(new Envelope(box.x(), box.right(), box.y(), box.bottom()));
    }

    static LineString line(double... pairs) {
        return Geometries.factory().createLineString(coordinates(pairs, pairs.length / 2));
    }

    /** The polygon with these corners, the first not repeated. */
    static Polygon polygon(double... pairs) {
        Coordinate[] ring = coordinates(pairs, pairs.length / 2 + 1);
        ring[ring.length - 1] = ring[0].copy();
        return Geometries.factory().createPolygon(ring);
    }

    static Geometry circle(double x, double y, double radius) {
        return Geometries.factory().createPoint(new Coordinate(x, y)).buffer(radius, 12);
    }

    private static Coordinate[] coordinates(double[] pairs, int length) {
        Coordinate[] coordinates = new Coordinate[length];
        for (int i = 0; i < pairs.length / 2; i++) {
            coordinates[i] = new Coordinate(pairs[2 * i], pairs[2 * i + 1]);
        }
        return coordinates;
    }
}
