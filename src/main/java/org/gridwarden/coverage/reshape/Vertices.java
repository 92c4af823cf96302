package org.gridwarden.coverage.reshape;

import java.util.List;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.coverage.primitive.Place;

/** Finds vertices of edges. Stateless. */
public final class Vertices {

    private Vertices() {}

    /** Edges with a vertex or node at a place. */
    public static List<Edge> edgesWith(CoverageGraph graph, Place at) {
        return graph.edgesIn(at.x(), at.y(), at.x(), at.y()).stream()
                .filter(edge -> indexOf(edge, at) >= 0)
                .toList();
    }

    /** First index of the vertex at a place, −1 where the edge has none. */
    static int indexOf(Edge edge, Place at) {
        for (int i = 0; i < edge.size(); i++) {
            if (edge.x(i) == at.x() && edge.y(i) == at.y()) {
                return i;
            }
        }
        return -1;
    }
}
