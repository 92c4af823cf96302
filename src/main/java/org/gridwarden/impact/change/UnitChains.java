package org.gridwarden.impact.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridwarden.compare.UnitState;
import org.jspecify.annotations.Nullable;

/** The units of one state of a network as a tree. Immutable, thread-safe. */
final class UnitChains {

    private final Map<String, UnitState> byCode = new HashMap<>();

    UnitChains(List<UnitState> units) {
        units.forEach(unit -> byCode.put(unit.code(), unit));
    }

    /** The unit with this code, null for none. */
    @Nullable
    UnitState find(@Nullable String code) {
        return code == null ? null : byCode.get(code);
    }

    /** The unit and all above it, root first; empty for no unit. */
    List<UnitState> chain(@Nullable String code) {
        List<UnitState> chain = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (UnitState unit = find(code); unit != null && seen.add(unit.code()); unit = find(unit.parentCode())) {
            chain.add(unit);
        }
        Collections.reverse(chain);
        return chain;
    }

    /** Units of these levels without children of these levels, as given: the finest that tile the ground. */
    static List<UnitState> finest(List<UnitState> units, Set<Integer> tilingRanks) {
        Set<String> parents = new HashSet<>();
        for (UnitState unit : units) {
            if (tilingRanks.contains(unit.level()) && unit.parentCode() != null) {
                parents.add(unit.parentCode());
            }
        }
        return units.stream()
                .filter(unit -> tilingRanks.contains(unit.level()) && !parents.contains(unit.code()))
                .toList();
    }
}
