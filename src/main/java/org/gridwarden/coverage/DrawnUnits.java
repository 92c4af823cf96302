package org.gridwarden.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The units that have boundaries of their own: all but those that are made of units below them. A unit whose parent is
 * made of it lies in the nearest ancestor that is drawn. Immutable.
 */
final class DrawnUnits {

    /** In the order of the tree, each under its nearest drawn ancestor. */
    final List<CoverageUnit> units;

    private final int[] gapRanks;

    DrawnUnits(UnitTree tree, Set<Integer> derivedRanks) {
        boolean[] divided = new boolean[tree.size()];
        for (int unit = 0; unit < tree.size(); unit++) {
            if (tree.tiles(unit) && tree.parent(unit) >= 0) {
                divided[tree.parent(unit)] = true;
            }
        }
        boolean[] derived = new boolean[tree.size()];
        for (int unit = 0; unit < tree.size(); unit++) {
            derived[unit] = divided[unit] && derivedRanks.contains(tree.rank(unit));
        }
        List<CoverageUnit> drawn = new ArrayList<>();
        IntStream.Builder ranks = IntStream.builder();
        for (int unit = 0; unit < tree.size(); unit++) {
            if (derived[unit]) {
                continue;
            }
            int rank = tree.rank(unit);
            int parent = tree.parent(unit);
            while (parent >= 0 && derived[parent]) {
                rank = tree.rank(parent);
                parent = tree.parent(parent);
            }
            CoverageUnit own = tree.units.get(unit);
            @Nullable String parentCode = parent < 0 ? null : tree.code(parent);
            drawn.add(new CoverageUnit(own.code(), parentCode, own.levelRank(), own.geometry()));
            ranks.add(rank);
        }
        this.units = List.copyOf(drawn);
        this.gapRanks = ranks.build().toArray();
    }

    /** The highest level that is made of a unit: what the unit leaves open is missing there. */
    int gapRank(int unit) {
        return gapRanks[unit];
    }
}
