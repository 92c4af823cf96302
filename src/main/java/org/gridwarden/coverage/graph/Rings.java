package org.gridwarden.coverage.graph;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridwarden.coverage.arrangement.Exact;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.coverage.primitive.Place;
import org.gridwarden.coverage.primitive.Turn;
import org.gridwarden.geo.Geometries;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * The rings of one unit, walked along its edges with its ground on the left. Rings are cut where they touch
 * themselves, so that they are those of valid polygons. Not safe between threads.
 */
final class Rings {

    private final CoverageGraph graph;
    private final int unit;
    private final List<Edge> outline;

    Rings(CoverageGraph graph, int unit) {
        this.graph = graph;
        this.unit = unit;
        this.outline = graph.outline(unit);
    }

    /** An edge walked forwards, or backwards. */
    private record Half(Edge edge, boolean forward) {
        Place origin() {
            return forward ? edge.from() : edge.to();
        }

        Place destination() {
            return forward ? edge.to() : edge.from();
        }

        /** The vertex after the first, or before the last. */
        Place second() {
            return edge.place(forward ? 1 : edge.size() - 2);
        }

        Place lastButOne() {
            return edge.place(forward ? edge.size() - 2 : 1);
        }
    }

    BigInteger doubledArea() {
        Exact.Sum sum = new Exact.Sum();
        for (Edge edge : outline) {
            addTwiceArea(sum, edge, graph.covers(edge.left(), unit));
        }
        return sum.value();
    }

    int parts() {
        int parts = 0;
        for (List<Half> loop : loops()) {
            if (twiceArea(loop).signum() > 0) {
                parts++;
            }
        }
        return parts;
    }

    MultiPolygon shape() {
        List<LinearRing> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (List<Half> loop : loops()) {
            (twiceArea(loop).signum() > 0 ? shells : holes).add(ring(loop));
        }
        shells.sort(Comparator.comparing(LinearRing::getCoordinate));
        holes.sort(Comparator.comparing(LinearRing::getCoordinate));
        List<List<LinearRing>> holesOf = new ArrayList<>();
        shells.forEach(shell -> holesOf.add(new ArrayList<>()));
        for (LinearRing hole : holes) {
            holesOf.get(shells.size() == 1 ? 0 : smallestAround(hole, shells)).add(hole);
        }
        Polygon[] polygons = new Polygon[shells.size()];
        for (int i = 0; i < polygons.length; i++) {
            polygons[i] = Geometries.factory()
                    .createPolygon(shells.get(i), holesOf.get(i).toArray(LinearRing[]::new));
        }
        return Geometries.factory().createMultiPolygon(polygons);
    }

    /** Adds twice the area under an edge, as a boundary that has its ground on the left or on the right. */
    static void addTwiceArea(Exact.Sum sum, Edge edge, boolean onLeft) {
        int[] xy = edge.xy();
        for (int i = 2; i < xy.length; i += 2) {
            if (onLeft) {
                sum.add(xy[i - 2], xy[i + 1], xy[i], xy[i - 1]);
            } else {
                sum.add(xy[i], xy[i - 1], xy[i - 2], xy[i + 1]);
            }
        }
    }

    private static Exact.Sum twiceArea(List<Half> loop) {
        Exact.Sum sum = new Exact.Sum();
        loop.forEach(half -> addTwiceArea(sum, half.edge, half.forward));
        return sum;
    }

    private List<List<Half>> loops() {
        Map<Place, List<Half>> outgoing = new HashMap<>();
        List<Half> halves = new ArrayList<>();
        for (Edge edge : outline) {
            Half half = new Half(edge, graph.covers(edge.left(), unit));
            halves.add(half);
            outgoing.computeIfAbsent(half.origin(), node -> new ArrayList<>(2)).add(half);
        }
        List<List<Half>> loops = new ArrayList<>();
        Set<Half> walked = new HashSet<>();
        for (Half first : halves) {
            if (walked.add(first)) {
                List<Half> path = new ArrayList<>();
                Half half = first;
                do {
                    path.add(half);
                    walked.add(half);
                    half = next(half, outgoing.getOrDefault(half.destination(), List.of()));
                } while (!half.equals(first));
                cutLoops(path, loops);
            }
        }
        return loops;
    }

