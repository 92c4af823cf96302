package org.gridwarden.coverage.division;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.coverage.primitive.Place;
import org.gridwarden.coverage.primitive.Unit;
import org.gridwarden.coverage.redraw.Partition;
import org.gridwarden.coverage.redraw.Redraw;

/**
 * What drawn lines leave of a unit and of all units below it: connected pieces, and for each the unit that it becomes.
 * A part of a unit that no line touches stays with the largest piece of it. Not safe between threads.
 */
final class Pieces {

    private final Redraw redraw;
    private final CoverageGraph graph;
    private final Partition partition;
    private final Unit whole;
    /** Ground atoms: pieces of the partition by number from 0 on, faces that no line crosses by −1 − index. */
    private final Map<Integer, Set<Integer>> neighbours = new TreeMap<>();

    private final Map<Integer, Integer> faceOfAtom = new HashMap<>();
    private final Set<Integer> walled = new HashSet<>();
    private final List<Integer> uncut = new ArrayList<>();
    private final List<Side> sides = new ArrayList<>();
    /** For a unit and an atom of its ground, the unit that the atom's piece becomes. */
    private final Map<Long, Integer> unitOf = new HashMap<>();

    /** Pieces of a unit that hang together. */
    Pieces(Redraw redraw, Partition partition, Unit whole) {
        this.redraw = redraw;
        this.graph = redraw.graph();
        this.partition = partition;
        this.whole = whole;
        link();
        this.sides.addAll(piecesOf(neighbours.keySet()));
    }

    /** Two pieces of a unit, in this order where both are there: what does not satisfy the test, and what does. */
    Pieces(Redraw redraw, Partition partition, Unit whole, IntPredicate isGiven) {
        this.redraw = redraw;
        this.graph = redraw.graph();
        this.partition = partition;
        this.whole = whole;
        link();
        Side stays = new Side();
        Side goes = new Side();
        for (int atom : neighbours.keySet()) {
            (atom >= 0 && isGiven.test(atom) ? goes : stays).atoms.add(atom);
        }
        this.sides.addAll(List.of(stays, goes));
    }

    /** The same with the piece at a place as the second, and the others together as the first. */
    Pieces withPieceAt(Place place) {
        int face = graph.faceAt(place);
        int at = 0;
        for (Map.Entry<Integer, Integer> atom : faceOfAtom.entrySet()) {
            if (atom.getKey() < 0 && atom.getValue() == face) {
                at = atom.getKey();
            }
        }
        int atom = at < 0 ? at : partition.pieceAt(place);
        Side stays = new Side();
        Side goes = new Side();
        sides.forEach(side -> addAll(side.atoms.contains(atom) ? goes : stays, side));
        sides.clear();
        sides.addAll(List.of(stays, goes));
        return this;
    }

    /** Whether the second of two pieces has ground. */
    boolean givesSomething() {
        return !sides.get(1).atoms.isEmpty();
    }

    /** Ground that hangs together. */
    static final class Side {
        final Set<Integer> atoms = new TreeSet<>();
        boolean walled;
        double area;
        Place west = new Place(Integer.MAX_VALUE, 0);
        Place east = new Place(Integer.MIN_VALUE, 0);
        int north = Integer.MIN_VALUE;
        int south = Integer.MAX_VALUE;
    }

    /** The pieces of the unit itself. */
    List<Side> sides() {
        return sides;
    }

    /** Makes units of the pieces: of the unit itself first, then of those below it, from the top down. */
    void name(List<String> codes, Keep keep, Naming naming) {
        assign(whole, sides, keep, codes, naming);
        nameBelow(naming);
    }

    /** Gives the second piece of the unit to another, and what is below it goes with it. */
    void give(int to, Naming naming) {
        place(whole, sides.get(0), whole.id());
        place(whole, sides.get(1), to);
        nameBelow(naming);
    }

    private void nameBelow(Naming naming) {
        List<Unit> below = new ArrayList<>(graph.subtree(whole.id()));
        below.remove(0);
        below.removeIf(unit -> unit.footprint() != null);
        below.sort(Comparator.comparingInt(Unit::rank));
        for (Unit unit : below) {
            Set<Integer> atoms = new TreeSet<>();
            for (int atom : neighbours.keySet()) {
                if (graph.covers(face(atom), unit.id())) {
                    atoms.add(atom);
                }
            }
            assign(unit, piecesOf(atoms), Keep.LARGEST, List.of(), naming);
        }
    }

    /** The face that a piece of the partition becomes. */
    int faceOf(int piece) {
        int face = partition.faceOf(piece);
        if (face > 0) {
            return unitOf.getOrDefault(key(face, piece), face);
        }
        return redraw.face(graph.claimants(face).stream()
                .mapToInt(unit -> unitOf.getOrDefault(key(unit.id(), piece), unit.id()))
                .toArray());
    }

    private static long key(int unit, int atom) {
        return (long) unit << 32 | atom & 0xFFFFFFFFL;
    }

