package org.gridwarden.coverage.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridwarden.coverage.CoverageUnit;
import org.gridwarden.geo.Geodesic;
import org.gridwarden.geo.Geometries;
import org.gridwarden.geo.GeometryDefect;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.quadtree.Quadtree;

/**
 * Draws vertices onto the boundaries of units placed before them, so that lines meant to be one become one. Units are
 * placed by level, then code; a vertex goes to the nearest placed vertex within reach, else to the nearest place of a
 * placed edge. A unit that would be folded by this stays as it was. Stateless.
 */
final class PreSnap {

    private PreSnap() {}

    /** The units in their order, snapped; themselves where {@code metres} is 0. */
    static List<CoverageUnit> snap(List<CoverageUnit> units, double metres) {
        if (metres == 0) {
            return units;
        }
        List<CoverageUnit> snapped = new ArrayList<>(units);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> units.get(i).levelRank())
                .thenComparing(i -> units.get(i).code()));
        Quadtree placed = new Quadtree();
        for (int i : order) {
            CoverageUnit unit = units.get(i);
            Geometry moved = Geometries.map(unit.geometry(), place -> target(placed, place, metres));
            boolean sound = GeometryDefect.find(moved).isEmpty();
            snapped.set(i, sound ? unit.withGeometry(moved) : unit);
            place(placed, snapped.get(i).geometry());
        }
        return snapped;
    }

    private static void place(Quadtree placed, Geometry geometry) {
        for (Polygon polygon : Geometries.polygons(geometry)) {
            addEdges(placed, polygon.getExteriorRing());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                addEdges(placed, polygon.getInteriorRingN(i));
            }
        }
    }

    private static void addEdges(Quadtree placed, LineString ring) {
        for (int i = 1; i < ring.getNumPoints(); i++) {
            LineSegment edge = new LineSegment(ring.getCoordinateN(i - 1), ring.getCoordinateN(i));
            placed.insert(new Envelope(edge.p0, edge.p1), edge);
        }
    }

    private static Coordinate target(Quadtree placed, Coordinate place, double metres) {
        double scaleX = Geodesic.metresPerDegreeLongitude(place.y);
        double scaleY = Geodesic.metresPerDegreeLatitude(place.y);
        Envelope reach = new Envelope(place);
        reach.expandBy(metres / scaleX, metres / scaleY);
        @Nullable Coordinate vertex = null;
        @Nullable Coordinate onEdge = null;
        for (Object item : placed.query(reach)) {
            LineSegment edge = (LineSegment) item;
            vertex = nearer(place, vertex, edge.p0, scaleX, scaleY, metres);
            vertex = nearer(place, vertex, edge.p1, scaleX, scaleY, metres);
            onEdge = nearer(place, onEdge, foot(place, edge, scaleX, scaleY), scaleX, scaleY, metres);
        }
        return vertex != null ? vertex : onEdge != null ? onEdge : place;
    }

    private static @Nullable Coordinate nearer(
            Coordinate from, @Nullable Coordinate best, Coordinate other, double scaleX, double scaleY, double limit) {
        double distance = distance(from, other, scaleX, scaleY);
        if (distance > limit) {
            return best;
        }
        double bestDistance = best == null ? Double.MAX_VALUE : distance(from, best, scaleX, scaleY);
        boolean first = best == null || distance == bestDistance && other.compareTo(best) < 0;
        return first || distance < bestDistance ? other : best;
    }

    private static double distance(Coordinate a, Coordinate b, double scaleX, double scaleY) {
        return Math.hypot((a.x - b.x) * scaleX, (a.y - b.y) * scaleY);
    }

    private static Coordinate foot(Coordinate place, LineSegment edge, double scaleX, double scaleY) {
        double dx = (edge.p1.x - edge.p0.x) * scaleX;
        double dy = (edge.p1.y - edge.p0.y) * scaleY;
        double along = (place.x - edge.p0.x) * scaleX * dx + (place.y - edge.p0.y) * scaleY * dy;
        double lengthSquared = dx * dx + dy * dy;
        double t = lengthSquared == 0 ? 0 : Math.max(0, Math.min(1, along / lengthSquared));
        return new Coordinate(edge.p0.x + (edge.p1.x - edge.p0.x) * t, edge.p0.y + (edge.p1.y - edge.p0.y) * t);
    }
}
