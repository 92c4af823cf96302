package org.gridwarden.locate;

/**
 * A boundary cell in the word array, and the walk through it.
 *
 * <pre>
 * word 0      base: the owner code to which the codes of crossed chains are added
 * then, for each chain of edges with the same owners on its sides:
 *   word 0    number of points (24 bits) and flags
 *   word 1, 2 owner codes on the left and on the right of the chain's direction
 *   then      the points, relative to the cell's lower left corner:
 *             y &lt;&lt; 16 | x (16 bits each), or in a wide chain y and x in a word each
 * </pre>
 *
 * <p>The walk goes from the position due west and adds (exclusive or) {@code left ^ right} of every edge it crosses to the
 * base. Crossings of a path form a chain A→B→C, and {@code C ^ (A ^ B) ^ (B ^ C) = A}: no sorting, no candidate units. A
 * chain that leaves the cell on the west would end within the cell's heights and so change the sum from one height to the
 * next; there a virtual vertical edge leads its end down to the cell's floor. Hence one base serves the whole cell.
 */
final class CellRecord {

    static final int COUNT_MASK = 0xffffff;
    static final int FIRST_VIRTUAL = 1 << 24;
    static final int LAST_VIRTUAL = 1 << 25;
    static final int WIDE = 1 << 26;
    static final int LAST_CHAIN = 1 << 31;
    /** Cells up to this size (as a power of two) can hold 16-bit points: y + 1 must fit. */
    static final int MAX_NARROW_SHIFT = 14;

    private CellRecord() {}

    /** Owner code at (x, y), relative to the cell's corner, by the half-open rule; valid in the closed cell. */
    static int codeAt(int[] words, int record, int x, int y) {
        return code(words, record, words[record], x, y);
    }

    /** As {@link #codeAt}, with the record's base already at hand. */
    static int code(int[] words, int record, int base, int x, int y) {
        int code = base;
        int chain = record + 1;
        while (true) {
            int head = words[chain];
            int pair = words[chain + 1] ^ words[chain + 2];
            int end;
            if ((head & WIDE) == 0) {
                end = chain + 3 + (head & COUNT_MASK);
                code ^= pair & narrow(words, chain + 3, end, x, y);
            } else {
                end = chain + 3 + 2 * (head & COUNT_MASK);
                if (wide(words, chain + 3, end, x, y)) {
                    code ^= pair;
                }
            }
            if (head < 0) {
                return code;
            }
            chain = end;
        }
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
    interface EdgeVisitor {
        /** One edge a→b, in lattice steps relative to the cell's corner, with the codes on its sides. */
        void edge(int ax, int ay, int bx, int by, int left, int right);
    }

    /** Shows every real (not virtual) edge of the record. */
    static void visit(int[] words, int record, EdgeVisitor visitor) {
        int chain = record + 1;
        while (true) {
            int head = words[chain];
            int n = head & COUNT_MASK;
            boolean wide = (head & WIDE) != 0;
            int first = (head & FIRST_VIRTUAL) != 0 ? 1 : 0;
            int last = (head & LAST_VIRTUAL) != 0 ? n - 2 : n - 1;
            for (int i = first; i < last; i++) {
                visitor.edge(
                        pointX(words, chain + 3, i, wide),
                        pointY(words, chain + 3, i, wide),
                        pointX(words, chain + 3, i + 1, wide),
                        pointY(words, chain + 3, i + 1, wide),
                        words[chain + 1],
                        words[chain + 2]);
            }
            if (head < 0) {
                return;
            }
            chain += 3 + (wide ? 2 * n : n);
        }
    }

    /** Whether a real (not virtual) edge passes exactly through (x, y). */
    static boolean onEdge(int[] words, int record, int x, int y) {
        int chain = record + 1;
        while (true) {
            int head = words[chain];
            int n = head & COUNT_MASK;
            boolean wide = (head & WIDE) != 0;
            int first = (head & FIRST_VIRTUAL) != 0 ? 1 : 0;
            int last = (head & LAST_VIRTUAL) != 0 ? n - 2 : n - 1;
            boolean on = wide
                    ? onWide(words, chain + 3 + 2 * first, chain + 3 + 2 * last, x, y)
                    : onNarrow(words, chain + 3 + first, chain + 3 + last, x, y);
            if (on || head < 0) {
                return on;
            }
            chain += 3 + (wide ? 2 * n : n);
        }
    }

    private static boolean onNarrow(int[] words, int first, int last, int x, int y) {
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
