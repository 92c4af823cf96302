package org.gridwarden.coverage.redraw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.coverage.primitive.Place;
import org.gridwarden.coverage.redraw.EditRejected.Reason;

/**
 * Drawn lines and the edges that they meet, cut at their common places, each rounded to the lattice. A drawn line gives
 * way to a vertex that it passes within a step, and never puts one beside another; an edge gets a vertex, and bends by less than a step, where a drawn
 * line crosses it or ends on it. Repeated until nothing more is cut. Not safe between threads.
 */
final class Noding {

    private static final int MOST_ROUNDS = 12;
    /** Square of the distance, in steps, within which a place is on a line: half the diagonal of a step, and a bit. */
    private static final double NEAR = 0.51;

    private final Redraw redraw;
    private final Map<Edge, Path> fixed = new LinkedHashMap<>();
    private final List<Path> drawn = new ArrayList<>();
    private final Set<Place> vertices = new HashSet<>();
    /** In the round at hand: the segment of an edge that gets a vertex at a place. */
    private final Map<Place, Segment> cutSegments = new HashMap<>();

    private boolean changed;

    Noding(Redraw redraw, Collection<Edge> edges, List<List<Place>> lines) {
        this.redraw = redraw;
        for (Edge edge : edges) {
            Path path = new Path(true);
            for (int i = 0; i < edge.size(); i++) {
                path.places.add(edge.place(i));
                vertices.add(edge.place(i));
            }
            fixed.put(edge, path);
        }
        for (List<Place> line : lines) {
            Path path = new Path(false);
            line.forEach(path::append);
            if (path.places.size() < 2) {
                throw EditRejected.of(Reason.BAD_LINE, "a line needs two different places");
            }
            drawn.add(path);
        }
        node();
    }

    /** The vertices of an edge, new ones included. */
    List<Place> edge(Edge edge) {
        return path(edge).places;
    }

    /** The vertices of a drawn line. */
    List<Place> line(int index) {
        return drawn.get(index).places;
    }

    private Path path(Edge edge) {
        Path path = fixed.get(edge);
        if (path == null) {
            throw new IllegalArgumentException("not noded: " + edge);
        }
        return path;
    }

    private static final class Path {
        final boolean isEdge;
        List<Place> places = new ArrayList<>();
        /** Places to be put into a segment, by its index. */
        final TreeMap<Integer, List<Place>> cuts = new TreeMap<>();
        /** Drawn places that give way to a vertex. */
        final Map<Place, Place> moves = new HashMap<>();

        Path(boolean isEdge) {
            this.isEdge = isEdge;
        }

        void append(Place drawn) {
            Place place = moves.getOrDefault(drawn, drawn);
            if (places.isEmpty() || !places.get(places.size() - 1).equals(place)) {
                places.add(place);
            }
        }

        int segments() {
            return places.size() - 1;
        }

        Segment segment(int i) {
            return Segment.of(places.get(i), places.get(i + 1));
        }
    }

