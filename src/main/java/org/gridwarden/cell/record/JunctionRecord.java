package org.gridwarden.cell.record;

/**
 * A boundary cell where several borders meet, in a form of fixed size: up to 8 edges in 16 words or 11 in 20.
 *
 * <pre>
 * word 0        bits 0 … 10 say which edges are virtual, bits 12 … 15 their number, bits 16 … 26 on which edges the later of
 *               the two codes lies on the left; {@link CellRecord#JUNCTION}
 * word 1        base, as in {@link CellRecord}
 * word 2        four bits for each of the edges 0 … 7: which two of the codes it separates
 * words 3 … 6   the owner codes
 * words 7 …     the points of one line, as in {@link CellRecord}; where it leaps from one border to another, the edge's four
 *               bits are 0; the last point is repeated to the end
 * word 19       four bits for each of the edges 8 … 10, if there are 20 words
 * </pre>
 */
public final class JunctionRecord {

    /** The most edges in {@link #SMALL_WORDS}. */
    public static final int SMALL_EDGES = 8;
    /** The most edges in {@link #LARGE_WORDS}. */
    public static final int LARGE_EDGES = 11;
    /** The most owners that may meet. */
    public static final int MAX_CODES = 4;
    /** Words of the smaller form. */
    public static final int SMALL_WORDS = 16;
    /** Words of the larger form. */
    public static final int LARGE_WORDS = 20;
    /** The bit of word 0 at which the number of edges begins. */
    public static final int COUNT_SHIFT = 12;
    /** The bit of word 0 at which it begins to say on which edges the later code lies on the left. */
    public static final int TURNED_SHIFT = 16;
    /** The word of the codes that the edges 0 … 7 separate. */
    public static final int SIDES = 2;
    /** The first word of the owner codes. */
    public static final int CODES = 3;
    /** The first word of the points. */
    public static final int POINTS = 7;
    /** The word of the codes that the edges 8 … 10 separate. */
    public static final int MORE_SIDES = 19;

    private JunctionRecord() {}

    /**
     * Owner code at (x, y), as {@link CellRecord#simpleCode}: what it does depends on {@code value} alone.
     *
     * @param value the cell's value in {@link CellDirectory}: it says how many edges there may be
     */
    public static int code(int[] words, int record, int value, int x, int y) {
        int sides = words[record + SIDES];
        int p = record + POINTS;
        int a = words[p];
        int b = words[p + 1];
        int c = words[p + 2];
        int d = words[p + 3];
        int e = words[p + 4];
        int f = words[p + 5];
        int crossed = sides & CellRecord.crossing(a, b, x, y)
                ^ sides >>> 4 & CellRecord.crossing(b, c, x, y)
                ^ sides >>> 8 & CellRecord.crossing(c, d, x, y)
                ^ sides >>> 12 & CellRecord.crossing(d, e, x, y)
                ^ sides >>> 16 & CellRecord.crossing(e, f, x, y);
        if (value > CellDirectory.JUNCTION) {
            crossed ^= three(words, p + 5, sides >>> 20, x, y);
            if (value > CellDirectory.JUNCTION + 1) {
                crossed ^= three(words, p + 8, words[record + MORE_SIDES], x, y);
            }
        }
        return words[record + 1]
                ^ words[record + CODES] & -(crossed & 1)
                ^ words[record + CODES + 1] & -(crossed >>> 1 & 1)
                ^ words[record + CODES + 2] & -(crossed >>> 2 & 1)
                ^ words[record + CODES + 3] & -(crossed >>> 3 & 1);
    }

    private static int three(int[] words, int p, int sides, int x, int y) {
        int a = words[p];
        int b = words[p + 1];
        int c = words[p + 2];
        int d = words[p + 3];
        return sides & CellRecord.crossing(a, b, x, y)
                ^ sides >>> 4 & CellRecord.crossing(b, c, x, y)
                ^ sides >>> 8 & CellRecord.crossing(c, d, x, y);
    }

    static int code(int[] words, int record, int x, int y) {
        return code(words, record, value(edges(words, record)), x, y);
    }

    /** The directory's value for a junction of this many edges. */
    public static int value(int edges) {
        return CellDirectory.JUNCTION + (edges > 5 ? 1 : 0) + (edges > SMALL_EDGES ? 1 : 0);
    }

    private static int edges(int[] words, int record) {
        return words[record] >>> COUNT_SHIFT & 15;
    }

    private static int sides(int[] words, int record, int edge) {
        int word = edge < SMALL_EDGES ? words[record + SIDES] : words[record + MORE_SIDES];
        return word >>> (edge << 2) & 15;
    }

    /** Whether an edge separates two owners where it lies: neither virtual nor a leap. */
    private static boolean isReal(int[] words, int record, int edge) {
        return (words[record] >>> edge & 1) == 0 && sides(words, record, edge) != 0;
    }

    /** As {@link CellRecord#visit}. */
    static void visit(int[] words, int record, CellRecord.EdgeVisitor visitor) {
        for (int i = 0; i < edges(words, record); i++) {
            if (isReal(words, record, i)) {
                int a = words[record + POINTS + i];
                int b = words[record + POINTS + i + 1];
                int sides = sides(words, record, i);
                int early = words[record + CODES + Integer.numberOfTrailingZeros(sides)];
                int late = words[record + CODES + 31 - Integer.numberOfLeadingZeros(sides)];
                boolean turned = (words[record] >>> TURNED_SHIFT + i & 1) != 0;
                visitor.edge((short) a, a >> 16, (short) b, b >> 16, turned ? late : early, turned ? early : late);
            }
        }
    }

    /** As {@link CellRecord#onEdge}. */
    static boolean onEdge(int[] words, int record, int x, int y) {
        int n = edges(words, record);
        for (int i = 0; i < n; i++) {
            int points = record + POINTS + i;
            if (CellRecord.onNarrow(words, points, points + 1, x, y) && isReal(words, record, i)) {
                return true;
            }
        }
        return false;
    }
}
