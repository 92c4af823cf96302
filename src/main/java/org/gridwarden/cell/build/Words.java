package org.gridwarden.cell.build;

import java.util.Arrays;

/** A growing array of {@code int}. Confined to one thread. */
final class Words {

    int[] array;
    int size;

    Words(int capacity) {
        array = new int[Math.max(16, capacity)];
    }

    void add(int word) {
        if (size == array.length) {
            array = Arrays.copyOf(array, Math.addExact(size, size >> 1));
        }
        array[size++] = word;
    }

    /** Puts a word before the one at {@code position}. */
    void insert(int position, int word) {
        add(0);
        System.arraycopy(array, position, array, position + 1, size - 1 - position);
        array[position] = word;
    }

    /** Makes room for {@code n} words of 0 and returns where they begin. */
    int reserve(int n) {
        int start = size;
        while (array.length < size + n) {
            array = Arrays.copyOf(array, Math.addExact(array.length, array.length >> 1));
        }
        Arrays.fill(array, size, size + n, 0);
        size += n;
        return start;
    }
}
