package org.gridwarden.coverage.reshape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gridwarden.coverage.edit.Edit;
import org.gridwarden.coverage.edit.Units;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.coverage.primitive.Place;
import org.gridwarden.coverage.redraw.Buildings;
import org.gridwarden.coverage.redraw.EditRejected;
import org.gridwarden.coverage.redraw.EditRejected.Reason;
import org.gridwarden.coverage.redraw.EditResult;
import org.gridwarden.coverage.redraw.Redraw;

/**
 * Draws a part of an edge anew: the part between its places nearest to the ends of a line becomes the line. Both
 * neighbours follow, at every level at once. Of a closed edge the shorter part is replaced.
 *
 * @param edge number of the edge
 * @param line the new line, in either direction
 * @param outer whether the outer limit may be drawn anew, so that the whole gains or loses ground
 */
public record Reshape(int edge, List<Place> line, boolean outer) implements Edit {

    public Reshape {
        line = List.copyOf(line);
    }

    /** A reshape that leaves the outer limit where it is. */
    public Reshape(int edge, List<Place> line) {
        this(edge, line, false);
    }

    @Override
    public EditResult apply(CoverageGraph graph, Buildings buildings) {
        Edge old = Units.requireEdge(graph, edge);
        if (line.isEmpty()) {
            throw EditRejected.of(Reason.BAD_LINE, "a line needs two different places");
        }
        Redraw redraw = new Redraw(graph, buildings);
        redraw.allowOuterLimit(outer);
        List<Place> drawn = new ArrayList<>(redraw.routed(line));
        Position first = Position.nearest(old, drawn.get(0));
        Position last = Position.nearest(old, drawn.get(drawn.size() - 1));
        if (first.along() > last.along()) {
            Collections.reverse(drawn);
            Position swap = first;
            first = last;
            last = swap;
        }
        if (first.place().equals(last.place())) {
            throw EditRejected.at(
                    Reason.BAD_LINE, "both ends of the line are at the same place of the boundary", first.place());
        }
        redraw.takeUp(old);
        redraw.put(withoutRepeats(path(old, first, drawn, last)), old.left(), old.right());
        return redraw.finish();
    }

    private static List<Place> path(Edge old, Position first, List<Place> drawn, Position last) {
        List<Place> path = new ArrayList<>();
        if (old.isClosed() && length(old, first, last) > length(old) / 2) {
            // The shorter part is the one over the edge's own node.
            path.add(first.place());
            addVertices(path, old, first.along(), last.along());
            path.add(last.place());
            addReversed(path, drawn);
            path.add(first.place());
            return path;
        }
        addVertices(path, old, -1, first.along());
        path.add(first.place());
        path.addAll(drawn);
        path.add(last.place());
        addVertices(path, old, last.along(), old.size());
        return path;
    }

    private static void addVertices(List<Place> path, Edge old, double after, double before) {
        for (int i = 0; i < old.size(); i++) {
            if (i > after && i < before) {
                path.add(old.place(i));
            }
        }
    }

    private static void addReversed(List<Place> path, List<Place> drawn) {
        for (int i = drawn.size() - 1; i >= 0; i--) {
            path.add(drawn.get(i));
        }
    }

    private static List<Place> withoutRepeats(List<Place> path) {
        List<Place> clean = new ArrayList<>();
        for (Place place : path) {
            if (clean.isEmpty() || !clean.get(clean.size() - 1).equals(place)) {
                clean.add(place);
            }
        }
        return clean;
    }

    private static double length(Edge edge) {
        return length(edge, new Position(0, edge.from(), 0), new Position(0, edge.to(), edge.size() - 1));
    }

    private static double length(Edge edge, Position first, Position last) {
        List<Place> path = new ArrayList<>();
        path.add(first.place());
        addVertices(path, edge, first.along(), last.along());
        path.add(last.place());
        double length = 0;
        for (int i = 1; i < path.size(); i++) {
            length += Math.hypot(
                    (double) path.get(i).x() - path.get(i - 1).x(),
                    (double) path.get(i).y() - path.get(i - 1).y());
        }
        return length;
    }
}
