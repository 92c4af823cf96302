package org.gridwarden.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gridwarden.coverage.CoverageIssue.Type;
import org.jspecify.annotations.Nullable;

/**
 * Units with their levels and parents resolved, as indices into the list; faults in codes and parents as issues. A
 * unit whose parent is missing counts as a root, the second of two with one code as itself. Immutable.
 */
public final class UnitTree {

    /** The units in the order in which they were given; an index is a place in it. */
    public final List<CoverageUnit> units;

    /** Codes that are used twice, and parents that are missing or not above their child. */
    final List<CoverageIssue> issues = new ArrayList<>();

    private final Map<Integer, CoverageLevel> levels = new HashMap<>();
    private final Map<String, Integer> indexByCode = new HashMap<>();
    private final int[] parents;

    /** The tree of these units; throws {@link IllegalArgumentException} for a level that is not declared. */
    public UnitTree(List<CoverageLevel> levels, List<CoverageUnit> units) {
        this.units = List.copyOf(units);
        this.parents = new int[units.size()];
        levels.forEach(level -> this.levels.put(level.rank(), level));
        for (int i = 0; i < units.size(); i++) {
            CoverageUnit unit = units.get(i);
            if (!this.levels.containsKey(unit.levelRank())) {
                throw new IllegalArgumentException(
                        "unit " + unit.code() + " is of level " + unit.levelRank() + ", which is not declared");
            }
            if (indexByCode.putIfAbsent(unit.code(), i) != null) {
                issues.add(fault(Type.DUPLICATE_CODE, unit, "code " + unit.code() + " is used more than once", i));
            }
        }
        for (int i = 0; i < units.size(); i++) {
            parents[i] = resolveParent(i);
        }
    }

    /** Index of the parent, −1 for a root. */
    public int parent(int unit) {
        return parents[unit];
    }

    /** Whether a unit is of a level that covers its parent without gaps. */
    public boolean tiles(int unit) {
        return Objects.requireNonNull(levels.get(units.get(unit).levelRank())).tiles();
    }

    /** Code of a unit. */
    public String code(int unit) {
        return units.get(unit).code();
    }

    /** Rank of a unit's level. */
    public int rank(int unit) {
        return units.get(unit).levelRank();
    }

    /** Number of units. */
    public int size() {
        return units.size();
    }

    private int resolveParent(int i) {
        CoverageUnit unit = units.get(i);
        String parentCode = unit.parentCode();
        if (parentCode == null) {
            return -1;
        }
        @Nullable Integer parent = indexByCode.get(parentCode);
        if (parent == null) {
            issues.add(fault(
                    Type.MISSING_PARENT, unit, "parent " + parentCode + " of " + unit.code() + " is not there", i));
            return -1;
        }
        if (units.get(parent).levelRank() >= unit.levelRank()) {
            issues.add(fault(
                    Type.MISSING_PARENT, unit, "parent " + parentCode + " of " + unit.code() + " is not above it", i));
            return -1;
        }
        return parent;
    }

    private static CoverageIssue fault(Type type, CoverageUnit unit, String message, int index) {
        String key =
                type + ":" + unit.levelRank() + ":" + unit.code() + (type == Type.DUPLICATE_CODE ? ":" + index : "");
        return new CoverageIssue(type, true, unit.levelRank(), List.of(unit.code()), null, null, null, message, key);
    }
}
