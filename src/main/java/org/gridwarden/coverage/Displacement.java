package org.gridwarden.coverage;

import java.util.HashSet;
import java.util.Set;
import org.gridwarden.geo.Geodesic;
import org.gridwarden.geo.Geometries;
import org.gridwarden.geo.Lattice;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * How far a boundary moved: an upper bound, exact to a centimetre, of the Hausdorff distance in metres between the
 * boundary before and after, both ways.
 *
 * <p>Distances are measured in a plane whose scale is that of the unit's latitude nearest the equator, so that none is
 * understated. Along an edge of length L the distance to a line is at most half of the sum of L and the distances of
 * its ends; edges are halved until that bound is tight (Taha and Hanbury's early break, for edges).
 */
final class Displacement {

    private static final double TOLERANCE_METRES = 0.01;

    private final double scaleX;
    private final double scaleY;
    private final Coordinate origin;
    private double worst;
    private double bound;

    private Displacement(Envelope envelope) {
        double nearest = envelope.getMinY() <= 0 && envelope.getMaxY() >= 0
                ? 0
                : Math.min(Math.abs(envelope.getMinY()), Math.abs(envelope.getMaxY()));
        double farthest = Math.max(Math.abs(envelope.getMinY()), Math.abs(envelope.getMaxY()));
        this.scaleX = Geodesic.metresPerDegreeLongitude(nearest);
        this.scaleY = Geodesic.metresPerDegreeLatitude(farthest);
        this.origin = envelope.centre();
    }

    /** Metres between the boundaries of two areas in degrees; 0 where one of them is empty. */
    static double metres(Geometry before, Geometry after) {
        if (before.isEmpty() || after.isEmpty()) {
            return 0;
        }
        Envelope envelope = before.getEnvelopeInternal();
        envelope.expandToInclude(after.getEnvelopeInternal());
        Displacement displacement = new Displacement(envelope);
        MultiLineString old = rings(before);
        MultiLineString now = rings(after);
        displacement.measure(old, now);
        displacement.measure(now, old);
        return displacement.bound;
    }

    private record Edge(long x1, long y1, long x2, long y2) {}

    private void measure(MultiLineString from, MultiLineString to) {
        Set<Edge> same = new HashSet<>();
        for (int i = 0; i < to.getNumGeometries(); i++) {
            Coordinate[] line = to.getGeometryN(i).getCoordinates();
            for (int k = 1; k < line.length; k++) {
                same.add(edge(line[k - 1], line[k]));
            }
        }
        IndexedFacetDistance target = null;
        for (int i = 0; i < from.getNumGeometries(); i++) {
            Coordinate[] line = from.getGeometryN(i).getCoordinates();
            for (int k = 1; k < line.length; k++) {
                if (same.contains(edge(line[k - 1], line[k]))) {
                    atLeast(Math.max(rounding(line[k - 1]), rounding(line[k])));
                    continue;
                }
                if (target == null) {
                    target = new IndexedFacetDistance(Geometries.map(to, this::plane));
                }
                Coordinate a = plane(line[k - 1]);
                Coordinate b = plane(line[k]);
                refine(a, distance(target, a), b, distance(target, b), target);
            }
        }
    }

    /** Both lines may carry as much rounding: what was on the lattice has none. */
    private double rounding(Coordinate place) {
        return Math.hypot(
                (place.x - Lattice.toDegrees(Lattice.ofDegrees(place.x))) * scaleX,
                (place.y - Lattice.toDegrees(Lattice.ofDegrees(place.y))) * scaleY);
    }

    private void atLeast(double metres) {
        worst = Math.max(worst, metres);
        bound = Math.max(bound, metres);
    }

    private void refine(Coordinate a, double atA, Coordinate b, double atB, IndexedFacetDistance target) {
        atLeast(Math.max(atA, atB));
        double upper = (atA + atB + a.distance(b)) / 2;
        if (upper <= worst + TOLERANCE_METRES) {
            bound = Math.max(bound, upper);
            return;
        }
        Coordinate middle = new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2);
        double atMiddle = distance(target, middle);
        refine(a, atA, middle, atMiddle, target);
        refine(middle, atMiddle, b, atB, target);
    }

    private static double distance(IndexedFacetDistance target, Coordinate place) {
        return target.distance(Geometries.factory().createPoint(place));
    }

    private Coordinate plane(Coordinate degrees) {
        return new Coordinate((degrees.x - origin.x) * scaleX, (degrees.y - origin.y) * scaleY);
    }

    private static Edge edge(Coordinate a, Coordinate b) {
        return a.compareTo(b) < 0
                ? new Edge(lattice(a.x), lattice(a.y), lattice(b.x), lattice(b.y))
                : new Edge(lattice(b.x), lattice(b.y), lattice(a.x), lattice(a.y));
    }

    private static long lattice(double degrees) {
        return Math.round(degrees * Lattice.STEPS_PER_DEGREE);
    }

    private static MultiLineString rings(Geometry geometry) {
        java.util.List<LineString> rings = new java.util.ArrayList<>();
        for (Polygon polygon : Geometries.polygons(geometry)) {
            rings.add(polygon.getExteriorRing());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                rings.add(polygon.getInteriorRingN(i));
            }
        }
        return Geometries.factory().createMultiLineString(rings.toArray(LineString[]::new));
    }
}
