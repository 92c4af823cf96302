package org.gridwarden.coverage.arrangement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.gridwarden.geo.Geodesic;
import org.gridwarden.geo.Geometries;
import org.gridwarden.geo.Lattice;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * Faces of an arrangement as valid polygons in degrees, and their measures. Every node of the arrangement on a
 * boundary is a vertex of it, so that whatever shares the boundary shares its vertices. Not safe between threads.
 */
public final class FaceShapes {

    private final Arrangement plane;
    private final int[] stamp;
    private final int[] part;
    private final int[] lastVisit;
    private int round;

    /** Shapes of the faces of this arrangement. */
    public FaceShapes(Arrangement plane) {
        this.plane = plane;
        this.stamp = new int[plane.faceCount];
        this.part = new int[plane.faceCount];
        this.lastVisit = new int[plane.lines.nodeCount()];
        Arrays.fill(lastVisit, -1);
    }

    /** Square metres of a bounded face. */
    public double areaSquareMetres(int face) {
        double area = 0;
        double base = Double.NaN;
        for (int i = plane.halfStart(face); i < plane.halfStart(face + 1); i++) {
            int half = plane.halfAt(i);
            double lat = latitude(plane.origin[half]);
            base = Double.isNaN(base) ? lat : base;
            int to = plane.destination(half);
            area -= Geodesic.areaUnderEdge(longitude(plane.origin[half]), lat, longitude(to), latitude(to), base);
        }
        return area;
    }

    /** Metres of a half-edge. */
    public double lengthMetres(int half) {
        int a = plane.origin[half];
        int b = plane.destination(half);
        double middle = (latitude(a) + latitude(b)) / 2;
        return Math.hypot(
                (longitude(b) - longitude(a)) * Geodesic.metresPerDegreeLongitude(middle),
                (latitude(b) - latitude(a)) * Geodesic.metresPerDegreeLatitude(middle));
    }

    /** The place of a node, in degrees. */
    public Coordinate degrees(int node) {
        return new Coordinate(longitude(node), latitude(node));
    }

    /** The place of the arrangement's grid that is nearest to one in degrees. */
    public Coordinate gridPlace(Coordinate degrees) {
        double steps = Lattice.STEPS_PER_DEGREE * plane.scale;
        return new Coordinate(Math.round(degrees.x * steps), Math.round(degrees.y * steps));
    }

    /** Longitude of a node, in degrees. */
    public double longitude(int node) {
        return plane.lines.x(node) / (Lattice.STEPS_PER_DEGREE * plane.scale);
    }

    /** Latitude of a node, in degrees. */
    public double latitude(int node) {
        return plane.lines.y(node) / (Lattice.STEPS_PER_DEGREE * plane.scale);
    }

    /**
     * Pieces of these faces that hang together by edges, in the order of their first face.
     *
     * @param sameKind faces that count; the others belong to no piece and join none
     */
    public List<int[]> pieces(int[] faces, IntPredicate sameKind) {
        round++;
        for (int face : faces) {
            stamp[face] = round;
        }
        int within = round;
        round++;
        List<int[]> pieces = new ArrayList<>();
        for (int face : faces) {
            if (stamp[face] == within && sameKind.test(face)) {
                pieces.add(flood(face, within));
            }
        }
        return pieces;
    }

    /** The union of bounded faces, as polygons that touch at most in points. */
    public MultiPolygon shape(int[] faces) {
        List<Polygon> polygons = new ArrayList<>();
        for (int[] piece : pieces(faces, face -> true)) {
            polygons.add(polygon(piece));
        }
        return Geometries.factory().createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    /** The union of bounded faces that hang together. */
    public Polygon polygon(int[] piece) {
        round++;
        for (int face : piece) {
            stamp[face] = round;
        }
        IntPredicate boundary = half -> stamp[plane.face[Arrangement.twin(half)]] != round;
        List<int[]> loops = new ArrayList<>();
        Visited visited = new Visited();
        for (int face : piece) {
            for (int i = plane.halfStart(face); i < plane.halfStart(face + 1); i++) {
                int half = plane.halfAt(i);
                if (boundary.test(half) && visited.add(half)) {
                    splitLoops(walk(half, boundary, visited), loops);
                }
            }
        }
        return assemble(loops);
    }

    private static final class Visited {
        private final java.util.HashSet<Integer> halves = new java.util.HashSet<>();

        boolean add(int half) {
            return halves.add(half);
        }
    }

    private int[] flood(int seed, int within) {
        int[] found = new int[8];
        int count = 0;
        found[count++] = seed;
        stamp[seed] = round;
        for (int head = 0; head < count; head++) {
            int face = found[head];
            for (int i = plane.halfStart(face); i < plane.halfStart(face + 1); i++) {
                int other = plane.face[Arrangement.twin(plane.halfAt(i))];
                if (stamp[other] == within) {
                    stamp[other] = round;
                    if (count == found.length) {
                        found = Arrays.copyOf(found, count * 2);
                    }
                    found[count++] = other;
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** The boundary half-edges from {@code first} round to it again, the ground always on the left. */
    private int[] walk(int first, IntPredicate boundary, Visited visited) {
        int[] path = new int[16];
        int count = 0;
        int half = first;
        do {
            if (count == path.length) {
                path = Arrays.copyOf(path, count * 2);
            }
            path[count++] = half;
            visited.add(half);
            half = plane.next[half];
            while (!boundary.test(half)) {
                half = plane.next[Arrangement.twin(half)];
            }
        } while (half != first);
        return Arrays.copyOf(path, count);
    }

    /** Cuts a walk at every node that it passes twice, into rings that do not touch themselves. */
    private void splitLoops(int[] path, List<int[]> loops) {
        int[] open = new int[path.length];
        int count = 0;
        for (int half : path) {
            int node = plane.origin[half];
            if (lastVisit[node] >= 0) {
                int from = lastVisit[node];
                loops.add(Arrays.copyOfRange(open, from, count));
                for (int i = from; i < count; i++) {
                    lastVisit[plane.origin[open[i]]] = -1;
                }
                count = from;
            }
            lastVisit[node] = count;
            open[count++] = half;
        }
        for (int i = 0; i < count; i++) {
            lastVisit[plane.origin[open[i]]] = -1;
        }
        loops.add(Arrays.copyOf(open, count));
    }

    private Polygon assemble(List<int[]> loops) {
        LinearRing shell = null;
        List<LinearRing> holes = new ArrayList<>();
        for (int[] loop : loops) {
            Exact.Sum sum = new Exact.Sum();
            Coordinate[] ring = new Coordinate[loop.length + 1];
            for (int i = 0; i < loop.length; i++) {
                int a = plane.origin[loop[i]];
                int b = plane.destination(loop[i]);
                sum.add(plane.lines.x(a), plane.lines.y(b), plane.lines.x(b), plane.lines.y(a));
                ring[i] = degrees(a);
            }
            ring[loop.length] = ring[0].copy();
            LinearRing linear = Geometries.factory().createLinearRing(ring);
            if (sum.signum() > 0) {
                if (shell != null) {
                    throw new IllegalStateException("a piece with two shells near " + ring[0]);
                }
                shell = linear;
            } else {
                holes.add(linear);
            }
        }
        return Geometries.factory().createPolygon(shell, holes.toArray(LinearRing[]::new));
    }
}
