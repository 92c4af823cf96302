package org.gridwarden.cell.build;

import java.util.Arrays;
import org.gridwarden.cell.record.CellRecord;
import org.gridwarden.cell.record.JunctionRecord;

/**
 * Turns a {@link CellRecord} of several chains into a {@link JunctionRecord}, where it fits: strings the chains into one
 * line, each from the end that lies nearest. Confined to one thread.
 */
final class JunctionWriter {

    private static final int MAX_CHAINS = 8;
    private static final int MAX_POINTS = JunctionRecord.LARGE_EDGES + 1;

    /** The junction; {@link #size} words of it are valid. */
    final int[] words = new int[JunctionRecord.LARGE_WORDS];

    int size;

    private final int[] chains = new int[MAX_CHAINS];
    private int count;
    private final int[] codes = new int[JunctionRecord.MAX_CODES];
    private int codeCount;
    private int points;
    private int virtual;
    private int turned;
    private long sides;

    /** Packs the record, or says that it is too large, too wide or has too many owners. */
    boolean pack(int[] from, int record) {
        if (!findChains(from, record)) {
            return false;
        }
        int best = Integer.MAX_VALUE;
        int bestStart = 0;
        for (int start = 0; start < 2 * count && best > 6; start++) {
            if (string(from, record, start) && points < best) {
                best = points;
                bestStart = start;
            }
        }
        if (best > MAX_POINTS || !string(from, record, bestStart)) {
            return false;
        }
        finish(from[record + 1]);
        return true;
    }

    private boolean findChains(int[] from, int record) {
        count = 0;
        int chain = record;
        while (true) {
            int head = from[chain];
            if (count == MAX_CHAINS || (head & CellRecord.WIDE) != 0) {
                return false;
            }
            chains[count++] = chain;
            if (head < 0) {
                return true;
            }
            chain = CellRecord.points(chain, head) + (head & CellRecord.COUNT_MASK);
        }
    }

    /** Strings all chains, beginning with chain {@code start / 2}, turned round if {@code start} is odd. */
    private boolean string(int[] from, int record, int start) {
        codeCount = 0;
        points = 0;
        virtual = 0;
        turned = 0;
        sides = 0;
        int used = 1 << (start >> 1);
        boolean fits = add(from, record, chains[start >> 1], (start & 1) != 0);
        for (int n = 1; n < count && fits; n++) {
            int next = next(from, used);
            used |= 1 << (next >> 1);
            fits = add(from, record, chains[next >> 1], (next & 1) != 0);
        }
        return fits;
    }

    /** A chain that begins (or, turned, ends) where the line ends, else any. */
    private int next(int[] from, int used) {
        int any = -1;
        int end = words[JunctionRecord.POINTS + points - 1];
        for (int i = 0; i < count; i++) {
            if ((used >> i & 1) == 0) {
                int n = from[chains[i]] & CellRecord.COUNT_MASK;
                int first = CellRecord.points(chains[i], from[chains[i]]);
                if (from[first] == end) {
                    return 2 * i;
                }
                if (from[first + n - 1] == end) {
                    return 2 * i + 1;
                }
                any = any < 0 ? 2 * i : any;
            }
        }
        return any;
    }

    private boolean add(int[] from, int record, int chain, boolean backwards) {
        int head = from[chain];
        int n = head & CellRecord.COUNT_MASK;
        int first = CellRecord.points(chain, head);
        int left = CellRecord.left(from, chain, chain == record);
        int right = left ^ from[chain + 2];
        int l = code(left);
        int r = code(right);
        boolean joined =
                points > 0 && words[JunctionRecord.POINTS + points - 1] == from[backwards ? first + n - 1 : first];
        if (l < 0 || r < 0 || points + n - (joined ? 1 : 0) > MAX_POINTS) {
            return false;
        }
        for (int i = joined ? 1 : 0; i < n; i++) {
            int edge = points - 1;
            if (i > 0) {
                int original = backwards ? n - 1 - i : i - 1;
                boolean unreal = original == 0 && (head & CellRecord.FIRST_VIRTUAL) != 0
                        || original == n - 2 && (head & CellRecord.LAST_VIRTUAL) != 0;
                virtual |= unreal ? 1 << edge : 0;
                turned |= l > r != backwards ? 1 << edge : 0;
                sides |= (1L << l | 1L << r) << (edge << 2);
            }
            words[JunctionRecord.POINTS + points++] = from[first + (backwards ? n - 1 - i : i)];
        }
        return true;
    }

    private int code(int code) {
        for (int i = 0; i < codeCount; i++) {
            if (codes[i] == code) {
                return i;
            }
        }
        if (codeCount == codes.length) {
            return -1;
        }
        codes[codeCount] = code;
        return codeCount++;
    }

    /** The directory's value for the junction. */
    int value() {
        return JunctionRecord.value(points - 1);
    }

    private void finish(int base) {
        boolean large = points - 1 > JunctionRecord.SMALL_EDGES;
        size = large ? JunctionRecord.LARGE_WORDS : JunctionRecord.SMALL_WORDS;
        int end = JunctionRecord.POINTS + (large ? JunctionRecord.LARGE_EDGES : JunctionRecord.SMALL_EDGES) + 1;
        int last = JunctionRecord.POINTS + points - 1;
        Arrays.fill(words, last + 1, end, words[last]);
        words[0] = CellRecord.JUNCTION
                | points - 1 << JunctionRecord.COUNT_SHIFT
                | virtual
                | turned << JunctionRecord.TURNED_SHIFT;
        words[1] = base;
        words[JunctionRecord.SIDES] = (int) sides;
        System.arraycopy(codes, 0, words, JunctionRecord.CODES, codes.length);
        if (large) {
            words[JunctionRecord.MORE_SIDES] = (int) (sides >>> 32);
        }
    }
}
