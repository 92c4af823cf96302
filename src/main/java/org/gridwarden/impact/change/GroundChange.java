package org.gridwarden.impact.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gridwarden.compare.Comparison;
import org.gridwarden.compare.GroundPiece;
import org.gridwarden.compare.LayerChange;
import org.gridwarden.compare.LevelComparison;
import org.gridwarden.compare.NetworkState;
import org.gridwarden.compare.UnitChange;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.LevelFit;
import org.gridwarden.grid.Network;

/** The ground of tiling levels that gets another owner, by code: ground under a new code too. Not safe between threads. */
public final class GroundChange {

    final Set<Integer> tilingRanks;
    final UnitChains before;
    final UnitChains after;
    /** Codes of units of tiling levels whose ground or code changed, as they were. */
    final Set<String> changedBefore = new TreeSet<>();
    /** The same as they will be. */
    final Set<String> changedAfter = new TreeSet<>();
    /** Square metres of those units, as they were. */
    final Map<String, Double> areasBefore = new HashMap<>();
    /** The same as they will be. */
    final Map<String, Double> areasAfter = new HashMap<>();
    /** New code by old. */
    final Map<String, String> recoded;
    /** Moved pieces by level. */
    final Map<Integer, List<GroundPiece>> pieces = new HashMap<>();
    /** Moved pieces between the finest units, whatever their levels. */
    final List<GroundPiece> finest;

    final Boxes boxes;

    /** What changes between two states, whose comparison this is. */
    public GroundChange(Network network, Comparison comparison, NetworkState stateBefore, NetworkState stateAfter) {
        tilingRanks = network.levels().stream()
                .filter(level -> level.fit() == LevelFit.TILES)
                .map(Level::rank)
                .collect(Collectors.toSet());
        before = new UnitChains(stateBefore.units());
        after = new UnitChains(stateAfter.units());
        recoded = comparison.recoded();
        for (LevelComparison level : comparison.levels()) {
            if (tilingRanks.contains(level.level())) {
                take(level);
            }
        }
        finest = LayerChange.of(
                        stateBefore,
                        UnitChains.finest(stateBefore.units(), tilingRanks),
                        stateAfter,
                        UnitChains.finest(stateAfter.units(), tilingRanks))
                .moves();
        boxes = Boxes.around(pieces.values().stream()
                .flatMap(Collection::stream)
                .map(GroundPiece::place)
                .distinct()
                .toList());
    }

    /** Ranks of the levels that tile. */
    public Set<Integer> tilingRanks() {
        return tilingRanks;
    }

    /** The units above each unit, as they are. */
    public UnitChains before() {
        return before;
    }

    /** The same as they will be. */
    public UnitChains after() {
        return after;
    }

    /** Codes of units of tiling levels whose ground or code changes, as they are. */
    public Set<String> changedBefore() {
        return changedBefore;
    }

    /** The same as they will be. */
    public Set<String> changedAfter() {
        return changedAfter;
    }

    /** Boxes round all ground that changes hands. */
    public Boxes boxes() {
        return boxes;
    }

    private void take(LevelComparison level) {
        Set<GroundPiece> moved = new HashSet<>();
        for (UnitChange change : level.changes()) {
            change.before().forEach(unit -> {
                changedBefore.add(unit.code());
                areasBefore.put(unit.code(), unit.areaSquareMetres());
            });
            change.after().forEach(unit -> {
                changedAfter.add(unit.code());
                areasAfter.put(unit.code(), unit.areaSquareMetres());
            });
            change.pieces().stream().filter(piece -> !piece.isKept()).forEach(moved::add);
        }
        pieces.put(level.level(), new ArrayList<>(moved));
    }
}
