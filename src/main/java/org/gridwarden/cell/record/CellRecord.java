package org.gridwarden.cell.record;

/**
 * A boundary cell in the word array, and the walk through it.
 *
 * <pre>
 * for each chain of edges with the same owners on its sides:
 *   word 0    number of points (24 bits) and flags
 *   word 1    the owner code on the left of the chain's direction; in the first chain instead the base, the owner code to
 *             which the codes of crossed chains are added
 *   word 2    the owner codes on both sides, exclusive or
 *   then      in the first chain, if the base is neither side's code, the code on the left
 *   then      the points, relative to the cell's lower left corner:
 *             y &lt;&lt; 16 | x (16 bits each), or in a wide chain y and x in a word each
 * </pre>
 *
 * <p>The walk goes from the position due west and adds (exclusive or) {@code left ^ right} of every edge it crosses to the
 * base. Crossings of a path form a chain A→B→C, and {@code C ^ (A ^ B) ^ (B ^ C) = A}: no sorting, no candidate units. A
 * chain that leaves the cell on the west would end within the cell's heights and so change the sum from one height to the
 * next; there a virtual vertical edge leads its end down to the cell's floor. Hence one base serves the whole cell.
 */
public final class CellRecord {

    /** The bits of word 0 that say how many points a chain has. */
    public static final int COUNT_MASK = 0xffffff;
    /** The chain's first edge is virtual. */
    public static final int FIRST_VIRTUAL = 1 << 24;
    /** The chain's last edge is virtual. */
    public static final int LAST_VIRTUAL = 1 << 25;
    /** The chain's points take two words each. */
    public static final int WIDE = 1 << 26;
    /** In the first chain: the base is the code on the right. */
    public static final int BASE_IS_RIGHT = 1 << 27;
    /** In the first chain: the base is neither side's code, and a word of its own says the left one. */
    public static final int BASE_APART = 1 << 28;

    /** The record is a {@link JunctionRecord}. */
    public static final int JUNCTION = 1 << 29;

    /** No chain follows in the record. */
    public static final int LAST_CHAIN = 1 << 31;
    /** Cells up to this size (as a power of two) can hold 16-bit points: y + 1 must fit. */
    public static final int MAX_NARROW_SHIFT = 14;

    /** Where the points of a record of one chain begin, if its base is the code on one side. */
    public static final int POINTS = 3;

    private CellRecord() {}

    /** Owner code at (x, y), relative to the cell's corner, by the half-open rule; valid in the closed cell. */
    public static int codeAt(int[] words, int record, int x, int y) {
        return code(words, record, words[record], x, y);
    }

    /** As {@link #codeAt}, with the record's first word already at hand. */
    static int code(int[] words, int record, int firstHead, int x, int y) {
        int head = firstHead;
        if (ThinRecord.is(head)) {
            return ThinRecord.code(words, record, x, y);
        }
        if ((head & JUNCTION) != 0) {
            return JunctionRecord.code(words, record, x, y);
        }
        int code = words[record + 1];
        int pair = words[record + 2];
        int points = points(record, head);
        while (true) {
            int end;
            if ((head & WIDE) == 0) {
                end = points + (head & COUNT_MASK);
                code ^= pair & narrow(words, points, end, x, y);
            } else {
                end = points + 2 * (head & COUNT_MASK);
                if (wide(words, points, end, x, y)) {
                    code ^= pair;
                }
            }
            if (head < 0) {
                return code;
            }
            head = words[end];
            pair = words[end + 2];
            points = end + 3;
        }
    }

