package org.gridwarden.locate;

import java.util.Arrays;

/**
 * Writes blocks in the form that {@link CellDirectory} reads, one after the other: each block's cells row by row, then
 * {@link #finish}. Confined to one thread.
 */
final class BlockWriter {

    private static final int CELLS = 64;
    private static final int MAX_PREFIX = 255;

    private static final int MAX_SIMPLE = 12;

    private final JunctionWriter junctions = new JunctionWriter();
    private final int[] line = new int[CellDirectory.BLOCK];
    private final Words runs = new Words(1 << 14);
    private final Words farSlots = new Words(16);
    private int palette;
    private int start;

    BlockWriter() {
        begin();
    }

    private void begin() {
        Arrays.fill(line, 0);
        palette = 0;
        start = runs.size;
    }

    /** Runs of all finished blocks; blocks say where theirs begins relative to them, and a cache line begins at word 0. */
    Words runs() {
        return runs;
    }

    /** Places in the runs of slots that point outside them. */
    Words farSlots() {
        return farSlots;
    }

    /** Gives the cell one owner. */
    void owner(int cell, int code) {
        for (int i = 0; i < palette; i++) {
            if (line[CellDirectory.PALETTE + i] == code) {
                set(cell, i);
                return;
            }
        }
        if (palette == CellDirectory.PALETTE_SIZE) {
            slot(cell, code);
        } else {
            line[CellDirectory.PALETTE + palette] = code;
            set(cell, palette++);
        }
    }

    /** Gives the cell a slot of its own: of an owner, or pointing outside the runs. */
    void slot(int cell, int slot) {
        set(cell, CellDirectory.FAR);
        int at = runs.reserve(4);
        runs.array[at] = slot;
        if (slot < 0) {
            farSlots.add(at);
        }
    }

    /** Puts a record into the run in one of the forms that have their place there, if it fits one. */
    boolean record(int cell, int[] words, int record, int size) {
        int head = words[record];
        boolean simple = head < 0 && (head & (CellRecord.WIDE | CellRecord.BASE_APART)) == 0;
        if (simple && size <= MAX_SIMPLE) {
            int points = size - 3;
            int value = points <= 5 ? CellDirectory.THREE_POINTS + Math.max(0, points - 3) : CellDirectory.NINE_POINTS;
            return put(cell, value, words, record, size);
        }
        if (!junctions.pack(words, record)) {
            return false;
        }
        return put(cell, junctions.value(), junctions.words, 0, junctions.size);
    }

    private boolean put(int cell, int value, int[] words, int from, int size) {
        int room = CellDirectory.quads(value) << 2;
        if ((runs.size - start + room >> 2) + CELLS - 1 - cell > MAX_PREFIX) {
            return false;
        }
        set(cell, value);
        int at = runs.reserve(room);
        System.arraycopy(words, from, runs.array, at, size);
        Arrays.fill(runs.array, at + size, at + room, words[from + size - 1]);
        return true;
    }

    /** Ends the block and puts its line into the directory. */
    void finish(int[] directory, int block) {
        int quads = 0;
        for (int row = 0; row < 8; row += 2) {
            line[CellDirectory.PREFIX] |= quads << (row << 2);
            quads += CellDirectory.quads(CellDirectory.rows(line, 0, row));
        }
        line[CellDirectory.RUN] = start >> 2;
        System.arraycopy(line, 0, directory, block, line.length);
        begin();
    }

    private void set(int cell, int value) {
        int shift = (cell & 7) << 2;
        line[cell >> 3] = line[cell >> 3] & ~(15 << shift) | value << shift;
    }
}