    private void node() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            changed = false;
            for (int i = 0; i < drawn.size(); i++) {
                meetEdges(drawn.get(i));
                for (int k = i; k < drawn.size(); k++) {
                    meet(drawn.get(i), drawn.get(k));
                }
            }
            if (!changed) {
                return;
            }
            drawn.forEach(this::cut);
            fixed.values().forEach(this::cut);
            vertices.addAll(cutSegments.keySet());
            cutSegments.clear();
        }
        throw tooTight(drawn.get(0).places.get(0));
    }

    private void meetEdges(Path line) {
        long minX = Long.MAX_VALUE;
        long minY = Long.MAX_VALUE;
        long maxX = Long.MIN_VALUE;
        long maxY = Long.MIN_VALUE;
        for (Place place : line.places) {
            minX = Math.min(minX, place.x() - 2L);
            minY = Math.min(minY, place.y() - 2L);
            maxX = Math.max(maxX, place.x() + 2L);
            maxY = Math.max(maxY, place.y() + 2L);
        }
        for (Map.Entry<Edge, Path> entry : fixed.entrySet()) {
            if (entry.getKey().meets(minX, minY, maxX, maxY)) {
                meet(line, entry.getValue());
            }
        }
    }

    private void meet(Path p, Path q) {
        for (int i = 0; i < p.segments(); i++) {
            Segment s = p.segment(i);
            long minX = Math.min(s.ax(), s.bx()) - 2L;
            long minY = Math.min(s.ay(), s.by()) - 2L;
            long maxX = Math.max(s.ax(), s.bx()) + 2L;
            long maxY = Math.max(s.ay(), s.by()) + 2L;
            for (int k = p == q ? i + 1 : 0; k < q.segments(); k++) {
                Segment t = q.segment(k);
                if (t.meetsBox(minX, minY, maxX, maxY)) {
                    meet(p, i, s, q, k, t);
                }
            }
        }
    }

    private void meet(Path p, int i, Segment s, Path q, int k, Segment t) {
        if (q.isEdge && (movesTo(p, s.a(), t) | movesTo(p, s.b(), t))) {
            return;
        }
        boolean touches = near(p, i, s, t.a()) | near(p, i, s, t.b()) | near(q, k, t, s.a()) | near(q, k, t, s.b());
        if (!touches && s.crosses(t)) {
            Place place = s.crossing(t);
            Place vertex = q.isEdge ? endBeside(t, place) : place;
            cutAt(p, i, s, vertex);
            cutAt(q, k, t, vertex);
        }
    }

    /** Whether a drawn place is moved onto an end of an edge's segment that is too near to be another place. */
    private boolean movesTo(Path line, Place place, Segment t) {
        Place end = endBeside(t, place);
        if (end.equals(place)) {
            return false;
        }
        line.moves.put(place, end);
        changed = true;
        return true;
    }

    /** The end of a segment that is next to a place, or the place itself. */
    private static Place endBeside(Segment t, Place place) {
        return isBeside(t.a(), place) ? t.a() : isBeside(t.b(), place) ? t.b() : place;
    }

    private static boolean isBeside(Place a, Place b) {
        return Math.abs((long) a.x() - b.x()) <= 1 && Math.abs((long) a.y() - b.y()) <= 1;
    }

    /** Whether a place lies on a segment, or so near that it is as good as on it; the segment is then cut there. */
    private boolean near(Path path, int index, Segment segment, Place place) {
        if (segment.endsAt(place.x(), place.y())) {
            return true;
        }
        if (segment.squareDistance(place) > NEAR) {
            return false;
        }
        cutAt(path, index, segment, place);
        return true;
    }

    private void cutAt(Path path, int index, Segment segment, Place place) {
        if (!segment.endsAt(place.x(), place.y())) {
            if (path.isEdge) {
                requireRoom(segment, place);
            }
            path.cuts.computeIfAbsent(index, key -> new ArrayList<>()).add(place);
            changed = true;
        }
    }

    /** Two edges must not be made to touch: the lattice has no place for a node that is only one's. */
    private void requireRoom(Segment segment, Place place) {
        Segment other = cutSegments.putIfAbsent(place, segment);
        if (vertices.contains(place) || other != null && !other.equals(segment)) {
            throw tooTight(place);
        }
    }

    private static EditRejected tooTight(Place place) {
        return EditRejected.at(
                Reason.TOO_TIGHT, "the lattice leaves no room for the line near " + EditRejected.words(place), place);
    }

    private void cut(Path path) {
        if (path.cuts.isEmpty() && path.moves.isEmpty()) {
            return;
        }
        Path longer = new Path(path.isEdge);
        longer.moves.putAll(path.moves);
        for (int i = 0; i < path.segments(); i++) {
            Segment segment = path.segment(i);
            longer.append(path.places.get(i));
            List<Place> cuts = path.cuts.getOrDefault(i, List.of()).stream()
                    .distinct()
                    .sorted(Comparator.comparingDouble(segment::along))
                    .toList();
            for (int k = 0; k < cuts.size(); k++) {
                longer.append(cuts.get(k));
                if (path.isEdge) {
                    redraw.remember(cuts.get(k), k == 0 ? segment.a() : cuts.get(k - 1), segment.b());
                }
            }
        }
        longer.append(path.places.get(path.segments()));
        path.places = longer.places;
        path.cuts.clear();
        path.moves.clear();
    }
}
