package org.gridwarden.tile.mvt;

import java.util.Arrays;

/** A growing list of coordinate pairs that leaves out repeated neighbours. Not thread-safe. */
final class PairList {

    private int[] pairs = new int[32];
    private int size;

    void add(int x, int y) {
        if (size > 0 && pairs[size - 2] == x && pairs[size - 1] == y) {
            return;
        }
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * size);
        }
        pairs[size++] = x;
        pairs[size++] = y;
    }

    /** Ends the ring: its last pair equals its first. */
    void close() {
        if (size > 0) {
            add(pairs[0], pairs[1]);
        }
    }

    int pairCount() {
        return size / 2;
    }

    int[] toArray() {
        return Arrays.copyOf(pairs, size);
    }
}
