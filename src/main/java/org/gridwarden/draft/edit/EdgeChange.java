package org.gridwarden.draft.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.patch.GraphPatch;
import org.gridwarden.coverage.primitive.Edge;
import org.jspecify.annotations.Nullable;

/**
 * Which edges are gone and which are new after one or several patches: what a map that shows the edges before has to do.
 *
 * @param removed numbers of edges
 * @param added edges as they are now
 */
public record EdgeChange(List<Integer> removed, List<Line> added) {

    /** Nothing. */
    public static final EdgeChange NONE = new EdgeChange(List.of(), List.of());

    public EdgeChange {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    /**
     * An edge with its neighbours.
     *
     * @param edge the edge
     * @param left code of the deepest unit on its left, null for nobody or several
     * @param right the same on its right
     * @param rank highest level at which it is a boundary
     */
    public record Line(
            Edge edge, @Nullable String left, @Nullable String right, int rank) {

        /** The edge as it lies in this graph. */
        public static Line of(CoverageGraph graph, Edge edge) {
            return new Line(edge, graph.codeOf(edge.left()), graph.codeOf(edge.right()), graph.rank(edge));
        }
    }

    /** What the patches did, in their order, to the graph that they led to. */
    public static EdgeChange of(CoverageGraph graph, Collection<GraphPatch> patches) {
        TreeSet<Integer> removed = new TreeSet<>();
        TreeMap<Integer, Edge> added = new TreeMap<>();
        for (GraphPatch patch : patches) {
            for (Edge edge : patch.removed()) {
                if (added.remove(edge.id()) == null) {
                    removed.add(edge.id());
                }
            }
            for (Edge edge : patch.added()) {
                added.put(edge.id(), edge);
            }
        }
        List<Line> lines = new ArrayList<>();
        added.values().forEach(edge -> lines.add(Line.of(graph, edge)));
        return new EdgeChange(List.copyOf(removed), lines);
    }
}
