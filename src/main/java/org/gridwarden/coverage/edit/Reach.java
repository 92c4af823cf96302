package org.gridwarden.coverage.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.coverage.primitive.Place;
import org.gridwarden.coverage.redraw.EditRejected;
import org.gridwarden.coverage.redraw.EditRejected.Reason;

/** Which faces drawn lines can reach. Stateless. */
public final class Reach {

    private Reach() {}

    /** Faces of a kind that the lines may cross or touch. */
    public static Set<Integer> ofLines(CoverageGraph graph, List<List<Place>> lines, IntPredicate kind) {
        Set<Integer> faces = new HashSet<>();
        for (List<Place> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                Place b = line.get(i);
                Place a = line.get(Math.max(0, i - 1));
                add(faces, graph.faceAt(b), kind);
                addBox(graph, faces, List.of(a, b), kind);
            }
        }
        return faces;
    }

    /** Faces of a kind of which a part may lie inside a ring. */
    public static Set<Integer> ofRing(CoverageGraph graph, List<Place> ring, IntPredicate kind) {
        Set<Integer> faces = new HashSet<>();
        ring.forEach(place -> add(faces, graph.faceAt(place), kind));
        addBox(graph, faces, ring, kind);
        return faces;
    }

    /** The ring with its first place again at its end. */
    public static List<Place> closed(List<Place> ring) {
        List<Place> closed = new ArrayList<>(ring);
        closed.add(ring.get(0));
        return closed;
    }

    /** The ring without repeated places; rejected where fewer than three are left. */
    public static List<Place> ring(List<Place> drawn) {
        List<Place> ring = new ArrayList<>();
        for (Place place : drawn) {
            if (ring.isEmpty() || !ring.get(ring.size() - 1).equals(place)) {
                ring.add(place);
            }
        }
        if (ring.size() > 1 && ring.get(0).equals(ring.get(ring.size() - 1))) {
            ring.remove(ring.size() - 1);
        }
        if (ring.size() < 3) {
            throw EditRejected.of(Reason.BAD_LINE, "an area needs three different places");
        }
        return ring;
    }

    private static void addBox(CoverageGraph graph, Set<Integer> faces, List<Place> places, IntPredicate kind) {
        long minX = Long.MAX_VALUE;
        long minY = Long.MAX_VALUE;
        long maxX = Long.MIN_VALUE;
        long maxY = Long.MIN_VALUE;
        for (Place place : places) {
            minX = Math.min(minX, place.x() - 2L);
            minY = Math.min(minY, place.y() - 2L);
            maxX = Math.max(maxX, place.x() + 2L);
            maxY = Math.max(maxY, place.y() + 2L);
        }
        for (Edge edge : graph.edgesIn(minX, minY, maxX, maxY)) {
            add(faces, edge.left(), kind);
            add(faces, edge.right(), kind);
        }
    }

    private static void add(Set<Integer> faces, int face, IntPredicate kind) {
        if (kind.test(face)) {
            faces.add(face);
        }
    }
}
