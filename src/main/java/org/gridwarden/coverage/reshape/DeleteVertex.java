package org.gridwarden.coverage.reshape;

import java.util.ArrayList;
import java.util.List;
import org.gridwarden.coverage.edit.Edit;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.coverage.primitive.Place;
import org.gridwarden.coverage.redraw.Buildings;
import org.gridwarden.coverage.redraw.EditRejected;
import org.gridwarden.coverage.redraw.EditRejected.Reason;
import org.gridwarden.coverage.redraw.EditResult;
import org.gridwarden.coverage.redraw.Redraw;

/**
 * Takes a vertex away; the edge runs straight between its neighbours. A node at which boundaries meet cannot go.
 *
 * @param at the vertex
 * @param outer whether a vertex of the outer limit may go, so that the whole gains or loses ground
 */
public record DeleteVertex(Place at, boolean outer) implements Edit {

    /** A deletion that leaves the outer limit where it is. */
    public DeleteVertex(Place at) {
        this(at, false);
    }

    @Override
    public EditResult apply(CoverageGraph graph, Buildings buildings) {
        List<Edge> edges = Vertices.edgesWith(graph, at);
        if (edges.isEmpty()) {
            throw EditRejected.at(Reason.UNKNOWN_VERTEX, "there is no vertex at " + EditRejected.words(at), at);
        }
        if (edges.size() > 1 || graph.edgesAt(at).size() > 2) {
            throw EditRejected.at(Reason.IS_NODE, "boundaries meet at " + EditRejected.words(at), at);
        }
        Edge edge = edges.get(0);
        List<Place> path = new ArrayList<>();
        for (int i = 0; i < edge.size(); i++) {
            if (!edge.place(i).equals(at)) {
                path.add(edge.place(i));
            }
        }
        if (edge.isClosed() && edge.from().equals(at)) {
            path.add(path.get(0));
        }
        Redraw redraw = new Redraw(graph, buildings);
        redraw.allowOuterLimit(outer);
        redraw.takeUp(edge);
        redraw.put(path, edge.left(), edge.right());
        return redraw.finish();
    }
}
