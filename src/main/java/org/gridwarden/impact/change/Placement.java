package org.gridwarden.impact.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.gridwarden.cell.CellIndex;
import org.gridwarden.cell.build.NotACoverageException;
import org.gridwarden.compare.UnitState;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.http.Problem;
import org.gridwarden.locate.index.NetworkIndex;
import org.locationtech.jts.geom.Geometry;

/** From a place to the units it belongs to in one state of a network. Thread-safe. */
@FunctionalInterface
public interface Placement {

    /** Every tiling unit that owns the place at lattice steps x and y, root first; empty where nobody does. */
    List<UnitState> chain(int x, int y);

    /** Nobody owns anything. */
    Placement NOWHERE = (x, y) -> List.of();

    /** A published edition. */
    static Placement of(NetworkIndex index, UnitChains chains) {
        return (x, y) -> {
            int leaf = index.find(x, y);
            return leaf == NetworkIndex.NONE ? List.of() : chains.chain(index.code(leaf));
        };
    }

    /**
     * A draft, for places within the boxes alone: an index of the finest units that come near them. Every unit that touches such
     * a place is in it, so the answer is the one that an index of the whole draft would give. Throws a problem where those
     * units overlap.
     */
    static Placement of(List<UnitContent> units, Set<Integer> tilingRanks, UnitChains chains, Boxes boxes) {
        Set<String> finest = new java.util.HashSet<>();
        UnitChains.finest(units.stream().map(unit -> UnitState.of(unit, "")).toList(), tilingRanks)
                .forEach(unit -> finest.add(unit.code()));
        List<String> codes = new ArrayList<>();
        List<Geometry> shapes = new ArrayList<>();
        units.stream()
                .filter(unit -> finest.contains(unit.code()))
                .filter(unit -> boxes.touch(unit.geometry().getEnvelopeInternal()))
                .sorted(Comparator.comparingInt(UnitContent::level).thenComparing(UnitContent::code))
                .forEach(unit -> {
                    codes.add(unit.code());
                    shapes.add(unit.geometry());
                });
        if (shapes.isEmpty()) {
            return NOWHERE;
        }
        CellIndex index = index(shapes);
        return (x, y) -> {
            int leaf = index.find(x, y);
            return leaf == CellIndex.NONE ? List.of() : chains.chain(codes.get(leaf));
        };
    }

    private static CellIndex index(List<Geometry> shapes) {
        try {
            return CellIndex.build(shapes);
        } catch (NotACoverageException e) {
            throw Problem.conflict(
                    "draft_overlaps", "units of the draft overlap where it changes something; mend them first");
        }
    }
}
