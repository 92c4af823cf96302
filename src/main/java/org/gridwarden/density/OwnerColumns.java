package org.gridwarden.density;

import java.util.BitSet;

/**
 * The owners of reports in one network, one array element per report; 0 stands for "none". Filled by the builder of
 * {@link ReportColumns}, afterwards only read.
 */
final class OwnerColumns {

    final int[] editionIds;
    final int[] unitIds;
    final int[] insideUnitIds;
    final BitSet byHand = new BitSet();

    OwnerColumns(int size) {
        editionIds = new int[size];
        unitIds = new int[size];
        insideUnitIds = new int[size];
    }

    void set(int row, ReportOwner owner) {
        editionIds[row] = owner.editionId();
        unitIds[row] = owner.unitId();
        insideUnitIds[row] = owner.insideUnitId();
        byHand.set(row, owner.byHand());
    }

    void copy(int row, OwnerColumns from, int fromRow) {
        editionIds[row] = from.editionIds[fromRow];
        unitIds[row] = from.unitIds[fromRow];
        insideUnitIds[row] = from.insideUnitIds[fromRow];
        byHand.set(row, from.byHand.get(fromRow));
    }
}
