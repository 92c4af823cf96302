package org.gridwarden.density;

import java.util.Arrays;

/**
 * For every report its unit in one edition, as positions of a {@link UnitTree}. A report that was resolved in this
 * edition, or that a person gave to a unit of it, keeps that owner; any other is located by its place in this edition.
 * Immutable, thread-safe.
 */
@SuppressWarnings("ArrayRecordComponent")
record EditionOwners(int[] tiling, int[] inside) {

    /** For figures that do not ask for owners. */
    static final EditionOwners NOBODY = new EditionOwners(new int[0], new int[0]);

    /** Finds owners of places in the edition asked. */
    interface Locator {

        /**
         * Fills identities of the finest tiling unit and of the building for places in lattice steps; 0 for none.
         */
        void locate(int[] xs, int[] ys, long[] unitIds, long[] insideUnitIds);
    }

    static EditionOwners of(ReportColumns columns, long networkId, long editionId, UnitTree tree, Locator locator) {
        OwnerColumns owners = columns.owners(networkId);
        int[] tiling = new int[columns.size()];
        int[] inside = new int[columns.size()];
        int[] others = new int[columns.size()];
        int otherCount = 0;
        for (int row = 0; row < tiling.length; row++) {
            tiling[row] = tree.position(owners.unitIds[row]);
            inside[row] = tree.position(owners.insideUnitIds[row]);
            boolean settled =
                    owners.editionIds[row] == editionId || (owners.byHand.get(row) && tiling[row] != UnitTree.NONE);
            if (!settled) {
                tiling[row] = UnitTree.NONE;
                inside[row] = UnitTree.NONE;
                if (columns.hasPlace(row)) {
                    others[otherCount++] = row;
                }
            }
        }
        locate(columns, tree, locator, Arrays.copyOf(others, otherCount), tiling, inside);
        return new EditionOwners(tiling, inside);
    }

    private static void locate(
            ReportColumns columns, UnitTree tree, Locator locator, int[] rows, int[] tiling, int[] inside) {
        if (rows.length == 0) {
            return;
        }
        int[] xs = Arrays.stream(rows).map(row -> columns.xs[row]).toArray();
        int[] ys = Arrays.stream(rows).map(row -> columns.ys[row]).toArray();
        long[] unitIds = new long[rows.length];
        long[] insideUnitIds = new long[rows.length];
        locator.locate(xs, ys, unitIds, insideUnitIds);
        for (int i = 0; i < rows.length; i++) {
            tiling[rows[i]] = tree.position(unitIds[i]);
            inside[rows[i]] = tree.position(insideUnitIds[i]);
        }
    }
}
