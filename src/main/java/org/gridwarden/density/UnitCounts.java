package org.gridwarden.density;

/**
 * Counts of reports for every unit of an edition. A report counts for its finest unit and, rolled up along the parents,
 * for each unit above it, so that children sum to their parent exactly where they own all of its reports. Buildings and
 * their like are counted apart. Immutable, thread-safe.
 */
final class UnitCounts {

    private final int[] count;
    private final int[] closed;
    private final int[] overdue;
    private int unowned;
    private int leftOut;

    private UnitCounts(int units) {
        count = new int[units];
        closed = new int[units];
        overdue = new int[units];
    }

    static UnitCounts of(ReportColumns columns, EditionOwners owners, UnitTree tree, ReportFilter filter) {
        UnitCounts counts = new UnitCounts(tree.size());
        RowMatcher matcher = new RowMatcher(columns, filter);
        for (int row = matcher.first(); row < matcher.end(); row++) {
            if (matcher.matches(row)) {
                if (matcher.isLeftOut(row)) {
                    counts.leftOut++;
                } else {
                    counts.add(row, owners, matcher);
                }
            }
        }
        counts.rollUp(tree);
        return counts;
    }

    /** Figures of the unit at a position. */
    Figures figures(int position) {
        return new Figures(count[position], closed[position], overdue[position]);
    }

    /** Matching reports that no unit owns. */
    int unowned() {
        return unowned;
    }

    /** Matching reports left out because they lie on a default point. */
    int leftOut() {
        return leftOut;
    }

    private void add(int row, EditionOwners owners, RowMatcher matcher) {
        int isClosed = matcher.isClosed(row) ? 1 : 0;
        int isOverdue = matcher.isOverdue(row) ? 1 : 0;
        int unit = owners.tiling()[row];
        if (unit == UnitTree.NONE) {
            unowned++;
        } else {
            add(unit, 1, isClosed, isOverdue);
        }
        int building = owners.inside()[row];
        if (building != UnitTree.NONE && building != unit) {
            add(building, 1, isClosed, isOverdue);
        }
    }

    private void add(int unit, int more, int moreClosed, int moreOverdue) {
        count[unit] += more;
        closed[unit] += moreClosed;
        overdue[unit] += moreOverdue;
    }

    /** Children come after their parents, so walking back settles each before its parent is read. */
    private void rollUp(UnitTree tree) {
        for (int unit = tree.size() - 1; unit >= 0; unit--) {
            int parent = tree.parent(unit);
            if (parent != UnitTree.NONE && !tree.isInside(unit)) {
                add(parent, count[unit], closed[unit], overdue[unit]);
            }
        }
    }
}
