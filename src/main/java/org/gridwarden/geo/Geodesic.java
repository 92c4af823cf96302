package org.gridwarden.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Metres and square metres on the WGS 84 ellipsoid. Edges are straight in longitude and latitude, as everywhere in
 * the product. Stateless.
 *
 * <p>Areas integrate the authalic function along every edge (Snyder, Map Projections: A Working Manual, 3-12) and
 * are good to a few parts in 1e9; distances use Vincenty's inverse formula (Survey Review 23, 1975) and are good to
 * a millimetre, except between nearly antipodal places, where they fall back to the sphere.
 */
public final class Geodesic {

    private static final double A = 6378137.0;
    private static final double F = 1 / 298.257223563;
    private static final double B = A * (1 - F);
    private static final double E2 = F * (2 - F);
    private static final double E = Math.sqrt(E2);
    private static final double MEAN_RADIUS = 6371008.8;

    private Geodesic() {}

    /** Metres in one degree of latitude at {@code latitude} degrees. */
    public static double metresPerDegreeLatitude(double latitude) {
        double sin = Math.sin(Math.toRadians(latitude));
        return Math.toRadians(A * (1 - E2) / Math.pow(1 - E2 * sin * sin, 1.5));
    }

    /** Metres in one degree of longitude at {@code latitude} degrees. */
    public static double metresPerDegreeLongitude(double latitude) {
        double phi = Math.toRadians(latitude);
        double sin = Math.sin(phi);
        return Math.toRadians(A * Math.cos(phi) / Math.sqrt(1 - E2 * sin * sin));
    }

    /** Metres along the geodesic between two places. */
    public static double metres(LngLat from, LngLat to) {
        return metres(from.longitude(), from.latitude(), to.longitude(), to.latitude());
    }

    /** Metres along the geodesic between two places in degrees, longitude first. */
    public static double metres(double fromLng, double fromLat, double toLng, double toLat) {
        double l = Math.toRadians(toLng - fromLng);
        double u1 = Math.atan((1 - F) * Math.tan(Math.toRadians(fromLat)));
        double u2 = Math.atan((1 - F) * Math.tan(Math.toRadians(toLat)));
        double sinU1 = Math.sin(u1);
        double cosU1 = Math.cos(u1);
        double sinU2 = Math.sin(u2);
        double cosU2 = Math.cos(u2);
        double lambda = l;
        for (int i = 0; i < 100; i++) {
            double sinLambda = Math.sin(lambda);
            double cosLambda = Math.cos(lambda);
            double sinSigma = Math.hypot(cosU2 * sinLambda, cosU1 * sinU2 - sinU1 * cosU2 * cosLambda);
            if (sinSigma == 0) {
                return 0;
            }
            double cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosLambda;
            double sigma = Math.atan2(sinSigma, cosSigma);
            double sinAlpha = cosU1 * cosU2 * sinLambda / sinSigma;
            double cosSqAlpha = 1 - sinAlpha * sinAlpha;
            double cos2Mid = cosSqAlpha == 0 ? 0 : cosSigma - 2 * sinU1 * sinU2 / cosSqAlpha;
            double c = F / 16 * cosSqAlpha * (4 + F * (4 - 3 * cosSqAlpha));
            double previous = lambda;
            lambda = l
                    + (1 - c)
                            * F
                            * sinAlpha
                            * (sigma + c * sinSigma * (cos2Mid + c * cosSigma * (2 * cos2Mid * cos2Mid - 1)));
            if (Math.abs(lambda - previous) < 1e-13) {
                return vincentyLength(cosSqAlpha, sinSigma, cosSigma, cos2Mid, sigma);
            }
        }
        return sphericalMetres(fromLng, fromLat, toLng, toLat);
    }

