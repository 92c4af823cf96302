package org.gridwarden.coverage.reshape;

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
 * Moves a vertex or a node; every edge that has it follows, at every level at once.
 *
 * @param at the vertex
 * @param to where it goes
 * @param outer whether a vertex of the outer limit may be moved, so that the whole gains or loses ground
 */
public record MoveVertex(Place at, Place to, boolean outer) implements Edit {

    /** A move that leaves the outer limit where it is. */
    public MoveVertex(Place at, Place to) {
        this(at, to, false);
    }

    @Override
    public EditResult apply(CoverageGraph graph, Buildings buildings) {
        Redraw redraw = new Redraw(graph, buildings);
        redraw.allowOuterLimit(outer);
        List<Edge> edges = Vertices.edgesWith(graph, at);
        if (edges.isEmpty()) {
            throw EditRejected.at(Reason.UNKNOWN_VERTEX, "there is no vertex at " + EditRejected.words(at), at);
        }
        for (Edge edge : edges) {
            redraw.takeUp(edge);
            for (int i = 1; i < edge.size(); i++) {
                redraw.put(moved(edge.place(i - 1)), moved(edge.place(i)), edge.left(), edge.right());
            }
        }
        return redraw.finish();
    }

    private Place moved(Place place) {
        return place.equals(at) ? to : place;
    }
}
