package org.gridwarden.density.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Where the rows of a chunk lie on the ground, by the cells of a grid.
 *
 * @param slots slots of their cells, two bytes each, so that those of four rows can be looked at together
 * @param parts which part of the cell, row times 16 plus column
 */
@SuppressWarnings("ArrayRecordComponent")
public record CellPlaces(byte[] slots, byte[] parts) {

    private static final VarHandle SLOT = MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.nativeOrder());

    /** Places of so many rows, to be put. */
    public static CellPlaces empty(int rows) {
        return new CellPlaces(new byte[2 * rows], new byte[rows]);
    }

    /** The slot of a row's cell. */
    public int slot(int row) {
        return (char) SLOT.get(slots, 2 * row);
    }

    /** Says where a row lies; only before others see this. */
    public void put(int row, int slot, int part) {
        SLOT.set(slots, 2 * row, (char) slot);
        parts[row] = (byte) part;
    }
}
