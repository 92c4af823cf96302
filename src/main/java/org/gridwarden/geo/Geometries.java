package org.gridwarden.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * The only geometry factory (SRID 4326, degrees, longitude first) and the way of a geometry on and off the
 * {@link Lattice}. Stateless; the factory is safe to share between threads.
 */
public final class Geometries {

    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4326);

    private Geometries() {}

    /** The factory of every geometry of the product. */
    public static GeometryFactory factory() {
        return FACTORY;
    }

    /** The point at this place. */
    public static Point point(LngLat place) {
        return FACTORY.createPoint(new Coordinate(place.longitude(), place.latitude()));
    }

    /**
     * The geometry with every coordinate on the nearest lattice place. Repeated vertices are dropped, and with them
     * whatever collapses: a ring of fewer than three places disappears, so the result may be empty. It may also be
     * invalid where the input was nearly so. Throws {@link IllegalArgumentException} for coordinates that are not
     * degrees.
     */
    public static Geometry round(Geometry degrees) {
        return map(degrees, c -> new Coordinate(roundDegrees(c.x), roundDegrees(requireLatitude(c.y))));
    }

    /** The rounded geometry in whole lattice steps: the same shape, 1e7 times as large. */
    public static Geometry toLattice(Geometry degrees) {
        return map(degrees, c -> new Coordinate(Lattice.ofDegrees(c.x), Lattice.ofDegrees(requireLatitude(c.y))));
    }

    /** Degrees of a geometry in lattice steps; fractions of a step are rounded. */
    public static Geometry ofLattice(Geometry steps) {
        return map(
                steps,
                c -> new Coordinate(
                        Lattice.toDegrees((int) Math.round(c.x)), Lattice.toDegrees((int) Math.round(c.y))));
    }

    /** A Polygon or MultiPolygon as a MultiPolygon; parts that are no polygons are left out. */
    public static MultiPolygon toMultiPolygon(Geometry geometry) {
        return FACTORY.createMultiPolygon(polygons(geometry).toArray(Polygon[]::new));
    }

    /** The non-empty polygons of a geometry, at any depth, in order. */
    public static List<Polygon> polygons(Geometry geometry) {
        List<Polygon> polygons = new ArrayList<>();
        collectPolygons(geometry, polygons);
        return polygons;
    }

    /**
     * The geometry with every coordinate replaced; vertices that become equal to their predecessor are dropped, and
     * so are rings of fewer than three places.
     */
    public static Geometry map(Geometry geometry, UnaryOperator<Coordinate> function) {
        if (geometry instanceof GeometryCollection collection) {
            List<Geometry> parts = new ArrayList<>();
            for (int i = 0; i < collection.getNumGeometries(); i++) {
                Geometry part = map(collection.getGeometryN(i), function);
                if (!part.isEmpty()) {
                    parts.add(part);
                }
            }
            return collect(collection, parts);
        }
        if (geometry instanceof Polygon polygon) {
            return mapPolygon(polygon, function);
        }
        Coordinate[] mapped = mapAll(geometry.getCoordinates(), function);
        if (geometry instanceof LineString) {
            return mapped.length < 2 ? FACTORY.createLineString() : FACTORY.createLineString(mapped);
        }
        return mapped.length == 0 ? FACTORY.createPoint() : FACTORY.createPoint(mapped[0]);
    }

    private static Geometry collect(GeometryCollection like, List<Geometry> parts) {
        if (like instanceof MultiPolygon) {
            return FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
        }
        if (parts.isEmpty()) {
            return FACTORY.createGeometryCollection();
        }
        return FACTORY.buildGeometry(parts);
    }

    private static Polygon mapPolygon(Polygon polygon, UnaryOperator<Coordinate> function) {
        LinearRing shell = mapRing(polygon.getExteriorRing(), function);
        if (shell.isEmpty()) {
            return FACTORY.createPolygon();
        }
        List<LinearRing> holes = new ArrayList<>();
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            LinearRing hole = mapRing(polygon.getInteriorRingN(i), function);
            if (!hole.isEmpty()) {
                holes.add(hole);
            }
        }
        return FACTORY.createPolygon(shell, holes.toArray(LinearRing[]::new));
    }

    private static LinearRing mapRing(LinearRing ring, UnaryOperator<Coordinate> function) {
        Coordinate[] mapped = mapAll(ring.getCoordinates(), function);
        return mapped.length < 4 ? FACTORY.createLinearRing() : FACTORY.createLinearRing(mapped);
    }

    private static Coordinate[] mapAll(Coordinate[] coordinates, UnaryOperator<Coordinate> function) {
        Coordinate[] mapped = new Coordinate[coordinates.length];
        for (int i = 0; i < mapped.length; i++) {
            mapped[i] = function.apply(coordinates[i]);
        }
        return CoordinateArrays.removeRepeatedPoints(mapped);
    }

    private static void collectPolygons(Geometry geometry, List<Polygon> into) {
        if (geometry instanceof Polygon polygon) {
            if (!polygon.isEmpty()) {
                into.add(polygon);
            }
        } else if (geometry instanceof GeometryCollection) {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                collectPolygons(geometry.getGeometryN(i), into);
            }
        }
    }

    private static double roundDegrees(double degrees) {
        return Lattice.toDegrees(Lattice.ofDegrees(degrees));
    }

    private static double requireLatitude(double latitude) {
        if (!(latitude >= -90.0 && latitude <= 90.0)) {
            throw new IllegalArgumentException("latitude not within ±90 degrees: " + latitude);
        }
        return latitude;
    }
}
