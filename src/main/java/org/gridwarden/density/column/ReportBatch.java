package org.gridwarden.density.column;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gridwarden.density.column.Chunk.Columns;

/** Reports being gathered, in any order, from which {@link Chunk}s are made. Not thread-safe. */
final class ReportBatch {

    private static final int FEW = 1024;

    private final CityTime time;
    private int size;
    private int[] seen = new int[FEW];
    private int[] settled = new int[FEW];
    private int[] xs = new int[FEW];
    private int[] ys = new int[FEW];
    private int[] kinds = new int[FEW];
    private int[] ids = new int[FEW];
    private float[] weights = new float[FEW];
    private final Map<Integer, List<HandOwner>> hands = new HashMap<>();

    /** Hours of the week are told in this time. */
    ReportBatch(CityTime time) {
        this.time = time;
    }

    int size() {
        return size;
    }

    /** Adds a report; {@code kind} is one of {@link Kinds}, times are {@link Seconds}. */
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
        int[] codes =
                Arrays.stream(rows).map(row -> kinds[row]).distinct().sorted().toArray();
        int[] ends = new int[codes.length];
        int[] order = byKind(byPlace(rows), codes, ends);
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
        return new Chunk(
                new Columns(
                        seenOf,
                        settledOf,
                        xsOf,
                        ysOf,
                        codes,
                        ends,
                        weighted ? weightsOf : null,
                        IntBuffer.wrap(idsOf),
                        handsOf),
                time);
    }

    /** The same rows, those of each kind together and in their order; {@code ends} tells where each kind ends. */
    private int[] byKind(int[] rows, int[] codes, int[] ends) {
        char[] positions = new char[rows.length];
        for (int i = 0; i < rows.length; i++) {
            positions[i] = (char) Arrays.binarySearch(codes, kinds[rows[i]]);
            ends[positions[i]]++;
        }
        int[] next = new int[codes.length];
        for (int position = 1; position < codes.length; position++) {
            next[position] = ends[position - 1];
            ends[position] += ends[position - 1];
        }
        int[] order = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            order[next[positions[i]]++] = rows[i];
        }
        return order;
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

    /** Place on Hilbert's curve through squares of 512 lattice steps, 46 bits. */
    private long curve(int row) {
        if (xs[row] == Chunk.NOWHERE) {
            return (1L << 46) - 1;
        }
        int x = (xs[row] - Integer.MIN_VALUE) >>> 9;
        int y = (ys[row] - Integer.MIN_VALUE) >>> 9;
        long place = 0;
        for (int side = 1 << 22; side > 0; side >>= 1) {
            int right = (x & side) == 0 ? 0 : 1;
            int up = (y & side) == 0 ? 0 : 1;
            place = place << 2 | (3 * right ^ up);
            if (up == 0) {
                int turned = right == 0 ? x : ~x;
                x = right == 0 ? y : ~y;
                y = turned;
            }
        }
        return place;
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