    private void assign(Unit unit, List<Side> pieces, Keep keep, List<String> codes, Naming naming) {
        if (pieces.isEmpty()) {
            return;
        }
        Side stays = chosen(pieces, keep);
        List<Side> others = new ArrayList<>(pieces);
        others.remove(stays);
        others.sort(Comparator.comparing((Side side) -> side.west).thenComparing(side -> side.east));
        Set<String> taken = new HashSet<>();
        place(unit, stays, unit.id());
        for (int i = 0; i < others.size(); i++) {
            String code = i < codes.size()
                    ? codes.get(i)
                    : naming.next(unit.code(), name -> isTaken(name) || taken.contains(name) || codes.contains(name));
            taken.add(code);
            place(unit, others.get(i), redraw.create(code, parent(unit, others.get(i)), unit.rank()));
        }
        if (unit.id() != whole.id()) {
            redraw.change(redraw.unit(unit.id()).withParent(parent(unit, stays)));
        }
    }

    private boolean isTaken(String code) {
        return graph.find(code).isPresent() || redraw.hasCreated(code);
    }

    private void place(Unit unit, Side piece, int becomes) {
        piece.atoms.forEach(atom -> unitOf.put(key(unit.id(), atom), becomes));
    }

    private int parent(Unit unit, Side piece) {
        if (unit.id() == whole.id()) {
            return unit.parent();
        }
        int atom = piece.atoms.iterator().next();
        return unitOf.getOrDefault(key(unit.parent(), atom), unit.parent());
    }

    private static Side chosen(List<Side> pieces, Keep keep) {
        Comparator<Side> order = switch (keep) {
            case LARGEST -> Comparator.comparingDouble((Side side) -> -side.area);
            case WEST -> Comparator.comparing(side -> side.west);
            case EAST -> Comparator.comparing((Side side) -> side.east).reversed();
            case NORTH -> Comparator.comparingInt((Side side) -> -side.north);
            case SOUTH -> Comparator.comparingInt(side -> side.south);
        };
        return pieces.stream().min(order.thenComparing(side -> side.west)).orElseThrow();
    }

    /** Atoms, and which of them share a line that was not drawn now. */
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

    private void join(@org.jspecify.annotations.Nullable Integer a, @org.jspecify.annotations.Nullable Integer b) {
        if (a != null && b != null && !a.equals(b)) {
            Set<Integer> beyondA = neighbours.get(a);
            Set<Integer> beyondB = neighbours.get(b);
            if (beyondA != null && beyondB != null) {
                beyondA.add(b);
                beyondB.add(a);
            }
        }
    }

    private int face(int atom) {
        return faceOfAtom.getOrDefault(atom, 0);
    }

    /** Atoms that hang together; those that no drawn line touches go with the largest piece of the same side. */
    private List<Side> piecesOf(Set<Integer> atoms) {
        Set<Integer> open = new TreeSet<>(atoms);
        List<Side> pieces = new ArrayList<>();
        while (!open.isEmpty()) {
            pieces.add(flood(open.iterator().next(), open));
        }
        List<Side> firm =
                new ArrayList<>(pieces.stream().filter(side -> side.walled).toList());
        if (firm.isEmpty()) {
            Side all = new Side();
            pieces.forEach(side -> addAll(all, side));
            return pieces.isEmpty() ? List.of() : List.of(all);
        }
        firm.sort(Comparator.comparingDouble((Side side) -> -side.area).thenComparing(side -> side.west));
        for (Side loose : pieces) {
            if (!loose.walled) {
                addAll(
                        firm.stream()
                                .filter(side -> isSameSide(side, loose))
                                .findFirst()
                                .orElseGet(() -> {
                                    firm.add(new Side());
                                    return firm.get(firm.size() - 1);
                                }),
                        loose);
            }
        }
        return firm;
    }

    private boolean isSameSide(Side a, Side b) {
        return sides.isEmpty() || sideOf(a) == sideOf(b);
    }

    private int sideOf(Side piece) {
        int atom = piece.atoms.iterator().next();
        for (int i = 0; i < sides.size(); i++) {
            if (sides.get(i).atoms.contains(atom)) {
                return i;
            }
        }
        return -1;
    }

    private static void addAll(Side to, Side from) {
        to.atoms.addAll(from.atoms);
        to.walled |= from.walled;
        to.area += from.area;
        to.west = to.west.compareTo(from.west) <= 0 ? to.west : from.west;
        to.east = to.east.compareTo(from.east) >= 0 ? to.east : from.east;
        to.north = Math.max(to.north, from.north);
        to.south = Math.min(to.south, from.south);
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
        for (Place place : places) {
            side.west = side.west.compareTo(place) <= 0 ? side.west : place;
            side.east = side.east.compareTo(place) >= 0 ? side.east : place;
            side.north = Math.max(side.north, place.y());
            side.south = Math.min(side.south, place.y());
        }
    }

    @Override
    public String toString() {
        return "pieces " + Arrays.toString(partition.pieces());
    }
}
