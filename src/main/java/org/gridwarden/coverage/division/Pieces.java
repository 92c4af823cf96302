package org.gridwarden.coverage.division;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.gridwarden.coverage.graph.CoverageGraph;
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
    private final Atoms atoms;
    private final List<Side> sides = new ArrayList<>();
    /** For a unit and an atom of its ground, the unit that the atom's piece becomes. */
    private final Map<Long, Integer> unitOf = new HashMap<>();

    /** Pieces of a unit that hang together. */
    Pieces(Redraw redraw, Partition partition, Unit whole) {
        this.redraw = redraw;
        this.graph = redraw.graph();
        this.partition = partition;
        this.whole = whole;
        this.atoms = new Atoms(graph, partition, whole);
        this.sides.addAll(piecesOf(atoms.all()));
    }

    /** Two pieces of a unit, in this order where both are there: what does not satisfy the test, and what does. */
    Pieces(Redraw redraw, Partition partition, Unit whole, IntPredicate isGiven) {
        this.redraw = redraw;
        this.graph = redraw.graph();
        this.partition = partition;
        this.whole = whole;
        this.atoms = new Atoms(graph, partition, whole);
        Side stays = new Side();
        Side goes = new Side();
        for (int atom : atoms.all()) {
            (atom >= 0 && isGiven.test(atom) ? goes : stays).atoms.add(atom);
        }
        this.sides.addAll(List.of(stays, goes));
    }

    /** The same with the piece at a place as the second, and the others together as the first. */
    Pieces withPieceAt(Place place) {
        int atom = atoms.at(place);
        Side stays = new Side();
        Side goes = new Side();
        sides.forEach(side -> (side.atoms.contains(atom) ? goes : stays).add(side));
        sides.clear();
        sides.addAll(List.of(stays, goes));
        return this;
    }

    /** Whether the second of two pieces has ground. */
    boolean givesSomething() {
        return !sides.get(1).atoms.isEmpty();
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
            Set<Integer> ground = new TreeSet<>();
            for (int atom : atoms.all()) {
                if (graph.covers(atoms.face(atom), unit.id())) {
                    ground.add(atom);
                }
            }
            assign(unit, piecesOf(ground), Keep.LARGEST, List.of(), naming);
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

    /** Atoms that hang together; those that no drawn line touches go with the largest piece of the same side. */
    private List<Side> piecesOf(Set<Integer> ground) {
        List<Side> pieces = atoms.together(ground);
        List<Side> firm =
                new ArrayList<>(pieces.stream().filter(side -> side.walled).toList());
        if (firm.isEmpty()) {
            Side all = new Side();
            pieces.forEach(all::add);
            return pieces.isEmpty() ? List.of() : List.of(all);
        }
        firm.sort(Comparator.comparingDouble((Side side) -> -side.area).thenComparing(side -> side.west));
        for (Side loose : pieces) {
            if (!loose.walled) {
                firm.stream()
                        .filter(side -> isSameSide(side, loose))
                        .findFirst()
                        .orElseGet(() -> {
                            firm.add(new Side());
                            return firm.get(firm.size() - 1);
                        })
                        .add(loose);
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

    @Override
    public String toString() {
        return "pieces " + Arrays.toString(partition.pieces());
    }
}
