package org.gridwarden.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.BiConsumer;
import org.gridwarden.geo.Geodesic;
import org.gridwarden.geo.Geometries;
import org.gridwarden.geo.Lattice;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * How far a boundary moved: an upper bound, tight to a centimetre or a hundredth, of the Hausdorff distance in metres between the
 * boundary before and after, both ways.
 *
 * <p>Distances are measured in a plane whose scale is that of the unit's latitude nearest the equator, so that none is
 * understated. Along an edge of length L the distance to a line is at most half of the sum of L and the distances of
 * its ends; the edge that may lie farthest is halved until that bound is tight.
 */
final class Displacement {

    private static final double TOLERANCE_METRES = 0.01;
    private static final double RELATIVE_TOLERANCE = 0.01;

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

    /** An edge with the distances of its ends to the target, all in metres. */
    private record Open(Coordinate a, double atA, Coordinate b, double atB) {
        double upper() {
            return (atA + atB + a.distance(b)) / 2;
        }
    }

    private void measure(MultiLineString from, MultiLineString to) {
        Set<Edge> same = new HashSet<>();
        forEachEdge(to, (a, b) -> same.add(edge(a, b)));
        List<Coordinate[]> changed = new ArrayList<>();
        forEachEdge(from, (a, b) -> {
            if (same.contains(edge(a, b))) {
                atLeast(Math.max(rounding(a), rounding(b)));
            } else {
                changed.add(new Coordinate[] {plane(a), plane(b)});
            }
        });
        if (!changed.isEmpty()) {
            refine(changed, new IndexedFacetDistance(Geometries.map(to, this::plane)));
        }
    }

    /** The edge that may lie farthest is halved first, until none may lie farther than what was found. */
    private void refine(List<Coordinate[]> edges, IndexedFacetDistance target) {
        PriorityQueue<Open> queue =
                new PriorityQueue<>(Comparator.comparingDouble(Open::upper).reversed());
        @Nullable Open previous = null;
        for (Coordinate[] edge : edges) {
            boolean chained = previous != null && previous.b().equals2D(edge[0]);
            double atA = chained ? previous.atB() : distance(target, edge[0]);
            previous = new Open(edge[0], atA, edge[1], distance(target, edge[1]));
            queue.add(previous);
            atLeast(Math.max(previous.atA(), previous.atB()));
        }
        while (!queue.isEmpty()) {
            Open open = queue.remove();
            if (open.upper() <= worst + Math.max(TOLERANCE_METRES, worst * RELATIVE_TOLERANCE)) {
                bound = Math.max(bound, open.upper());
                return;
            }
            Coordinate middle = new Coordinate((open.a().x + open.b().x) / 2, (open.a().y + open.b().y) / 2);
            double atMiddle = distance(target, middle);
            atLeast(atMiddle);
            queue.add(new Open(open.a(), open.atA(), middle, atMiddle));
            queue.add(new Open(middle, atMiddle, open.b(), open.atB()));
        }
    }

    private static void forEachEdge(MultiLineString lines, BiConsumer<Coordinate, Coordinate> action) {
        for (int i = 0; i < lines.getNumGeometries(); i++) {
            Coordinate[] line = lines.getGeometryN(i).getCoordinates();
            for (int k = 1; k < line.length; k++) {
                action.accept(line[k - 1], line[k]);
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
        List<LineString> rings = new ArrayList<>();
        for (Polygon polygon : Geometries.polygons(geometry)) {
            rings.add(polygon.getExteriorRing());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                rings.add(polygon.getInteriorRingN(i));
            }
        }
        return Geometries.factory().createMultiLineString(rings.toArray(LineString[]::new));
    }
}
