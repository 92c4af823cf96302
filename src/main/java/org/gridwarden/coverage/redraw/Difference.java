package org.gridwarden.coverage.redraw;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridwarden.coverage.arrangement.Exact;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.patch.Change;
import org.gridwarden.coverage.patch.GraphPatch;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.coverage.primitive.Unit;
import org.jspecify.annotations.Nullable;

/** What a patch changes along each segment, for each face and each unit. Not safe between threads. */
final class Difference {

    private final Map<Integer, Set<Segment>> faces = new HashMap<>();
    private final Map<Integer, Set<Segment>> units = new HashMap<>();
    private final Set<Segment> before = new HashSet<>();
    private final Exact.Sum area = new Exact.Sum();

    Difference(CoverageGraph old, CoverageGraph now, GraphPatch patch) {
        for (Edge edge : patch.removed()) {
            note(old, edge, true);
        }
        for (Edge edge : patch.added()) {
            note(now, edge, false);
        }
        for (Edge edge : under(old, patch)) {
            note(old, edge, true);
            note(now, edge, false);
        }
    }

    /** Edges that stay, but bound units that got another parent. */
    private static Collection<Edge> under(CoverageGraph old, GraphPatch patch) {
        Map<Integer, Edge> edges = new TreeMap<>();
        for (Change<Unit> change : patch.units()) {
            @Nullable Unit before = change.before();
            @Nullable Unit after = change.after();
            if (before != null && after != null && before.parent() != after.parent()) {
                old.outline(before.id()).forEach(edge -> edges.put(edge.id(), edge));
            }
        }
        patch.removed().forEach(edge -> edges.remove(edge.id()));
        return edges.values();
    }

    /** Segments that began or ceased to bound a face, by face; together they enclose the ground that it lost or won. */
    Map<Integer, Set<Segment>> faces() {
        return faces;
    }

    /** Segments that began or ceased to bound a unit, its ground on their left, by unit. */
    Map<Integer, Set<Segment>> units() {
        return units;
    }

    boolean wasThere(Segment undirected) {
        return before.contains(undirected);
    }

    /** Twice the area, in square steps, by which the ground that anybody claims grew. */
    BigInteger doubledArea() {
        return area.value();
    }

    private void note(CoverageGraph graph, Edge edge, boolean removed) {
        int[] left = graph.covers(edge.left());
        int[] right = graph.covers(edge.right());
        for (int i = 1; i < edge.size(); i++) {
            Segment segment = new Segment(edge.x(i - 1), edge.y(i - 1), edge.x(i), edge.y(i));
            Segment undirected = segment.undirected();
            if (removed) {
                before.add(undirected);
            }
            toggle(faces, edge.left(), undirected);
            toggle(faces, edge.right(), undirected);
            toggleAll(left, right, segment);
            toggleAll(right, left, segment.reversed());
            if (edge.left() == 0 || edge.right() == 0) {
                addArea(segment, (edge.right() == 0) != removed);
            }
        }
    }

    private void toggleAll(int[] here, int[] across, Segment segment) {
        for (int unit : here) {
            if (Arrays.stream(across).noneMatch(other -> other == unit)) {
                toggle(units, unit, segment);
            }
        }
    }

    private static void toggle(Map<Integer, Set<Segment>> sets, int key, Segment segment) {
        Set<Segment> set = sets.computeIfAbsent(key, k -> new HashSet<>());
        if (!set.add(segment)) {
            set.remove(segment);
        }
    }

    private void addArea(Segment s, boolean forward) {
        if (forward) {
            area.add(s.ax(), s.by(), s.bx(), s.ay());
        } else {
            area.add(s.bx(), s.ay(), s.ax(), s.by());
        }
    }
}
