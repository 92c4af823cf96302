package org.gridwarden.lint.city;

import java.util.Locale;
import org.gridwarden.geo.Geodesic;
import org.gridwarden.geo.Geometries;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A plane in metres that is true to scale at one place; good to a few parts in a thousand over a city.
 *
 * @param lng longitude of the origin, degrees
 * @param lat latitude of the origin, degrees
 * @param scaleX metres per degree of longitude
 * @param scaleY metres per degree of latitude
 */
public record Place(double lng, double lat, double scaleX, double scaleY) {

    /** A plane true to scale in the middle of an envelope in degrees. */
    public static Place middleOf(Envelope degrees) {
        Coordinate middle = degrees.isNull() ? new Coordinate(0, 0) : degrees.centre();
        return new Place(
                middle.x,
                middle.y,
                Geodesic.metresPerDegreeLongitude(middle.y),
                Geodesic.metresPerDegreeLatitude(middle.y));
    }

    /** A plane true to scale in the middle of what the geometry, in degrees, takes up. */
    public static Place middleOf(Geometry degrees) {
        return middleOf(degrees.getEnvelopeInternal());
    }

    /** Metres east of the origin. */
    public double x(Coordinate degrees) {
        return (degrees.x - lng) * scaleX;
    }

    /** Metres north of the origin. */
    public double y(Coordinate degrees) {
        return (degrees.y - lat) * scaleY;
    }

    /** The distance of two places given in degrees. */
    public double metres(Coordinate from, Coordinate to) {
        double dx = (to.x - from.x) * scaleX;
        double dy = (to.y - from.y) * scaleY;
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** The geometry in metres. */
    public Geometry plane(Geometry degrees) {
        return Geometries.map(degrees, c -> new Coordinate(x(c), y(c)));
    }

    /** Where a place of the plane lies, longitude first. */
    public Coordinate degrees(double x, double y) {
        return new Coordinate(lng + x / scaleX, lat + y / scaleY);
    }

    /** For keys: the place to the lattice. */
    public static String text(Coordinate at) {
        return String.format(Locale.ROOT, "%.7f,%.7f", at.x, at.y);
    }
}