    /** Metres from a place to a segment, in the plane that touches the ellipsoid at the place; for city distances. */
    public static double metresToSegment(LngLat place, LngLat start, LngLat end) {
        double scaleX = metresPerDegreeLongitude(place.latitude());
        double scaleY = metresPerDegreeLatitude(place.latitude());
        double ax = (start.longitude() - place.longitude()) * scaleX;
        double ay = (start.latitude() - place.latitude()) * scaleY;
        double dx = (end.longitude() - start.longitude()) * scaleX;
        double dy = (end.latitude() - start.latitude()) * scaleY;
        double lengthSquared = dx * dx + dy * dy;
        double t = lengthSquared == 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / lengthSquared));
        return Math.hypot(ax + t * dx, ay + t * dy);
    }

    /** Square metres of the polygons in {@code geometry} (degrees); 0 where there are none. */
    public static double areaSquareMetres(Geometry geometry) {
        double area = 0;
        for (Polygon polygon : Geometries.polygons(geometry)) {
            area += Math.abs(signedArea(polygon.getExteriorRing()));
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                area -= Math.abs(signedArea(polygon.getInteriorRingN(i)));
            }
        }
        return area;
    }

    /** Metres along every line of {@code geometry} (degrees), rings of polygons included. */
    public static double lengthMetres(Geometry geometry) {
        double length = 0;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            Geometry line = part instanceof Polygon ? part.getBoundary() : part;
            length += line == part ? lineMetres(part.getCoordinates()) : lengthMetres(line);
        }
        return length;
    }

    /**
     * Square metres under an edge, between it and the parallel of {@code baseLatitude}; positive for an edge running
     * east above the base. The sum over a closed ring, negated, is its area, positive for counter-clockwise rings.
     */
    public static double areaUnderEdge(double lng1, double lat1, double lng2, double lat2, double baseLatitude) {
        if (lng1 == lng2) {
            return 0;
        }
        double base = authalic(baseLatitude);
        double mean = (authalic(lat1) - base + 4 * (authalic((lat1 + lat2) / 2) - base) + authalic(lat2) - base) / 6;
        return Math.toRadians(lng2 - lng1) * mean;
    }

    private static double signedArea(LinearRing ring) {
        CoordinateSequence points = ring.getCoordinateSequence();
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            sum -= areaUnderEdge(
                    points.getX(i - 1), points.getY(i - 1), points.getX(i), points.getY(i), points.getY(0));
        }
        return sum;
    }

    /** Area between equator and latitude, per radian of longitude. */
    private static double authalic(double latitude) {
        double sin = Math.sin(Math.toRadians(latitude));
        double es = E * sin;
        return B * B / 2 * (sin / (1 - es * es) + Math.log((1 + es) / (1 - es)) / (2 * E));
    }

    private static double lineMetres(Coordinate[] line) {
        double length = 0;
        for (int i = 1; i < line.length; i++) {
            length += metres(line[i - 1].x, line[i - 1].y, line[i].x, line[i].y);
        }
        return length;
    }

    private static double vincentyLength(
            double cosSqAlpha, double sinSigma, double cosSigma, double cos2Mid, double sigma) {
        double uSq = cosSqAlpha * (A * A - B * B) / (B * B);
        double a = 1 + uSq / 16384 * (4096 + uSq * (-768 + uSq * (320 - 175 * uSq)));
        double b = uSq / 1024 * (256 + uSq * (-128 + uSq * (74 - 47 * uSq)));
        double inner = cosSigma * (2 * cos2Mid * cos2Mid - 1)
                - b / 6 * cos2Mid * (4 * sinSigma * sinSigma - 3) * (4 * cos2Mid * cos2Mid - 3);
        return B * a * (sigma - b * sinSigma * (cos2Mid + b / 4 * inner));
    }

    private static double sphericalMetres(double fromLng, double fromLat, double toLng, double toLat) {
        double phi1 = Math.toRadians(fromLat);
        double phi2 = Math.toRadians(toLat);
        double h =
                haversine(phi2 - phi1) + Math.cos(phi1) * Math.cos(phi2) * haversine(Math.toRadians(toLng - fromLng));
        return 2 * MEAN_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    private static double haversine(double angle) {
        double sin = Math.sin(angle / 2);
        return sin * sin;
    }
}
