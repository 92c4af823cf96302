package org.gridwarden.cell.record;

/**
 * The commonest boundary cell, in four words: one narrow chain of at most three points, whose owners are named in the palette
 * of the cell's block. With it a record is a quarter of a cache line, so that cells can be half as wide.
 *
 * <pre>
 * word 0        bits 0 … 20 the block, counted from the directory's first; bits 21 … 23 and 24 … 26 the palette's entries of
 *               the base and of the other side; bit 27 the base is on the right; bits 28 and 29 the first and the last edge
 *               are virtual; bit 30; bit 31 there are three points, not two
 * words 1 … 3   the points, as in {@link CellRecord}, the last of two repeated
 * </pre>
 */
public final class ThinRecord {

    /** Words of a thin record. */
    public static final int WORDS = 4;
    /** The most points of its chain. */
    public static final int MAX_POINTS = 3;
    /** Blocks beyond this number have no thin records. */
    public static final int MAX_BLOCK = (1 << 21) - 1;

    private static final int MARK = 1 << 30;
    private static final int POINTS = 1;
    private static final int BASE_SHIFT = 21;
    private static final int OTHER_SHIFT = 24;
    private static final int BASE_IS_RIGHT = 1 << 27;
    private static final int FIRST_VIRTUAL = 1 << 28;
    private static final int LAST_VIRTUAL = 1 << 29;
    private static final int THREE = 1 << 31;

    private ThinRecord() {}

    /** Whether a record that begins with this word is one. */
    static boolean is(int head) {
        return (head & MARK) != 0;
    }

    /** The first word for a {@link CellRecord} that begins with {@code head}. */
    public static int head(int head, int block, int base, int other) {
        return block
                | base << BASE_SHIFT
                | other << OTHER_SHIFT
                | ((head & CellRecord.BASE_IS_RIGHT) != 0 ? BASE_IS_RIGHT : 0)
                | ((head & CellRecord.FIRST_VIRTUAL) != 0 ? FIRST_VIRTUAL : 0)
                | ((head & CellRecord.LAST_VIRTUAL) != 0 ? LAST_VIRTUAL : 0)
                | ((head & CellRecord.COUNT_MASK) == MAX_POINTS ? THREE : 0)
                | MARK;
    }

    /** Owner code at (x, y), as {@link CellRecord#codeAt}, without a branch. */
    public static int code(int[] words, int record, int x, int y) {
        int head = words[record];
        int b = words[record + POINTS + 1];
        int odd = CellRecord.crossing(words[record + POINTS], b, x, y)
                ^ CellRecord.crossing(b, words[record + POINTS + 2], x, y);
        return side(words, head, BASE_SHIFT + (odd & OTHER_SHIFT - BASE_SHIFT));
    }

    private static int side(int[] words, int head, int shift) {
        return words[CellDirectory.block(head & MAX_BLOCK) + CellDirectory.PALETTE + (head >>> shift & 7)];
    }

    /** As {@link CellRecord#visit}. */
    static void visit(int[] words, int record, CellRecord.EdgeVisitor visitor) {
        int head = words[record];
        int base = side(words, head, BASE_SHIFT);
        int other = side(words, head, OTHER_SHIFT);
        boolean turned = (head & BASE_IS_RIGHT) != 0;
        int last = lastReal(head);
        for (int edge = firstReal(head); edge <= last; edge++) {
            int a = words[record + POINTS + edge];
            int b = words[record + POINTS + edge + 1];
            visitor.edge((short) a, a >> 16, (short) b, b >> 16, turned ? other : base, turned ? base : other);
        }
    }

    /** As {@link CellRecord#onEdge}. */
    public static boolean onEdge(int[] words, int record, int x, int y) {
        int points = record + POINTS;
        int head = words[record];
        return CellRecord.onNarrow(words, points + firstReal(head), points + lastReal(head) + 1, x, y);
    }

    /** Whether (x, y) lies in line with an edge, so that it may lie on one; hardly ever. */
    public static boolean aligned(int[] words, int record, int x, int y) {
        return CellRecord.aligned(words, record + POINTS, MAX_POINTS, x, y);
    }

    private static int firstReal(int head) {
        return (head & FIRST_VIRTUAL) != 0 ? 1 : 0;
    }

    private static int lastReal(int head) {
        return ((head & THREE) != 0 ? 1 : 0) - ((head & LAST_VIRTUAL) != 0 ? 1 : 0);
    }
}