    /**
     * As {@link #codeAt}, for a record that stands in a run. What it does depends on {@code value} alone and on nothing in the
     * record, so that the processor may wait for several records at once; and it is short, so that they have room.
     *
     * @param value the cell's value in {@link CellDirectory}, from {@link CellDirectory#FOUR_POINTS} to below
     *     {@link CellDirectory#JUNCTION}
     */
    public static int simpleCode(int[] words, int record, int value, int x, int y) {
        int points = record + POINTS;
        int a = words[points];
        int b = words[points + 1];
        int c = words[points + 2];
        int d = words[points + 3];
        int odd = crossing(a, b, x, y) ^ crossing(b, c, x, y) ^ crossing(c, d, x, y);
        if (value > CellDirectory.FOUR_POINTS) {
            int e = words[points + 4];
            odd ^= crossing(d, e, x, y);
            if (value == CellDirectory.NINE_POINTS) {
                odd ^= crossings(words, points + 4, x, y);
            }
        }
        return words[record + 1] ^ words[record + 2] & odd;
    }

    /** As {@link #crossing} of the four edges between the five points from {@code points} on, exclusive or. */
    private static int crossings(int[] words, int points, int x, int y) {
        int a = words[points];
        int b = words[points + 1];
        int c = words[points + 2];
        int d = words[points + 3];
        int e = words[points + 4];
        return crossing(a, b, x, y) ^ crossing(b, c, x, y) ^ crossing(c, d, x, y) ^ crossing(d, e, x, y);
    }

    /** All ones when the way west from (x, y) crosses the edge between two narrow points, else 0. */
    static int crossing(int a, int b, int x, int y) {
        long ay = (a >> 16) - y;
        long by = (b >> 16) - y;
        long up = (ay - 1) >> 63;
        long straddles = up ^ ((by - 1) >> 63);
        long cross = ((short) a - x) * by - ay * ((short) b - x);
        return (int) (straddles & ~((cross ^ up) - up >> 63));
    }

    /** Where the points of a chain begin. */
    public static int points(int chain, int head) {
        return chain + 3 + (head >>> 28 & 1);
    }

    /** Code on the left of a chain; {@code first}: of the record's first chain. */
    public static int left(int[] words, int chain, boolean first) {
        int head = words[chain];
        if (!first || (head & (BASE_APART | BASE_IS_RIGHT)) == 0) {
            return words[chain + 1];
        }
        return (head & BASE_APART) != 0 ? words[chain + 3] : words[chain + 1] ^ words[chain + 2];
    }

    /**
     * All ones when the way west crosses the chain an odd number of times, else 0. Without branches in the loop: which edge
     * is crossed cannot be predicted, and a wrong guess costs more than the arithmetic of several edges.
     */
    private static int narrow(int[] words, int start, int end, int x, int y) {
        int a = words[start];
        long ax = (short) a - x;
        long ay = (a >> 16) - y;
        long odd = 0;
        for (int i = start + 1; i < end; i++) {
            int b = words[i];
            long bx = (short) b - x;
            long by = (b >> 16) - y;
            long up = (ay - 1) >> 63;
            long straddles = up ^ ((by - 1) >> 63);
            long cross = ax * by - ay * bx;
            long east = ((cross ^ ~up) - ~up - 1) >> 63;
            odd ^= straddles & east;
            ax = bx;
            ay = by;
        }
        return (int) odd;
    }

    private static boolean wide(int[] words, int start, int end, int x, int y) {
        boolean odd = false;
        long ay = words[start];
        long ax = words[start + 1];
        for (int i = start + 2; i < end; i += 2) {
            long by = words[i];
            long bx = words[i + 1];
            if (ay <= y != by <= y) {
                long cross = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
                odd ^= ay <= y ? cross <= 0 : cross >= 0;
            }
            ay = by;
            ax = bx;
        }
        return odd;
    }

    /** Receives the real edges of a cell. */
    public interface EdgeVisitor {
        /** One edge a→b, in lattice steps relative to the cell's corner, with the codes on its sides. */
        void edge(int ax, int ay, int bx, int by, int left, int right);
    }

