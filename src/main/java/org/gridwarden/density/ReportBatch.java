package org.gridwarden.density;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gridwarden.density.Chunk.Columns;

/** Reports being gathered, in any order, from which {@link Chunk}s are made. Not thread-safe. */
final class ReportBatch {

    private static final int FEW = 1024;

    private int size;
    private int[] seen = new int[FEW];
    private int[] settled = new int[FEW];
    private int[] xs = new int[FEW];
    private int[] ys = new int[FEW];
    private int[] kinds = new int[FEW];
    private int[] ids = new int[FEW];
    private float[] weights = new float[FEW];
    private final Map<Integer, List<HandOwner>> hands = new HashMap<>();

    int size() {
        return size;
    }

    /** Adds a report; {@code kind} is a number of {@link Kinds}, times are {@link Seconds}. */
    void add(int id, int seenAt, int settledAt, int x, int y, int kind, float weight) {
        if (size == seen.length) {
            grow(size + size / 2);
        }
        seen[size] = seenAt;
        settled[size] = settledAt;
        xs[size] = x;
        ys[size] = y;
        kinds[size] = kind;
        ids[size] = id;
        weights[size] = weight;
        size++;
    }

    /** Adds a row of a chunk. */
    void add(Chunk chunk, int row) {
        add(
                chunk.ids.get(row),
                chunk.seen[row],
                chunk.settled[row],
                chunk.xs[row],
                chunk.ys[row],
                chunk.kind(row),
                chunk.weight(row));
    }

    /** Adds what a person decided for one of the reports. */
    void add(HandOwner hand) {
        hands.computeIfAbsent(hand.reportId(), id -> new ArrayList<>()).add(hand);
    }

    /**
     * Chunks of these reports, earliest first.
     *
     * @param rows rows of a chunk at most
     */
    List<Chunk> chunks(int rows) {
        int parts = (size + rows - 1) / rows;
        if (parts <= 1) {
            return size == 0
                    ? List.of()
                    : List.of(chunk(IntStream.range(0, size).toArray()));
        }
        long[] byTime = new long[size];
        for (int row = 0; row < size; row++) {
            byTime[row] = ((long) seen[row] << 32) | row;
        }
        Arrays.parallelSort(byTime);
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> chunk(Arrays.stream(
                                byTime, (int) ((long) size * part / parts), (int) ((long) size * (part + 1) / parts))
                        .mapToInt(key -> (int) key)
                        .toArray()))
                .toList();
    }

    private Chunk chunk(int[] rows) {
        int[] order = byPlace(rows);
        int[] seenOf = new int[order.length];
        int[] settledOf = new int[order.length];
        int[] xsOf = new int[order.length];
        int[] ysOf = new int[order.length];
        int[] idsOf = new int[order.length];
        float[] weightsOf = new float[order.length];
        boolean weighted = false;
        List<HandOwner> handsOf = new ArrayList<>();
        for (int i = 0; i < order.length; i++) {
            int row = order[i];
            seenOf[i] = seen[row];
            settledOf[i] = settled[row];
            xsOf[i] = xs[row];
            ysOf[i] = ys[row];
            idsOf[i] = ids[row];
            weightsOf[i] = weights[row];
            weighted |= weights[row] != 1;
            handsOf.addAll(hands.getOrDefault(ids[row], List.of()));
        }
        int[] codes =
                Arrays.stream(order).map(row -> kinds[row]).distinct().sorted().toArray();
        return new Chunk(new Columns(
                seenOf,
                settledOf,
                xsOf,
                ysOf,
                kinds(order, codes),
                codes,
                weighted ? weightsOf : null,
                IntBuffer.wrap(idsOf),
                handsOf));
    }

    private char[] kinds(int[] order, int[] codes) {
        int greatest = codes[codes.length - 1];
        char[] positions = new char[greatest + 1];
        for (int i = 0; i < codes.length; i++) {
            positions[codes[i]] = (char) i;
        }
        char[] found = new char[order.length];
        for (int i = 0; i < order.length; i++) {
            found[i] = positions[kinds[order[i]]];
        }
        return found;
    }

    /** Rows along the curve; those without a place come last. */
    private int[] byPlace(int[] rows) {
        long[] keys = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            keys[i] = (curve(rows[i]) << 16) | i;
        }
        Arrays.sort(keys);
        int[] order = new int[rows.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = rows[(int) (keys[i] & 0xFFFF)];
        }
        return order;
    }

    /** Place on a Z-shaped curve through squares of 256 lattice steps, 46 bits. */
    private long curve(int row) {
        return xs[row] == Chunk.NOWHERE
                ? (1L << 46) - 1
                : spread((xs[row] - Integer.MIN_VALUE) >>> 9) | spread((ys[row] - Integer.MIN_VALUE) >>> 9) << 1;
    }

    /** The 23 lower bits with a gap after each. */
    private static long spread(int bits) {
        long x = bits;
        x = (x | x << 16) & 0x0000FFFF0000FFFFL;
        x = (x | x << 8) & 0x00FF00FF00FF00FFL;
        x = (x | x << 4) & 0x0F0F0F0F0F0F0F0FL;
        x = (x | x << 2) & 0x3333333333333333L;
        return (x | x << 1) & 0x5555555555555555L;
    }

    private void grow(int room) {
        seen = Arrays.copyOf(seen, room);
        settled = Arrays.copyOf(settled, room);
        xs = Arrays.copyOf(xs, room);
        ys = Arrays.copyOf(ys, room);
        kinds = Arrays.copyOf(kinds, room);
        ids = Arrays.copyOf(ids, room);
        weights = Arrays.copyOf(weights, room);
    }
}
