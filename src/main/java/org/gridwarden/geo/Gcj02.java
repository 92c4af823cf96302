package org.gridwarden.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * GCJ-02 and BD-09 to and from WGS 84, in degrees, longitude first. Stateless.
 *
 * <p>The forward formula is the public one (a = 6378245); official software may differ from it by metres. The inverse
 * iterates it to a fixed point, good to a nanometre. Both are applied wherever they are asked for: the datum is
 * declared, never guessed from the place. CGCS2000 is taken as WGS 84.
 */
public final class Gcj02 {

    /** Edges longer than this get vertices before they are converted: a straight 300 m edge bends by 18 mm. */
    public static final double LONGEST_EDGE_METRES = 300;

    private static final double A = 6378245.0;
    private static final double EE = 0.00669342162296594323;
    private static final double BD_PI = Math.PI * 3000 / 180;

    private Gcj02() {}

    /** The WGS 84 place of a position given in {@code datum}, rounded to the lattice. */
    public static LngLat toWgs84(Datum datum, double longitude, double latitude) {
        Coordinate converted = toWgs84Degrees(datum, longitude, latitude);
        return new LngLat(converted.x, converted.y);
    }

    /** As {@link #toWgs84(Datum, double, double)}, unrounded. */
    public static Coordinate toWgs84Degrees(Datum datum, double longitude, double latitude) {
        Coordinate given = new Coordinate(longitude, latitude);
        return switch (datum) {
            case WGS84, CGCS2000 -> given;
            case GCJ02 -> wgs84OfGcj02(given);
            case BD09 -> wgs84OfGcj02(gcj02OfBd09(given));
        };
    }

    /** A WGS 84 position in {@code datum}, unrounded. */
    public static Coordinate ofWgs84(Datum datum, double longitude, double latitude) {
        Coordinate wgs84 = new Coordinate(longitude, latitude);
        return switch (datum) {
            case WGS84, CGCS2000 -> wgs84;
            case GCJ02 -> gcj02OfWgs84(wgs84);
            case BD09 -> bd09OfGcj02(gcj02OfWgs84(wgs84));
        };
    }

    /**
     * A geometry in WGS 84, on the lattice. Long edges get vertices first, the same ones whichever way the edge runs,
     * so that neighbours who shared an edge still do.
     */
    public static Geometry toWgs84(Datum datum, Geometry geometry) {
        if (datum == Datum.WGS84 || datum == Datum.CGCS2000) {
            return Geometries.round(geometry);
        }
        return Geometries.round(Geometries.map(densify(geometry), c -> toWgs84Degrees(datum, c.x, c.y)));
    }

