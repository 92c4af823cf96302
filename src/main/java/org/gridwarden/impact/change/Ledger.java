package org.gridwarden.impact.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.gridwarden.compare.UnitState;
import org.jspecify.annotations.Nullable;

/**
 * Counts what changes hands, level by level: each thing leaves the unit of its chain before and enters that of its chain after.
 * What one loses another gains, nobody included. Not safe between threads.
 */
final class Ledger {

    /** From one unit to another of a level; null for nobody. */
    record Passage(
            int level, @Nullable String from, @Nullable String to) {}

    /** What is counted. */
    enum Count {
        /** Reports seen in the period. */
        REPORTS,
        /** Of them, closed ones. */
        CLOSED,
        /** Open reports, whenever seen. */
        OPEN,
        /** Of them, those past their time. */
        OVERDUE,
        /** Evaluation points. */
        POINTS,
        /** Buildings. */
        BUILDINGS,
        /** Households of those buildings. */
        HOUSEHOLDS,
        /** Residents of those buildings. */
        RESIDENTS
    }

    private final Map<Passage, int[]> passages = new LinkedHashMap<>();
    private final Map<String, int[]> balances = new HashMap<>();

    /** Enters {@code amounts}, by ordinal of {@link Count}; says whether the finest owner changed. */
    boolean enter(List<UnitState> before, List<UnitState> after, int[] amounts) {
        Map<Integer, String> was = byLevel(before);
        Map<Integer, String> is = byLevel(after);
        TreeSet<Integer> levels = new TreeSet<>(was.keySet());
        levels.addAll(is.keySet());
        for (int level : levels) {
            String from = was.get(level);
            String to = is.get(level);
            if (!Objects.equals(from, to)) {
                add(passages.computeIfAbsent(new Passage(level, from, to), key -> zero()), amounts, 1);
                if (from != null) {
                    add(balances.computeIfAbsent(from, key -> zero()), amounts, -1);
                }
                if (to != null) {
                    add(balances.computeIfAbsent(to, key -> zero()), amounts, 1);
                }
            }
        }
        return !Objects.equals(finest(before), finest(after));
    }

    /** Amounts of one passage, by ordinal. */
    int[] amounts(Passage passage) {
        return passages.getOrDefault(passage, zero());
    }

    /** Every passage with something in it. */
    List<Passage> passages() {
        return new ArrayList<>(passages.keySet());
    }

    /** What a unit gains, less what it loses. */
    int balance(String unit, Count count) {
        return balances.getOrDefault(unit, zero())[count.ordinal()];
    }

    static int[] zero() {
        return new int[Count.values().length];
    }

    static @Nullable String finest(List<UnitState> chain) {
        return chain.isEmpty() ? null : chain.get(chain.size() - 1).code();
    }

    private static Map<Integer, String> byLevel(List<UnitState> chain) {
        Map<Integer, String> codes = new HashMap<>();
        chain.forEach(unit -> codes.put(unit.level(), unit.code()));
        return codes;
    }

    private static void add(int[] sums, int[] amounts, int sign) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += sign * amounts[i];
        }
    }
}
