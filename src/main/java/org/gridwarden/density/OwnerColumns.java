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

    void copy(int row, OwnerColumns from, int fromRow, int count) {
        System.arraycopy(from.editionIds, fromRow, editionIds, row, count);
        System.arraycopy(from.unitIds, fromRow, unitIds, row, count);
        System.arraycopy(from.insideUnitIds, fromRow, insideUnitIds, row, count);
        int end = fromRow + count;
        for (int at = from.byHand.nextSetBit(fromRow); at >= 0 && at < end; at = from.byHand.nextSetBit(at + 1)) {
            byHand.set(row + at - fromRow);
        }
    }
}
