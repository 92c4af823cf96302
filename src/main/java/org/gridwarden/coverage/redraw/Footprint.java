package org.gridwarden.coverage.redraw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gridwarden.coverage.arrangement.Exact;
import org.gridwarden.coverage.primitive.Place;
import org.gridwarden.geo.Geometries;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** A building's shape as rings of lattice places, for exact tests. Immutable. */
final class Footprint {

    /** One polygon: its shell and its holes, the first place of each not repeated. */
    record Area(List<List<Place>> rings) {
        List<Place> shell() {
            return rings.get(0);
        }
    }

    private final List<Area> areas;

    private Footprint(List<Area> areas) {
        this.areas = areas;
    }

    static Footprint of(Geometry degrees) {
        List<Area> areas = new ArrayList<>();
        for (Polygon polygon : Geometries.polygons(degrees)) {
            List<List<Place>> rings = new ArrayList<>();
            rings.add(places(polygon.getExteriorRing()));
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                rings.add(places(polygon.getInteriorRingN(i)));
            }
            areas.add(new Area(rings));
        }
        return new Footprint(areas);
    }

    List<Area> areas() {
        return areas;
    }

    /** The shape with every ring replaced. */
    Footprint withRings(UnaryOperator<List<Place>> change) {
        return new Footprint(areas.stream()
                .map(area -> new Area(area.rings().stream().map(change).toList()))
                .toList());
    }

    Geometry toDegrees() {
        return Geometries.factory()
                .createMultiPolygon(areas.stream().map(Footprint::polygon).toArray(Polygon[]::new));
    }

    /** Whether a segment runs through the inside; along a wall it does not. */
    boolean isCutBy(Segment s) {
        List<Place> touched = new ArrayList<>(List.of(s.a(), s.b()));
        for (Area area : areas) {
            for (List<Place> ring : area.rings()) {
                for (int i = 0; i < ring.size(); i++) {
                    Place a = ring.get(i);
                    if (s.crosses(Segment.of(a, ring.get((i + 1) % ring.size())))) {
                        return true;
                    }
                    if (s.has(a.x(), a.y())) {
                        touched.add(a);
                    }
                }
            }
        }
        touched.sort(Comparator.comparingDouble(s::along));
        for (int i = 1; i < touched.size(); i++) {
            Place a = touched.get(i - 1);
            Place b = touched.get(i);
            if (!a.equals(b) && hasInside((long) a.x() + b.x(), (long) a.y() + b.y())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a place lies inside, off every wall. */
    boolean hasInside(Place place) {
        return hasInside(2L * place.x(), 2L * place.y());
    }

    /** The same for a place in half steps. */
    private boolean hasInside(long x, long y) {
        boolean inside = false;
        for (Area area : areas) {
            for (List<Place> ring : area.rings()) {
                for (int i = 0; i < ring.size(); i++) {
                    Place a = ring.get(i);
                    Place b = ring.get((i + 1) % ring.size());
                    long ax = 2L * a.x();
                    long ay = 2L * a.y();
                    long bx = 2L * b.x();
                    long by = 2L * b.y();
                    int side = Exact.orientation(ax, ay, bx, by, x, y);
                    if (side == 0
                            && Math.min(ax, bx) <= x
                            && x <= Math.max(ax, bx)
                            && Math.min(ay, by) <= y
                            && y <= Math.max(ay, by)) {
                        return false;
                    }
                    if (Math.min(ax, bx) < x && x <= Math.max(ax, bx)) {
                        inside ^= (ax < bx ? side : -side) > 0;
                    }
                }
            }
        }
        return inside;
    }

    /** A place inside; a corner where the lattice has none inside. */
    Place inside() {
        Coordinate point = toDegrees().getInteriorPoint().getCoordinate();
        Place place = Place.ofDegrees(point.x, point.y);
        return hasInside(place) ? place : areas.get(0).shell().get(0);
    }

    /** The box in lattice steps. */
    Envelope box() {
        Envelope box = new Envelope();
        for (Area area : areas) {
            area.shell().forEach(place -> box.expandToInclude(place.x(), place.y()));
        }
        return box;
    }

    private static List<Place> places(LinearRing ring) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < ring.getNumPoints() - 1; i++) {
            places.add(Place.ofDegrees(ring.getCoordinateN(i).x, ring.getCoordinateN(i).y));
        }
        return places;
    }

    private static Polygon polygon(Area area) {
        LinearRing[] rings = area.rings().stream().map(Footprint::ring).toArray(LinearRing[]::new);
        return Geometries.factory().createPolygon(rings[0], java.util.Arrays.copyOfRange(rings, 1, rings.length));
    }

    private static LinearRing ring(List<Place> places) {
        Coordinate[] ring = new Coordinate[places.size() + 1];
        for (int i = 0; i < ring.length; i++) {
            Place place = places.get(i % places.size());
            ring[i] = new Coordinate(place.x() / 1e7, place.y() / 1e7);
        }
        return Geometries.factory().createLinearRing(ring);
    }
}
