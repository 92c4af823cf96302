package org.gridwarden.coverage.reshape;

import java.util.ArrayList;
import java.util.List;
import org.gridwarden.coverage.edit.Edit;
import org.gridwarden.coverage.edit.Units;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.coverage.primitive.Place;
import org.gridwarden.coverage.redraw.Buildings;
import org.gridwarden.coverage.redraw.EditResult;
import org.gridwarden.coverage.redraw.Redraw;
import org.jspecify.annotations.Nullable;

/**
 * Puts a vertex on an edge, at the place of it that is nearest to where one pointed.
 *
 * @param edge number of the edge
 * @param at where one pointed
 * @param to where the new vertex goes; null to leave it on the edge
 * @param outer whether a vertex of the outer limit may be moved, so that the whole gains or loses ground
 */
public record InsertVertex(int edge, Place at, @Nullable Place to, boolean outer) implements Edit {

    /** A vertex that is left on the edge. */
    public InsertVertex(int edge, Place at) {
        this(edge, at, null, false);
    }

    @Override
    public EditResult apply(CoverageGraph graph, Buildings buildings) {
        Edge line = Units.requireEdge(graph, edge);
        Redraw redraw = new Redraw(graph, buildings);
        redraw.allowOuterLimit(outer || to == null);
        Position position = Position.nearest(line, at);
        List<Place> path = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            path.add(line.place(i));
        }
        path.add(position.segment() + 1, to == null ? position.place() : to);
        redraw.takeUp(line);
        redraw.put(path, line.left(), line.right());
        return redraw.finish();
    }
}
