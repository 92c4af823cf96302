package org.gridwarden.coverage.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.BiConsumer;
import org.gridwarden.coverage.arrangement.Width;
import org.gridwarden.geo.Geodesic;
import org.gridwarden.geo.Geometries;
import org.gridwarden.geo.Lattice;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.ItemDistance;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * How far a boundary moved: an upper bound, tight to a centimetre or a hundredth, of the Hausdorff distance in metres between the
 * boundary before and after, both ways. A hole that was filled, or made where none was, has nothing on the other side to be
 * compared with: its two sides met, and it counts with its {@link Width}.
 *
 * <p>Distances are measured in a plane whose scale is that of the unit's latitude nearest the equator, so that none is
 * understated. Along an edge of length L the distance is at most half of the sum of L and the distances of its ends; the edge that may lie farthest is halved until that bound is tight.
 */
final class Displacement {

    private static final double TOLERANCE_METRES = 0.01;
    private static final double RELATIVE_TOLERANCE = 0.01;

    private static final ItemDistance SEGMENT_DISTANCE =
            (item, query) -> ((LineSegment) item.getItem()).distance(((LineSegment) query.getItem()).p0);

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
        MultiLineString old = displacement.lastingRings(before, after);
        MultiLineString now = displacement.lastingRings(after, before);
        displacement.measure(old, now);
        displacement.measure(now, old);
        // Less than a micrometre is the arithmetic of the plane, not a displacement.
        return displacement.bound < 1e-6 ? 0 : displacement.bound;
    }

    private record Edge(long x1, long y1, long x2, long y2) {}

    /** The target segment nearest to a place, and how far it is. */
    private record Near(LineSegment segment, double metres) {}

    /** An edge with what is nearest to its ends, and the most that any of its places can be from the target. */
    private record Open(Coordinate a, Near nearA, Coordinate b, Near nearB, double upper) {

        static Open of(Coordinate a, Near nearA, Coordinate b, Near nearB) {
            double byLength = (nearA.metres() + nearB.metres() + a.distance(b)) / 2;
            // Distance to one segment is convex, so along the edge it is greatest at an end.
            double toFirst = Math.max(nearA.metres(), nearA.segment().distance(b));
            double toSecond = Math.max(nearB.metres(), nearB.segment().distance(a));
            return new Open(a, nearA, b, nearB, Math.min(byLength, Math.min(toFirst, toSecond)));
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
            STRtree target = new STRtree();
            forEachEdge(to, (a, b) -> {
                LineSegment segment = new LineSegment(plane(a), plane(b));
                target.insert(new Envelope(segment.p0, segment.p1), segment);
            });
            refine(changed, target);
        }
    }

    /** The edge that may lie farthest is halved first, until none may lie farther than what was found. */
    private void refine(List<Coordinate[]> edges, STRtree target) {
        PriorityQueue<Open> queue =
                new PriorityQueue<>(Comparator.comparingDouble(Open::upper).reversed());
        @Nullable Open previous = null;
        for (Coordinate[] edge : edges) {
            Near nearA =
                    previous != null && previous.b().equals2D(edge[0]) ? previous.nearB() : nearest(target, edge[0]);
            previous = Open.of(edge[0], nearA, edge[1], nearest(target, edge[1]));
            queue.add(previous);
        }
        while (!queue.isEmpty()) {
            Open open = queue.remove();
            if (open.upper() <= worst + Math.max(TOLERANCE_METRES, worst * RELATIVE_TOLERANCE)) {
                bound = Math.max(bound, open.upper());
                return;
            }
            Coordinate middle = new Coordinate((open.a().x + open.b().x) / 2, (open.a().y + open.b().y) / 2);
            Near nearMiddle = nearest(target, middle);
            queue.add(Open.of(open.a(), open.nearA(), middle, nearMiddle));
            queue.add(Open.of(middle, nearMiddle, open.b(), open.nearB()));
        }
    }

    private Near nearest(STRtree target, Coordinate place) {
        LineSegment query = new LineSegment(place, place);
        LineSegment segment = (LineSegment) target.nearestNeighbour(new Envelope(place), query, SEGMENT_DISTANCE);
        Near near = new Near(segment, segment.distance(place));
        atLeast(near.metres());
        return near;
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

    /** The rings but for the holes that the other state covers, whose widths are counted instead. */
    private MultiLineString lastingRings(Geometry geometry, Geometry other) {
        List<LineString> rings = new ArrayList<>();
        PreparedGeometry ground = PreparedGeometryFactory.prepare(other);
        for (Polygon polygon : Geometries.polygons(geometry)) {
            rings.add(polygon.getExteriorRing());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                Polygon hole = Geometries.factory().createPolygon(polygon.getInteriorRingN(i));
                if (ground.covers(hole)) {
                    atLeast(Width.metres(hole));
                } else {
                    rings.add(polygon.getInteriorRingN(i));
                }
            }
        }
        return Geometries.factory().createMultiLineString(rings.toArray(LineString[]::new));
    }
}
