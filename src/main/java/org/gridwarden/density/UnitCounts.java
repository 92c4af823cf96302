package org.gridwarden.density;

/**
 * Counts of reports for every unit of an edition. A report counts for its finest unit and, rolled up along the parents,
 * for each unit above it, so that children sum to their parent exactly where they own all of its reports. Buildings and
 * their like are counted apart. Immutable, thread-safe.
 */
final class UnitCounts {

    private final Figures[] figures;
    private final int unowned;
    private final int leftOut;

    private UnitCounts(Figures[] figures, int unowned, int leftOut) {
        this.figures = figures;
        this.unowned = unowned;
        this.leftOut = leftOut;
    }

    /**
     * Counts.
     *
     * @param buildings whether units that lie inside their parents are wanted too
     */
    static UnitCounts of(ReportQuestion question, EditionOwners owners, boolean buildings) {
        UnitTree tree = owners.tree();
        UnitSums sums = tiling(question, owners);
        Figures[] figures = new Figures[tree.size()];
        for (int unit = 0; unit < figures.length; unit++) {
            figures[unit] = sums.figures(unit);
        }
        rollUp(tree, figures);
        if (buildings && tree.hasInside()) {
            addBuildings(question, owners, figures);
        }
        return new UnitCounts(figures, sums.unowned(), sums.leftOut());
    }

    /** Figures of the unit at a position. */
    Figures figures(int position) {
        return figures[position];
    }

    /** Matching reports that no unit owns. */
    int unowned() {
        return unowned;
    }

    /** Matching reports left out because they lie on a default point. */
    int leftOut() {
        return leftOut;
    }

    private static UnitSums tiling(ReportQuestion question, EditionOwners owners) {
        int units = owners.tree().size();
        UnitSums known = new UnitSums(units, question.isWeighted());
        int[] done = question.isPlain() ? owners.totals().addTo(known, question) : new int[] {0, 0};
        int chunks = question.columns().chunks().size();
        return known.plus(scan(question, owners, 0, done[0])).plus(scan(question, owners, done[1], chunks));
    }

    private static UnitSums scan(ReportQuestion question, EditionOwners owners, int from, int to) {
        int units = owners.tree().size();
        return Scan.over(
                question,
                from,
                to,
                () -> new UnitSums(units, question.isWeighted()),
                (sum, at, chunk, states) -> sum.take(question, chunk, owners.leaves(at), states),
                UnitSums::plus);
    }

    /** Children come after their parents, so walking back settles each before its parent is read. */
    private static void rollUp(UnitTree tree, Figures[] figures) {
        for (int unit = tree.size() - 1; unit >= 0; unit--) {
            int parent = tree.parent(unit);
            if (parent != UnitTree.NONE && !tree.isInside(unit) && figures[unit].count() > 0) {
                figures[parent] = figures[parent].plus(figures[unit]);
            }
        }
    }

    private static void addBuildings(ReportQuestion question, EditionOwners owners, Figures[] figures) {
        int units = owners.tree().size();
        UnitSums sums = Scan.all(
                question,
                () -> new UnitSums(units, question.isWeighted()),
                (sum, at, chunk, states) -> {
                    EditionOwners.Leaves buildings = owners.buildings(at);
                    if (buildings != null) {
                        sum.take(question, chunk, buildings, states);
                    }
                },
                UnitSums::plus);
        for (int unit = 0; unit < units; unit++) {
            if (owners.tree().isInside(unit)) {
                figures[unit] = sums.figures(unit);
            }
        }
    }
}
