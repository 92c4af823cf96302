package org.gridwarden.lint.check;

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
record Place(double lng, double lat, double scaleX, double scaleY) {

    static Place middleOf(Envelope degrees) {
        Coordinate middle = degrees.isNull() ? new Coordinate(0, 0) : degrees.centre();
        return new Place(
                middle.x,
                middle.y,
                Geodesic.metresPerDegreeLongitude(middle.y),
                Geodesic.metresPerDegreeLatitude(middle.y));
    }

    static Place middleOf(Geometry degrees) {
        return middleOf(degrees.getEnvelopeInternal());
    }

    double x(Coordinate degrees) {
        return (degrees.x - lng) * scaleX;
    }

    double y(Coordinate degrees) {
        return (degrees.y - lat) * scaleY;
    }

    double metres(Coordinate from, Coordinate to) {
        double dx = (to.x - from.x) * scaleX;
        double dy = (to.y - from.y) * scaleY;
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** The geometry in metres. */
    Geometry plane(Geometry degrees) {
        return Geometries.map(degrees, c -> new Coordinate(x(c), y(c)));
    }

    Coordinate degrees(double x, double y) {
        return new Coordinate(lng + x / scaleX, lat + y / scaleY);
    }

    /** For keys: the place to the lattice. */
    static String text(Coordinate at) {
        return String.format(Locale.ROOT, "%.7f,%.7f", at.x, at.y);
    }
}
