package org.gridwarden.tile.line;

import java.util.Arrays;

/**
 * Where lines meet. A vertex is a <i>node</i> unless exactly two different neighbours were ever seen beside it; between
 * nodes every path that enters a line follows it to its end. Open addressing over lattice vertices; not thread-safe
 * while it is filled, safe for readers afterwards.
 */
final class NodeTable {

    private static final long NONE = Long.MIN_VALUE;

    private final int mask;
    private final long[] vertices;
    private final long[] first;
    private final long[] second;
    private final boolean[] more;

    /** A table with room for {@code vertexCount} different vertices. */
    NodeTable(int vertexCount) {
        int capacity = Integer.highestOneBit(Math.max(8, vertexCount)) * 4;
        mask = capacity - 1;
        vertices = filled(capacity);
        first = filled(capacity);
        second = filled(capacity);
        more = new boolean[capacity];
    }

    /** The key of a lattice vertex. */
    static long key(int x, int y) {
        return ((long) x << 32) | (y & 0xffffffffL);
    }

    /** Notes the segments of a path of lattice pairs. */
    void addPath(int[] path) {
        for (int i = 2; i < path.length; i += 2) {
            long a = key(path[i - 2], path[i - 1]);
            long b = key(path[i], path[i + 1]);
            if (a != b) {
                addNeighbour(a, b);
                addNeighbour(b, a);
            }
        }
    }

    boolean isNode(int x, int y) {
        int slot = slotOf(key(x, y));
        return more[slot] || second[slot] == NONE;
    }

    private void addNeighbour(long vertex, long neighbour) {
        int slot = slotOf(vertex);
        vertices[slot] = vertex;
        if (first[slot] == NONE) {
            first[slot] = neighbour;
        } else if (first[slot] != neighbour && second[slot] == NONE) {
            second[slot] = neighbour;
        } else if (first[slot] != neighbour && second[slot] != neighbour) {
            more[slot] = true;
        }
    }

    private int slotOf(long vertex) {
        long hash = vertex * 0x9E3779B97F4A7C15L;
        int slot = (int) (hash >>> 32) & mask;
        while (vertices[slot] != vertex && vertices[slot] != NONE) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static long[] filled(int capacity) {
        long[] slots = new long[capacity];
        Arrays.fill(slots, NONE);
        return slots;
    }
}