    /** Shows every real (not virtual) edge of the record. */
    public static void visit(int[] words, int record, EdgeVisitor visitor) {
        if (ThinRecord.is(words[record])) {
            ThinRecord.visit(words, record, visitor);
            return;
        }
        if ((words[record] & JUNCTION) != 0) {
            JunctionRecord.visit(words, record, visitor);
            return;
        }
        int chain = record;
        while (true) {
            int head = words[chain];
            int n = head & COUNT_MASK;
            boolean wide = (head & WIDE) != 0;
            int points = points(chain, head);
            int left = left(words, chain, chain == record);
            int right = left ^ words[chain + 2];
            int first = (head & FIRST_VIRTUAL) != 0 ? 1 : 0;
            int last = (head & LAST_VIRTUAL) != 0 ? n - 2 : n - 1;
            for (int i = first; i < last; i++) {
                visitor.edge(
                        pointX(words, points, i, wide),
                        pointY(words, points, i, wide),
                        pointX(words, points, i + 1, wide),
                        pointY(words, points, i + 1, wide),
                        left,
                        right);
            }
            if (head < 0) {
                return;
            }
            chain = points + (wide ? 2 * n : n);
        }
    }

    /** Whether a real (not virtual) edge passes exactly through (x, y). */
    public static boolean onEdge(int[] words, int record, int x, int y) {
        if (ThinRecord.is(words[record])) {
            return ThinRecord.onEdge(words, record, x, y);
        }
        if ((words[record] & JUNCTION) != 0) {
            return JunctionRecord.onEdge(words, record, x, y);
        }
        int chain = record;
        while (true) {
            int head = words[chain];
            int n = head & COUNT_MASK;
            boolean wide = (head & WIDE) != 0;
            int points = points(chain, head);
            int first = (head & FIRST_VIRTUAL) != 0 ? 1 : 0;
            int last = (head & LAST_VIRTUAL) != 0 ? n - 2 : n - 1;
            boolean on = wide
                    ? onWide(words, points + 2 * first, points + 2 * last, x, y)
                    : onNarrow(words, points + first, points + last, x, y);
            if (on || head < 0) {
                return on;
            }
            chain = points + (wide ? 2 * n : n);
        }
    }

    /** Whether (x, y) lies in line with an edge between the n points, so that it may lie on one; hardly ever. */
    public static boolean aligned(int[] words, int points, int n, int x, int y) {
        long ax = (short) words[points] - x;
        long ay = (words[points] >> 16) - y;
        for (int i = 1; i < n; i++) {
            int b = words[points + i];
            long bx = (short) b - x;
            long by = (b >> 16) - y;
            if (ax * by == ay * bx) {
                return true;
            }
            ax = bx;
            ay = by;
        }
        return false;
    }

    static boolean onNarrow(int[] words, int first, int last, int x, int y) {
        int a = words[first];
        int ay = a >> 16;
        for (int i = first + 1; i <= last; i++) {
            int b = words[i];
            int by = b >> 16;
            if (ay < by ? ay <= y && y <= by : by <= y && y <= ay) {
                if (isOn((short) a, ay, (short) b, by, x, y)) {
                    return true;
                }
            }
            a = b;
            ay = by;
        }
        return false;
    }

    private static boolean onWide(int[] words, int first, int last, int x, int y) {
        for (int i = first; i < last; i += 2) {
            if (isOn(words[i + 1], words[i], words[i + 3], words[i + 2], x, y)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOn(long ax, long ay, long bx, long by, long x, long y) {
        return x >= Math.min(ax, bx)
                && x <= Math.max(ax, bx)
                && y >= Math.min(ay, by)
                && y <= Math.max(ay, by)
                && (bx - ax) * (y - ay) == (by - ay) * (x - ax);
    }

    private static int pointX(int[] words, int points, int i, boolean wide) {
        return wide ? words[points + 2 * i + 1] : (short) words[points + i];
    }

    private static int pointY(int[] words, int points, int i, boolean wide) {
        return wide ? words[points + 2 * i] : words[points + i] >> 16;
    }
}
