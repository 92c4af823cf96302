package org.gridwarden.mapsheet.canvas;

import org.gridwarden.geo.Geometries;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Simple figures on a canvas. */
public final class Shapes {

    private Shapes() {}

    /** A rectangle as a polygon. */
    public static Polygon box(Box box) {
        return (Polygon) Geometries.factory().toGeometry(new Envelope(box.x(), box.right(), box.y(), box.bottom()));
    }

    /** The line through these places, given as x and y by turns. */
    public static LineString line(double... pairs) {
        return Geometries.factory().createLineString(coordinates(pairs, pairs.length / 2));
    }

    /** The polygon with these corners, given as x and y by turns, the first not repeated. */
    public static Polygon polygon(double... pairs) {
        Coordinate[] ring = coordinates(pairs, pairs.length / 2 + 1);
        ring[ring.length - 1] = ring[0].copy();
        return Geometries.factory().createPolygon(ring);
    }

    /** A circle of this radius in points, drawn with 48 corners. */
    public static Geometry circle(double x, double y, double radius) {
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
