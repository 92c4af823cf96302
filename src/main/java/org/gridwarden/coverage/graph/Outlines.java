package org.gridwarden.coverage.graph;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.gridwarden.coverage.patch.Change;
import org.gridwarden.coverage.patch.GraphPatch;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.coverage.primitive.Unit;
import org.jspecify.annotations.Nullable;

/** Which edges bound each unit of a tiling level: those with exactly one side in its subtree. Stateless. */
final class Outlines {

    private Outlines() {}

    /** Calls for every unit that an edge bounds. */
    static void eachBounded(Tree tree, Edge edge, IntConsumer action) {
        int[] left = tree.covers(edge.left());
        int[] right = tree.covers(edge.right());
        for (int unit : left) {
            if (!contains(right, unit)) {
                action.accept(unit);
            }
        }
        for (int unit : right) {
            if (!contains(left, unit)) {
                action.accept(unit);
            }
        }
    }

    static boolean contains(int[] units, int unit) {
        for (int other : units) {
            if (other == unit) {
                return true;
            }
        }
        return false;
    }

    static IdSets of(Tree tree, Collection<Edge> edges) {
        IdSets.Builder sets = new IdSets.Builder();
        for (Edge edge : edges) {
            eachBounded(tree, edge, unit -> sets.add(unit, edge.id()));
        }
        return sets.build();
    }

    static IdSets with(
            IdSets outlines, Tree before, Plane planeBefore, Tree after, Plane planeAfter, GraphPatch patch) {
        Map<Integer, Edge> stale = new LinkedHashMap<>();
        patch.removed().forEach(edge -> stale.put(edge.id(), edge));
        for (Change<Unit> change : patch.units()) {
            @Nullable Unit old = change.before();
            @Nullable Unit now = change.after();
            if (old != null && (now == null || now.parent() != old.parent())) {
                for (int id : outlines.get(old.id())) {
                    stale.putIfAbsent(id, planeBefore.edge(id));
                }
            }
        }
        IdSets[] sets = {outlines};
        for (Edge edge : stale.values()) {
            eachBounded(before, edge, unit -> sets[0] = sets[0].without(unit, edge.id()));
        }
        patch.removed().forEach(edge -> stale.remove(edge.id()));
        patch.added().forEach(edge -> stale.put(edge.id(), edge));
        for (Edge edge : stale.values()) {
            @Nullable Edge standing = planeAfter.edges.get(edge.id());
            if (standing != null && standing.equals(edge)) {
                eachBounded(after, edge, unit -> sets[0] = sets[0].with(unit, edge.id()));
            }
        }
        return sets[0];
    }
}
