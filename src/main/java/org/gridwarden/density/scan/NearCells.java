package org.gridwarden.density.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Finds the rows of a chunk whose cells are among a few. Slots of cells that are neighbours on the ground agree in most of
 * their bits: four rows at a time are passed over where none has those bits, and only the rest is looked up one by one.
 * Immutable.
 */
public final class NearCells {

    private static final VarHandle FOUR_SLOTS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long LOWEST = 0x0001_0001_0001_0001L;
    private static final long HIGHEST = LOWEST << 15;

    private final List<CellPlaces> places;
    private final byte[] near;
    private final int size;

    /** Bits in which all wanted slots agree, and what these are, for each of four slots. */
    private final long mask;

    private final long wanted;

    /**
     * Finds rows by these cells.
     *
     * @param places of each chunk's rows
     * @param near 1 for each slot that is wanted, otherwise 0
     */
    public NearCells(List<CellPlaces> places, byte[] near) {
        this.places = places;
        this.near = near;
        int ones = 0xFFFF;
        int zeros = 0xFFFF;
        int count = 0;
        for (int slot = 0; slot < near.length; slot++) {
            if (near[slot] != 0) {
                ones &= slot;
                zeros &= ~slot;
                count++;
            }
        }
        size = count;
        mask = LOWEST * (ones | zeros);
        wanted = LOWEST * ones;
    }

    /** How many cells are wanted. */
    public int size() {
        return size;
    }

    /** Writes those of a chunk's rows {@code from} to {@code to}, the last not included, that are wanted; answers how many. */
    int find(int chunk, int from, int to, char[] out) {
        CellPlaces places = this.places.get(chunk);
        byte[] slots = places.slots();
        int kept = 0;
        int row = from;
        for (; row + 4 <= to; row += 4) {
            if (mayHold(slots, row)) {
                kept = take(places, row, row + 4, out, kept);
            }
        }
        return take(places, row, to, out, kept);
    }

    /** The first row from {@code row} on, but before {@code to}, from which on rows may be wanted; {@code to} where none is. */
    int begin(int chunk, int row, int to) {
        byte[] slots = places.get(chunk).slots();
        int at = row;
        while (at + 4 <= to && !mayHold(slots, at)) {
            at += 4;
        }
        return at;
    }

    /** The first row from {@code row} on from which on no row is wanted, {@code to} where some may be until there. */
    int end(int chunk, int row, int to) {
        byte[] slots = places.get(chunk).slots();
        int at = row;
        while (at + 4 <= to && mayHold(slots, at)) {
            at += 4;
        }
        return at + 4 <= to ? at : to;
    }

    /** Whether one of four rows may be wanted. */
    private boolean mayHold(byte[] slots, int row) {
        long other = ((long) FOUR_SLOTS.get(slots, 2 * row) ^ wanted) & mask;
        return ((other - LOWEST) & ~other & HIGHEST) != 0;
    }

    private int take(CellPlaces places, int from, int to, char[] out, int before) {
        int kept = before;
        for (int row = from; row < to; row++) {
            out[kept] = (char) row;
            kept += near[places.slot(row)];
        }
        return kept;
    }
}
