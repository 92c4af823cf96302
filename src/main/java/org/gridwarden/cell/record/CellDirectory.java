package org.gridwarden.cell.record;

/**
 * The root grid in the word array: one cache line for each block of 8×8 cells, so that a lookup in the open costs one wait
 * for memory and a lookup near a border two, however many units there are.
 *
 * <pre>
 * words 0 … 7    a row of the block each, south first; four bits a cell, west first:
 *                0 … 5 the cell has one owner, whose code is that entry of the palette
 *                8     a slot of four words in the block's run; its first word is an owner code of 0 or more, or negative
 *                      as {@link Slot} says
 *                9     a {@link ThinRecord} in the run, of 4 words
 *                10, 11, 12  a {@link CellRecord} in the run: one narrow chain, its base the code on one side, its last point
 *                      repeated to the end; of 8 words with 4 or 5 points, of 12 words with 9
 *                13, 14, 15  a {@link JunctionRecord} in the run, of 16, 16 and 20 words
 * word  8        for each pair of rows from the south, 8 bits: quads of the run that belong to the rows before it
 * word  9        where the block's run begins, in quads (four words) of the whole array
 * words 10 … 15  the palette: owner codes
 * </pre>
 *
 * <p>The run holds the block's slots and records in the order of the cells, row by row, so that no cell needs a pointer: its
 * place follows from the sizes before it.
 */
public final class CellDirectory {

    /** Words before the first block: with the 16 bytes that lead an array, blocks then begin on cache lines. */
    public static final int LEAD = 12;

    /** Words of a block, and of a cache line. */
    public static final int BLOCK = 16;

    /** The word of a block that says how many quads of the run stand before each pair of rows. */
    public static final int PREFIX = 8;
    /** The word of a block that says where its run begins. */
    public static final int RUN = 9;
    /** The first word of a block's palette. */
    public static final int PALETTE = 10;
    /** How many owners a palette names. */
    public static final int PALETTE_SIZE = BLOCK - PALETTE;
    /** The cell's value when its slot stands in the run. */
    public static final int FAR = 8;
    /** The cell's value when a {@link ThinRecord} stands in the run. */
    public static final int THIN = 9;
    /** The cell's value when a record of one chain and at most 4 points stands in the run; 11 says 5 points, 12 says 9. */
    public static final int FOUR_POINTS = 10;

    /** The cell's value when a record of one chain and at most 9 points stands in the run. */
    public static final int NINE_POINTS = 12;
    /** The cell's value when a junction of at most 5 edges stands in the run; 14 says at most 8, 15 at most 11. */
    public static final int JUNCTION = 13;

    private static final long MARKS = 0x8888_8888_8888_8888L;

    private CellDirectory() {}

    /** Blocks beside one another in a grid of this many columns (or above one another, of rows). */
    public static int blocks(int cells) {
        return (cells + 7) >> 3;
    }

    /** Words of the whole directory, with what leads it and a spare block that ends it. */
    public static int words(CellGrid grid) {
        return LEAD + BLOCK * (blocks(grid.columns()) * blocks(grid.rows()) + 1);
    }

    /** Where the block of a cell begins. */
    public static int block(int blockColumns, int column, int row) {
        return LEAD + ((row >>> 3) * blockColumns + (column >>> 3) << 4);
    }

    /** Where the block of this number begins. */
    static int block(int number) {
        return LEAD + (number << 4);
    }

    /** The number of the block that begins there. */
    public static int number(int block) {
        return block - LEAD >> 4;
    }

    /** The pair of rows that holds the cell. */
    public static long rows(int[] words, int block, int row) {
        int first = block + (row & 6);
        return words[first] & 0xffff_ffffL | (long) words[first + 1] << 32;
    }

    /** Where in its pair of rows the cell's value begins. */
    public static int bit(int column, int row) {
        return (row << 3 | column & 7) << 2 & 60;
    }

    /** The cell's value, 0 … 15. */
    public static int value(long rows, int bit) {
        return (int) (rows >>> bit) & 15;
    }

    /** The cell's slot as {@link Slot} says: an owner code, or negative with the position of a record or node. */
    public static int slot(int[] words, int blockColumns, int column, int row) {
        int block = block(blockColumns, column, row);
        long rows = rows(words, block, row);
        int value = value(rows, bit(column, row));
        if (value < FAR) {
            return words[block + PALETTE + value];
        }
        int position = position(words, block, rows, column, row);
        return value == FAR ? words[position] : 1 << 31 | position;
    }

    /** Where a cell of value 8 or more has its slot or record. */
    public static int position(int[] words, int block, long rows, int column, int row) {
        int before = words[block + PREFIX] >>> ((row & 6) << 2) & 0xff;
        return words[block + RUN] + before + quads(rows & (1L << bit(column, row)) - 1) << 2;
    }

    /** Points of a record, repeated ones too, in a cell of value 9 or more: 3, 4, 5, 9, 6, 9, 12. */
    public static int points(int value) {
        return 0xc96_9543 >>> (value - THIN << 2) & 15;
    }

    /** Quads in the run that belong to these cells: for the values 8 … 15 they are 1, 1, 2, 2, 3, 4, 4, 5. */
    public static int quads(long rows) {
        long marks = rows & MARKS;
        long four = rows << 1 & marks;
        long two = rows << 2 & marks;
        long one = rows << 3 & marks;
        return Long.bitCount(marks) + 2 * Long.bitCount(four) + Long.bitCount(two) + Long.bitCount(four & one);
    }
}
