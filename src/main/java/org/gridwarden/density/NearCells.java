package org.gridwarden.density;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds the rows of a chunk whose cells are among a few. Slots of cells that are neighbours on the ground agree in most of
 * their bits: four rows at a time are passed over where none has those bits, and only the rest is looked up one by one.
 * Immutable.
 */
final class NearCells {

    private static final VarHandle FOUR_SLOTS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long LOWEST = 0x0001_0001_0001_0001L;
    private static final long HIGHEST = LOWEST << 15;

    private final HeatCells cells;
    private final byte[] near;

    /** Bits in which all wanted slots agree, and what these are, for each of four slots. */
    private final long mask;

    private final long wanted;

    /** {@code near} is 1 for each slot that is wanted, otherwise 0. */
    NearCells(HeatCells cells, byte[] near) {
        this.cells = cells;
        this.near = near;
        int ones = 0xFFFF;
        int zeros = 0xFFFF;
        for (int slot = 0; slot < near.length; slot++) {
            if (near[slot] != 0) {
                ones &= slot;
                zeros &= ~slot;
            }
        }
        mask = LOWEST * (ones | zeros);
        wanted = LOWEST * ones;
    }

    /** Writes those of a chunk's rows {@code from} to {@code to}, the last not included, that are wanted; answers how many. */
    int find(int chunk, int from, int to, char[] out) {
        HeatCells.Places places = cells.places(chunk);
        byte[] slots = places.slots();
        int kept = 0;
        int row = from;
        for (; row + 4 <= to; row += 4) {
            long other = ((long) FOUR_SLOTS.get(slots, 2 * row) ^ wanted) & mask;
            if (((other - LOWEST) & ~other & HIGHEST) != 0) {
                kept = take(places, row, row + 4, out, kept);
            }
        }
        return take(places, row, to, out, kept);
    }

    private int take(HeatCells.Places places, int from, int to, char[] out, int before) {
        int kept = before;
        for (int row = from; row < to; row++) {
            out[kept] = (char) row;
            kept += near[places.slot(row)];
        }
        return kept;
    }
}
