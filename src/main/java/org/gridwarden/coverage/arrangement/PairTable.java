package org.gridwarden.coverage.arrangement;

import java.util.Arrays;

/** Numbers distinct ordered pairs 0, 1, 2 … in order of first sight. Not safe between threads. */
public final class PairTable {

    private long[] firsts;
    private long[] seconds;
    private int[] slots;
    private int size;

    /** Room for about this many pairs; it grows. */
    public PairTable(int expected) {
        int capacity = Math.max(16, expected);
        firsts = new long[capacity];
        seconds = new long[capacity];
        slots = new int[Integer.highestOneBit(capacity) * 4];
        Arrays.fill(slots, -1);
    }

    /** Number of the pair, new or known. */
    public int add(long first, long second) {
        int slot = slot(first, second);
        if (slots[slot] >= 0) {
            return slots[slot];
        }
        if (size == firsts.length) {
            firsts = Arrays.copyOf(firsts, size * 2);
            seconds = Arrays.copyOf(seconds, size * 2);
        }
        firsts[size] = first;
        seconds[size] = second;
        slots[slot] = size++;
        if (size * 2 > slots.length) {
            rehash();
        }
        return size - 1;
    }

    /** Number of the pair, −1 where it is unknown. */
    public int find(long first, long second) {
        return slots[slot(first, second)];
    }

    /** First of a pair. */
    public long first(int index) {
        return firsts[index];
    }

    /** Second of a pair. */
    public long second(int index) {
        return seconds[index];
    }

    /** Number of distinct pairs. */
    public int size() {
        return size;
    }

    private int slot(long first, long second) {
        long hash = (first * 0x9E3779B97F4A7C15L) ^ (second * 0xC2B2AE3D27D4EB4FL);
        hash ^= hash >>> 32;
        hash *= 0xD6E8FEB86659FD93L;
        int mask = slots.length - 1;
        int slot = (int) (hash >>> 32) & mask;
        while (slots[slot] >= 0 && (firsts[slots[slot]] != first || seconds[slots[slot]] != second)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, -1);
        for (int i = 0; i < size; i++) {
            slots[slot(firsts[i], seconds[i])] = i;
        }
    }
}
