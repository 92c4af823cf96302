package org.gridwarden.coverage.fit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridwarden.coverage.arrangement.Arrangement;
import org.gridwarden.coverage.arrangement.Exact;
import org.gridwarden.coverage.arrangement.FaceShapes;
import org.gridwarden.coverage.arrangement.Linework;
import org.gridwarden.geo.Geometries;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.triangulate.polygon.ConstrainedDelaunayTriangulator;

/**
 * Cuts a face into triangles by lines between its own vertices, so that no vertex is added and no line bends. Stateless.
 *
 * <p>The triangulation is JTS's and done in floating point, so it is proved before it is used: every triangle runs
 * counter-clockwise, and their sides, with direction, cancel but for the boundary of the face. Then they cover each
 * place as often as the boundary winds round it, which is once.
 */
final class FaceTriangles {

    private FaceTriangles() {}

    /** Two nodes a line; none where the face is a triangle already, or where the proof fails. */
    static List<int[]> cuts(Arrangement plane, FaceShapes shapes, int face) {
        int corners = plane.halfStart(face + 1) - plane.halfStart(face);
        if (corners == 3) {
            return List.of();
        }
        int base = plane.origin[plane.halfAt(plane.halfStart(face))];
        Map<Coordinate, Integer> nodes = new HashMap<>();
        for (int i = plane.halfStart(face); i < plane.halfStart(face + 1); i++) {
            int node = plane.origin[plane.halfAt(i)];
            nodes.put(place(plane, shapes, base, shapes.degrees(node)), node);
        }
        Geometry flat = Geometries.map(shapes.polygon(new int[] {face}), c -> place(plane, shapes, base, c));
        Set<List<Integer>> sides = new LinkedHashSet<>();
        Geometry triangles = ConstrainedDelaunayTriangulator.triangulate(flat);
        for (int i = 0; i < triangles.getNumGeometries(); i++) {
            int @Nullable [] triangle = corners(plane, triangles.getGeometryN(i), nodes);
            if (triangle == null) {
                return List.of();
            }
            for (int k = 0; k < 3; k++) {
                if (!sides.add(List.of(triangle[k], triangle[(k + 1) % 3]))) {
                    return List.of();
                }
            }
        }
        return inner(plane, face, sides);
    }

    /** The sides that are not the face's own, each once; none where they do not cancel. */
    private static List<int[]> inner(Arrangement plane, int face, Set<List<Integer>> sides) {
        for (int i = plane.halfStart(face); i < plane.halfStart(face + 1); i++) {
            int half = plane.halfAt(i);
            if (!sides.remove(List.of(plane.origin[half], plane.destination(half)))) {
                return List.of();
            }
        }
        List<int[]> inner = new ArrayList<>();
        for (List<Integer> side : sides) {
            int a = side.get(0);
            int b = side.get(1);
            if (!sides.contains(List.of(b, a))) {
                return List.of();
            }
            if (a < b) {
                inner.add(new int[] {a, b});
            }
        }
        return inner;
    }

    /** Nodes of a triangle, counter-clockwise; null where one is not of the face or the triangle is flat. */
    private static int @Nullable [] corners(Arrangement plane, Geometry triangle, Map<Coordinate, Integer> nodes) {
        Coordinate[] ring = triangle.getCoordinates();
        @Nullable Integer a = nodes.get(ring[0]);
        @Nullable Integer b = nodes.get(ring[1]);
        @Nullable Integer c = nodes.get(ring[2]);
        if (a == null || b == null || c == null) {
            return null;
        }
        Linework lines = plane.lines;
        int turn = Exact.orientation(lines.x(a), lines.y(a), lines.x(b), lines.y(b), lines.x(c), lines.y(c));
        return turn == 0 ? null : turn > 0 ? new int[] {a, b, c} : new int[] {a, c, b};
    }

    /** Grid steps from a node: small whole numbers, which floating point holds exactly. */
    private static Coordinate place(Arrangement plane, FaceShapes shapes, int base, Coordinate degrees) {
        Coordinate place = shapes.gridPlace(degrees);
        return new Coordinate(place.x - plane.lines.x(base), place.y - plane.lines.y(base));
    }
}
