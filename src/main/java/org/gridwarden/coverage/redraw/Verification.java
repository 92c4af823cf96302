package org.gridwarden.coverage.redraw;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gridwarden.coverage.arrangement.Exact;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.patch.Change;
import org.gridwarden.coverage.patch.GraphPatch;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.coverage.primitive.Insertion;
import org.gridwarden.coverage.primitive.Place;
import org.gridwarden.coverage.primitive.Turn;
import org.gridwarden.coverage.primitive.Unit;
import org.gridwarden.coverage.redraw.EditRejected.Reason;
import org.gridwarden.geo.Geometries;
import org.jspecify.annotations.Nullable;

/**
 * Whether a changed graph is sound where it was changed; what was not touched was sound before. Exact. Not safe
 * between threads.
 */
final class Verification {

    private final CoverageGraph before;
    private final CoverageGraph after;
    private final GraphPatch patch;
    private final Difference difference;
    private final Allowance allowance;

    Verification(
            CoverageGraph before, CoverageGraph after, GraphPatch patch, Difference difference, Allowance allowance) {
        this.before = before;
        this.after = after;
        this.patch = patch;
        this.difference = difference;
        this.allowance = allowance;
    }

    /** Throws {@link EditRejected} for the first fault. */
    void check() {
        for (Edge edge : patch.added()) {
            for (int i = 1; i < edge.size(); i++) {
                Segment segment = segment(edge, i);
                if (!difference.wasThere(segment.undirected())) {
                    checkContacts(edge, i, segment);
                }
            }
        }
        Set<Place> nodes = new TreeSet<>();
        for (List<Edge> edges : List.of(patch.removed(), patch.added())) {
            edges.forEach(edge -> nodes.addAll(List.of(edge.from(), edge.to())));
        }
        nodes.forEach(this::checkNode);
        checkNothingSwept();
        checkUnits();
    }

    private static Segment segment(Edge edge, int i) {
        return new Segment(edge.x(i - 1), edge.y(i - 1), edge.x(i), edge.y(i));
    }

    private void checkContacts(Edge edge, int i, Segment s) {
        long minX = Math.min(s.ax(), s.bx());
        long minY = Math.min(s.ay(), s.by());
        long maxX = Math.max(s.ax(), s.bx());
        long maxY = Math.max(s.ay(), s.by());
        for (Edge other : after.edgesIn(minX, minY, maxX, maxY)) {
            for (int k = 1; k < other.size(); k++) {
                if (other.id() == edge.id() && k == i) {
                    continue;
                }
                Segment t = segment(other, k);
                if (t.meetsBox(minX, minY, maxX, maxY)) {
                    checkContact(edge, i, s, other, k, t);
                }
            }
        }
    }

    private void checkContact(Edge edge, int i, Segment s, Edge other, int k, Segment t) {
        if (s.crosses(t)) {
            throw crossing(edge, other, s.crossing(t));
        }
        int common = 0;
        for (int end = 0; end < 4; end++) {
            int x = end == 0 ? s.ax() : end == 1 ? s.bx() : end == 2 ? t.ax() : t.bx();
            int y = end == 0 ? s.ay() : end == 1 ? s.by() : end == 2 ? t.ay() : t.by();
            if (end < 2 ? !t.has(x, y) : !s.has(x, y)) {
                continue;
            }
            boolean shared = s.endsAt(x, y) && t.endsAt(x, y);
            if (!shared || !mayMeet(edge, i, other, k, x, y)) {
                throw crossing(edge, other, new Place(x, y));
            }
            common++;
        }
        if (common > 2) {
            throw crossing(edge, other, s.a());
        }
    }

    private static boolean mayMeet(Edge edge, int i, Edge other, int k, int x, int y) {
        if (edge.id() == other.id() && Math.abs(i - k) == 1) {
            int vertex = Math.min(i, k);
            if (edge.x(vertex) == x && edge.y(vertex) == y) {
                return true;
            }
        }
        return isNode(edge, x, y) && isNode(other, x, y);
    }

    private static boolean isNode(Edge edge, int x, int y) {
        int last = edge.size() - 1;
        return edge.x(0) == x && edge.y(0) == y || edge.x(last) == x && edge.y(last) == y;
    }

    private EditRejected crossing(Edge edge, Edge other, Place place) {
        Set<String> codes = new TreeSet<>();
        for (int face : new int[] {edge.left(), edge.right(), other.left(), other.right()}) {
            after.claimants(face).forEach(unit -> codes.add(unit.code()));
        }
        return new EditRejected(
                Reason.CROSSES,
                "the line would cross or touch another boundary at " + EditRejected.words(place),
                Geometries.point(place.toLngLat()),
                List.copyOf(codes));
    }

    private record Half(Edge edge, boolean forward) {
        Place second() {
            return edge.place(forward ? 1 : edge.size() - 2);
        }

        int left() {
            return forward ? edge.left() : edge.right();
        }

        int right() {
            return forward ? edge.right() : edge.left();
        }
    }

