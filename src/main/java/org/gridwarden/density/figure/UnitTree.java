package org.gridwarden.density.figure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.gridwarden.density.scan.ChunkOwners;

/**
 * The units of one edition as a tree of positions, parents before children. Immutable, thread-safe.
 */
public final class UnitTree {

    /** The position of "no unit". */
    public static final int NONE = ChunkOwners.NONE;

    private final List<UnitFigure> units;
    private final int[] parents;
    private final boolean[] inside;
    private final Map<Long, Integer> positions = new HashMap<>();
    private final boolean hasInside;
    private final int[] all;

    /**
     * The tree of these units.
     *
     * @param insideLevels ranks of levels whose units lie inside their parent instead of tiling it; their reports are
     *     counted apart, since their parents count them already
     */
    public UnitTree(List<UnitFigure> figures, Set<Integer> insideLevels) {
        hasInside = !insideLevels.isEmpty();
        units = figures.stream()
                .sorted(Comparator.comparingInt(UnitFigure::level).thenComparing(UnitFigure::code))
                .toList();
        all = IntStream.range(NONE, units.size()).toArray();
        parents = new int[units.size()];
        inside = new boolean[units.size()];
        for (int position = 0; position < units.size(); position++) {
            UnitFigure unit = units.get(position);
            positions.put(unit.id(), position);
            inside[position] = insideLevels.contains(unit.level());
            parents[position] = unit.parentId() == null ? NONE : positions.getOrDefault(unit.parentId(), NONE);
        }
    }

    /** Number of units; positions run from 0 to one less. */
    public int size() {
        return units.size();
    }

    /** {@link #NONE} and then every position. */
    int[] positions() {
        return all;
    }

    /** The unit at a position, which must not be {@link #NONE}. */
    public UnitFigure unit(int position) {
        return units.get(position);
    }

    /** Position of the parent, {@link #NONE} for a root. */
    public int parent(int position) {
        return parents[position];
    }

    /** Position of a unit by its identity, {@link #NONE} where the edition does not have it. */
    public int position(long unitId) {
        return unitId == 0 ? NONE : positions.getOrDefault(unitId, NONE);
    }

    /** Position of a unit by its code. */
    public OptionalInt find(String code) {
        for (int position = 0; position < units.size(); position++) {
            if (units.get(position).code().equals(code)) {
                return OptionalInt.of(position);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether there are units that lie inside their parent. */
    boolean hasInside() {
        return hasInside;
    }

    /** The unit itself, or the nearest one above it that tiles its parent. */
    int tiling(int position) {
        int unit = position;
        while (unit != NONE && isInside(unit)) {
            unit = parents[unit];
        }
        return unit;
    }

    /** Whether the unit at a position lies inside its parent instead of tiling it, so that its reports are counted apart. */
    public boolean isInside(int position) {
        return inside[position];
    }

    /** For each unit whether it is the root given or lies below it; all of them for {@link #NONE}. */
    public boolean[] subtree(int root) {
        boolean[] below = new boolean[units.size()];
        for (int position = 0; position < below.length; position++) {
            int parent = parents[position];
            below[position] = root == NONE || position == root || (parent != NONE && below[parent]);
        }
        return below;
    }
}