    /** The first of the boundary's ways out of a node, clockwise from the way back: the ground stays on the left. */
    private Half next(Half arrived, List<Half> choices) {
        if (choices.isEmpty()) {
            throw new IllegalStateException("the boundary of " + unit + " ends at " + arrived.destination());
        }
        Half best = choices.get(0);
        for (int i = 1; i < choices.size(); i++) {
            Place node = arrived.destination();
            Place back = arrived.lastButOne();
            if (Turn.compare(node, back, choices.get(i).second(), best.second()) > 0) {
                best = choices.get(i);
            }
        }
        return best;
    }

    private static void cutLoops(List<Half> path, List<List<Half>> loops) {
        Map<Place, Integer> open = new HashMap<>();
        List<Half> trail = new ArrayList<>();
        for (Half half : path) {
            Integer since = open.get(half.origin());
            if (since != null) {
                List<Half> loop = trail.subList(since, trail.size());
                loop.forEach(part -> open.remove(part.origin()));
                loops.add(List.copyOf(loop));
                loop.clear();
            }
            open.put(half.origin(), trail.size());
            trail.add(half);
        }
        loops.add(trail);
    }

    private static LinearRing ring(List<Half> loop) {
        List<Coordinate> places = new ArrayList<>();
        for (Half half : loop) {
            int n = half.edge.size();
            for (int i = 0; i < n - 1; i++) {
                int vertex = half.forward ? i : n - 1 - i;
                places.add(new Coordinate(half.edge.x(vertex) / 1e7, half.edge.y(vertex) / 1e7));
            }
        }
        int least = 0;
        for (int i = 1; i < places.size(); i++) {
            least = places.get(i).compareTo(places.get(least)) < 0 ? i : least;
        }
        Coordinate[] ring = new Coordinate[places.size() + 1];
        for (int i = 0; i < places.size(); i++) {
            ring[i] = places.get((least + i) % places.size());
        }
        ring[places.size()] = ring[0].copy();
        return Geometries.factory().createLinearRing(ring);
    }

    private static int smallestAround(LinearRing hole, List<LinearRing> shells) {
        int best = -1;
        for (int i = 0; i < shells.size(); i++) {
            LinearRing shell = shells.get(i);
            if (shell.getEnvelopeInternal().covers(hole.getEnvelopeInternal())
                    && isInside(hole, shell)
                    && (best < 0
                            || shell.getEnvelopeInternal().getArea()
                                    < shells.get(best).getEnvelopeInternal().getArea())) {
                best = i;
            }
        }
        if (best < 0) {
            throw new IllegalStateException("a hole outside every shell at " + hole.getCoordinate());
        }
        return best;
    }

    private static boolean isInside(LinearRing hole, LinearRing shell) {
        for (Coordinate place : hole.getCoordinates()) {
            int location = PointLocation.locateInRing(place, shell.getCoordinates());
            if (location != Location.BOUNDARY) {
                return location == Location.INTERIOR;
            }
        }
        return isMiddleInside(hole, shell);
    }

    /** For a hole all of whose vertices lie on the shell: the middle of one of its sides does not. */
    private static boolean isMiddleInside(LinearRing hole, LinearRing shell) {
        Coordinate[] ring = hole.getCoordinates();
        for (int i = 1; i < ring.length; i++) {
            Coordinate middle = new Coordinate((ring[i - 1].x + ring[i].x) / 2, (ring[i - 1].y + ring[i].y) / 2);
            int location = PointLocation.locateInRing(middle, shell.getCoordinates());
            if (location != Location.BOUNDARY) {
                return location == Location.INTERIOR;
            }
        }
        return false;
    }
}