    private void checkNode(Place node) {
        List<Half> halves = new ArrayList<>();
        for (Edge edge : new HashSet<>(after.edgesAt(node))) {
            if (edge.from().equals(node)) {
                halves.add(new Half(edge, true));
            }
            if (edge.to().equals(node)) {
                halves.add(new Half(edge, false));
            }
        }
        if (halves.isEmpty()) {
            return;
        }
        Place base = halves.get(0).second();
        halves.sort((a, b) -> Turn.compare(node, base, a.second(), b.second()));
        for (int i = 0; i < halves.size(); i++) {
            Half half = halves.get(i);
            Half counterClockwise = halves.get((i + 1) % halves.size());
            if (halves.size() == 1 || half.left() != counterClockwise.right()) {
                throw EditRejected.at(
                        Reason.SWEEPS_OVER,
                        "the line would be moved over another boundary at " + EditRejected.words(node),
                        node);
            }
        }
        for (Edge edge : after.edgesIn(node.x(), node.y(), node.x(), node.y())) {
            for (int i = 1; i < edge.size() - 1; i++) {
                if (edge.x(i) == node.x() && edge.y(i) == node.y()) {
                    throw crossing(edge, halves.get(0).edge, node);
                }
            }
        }
    }

    /** Nothing that was not drawn anew may lie in ground that changed hands. */
    private void checkNothingSwept() {
        Set<Integer> drawn = new HashSet<>();
        patch.added().forEach(edge -> drawn.add(edge.id()));
        for (Map.Entry<Integer, Set<Segment>> face : difference.faces().entrySet()) {
            Chain chain = new Chain(face.getValue());
            if (chain.isEmpty()) {
                continue;
            }
            for (Edge edge : after.edgesIn(chain.minX, chain.minY, chain.maxX, chain.maxY)) {
                if (!drawn.contains(edge.id()) && chain.encloses(edge)) {
                    throw EditRejected.at(
                            Reason.SWEEPS_OVER,
                            "the line would be moved over another boundary at " + EditRejected.words(edge.from()),
                            edge.from());
                }
            }
        }
    }

    private void checkUnits() {
        for (Map.Entry<Integer, Set<Segment>> entry : difference.units().entrySet()) {
            if (!entry.getValue().isEmpty()) {
                checkUnit(entry.getKey());
            }
        }
        for (Change<Unit> change : patch.units()) {
            @Nullable Unit now = change.after();
            if (now != null && now.footprint() == null) {
                checkUnit(now.id());
            }
        }
        if (!allowance.outerLimit && difference.doubledArea().abs().compareTo(rounding()) > 0) {
            throw EditRejected.of(Reason.OUTER_LIMIT, "the outer limit of the whole would move");
        }
    }

    /** Twice the area, in square steps, by which vertices put on straight segments, or taken away, moved them. */
    private BigInteger rounding() {
        BigInteger sum = BigInteger.ZERO;
        for (Change<Insertion> change : patch.insertions()) {
            @Nullable Insertion insertion = change.after() == null ? change.before() : change.after();
            if (insertion != null) {
                Exact.Sum triangle = new Exact.Sum();
                triangle.add(
                        (long) insertion.to().x() - insertion.from().x(),
                        (long) insertion.at().y() - insertion.from().y(),
                        (long) insertion.to().y() - insertion.from().y(),
                        (long) insertion.at().x() - insertion.from().x());
                sum = sum.add(triangle.value().abs());
            }
        }
        return sum;
    }

    private void checkUnit(int id) {
        boolean exists = after.findUnit(id).isPresent();
        if (after.outline(id).isEmpty()) {
            if (exists && !allowance.mayVanish.contains(id)) {
                String code = after.unit(id).code();
                throw new EditRejected(Reason.VANISHES, code + " would have no ground left", null, List.of(code));
            }
            return;
        }
        if (!exists) {
            throw new IllegalStateException("unit " + id + " is gone but has ground");
        }
        int most =
                allowance.parts.getOrDefault(id, before.findUnit(id).isPresent() ? Math.max(1, before.parts(id)) : 1);
        if (after.parts(id) > most) {
            String code = after.unit(id).code();
            throw new EditRejected(Reason.FALLS_APART, code + " would fall apart", null, List.of(code));
        }
    }

    /** Segments that together enclose some ground; even-odd. */
    private static final class Chain {
        private final Set<Segment> segments;
        private long minX = Long.MAX_VALUE;
        private long minY = Long.MAX_VALUE;
        private long maxX = Long.MIN_VALUE;
        private long maxY = Long.MIN_VALUE;

        Chain(Set<Segment> segments) {
            this.segments = segments;
            for (Segment s : segments) {
                minX = Math.min(minX, Math.min(s.ax(), s.bx()));
                minY = Math.min(minY, Math.min(s.ay(), s.by()));
                maxX = Math.max(maxX, Math.max(s.ax(), s.bx()));
                maxY = Math.max(maxY, Math.max(s.ay(), s.by()));
            }
        }

        boolean isEmpty() {
            return segments.isEmpty();
        }

        /** Whether the middle of the edge's first segment lies inside; it crosses none of these. */
        boolean encloses(Edge edge) {
            long x = (long) edge.x(0) + edge.x(1);
            long y = (long) edge.y(0) + edge.y(1);
            if (x < 2 * minX || x > 2 * maxX || y < 2 * minY || y > 2 * maxY) {
                return false;
            }
            boolean inside = false;
            for (Segment s : segments) {
                boolean spans = 2L * Math.min(s.ax(), s.bx()) < x && x <= 2L * Math.max(s.ax(), s.bx());
                if (spans) {
                    boolean eastward = s.ax() < s.bx();
                    int side = Exact.orientation(2L * s.ax(), 2L * s.ay(), 2L * s.bx(), 2L * s.by(), x, y);
                    inside ^= (eastward ? side : -side) > 0;
                }
            }
            return inside;
        }
    }
}
