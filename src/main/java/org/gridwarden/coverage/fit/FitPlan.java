package org.gridwarden.coverage.fit;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gridwarden.coverage.CoverageCheck;
import org.gridwarden.coverage.SoundUnits;
import org.gridwarden.coverage.UnitTree;

/**
 * Which units a fit decides together, and in which order: siblings with one parent, from the top down. A unit without
 * a shape of its own is dissolved from its children afterwards; until then its children count as its parent's.
 * Immutable.
 */
final class FitPlan {

    /**
     * Units that are decided together.
     *
     * @param parent index of the nearest ancestor with a shape; −1 for the whole plane
     * @param units their indices, ascending
     * @param tiles whether they cover the parent
     */
    record Family(int parent, int[] units, boolean tiles) {}

    final List<Family> families;
    private final UnitTree tree;
    private final boolean[] derived;

    FitPlan(UnitTree tree, SoundUnits sound, Set<Integer> derivedRanks) {
        this.tree = tree;
        this.derived = new boolean[tree.size()];
        Set<Integer> parents = new HashSet<>();
        for (int unit = 0; unit < tree.size(); unit++) {
            parents.add(tree.parent(unit));
        }
        for (int unit = 0; unit < derived.length; unit++) {
            boolean shapeless = sound.lattice.get(unit).isEmpty();
            derived[unit] = parents.contains(unit) && (shapeless || derivedRanks.contains(tree.rank(unit)));
        }
        this.families = families();
    }

    boolean isDerived(int unit) {
        return derived[unit];
    }

    /** Derived units, lowest level first, each with the tiling units directly below it. */
    Map<Integer, int[]> dissolves() {
        Map<Integer, int[]> children = CoverageCheck.tilingChildren(tree);
        Map<Integer, int[]> ordered = new java.util.LinkedHashMap<>();
        IntStream.range(0, tree.size())
                .filter(unit -> derived[unit])
                .boxed()
                .sorted((a, b) -> Integer.compare(tree.rank(b), tree.rank(a)))
                .forEach(unit -> ordered.put(unit, children.getOrDefault(unit, new int[0])));
        return ordered;
    }

    private int effectiveParent(int unit) {
        int parent = tree.parent(unit);
        while (parent >= 0 && derived[parent]) {
            parent = tree.parent(parent);
        }
        return parent;
    }

    private List<Family> families() {
        Map<List<Integer>, IntStream.Builder> members =
                new TreeMap<>((a, b) -> Arrays.compare(a.toArray(Integer[]::new), b.toArray(Integer[]::new)));
        for (int unit = 0; unit < tree.size(); unit++) {
            if (!derived[unit]) {
                int parent = effectiveParent(unit);
                int rank = parent < 0 ? -1 : tree.rank(parent);
                members.computeIfAbsent(
                                List.of(rank, parent, tree.tiles(unit) ? 0 : tree.rank(unit)),
                                key -> IntStream.builder())
                        .add(unit);
            }
        }
        return members.entrySet().stream()
                .map(e -> new Family(
                        e.getKey().get(1),
                        e.getValue().build().toArray(),
                        e.getKey().get(2) == 0))
                .toList();
    }
}
