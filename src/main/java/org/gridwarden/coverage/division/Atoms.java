package org.gridwarden.coverage.division;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.coverage.primitive.Place;
import org.gridwarden.coverage.primitive.Unit;
import org.gridwarden.coverage.redraw.Partition;
import org.jspecify.annotations.Nullable;

/**
 * The ground of a unit in parts that no line divides: pieces of the partition by their number from 0 on, and faces that no
 * drawn line crosses, by −1 − index. Two of them hang together where they share a line that was not drawn now. Not safe
 * between threads.
 */
final class Atoms {

    private final CoverageGraph graph;
    private final Partition partition;
    private final Unit whole;
    private final Map<Integer, Set<Integer>> neighbours = new TreeMap<>();
    private final Map<Integer, Integer> faceOfAtom = new HashMap<>();
    private final Set<Integer> walled = new HashSet<>();
    private final List<Integer> uncut = new ArrayList<>();

    Atoms(CoverageGraph graph, Partition partition, Unit whole) {
        this.graph = graph;
        this.partition = partition;
        this.whole = whole;
        link();
    }

    /** Every atom, ascending. */
    Set<Integer> all() {
        return Collections.unmodifiableSet(neighbours.keySet());
    }

    /** The face that an atom is, or is a part of. */
    int face(int atom) {
        return faceOfAtom.getOrDefault(atom, 0);
    }

    /** The atom at a place. */
    int at(Place place) {
        int face = graph.faceAt(place);
        int at = 0;
        for (Map.Entry<Integer, Integer> atom : faceOfAtom.entrySet()) {
            if (atom.getKey() < 0 && atom.getValue() == face) {
                at = atom.getKey();
            }
        }
        return at < 0 ? at : partition.pieceAt(place);
    }

    /** These atoms as they hang together among themselves. */
    List<Side> together(Set<Integer> atoms) {
        Set<Integer> open = new TreeSet<>(atoms);
        List<Side> together = new ArrayList<>();
        while (!open.isEmpty()) {
            together.add(flood(open.iterator().next(), open));
        }
        return together;
    }

    /** Which atoms share a line that was not drawn now. */
    private void link() {
        Map<Integer, Integer> atomOfFace = new HashMap<>();
        for (int piece : partition.pieces()) {
            neighbours.put(piece, new TreeSet<>());
            faceOfAtom.put(piece, partition.faceOf(piece));
        }
        Set<Integer> cut = new HashSet<>(faceOfAtom.values());
        for (Edge edge : edgesWithin()) {
            for (int face : new int[] {edge.left(), edge.right()}) {
                if (!cut.contains(face) && graph.covers(face, whole.id()) && !atomOfFace.containsKey(face)) {
                    uncut.add(face);
                    int atom = -uncut.size();
                    atomOfFace.put(face, atom);
                    faceOfAtom.put(atom, face);
                    neighbours.put(atom, new TreeSet<>());
                }
            }
        }
        for (Edge edge : edgesWithin()) {
            join(atomOfFace.get(edge.left()), atomOfFace.get(edge.right()));
        }
        partition.eachBorder((left, leftFace, right, rightFace, drawn) -> {
            Integer a = partition.faceOf(left) == Partition.OUTSIDE ? atomOfFace.get(leftFace) : (Integer) left;
            Integer b = partition.faceOf(right) == Partition.OUTSIDE ? atomOfFace.get(rightFace) : (Integer) right;
            if (a == null || b == null || a.equals(b)) {
                return;
            }
            if (drawn) {
                walled.add(a);
                walled.add(b);
            } else {
                join(a, b);
            }
        });
    }

    private List<Edge> edgesWithin() {
        Map<Integer, Edge> edges = new TreeMap<>();
        for (Unit unit : graph.subtree(whole.id())) {
            graph.edgesOf(unit.id()).forEach(edge -> edges.put(edge.id(), edge));
        }
        graph.contests().forEach(contest -> {
            if (graph.covers(contest.face(), whole.id())) {
                graph.edgesOf(contest.face()).forEach(edge -> edges.put(edge.id(), edge));
            }
        });
        return List.copyOf(edges.values());
    }

    private void join(@Nullable Integer a, @Nullable Integer b) {
        if (a != null && b != null && !a.equals(b)) {
            Set<Integer> beyondA = neighbours.get(a);
            Set<Integer> beyondB = neighbours.get(b);
            if (beyondA != null && beyondB != null) {
                beyondA.add(b);
                beyondB.add(a);
            }
        }
    }

    private Side flood(int seed, Set<Integer> open) {
        Side side = new Side();
        List<Integer> queue = new ArrayList<>(List.of(seed));
        open.remove(seed);
        for (int i = 0; i < queue.size(); i++) {
            int atom = queue.get(i);
            side.atoms.add(atom);
            side.walled |= walled.contains(atom);
            measure(side, atom);
            for (int other : neighbours.getOrDefault(atom, Set.of())) {
                if (open.remove(other)) {
                    queue.add(other);
                }
            }
        }
        return side;
    }

    private void measure(Side side, int atom) {
        List<Place> places = new ArrayList<>();
        if (atom >= 0) {
            side.area += partition.doubledArea(atom);
            places.addAll(partition.places(atom));
        } else {
            int face = face(atom);
            side.area += face > 0 ? graph.doubledArea(face).doubleValue() : 0;
            for (Edge edge : graph.edgesOf(face)) {
                for (int i = 0; i < edge.size(); i++) {
                    places.add(edge.place(i));
                }
            }
        }
        places.forEach(side::reach);
    }
}
