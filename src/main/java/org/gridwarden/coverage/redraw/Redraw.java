package org.gridwarden.coverage.redraw;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.patch.Change;
import org.gridwarden.coverage.patch.GraphPatch;
import org.gridwarden.coverage.primitive.Chainer;
import org.gridwarden.coverage.primitive.Contest;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.coverage.primitive.Insertion;
import org.gridwarden.coverage.primitive.Place;
import org.gridwarden.coverage.primitive.Unit;
import org.gridwarden.coverage.redraw.EditRejected.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A neighbourhood drawn anew: edges are taken up, segments with their faces are put down in their stead, units are
 * changed, and {@link #finish} chains the segments into edges, verifies the graph that comes of it, and says what
 * changed. Edges that come out as they were keep their numbers. Used once; not safe between threads.
 */
public final class Redraw {

    private final CoverageGraph graph;
    private final Buildings buildings;
    private final Allowance allowance = new Allowance();
    private final Map<Integer, Edge> takenUp = new LinkedHashMap<>();
    private final Chainer segments = new Chainer(256);
    private final Map<Place, Insertion> inserted = new HashMap<>();
    private final Map<Integer, Change<Unit>> units = new TreeMap<>();
    private final Map<Integer, Contest> contests = new TreeMap<>();
    private int nextUnit;
    private int nextContest;

    /** Nothing drawn yet on this graph; {@code buildings} says what becomes of those that a new line meets. */
    public Redraw(CoverageGraph graph, Buildings buildings) {
        this.graph = graph;
        this.buildings = buildings;
        this.nextUnit = graph.nextUnit();
        this.nextContest =
                graph.contests().stream().mapToInt(Contest::face).min().orElse(0) - 1;
    }

    /** The graph as it is before. */
    public CoverageGraph graph() {
        return graph;
    }

    /** Says whether ground may be won or lost at the outer limit of the whole; it may not unless said. */
    public void allowOuterLimit(boolean may) {
        allowance.outerLimit = may;
    }

    /** Says how many parts a unit, by its number, may have afterwards; as many as before unless said. */
    public void allowParts(int unit, int parts) {
        allowance.parts.put(unit, parts);
    }

    /** A drawn line, led round buildings where that was asked for. */
    public List<Place> routed(List<Place> line) {
        return buildings == Buildings.BEND && line.size() > 1 ? new Detour(graph, line).line() : line;
    }

    /** Takes an edge up; its segments are gone until they are put down again. */
    public void takeUp(Edge edge) {
        takenUp.put(edge.id(), edge);
    }

    boolean isTakenUp(Edge edge) {
        return takenUp.containsKey(edge.id());
    }

    /** Puts a segment down, with the faces on the left and right of a → b. */
    public void put(Place a, Place b, int left, int right) {
        segments.add(a, b, left, right);
    }

    /** Puts the segments of a polyline down. */
    public void put(List<Place> line, int left, int right) {
        for (int i = 1; i < line.size(); i++) {
            put(line.get(i - 1), line.get(i), left, right);
        }
    }

    /** Remembers that a vertex was put on the straight segment between two others. */
    void remember(Place at, Place from, Place to) {
        if (graph.insertionAt(at).isEmpty()) {
            inserted.putIfAbsent(at, new Insertion(at, from, to));
        }
    }

    /** A new unit; returns its number. */
    public int create(String code, int parent, int rank) {
        Unit unit = new Unit(nextUnit++, code, parent, rank, null);
        units.put(unit.id(), new Change<>(null, unit));
        return unit.id();
    }

    /** Whether this edit made a unit with this code. */
    public boolean hasCreated(String code) {
        return units.values().stream()
                .anyMatch(change ->
                        change.after() != null && change.after().code().equals(code));
    }

    /** The unit as it is now, changes of this edit included. */
    public Unit unit(int id) {
        @Nullable Change<Unit> change = units.get(id);
        @Nullable Unit now = change == null ? null : change.after();
        return now == null ? graph.unit(id) : now;
    }

    /** Gives a unit of this number the code, parent and level said here; forgets it where that changes nothing. */
    public void change(Unit now) {
        Optional<Unit> old = graph.findUnit(now.id());
        if (old.isPresent() && old.get().equals(now)) {
            units.remove(now.id());
        } else {
            units.put(now.id(), new Change<>(old.orElse(null), now));
        }
    }

    /** Takes a unit away by its number; its ground has to be drawn as somebody else's. */
    public void remove(int id) {
        if (graph.findUnit(id).isPresent()) {
            units.put(id, new Change<>(graph.unit(id), null));
        } else {
            units.remove(id);
        }
        allowance.mayVanish.add(id);
    }

    /** The face that these units claim as the deepest, new or known: none is nobody's. */
    public int face(int[] claimants) {
        if (claimants.length < 2) {
            return claimants.length == 0 ? 0 : claimants[0];
        }
        Contest wanted =
                new Contest(0, Arrays.stream(claimants).sorted().distinct().toArray());
        for (Collection<Contest> known : List.of(graph.contests(), contests.values())) {
            for (Contest contest : known) {
                if (Arrays.equals(contest.claimants(), wanted.claimants())) {
                    return contest.face();
                }
            }
        }
        contests.put(nextContest, new Contest(nextContest, wanted.claimants()));
        return nextContest--;
    }

    /** The graph and what changed; throws {@link EditRejected} where the result is not sound. */
    public EditResult finish() {
        takeUpWhatNowPasses();
        @Nullable Place conflict = segments.conflict();
        if (conflict != null) {
            throw EditRejected.at(
                    Reason.TOO_TIGHT,
                    "the lattice leaves no room for the line at " + EditRejected.words(conflict),
                    conflict);
        }
        List<Chainer.Chain> chains = segments.chains(this::otherEnds);
        // Where an inserted vertex was, the neighbourhood may have been built up meanwhile: then it stays.
        List<Predicate<Place>> mayGo =
                List.of(place -> true, place -> graph.edgesAt(place).size() > 2);
        for (Predicate<Place> rule : mayGo) {
            try {
                return finish(chains, rule);
            } catch (EditRejected e) {
                if (e.reason() != Reason.CROSSES && e.reason() != Reason.SWEEPS_OVER) {
                    throw e;
                }
            }
        }
        return finish(chains, place -> false);
    }

    private EditResult finish(List<Chainer.Chain> chains, Predicate<Place> mayGo) {
        Map<Shape, Edge> old = new HashMap<>();
        takenUp.values().forEach(edge -> old.put(new Shape(edge.coordinates(), edge.left(), edge.right()), edge));
        Set<Place> dropped = new HashSet<>();
        List<Edge> added = new ArrayList<>();
        int nextEdge = graph.nextEdge();
        for (Chainer.Chain chain : chains) {
            Chainer.Chain shape = straightened(chain, mayGo, dropped);
            if (old.remove(new Shape(shape.xy(), shape.left(), shape.right())) == null) {
                added.add(new Edge(nextEdge++, shape.xy(), shape.left(), shape.right()));
            }
        }
        List<Edge> removed = List.copyOf(old.values().stream()
                .sorted((a, b) -> Integer.compare(a.id(), b.id()))
                .toList());
        GraphPatch patch = new GraphPatch(
                removed,
                added,
                List.copyOf(units.values()),
                contestChanges(removed, added),
                insertionChanges(removed, added, dropped));
        CoverageGraph after = graph.with(patch);
        Difference difference = new Difference(graph, after, patch);
        new Verification(graph, after, patch, difference, allowance).check();
        List<Change<Unit>> residents = new Residents(graph, after, patch, difference, buildings).changes();
        if (residents.isEmpty()) {
            return Outcome.of(graph, after, patch, difference);
        }
        GraphPatch settling = new GraphPatch(List.of(), List.of(), residents, List.of(), List.of());
        return Outcome.of(graph, after.with(settling), patch.then(residents), difference);
    }

    /** Vertices of an edge with its faces, compared by value. */
    private record Shape(int[] xy, int left, int right) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Shape shape
                    && shape.left == left
                    && shape.right == right
                    && Arrays.equals(shape.xy, xy);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(xy);
        }
    }

    /** Where a node ceases to be one, the edges beyond are joined to what was drawn. */
    private void takeUpWhatNowPasses() {
        Deque<Place> open = new ArrayDeque<>(segments.places());
        takenUp.values().forEach(edge -> open.addAll(List.of(edge.from(), edge.to())));
        Set<Place> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Place place = open.poll();
            if (!seen.add(place)) {
                continue;
            }
            List<Edge> others = graph.edgesAt(place).stream()
                    .filter(edge -> !isTakenUp(edge))
                    .toList();
            if (others.isEmpty() || others.size() + segments.degree(place) != 2) {
                continue;
            }
            for (Edge other : new LinkedHashSet<>(others)) {
                takeUp(other);
                segments.add(other);
                open.add(other.from());
                open.add(other.to());
                seen.remove(other.from());
                seen.remove(other.to());
            }
            seen.add(place);
        }
    }

    private int otherEnds(Place place) {
        return (int)
                graph.edgesAt(place).stream().filter(edge -> !isTakenUp(edge)).count();
    }

    private Chainer.Chain straightened(Chainer.Chain chain, Predicate<Place> mayGo, Set<Place> dropped) {
        return new Straightening(
                        place -> inserted.containsKey(place)
                                ? Optional.of(inserted.get(place))
                                : graph.insertionAt(place).filter(known -> mayGo.test(place)),
                        place -> segments.degree(place) + otherEnds(place) != 2)
                .apply(chain, dropped);
    }

    private List<Change<Contest>> contestChanges(List<Edge> removed, List<Edge> added) {
        Set<Integer> used = new HashSet<>();
        added.forEach(edge -> used.addAll(List.of(edge.left(), edge.right())));
        List<Change<Contest>> changes = new ArrayList<>();
        contests.forEach((face, contest) -> {
            if (used.contains(face)) {
                changes.add(new Change<>(null, contest));
            }
        });
        Set<Integer> goneIds = new HashSet<>();
        removed.forEach(edge -> goneIds.add(edge.id()));
        for (Contest contest : graph.contests()) {
            if (!used.contains(contest.face())
                    && graph.edgesOf(contest.face()).stream().allMatch(edge -> goneIds.contains(edge.id()))) {
                changes.add(new Change<>(contest, null));
            }
        }
        return changes;
    }

    private List<Change<Insertion>> insertionChanges(List<Edge> removed, List<Edge> added, Set<Place> dropped) {
        Set<Place> standing = new HashSet<>();
        for (Edge edge : added) {
            for (int i = 0; i < edge.size(); i++) {
                standing.add(edge.place(i));
            }
        }
        List<Change<Insertion>> changes = new ArrayList<>();
        inserted.values().stream()
                .filter(insertion -> standing.contains(insertion.at()))
                .sorted((a, b) -> a.at().compareTo(b.at()))
                .forEach(insertion -> changes.add(new Change<>(null, insertion)));
        Set<Place> gone = new HashSet<>(dropped);
        for (Edge edge : removed) {
            for (int i = 0; i < edge.size(); i++) {
                Place place = edge.place(i);
                if (!standing.contains(place) && segments.degree(place) + otherEnds(place) == 0) {
                    gone.add(place);
                }
            }
        }
        gone.stream()
                .sorted()
                .forEach(place ->
                        graph.insertionAt(place).ifPresent(insertion -> changes.add(new Change<>(insertion, null))));
        return changes;
    }
}
