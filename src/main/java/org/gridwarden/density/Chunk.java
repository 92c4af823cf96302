package org.gridwarden.density;

import java.nio.IntBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Up to 65,535 reports of one stretch of time as columns, in the order of a space-filling curve, so that neighbours on the
 * ground are neighbours in memory. 20 bytes a report, and 4 for the identity, which lies in the snapshot's file where there is
 * one. Immutable once built.
 */
@SuppressWarnings("ArrayRecordComponent")
final class Chunk {

    /** The coordinate of a report without a place. */
    static final int NOWHERE = Integer.MIN_VALUE;

    /** Most rows: a row, a kind and an owner fit 16 bits. */
    static final int MOST_ROWS = 65_535;

    /** Rows of a new chunk: some room is left for reports that come late. */
    static final int USUAL_ROWS = 49_152;

    /** Rows that share one bounding box. */
    static final int BLOCK = 64;

    final int size;
    final int[] seen;
    /** When a report was closed, or else its time limit; {@link Seconds#NEVER} without one. */
    final int[] settled;

    final int[] xs;
    final int[] ys;
    /** Kinds of rows, as positions in {@link #kindCodes}. */
    final char[] kinds;

    final int[] kindCodes;
    /** Quantities; null where all are 1. */
    final float @Nullable [] weights;

    final IntBuffer ids;
    final List<HandOwner> hands;
    final int firstSeen;
    final int lastSeen;
    final int lastSettled;
    /** West, south, east, north of each block; of nothing where west is greater than east. */
    final int[] boxes;

    /** What a chunk is made of. */
    record Columns(
            int[] seen,
            int[] settled,
            int[] xs,
            int[] ys,
            char[] kinds,
            int[] kindCodes,
            float @Nullable [] weights,
            IntBuffer ids,
            List<HandOwner> hands) {}

    Chunk(Columns columns) {
        seen = columns.seen();
        settled = columns.settled();
        xs = columns.xs();
        ys = columns.ys();
        kinds = columns.kinds();
        kindCodes = columns.kindCodes();
        weights = columns.weights();
        ids = columns.ids();
        hands = List.copyOf(columns.hands());
        size = seen.length;
        boxes = boxes();
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        int lastEnd = Integer.MIN_VALUE;
        for (int row = 0; row < size; row++) {
            first = Math.min(first, seen[row]);
            last = Math.max(last, seen[row]);
            if (settled[row] != Seconds.NEVER) {
                lastEnd = Math.max(lastEnd, settled[row]);
            }
        }
        firstSeen = first;
        lastSeen = last;
        lastSettled = lastEnd;
    }

    /** The same rows with their identities elsewhere. */
    Chunk withIds(IntBuffer others) {
        return new Chunk(new Columns(seen, settled, xs, ys, kinds, kindCodes, weights, others, hands));
    }

    Columns columns() {
        return new Columns(seen, settled, xs, ys, kinds, kindCodes, weights, ids, hands);
    }

    int kind(int row) {
        return kindCodes[kinds[row]];
    }

    float weight(int row) {
        return weights == null ? 1 : weights[row];
    }

    boolean hasPlace(int row) {
        return xs[row] != NOWHERE;
    }

    int blocks() {
        return (size + BLOCK - 1) / BLOCK;
    }

    /** The row of a report, −1 where it is not here. */
    int find(int id) {
        for (int row = 0; row < size; row++) {
            if (ids.get(row) == id) {
                return row;
            }
        }
        return -1;
    }

    private int[] boxes() {
        int[] found = new int[4 * blocks()];
        for (int block = 0; block < blocks(); block++) {
            int west = Integer.MAX_VALUE;
            int south = Integer.MAX_VALUE;
            int east = Integer.MIN_VALUE;
            int north = Integer.MIN_VALUE;
            for (int row = block * BLOCK; row < Math.min(size, (block + 1) * BLOCK); row++) {
                if (xs[row] != NOWHERE) {
                    west = Math.min(west, xs[row]);
                    east = Math.max(east, xs[row]);
                    south = Math.min(south, ys[row]);
                    north = Math.max(north, ys[row]);
                }
            }
            found[4 * block] = west;
            found[4 * block + 1] = south;
            found[4 * block + 2] = east;
            found[4 * block + 3] = north;
        }
        return found;
    }
}
