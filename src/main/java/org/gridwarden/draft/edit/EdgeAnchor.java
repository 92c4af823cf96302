package org.gridwarden.draft.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.geo.Lattice;

/**
 * Names an edge by two consecutive vertices beside its number, which belongs to one graph alone. A segment lies on one
 * edge, so the edge is found again in the graph of another base.
 */
public final class EdgeAnchor {

    private static final String EDGE = "edge";
    private static final String SEGMENT = "edgeSegment";

    private EdgeAnchor() {}

    /** The edit with the place of the edge that it names, if it names one. */
    public static Map<String, Object> anchored(CoverageGraph graph, Map<String, Object> edit) {
        Map<String, Object> anchored = new LinkedHashMap<>(edit);
        if (edit.get(EDGE) instanceof Integer id) {
            graph.findEdge(id).ifPresent(edge -> {
                int middle = (edge.size() - 1) / 2;
                anchored.put(SEGMENT, List.of(position(edge, middle), position(edge, middle + 1)));
            });
        }
        return anchored;
    }

    /** The edit with the edge's number in this graph; as it is where the edge is not found. */
    public static Map<String, Object> resolved(CoverageGraph graph, Map<String, Object> edit) {
        Map<String, Object> resolved = new LinkedHashMap<>(edit);
        if (resolved.remove(SEGMENT) instanceof List<?> segment) {
            find(graph, segment).ifPresent(edge -> resolved.put(EDGE, edge.id()));
        }
        return resolved;
    }

    private static List<Double> position(Edge edge, int vertex) {
        return List.of(Lattice.toDegrees(edge.x(vertex)), Lattice.toDegrees(edge.y(vertex)));
    }

    private static Optional<Edge> find(CoverageGraph graph, List<?> segment) {
        int[] xy = new int[4];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = Lattice.ofDegrees(((Number) ((List<?>) segment.get(i / 2)).get(i % 2)).doubleValue());
        }
        return graph
                .edgesIn(Math.min(xy[0], xy[2]), Math.min(xy[1], xy[3]), Math.max(xy[0], xy[2]), Math.max(xy[1], xy[3]))
                .stream()
                .filter(edge -> has(edge, xy))
                .findFirst();
    }

    private static boolean has(Edge edge, int[] xy) {
        for (int i = 1; i < edge.size(); i++) {
            boolean forward =
                    edge.x(i - 1) == xy[0] && edge.y(i - 1) == xy[1] && edge.x(i) == xy[2] && edge.y(i) == xy[3];
            boolean back = edge.x(i - 1) == xy[2] && edge.y(i - 1) == xy[3] && edge.x(i) == xy[0] && edge.y(i) == xy[1];
            if (forward || back) {
                return true;
            }
        }
        return false;
    }
}
