package org.gridwarden.density.hotspot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridwarden.geo.Geometries;
import org.gridwarden.geo.Lattice;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Which areas of a coverage lie side by side: those that share an edge. Neighbours of a published edition have the same
 * vertices, so an edge is the same two lattice points on both sides. Stateless.
 */
final class Contiguity {

    private record Edge(long low, long high) {}

    private Contiguity() {}

    /** For each area the positions of those beside it, ascending. */
    static int[][] of(List<Geometry> areas) {
        Map<Edge, Integer> owners = new HashMap<>();
        List<Set<Integer>> beside = new ArrayList<>();
        for (int area = 0; area < areas.size(); area++) {
            beside.add(new HashSet<>());
        }
        for (int area = 0; area < areas.size(); area++) {
            for (Polygon polygon : Geometries.polygons(areas.get(area))) {
                add(polygon.getExteriorRing(), area, owners, beside);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    add(polygon.getInteriorRingN(hole), area, owners, beside);
                }
            }
        }
        return beside.stream()
                .map(found ->
                        found.stream().mapToInt(Integer::intValue).sorted().toArray())
                .toArray(int[][]::new);
    }

    private static void add(LinearRing ring, int area, Map<Edge, Integer> owners, List<Set<Integer>> beside) {
        CoordinateSequence points = ring.getCoordinateSequence();
        for (int i = 1; i < points.size(); i++) {
            long from = point(points, i - 1);
            long to = point(points, i);
            Integer other = owners.put(new Edge(Math.min(from, to), Math.max(from, to)), area);
            if (other != null && other != area) {
                beside.get(other).add(area);
                beside.get(area).add(other);
            }
        }
    }

    private static long point(CoordinateSequence points, int i) {
        return ((long) Lattice.ofDegrees(points.getX(i)) << 32) | (Lattice.ofDegrees(points.getY(i)) & 0xFFFFFFFFL);
    }
}
