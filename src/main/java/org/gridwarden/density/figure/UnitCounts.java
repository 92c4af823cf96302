package org.gridwarden.density.figure;

import org.gridwarden.density.scan.ChunkOwners;
import org.gridwarden.density.scan.ReportQuestion;
import org.gridwarden.density.scan.Scan;
import org.jspecify.annotations.Nullable;

/**
 * Counts of reports for every unit of an edition. A report counts for its finest unit and, rolled up along the parents,
 * for each unit above it, so that children sum to their parent exactly where they own all of its reports. Buildings and
 * their like are counted apart. Immutable, thread-safe.
 */
public final class UnitCounts {

    private final UnitTree tree;
    private final UnitSums tiling;
    private final @Nullable UnitSums inside;

    private UnitCounts(UnitTree tree, UnitSums tiling, @Nullable UnitSums inside) {
        this.tree = tree;
        this.tiling = tiling;
        this.inside = inside;
    }

    /**
     * Counts.
     *
     * @param buildings whether units that lie inside their parents are wanted too
     */
    public static UnitCounts of(ReportQuestion question, EditionOwners owners, boolean buildings) {
        UnitTree tree = owners.tree();
        UnitSums sums = new UnitSums(tree.size(), question.isWeighted());
        int[] done = question.isPlain() ? owners.totals().addTo(sums, question) : new int[] {0, 0};
        scan(question, owners, 0, done[0], sums);
        scan(question, owners, done[1], question.columns().chunks().size(), sums);
        sums.rollUp(tree);
        return new UnitCounts(tree, sums, buildings && tree.hasInside() ? buildings(question, owners) : null);
    }

    /** Figures of the unit at a position. */
    public Figures figures(int position) {
        if (!tree.isInside(position)) {
            return tiling.figures(position);
        }
        return inside == null ? Figures.NONE : inside.figures(position);
    }

    /** Matching reports that no unit owns. */
    public int unowned() {
        return tiling.unowned();
    }

    /** Matching reports left out because they lie on a default point. */
    public int leftOut() {
        return tiling.leftOut();
    }

    private static void scan(ReportQuestion question, EditionOwners owners, int from, int to, UnitSums sums) {
        Scan.over(
                question,
                from,
                to,
                sums,
                () -> new UnitSums(owners.tree().size(), question.isWeighted()),
                (sum, rows) -> sum.take(rows, owners.leaves(rows.at())),
                UnitSums::plus);
    }

    private static UnitSums buildings(ReportQuestion question, EditionOwners owners) {
        return Scan.all(
                question,
                () -> new UnitSums(owners.tree().size(), question.isWeighted()),
                (sum, rows) -> {
                    ChunkOwners buildings = owners.buildings(rows.at());
                    if (buildings != null) {
                        sum.take(rows, buildings);
                    }
                },
                UnitSums::plus);
    }
}
