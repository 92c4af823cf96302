package org.gridwarden.cell.build;

import java.util.Arrays;
import org.gridwarden.cell.record.CellDirectory;
import org.gridwarden.cell.record.CellRecord;
import org.gridwarden.cell.record.ThinRecord;

/**
 * Writes blocks in the form that {@link CellDirectory} reads, one after the other: {@link #begin}, each block's cells row by
 * row, then {@link #finish}. Confined to one thread.
 */
final class BlockWriter {

    private static final int CELLS = 64;
    private static final int MAX_PREFIX = 255;

    private static final int MAX_SIMPLE = 12;

    private final JunctionWriter junctions = new JunctionWriter();
    private final int[] thin = new int[ThinRecord.WORDS];
    private final int[] line = new int[CellDirectory.BLOCK];
    private final Words runs = new Words(1 << 14);
    private final Words farSlots = new Words(16);
    private int block;
    private int palette;
    private int start;

    /** Begins with the block that stands there in the directory. */
    void begin(int blockAt) {
        block = blockAt;
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
        int entry = entry(code);
        if (entry < 0) {
            slot(cell, code);
        } else {
            set(cell, entry);
        }
    }

    /** The palette's entry of the code, or -1 if there is no room for it. */
    private int entry(int code) {
        for (int i = 0; i < palette; i++) {
            if (line[CellDirectory.PALETTE + i] == code) {
                return i;
            }
        }
        if (palette == CellDirectory.PALETTE_SIZE) {
            return -1;
        }
        line[CellDirectory.PALETTE + palette] = code;
        return palette++;
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
        if (simple && size <= CellRecord.POINTS + ThinRecord.MAX_POINTS && thin(words, record)) {
            return put(cell, CellDirectory.THIN, thin, 0, ThinRecord.WORDS);
        }
        if (simple && size <= MAX_SIMPLE) {
            int points = size - CellRecord.POINTS;
            int value = points <= 5 ? CellDirectory.FOUR_POINTS + Math.max(0, points - 4) : CellDirectory.NINE_POINTS;
            return put(cell, value, words, record, size);
        }
        if (!junctions.pack(words, record)) {
            return false;
        }
        return put(cell, junctions.value(), junctions.words, 0, junctions.size);
    }

    private boolean thin(int[] words, int record) {
        int number = CellDirectory.number(block);
        int base = entry(words[record + 1]);
        int other = entry(words[record + 1] ^ words[record + 2]);
        if (base < 0 || other < 0 || number > ThinRecord.MAX_BLOCK) {
            return false;
        }
        int points = words[record] & CellRecord.COUNT_MASK;
        thin[0] = ThinRecord.head(words[record], number, base, other);
        for (int i = 0; i < ThinRecord.MAX_POINTS; i++) {
            thin[1 + i] = words[record + CellRecord.POINTS + Math.min(i, points - 1)];
        }
        return true;
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
    void finish(int[] directory) {
        int quads = 0;
        for (int row = 0; row < 8; row += 2) {
            line[CellDirectory.PREFIX] |= quads << (row << 2);
            quads += CellDirectory.quads(CellDirectory.rows(line, 0, row));
        }
        line[CellDirectory.RUN] = start >> 2;
        System.arraycopy(line, 0, directory, block, line.length);
    }

    private void set(int cell, int value) {
        int shift = (cell & 7) << 2;
        line[cell >> 3] = line[cell >> 3] & ~(15 << shift) | value << shift;
    }
}