    /** The geometry with no edge longer than {@link #LONGEST_EDGE_METRES}; added vertices depend on the edge alone. */
    static Geometry densify(Geometry geometry) {
        if (geometry instanceof GeometryCollection) {
            List<Geometry> parts = new ArrayList<>();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                parts.add(densify(geometry.getGeometryN(i)));
            }
            return geometry instanceof MultiPolygon
                    ? Geometries.factory().createMultiPolygon(parts.toArray(Polygon[]::new))
                    : Geometries.factory().buildGeometry(parts);
        }
        if (geometry instanceof Polygon polygon) {
            LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
            for (int i = 0; i < holes.length; i++) {
                holes[i] = ring(polygon.getInteriorRingN(i));
            }
            return Geometries.factory().createPolygon(ring(polygon.getExteriorRing()), holes);
        }
        if (geometry instanceof LineString line) {
            return Geometries.factory().createLineString(densify(line.getCoordinates()));
        }
        return geometry;
    }

    private static LinearRing ring(LinearRing ring) {
        return Geometries.factory().createLinearRing(densify(ring.getCoordinates()));
    }

    private static Coordinate[] densify(Coordinate[] line) {
        List<Coordinate> dense = new ArrayList<>();
        for (int i = 0; i < line.length; i++) {
            if (i > 0) {
                addBetween(line[i - 1], line[i], dense);
            }
            dense.add(line[i]);
        }
        return dense.toArray(Coordinate[]::new);
    }

    private static void addBetween(Coordinate from, Coordinate to, List<Coordinate> into) {
        boolean forward = from.compareTo(to) < 0;
        Coordinate a = forward ? from : to;
        Coordinate b = forward ? to : from;
        double middle = (a.y + b.y) / 2;
        double metres = Math.hypot(
                (b.x - a.x) * Geodesic.metresPerDegreeLongitude(middle),
                (b.y - a.y) * Geodesic.metresPerDegreeLatitude(middle));
        int pieces = (int) Math.ceil(metres / LONGEST_EDGE_METRES);
        for (int i = 1; i < pieces; i++) {
            double t = (double) (forward ? i : pieces - i) / pieces;
            into.add(new Coordinate(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t));
        }
    }

    private static Coordinate gcj02OfWgs84(Coordinate wgs84) {
        double x = wgs84.x - 105;
        double y = wgs84.y - 35;
        double sin = Math.sin(Math.toRadians(wgs84.y));
        double magic = 1 - EE * sin * sin;
        double root = Math.sqrt(magic);
        double shiftLat = Math.toDegrees(shiftNorth(x, y) / (A * (1 - EE) / (magic * root)));
        double shiftLng = Math.toDegrees(shiftEast(x, y) / (A / root * Math.cos(Math.toRadians(wgs84.y))));
        return new Coordinate(wgs84.x + shiftLng, wgs84.y + shiftLat);
    }

    private static Coordinate wgs84OfGcj02(Coordinate gcj02) {
        Coordinate guess = gcj02.copy();
        for (int i = 0; i < 8; i++) {
            Coordinate forward = gcj02OfWgs84(guess);
            double dx = gcj02.x - forward.x;
            double dy = gcj02.y - forward.y;
            guess.x += dx;
            guess.y += dy;
            if (Math.abs(dx) + Math.abs(dy) < 1e-13) {
                break;
            }
        }
        return guess;
    }

    private static Coordinate bd09OfGcj02(Coordinate gcj02) {
        double z = Math.hypot(gcj02.x, gcj02.y) + 0.00002 * Math.sin(gcj02.y * BD_PI);
        double theta = Math.atan2(gcj02.y, gcj02.x) + 0.000003 * Math.cos(gcj02.x * BD_PI);
        return new Coordinate(z * Math.cos(theta) + 0.0065, z * Math.sin(theta) + 0.006);
    }

    private static Coordinate gcj02OfBd09(Coordinate bd09) {
        Coordinate guess = new Coordinate(bd09.x - 0.0065, bd09.y - 0.006);
        for (int i = 0; i < 8; i++) {
            Coordinate forward = bd09OfGcj02(guess);
            double dx = bd09.x - forward.x;
            double dy = bd09.y - forward.y;
            guess.x += dx;
            guess.y += dy;
            if (Math.abs(dx) + Math.abs(dy) < 1e-13) {
                break;
            }
        }
        return guess;
    }

    /** Metres north, of degrees east of 105 and north of 35. */
    private static double shiftNorth(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + ripple(x)
                + (20 * Math.sin(y * Math.PI) + 40 * Math.sin(y / 3 * Math.PI)) * 2 / 3
                + (160 * Math.sin(y / 12 * Math.PI) + 320 * Math.sin(y * Math.PI / 30)) * 2 / 3;
    }

    /** Metres east, of degrees east of 105 and north of 35. */
    private static double shiftEast(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + ripple(x)
                + (20 * Math.sin(x * Math.PI) + 40 * Math.sin(x / 3 * Math.PI)) * 2 / 3
                + (150 * Math.sin(x / 12 * Math.PI) + 300 * Math.sin(x / 30 * Math.PI)) * 2 / 3;
    }

    private static double ripple(double x) {
        return (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3;
    }
}
