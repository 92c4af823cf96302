package org.gridwarden.density.column;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Up to 65,535 reports of one stretch of time as columns. Rows of a {@linkplain Kinds kind} lie side by side, so that a filter
 * on what reports are chooses stretches of rows; those of one kind lie in the order of a space-filling curve, neighbours on
 * the ground near each other. 19 bytes a report, and 4 for the identity, which lies in the snapshot's file where there is one.
 * Immutable once built; its arrays are read in place, since a scan has no time for copies, and written by nobody.
 */
@SuppressWarnings("ArrayRecordComponent")
public final class Chunk {

    /** The coordinate of a report without a place. */
    public static final int NOWHERE = Integer.MIN_VALUE;

    /** Most rows: a row and an owner fit 16 bits. */
    static final int MOST_ROWS = 65_535;

    /** Rows of a new chunk: some room is left for reports that come late. */
    static final int USUAL_ROWS = 49_152;

    /** Number of rows. */
    public final int size;

    /** When each report was seen, in {@link Seconds}. */
    public final int[] seen;

    /** When a report was closed, or else its time limit; {@link Seconds#NEVER} without one. */
    public final int[] settled;

    /** Longitudes in lattice steps; {@link #NOWHERE} without a place. */
    public final int[] xs;

    /** Latitudes in lattice steps. */
    public final int[] ys;

    /** The kinds there are, ascending. */
    public final int[] kinds;

    /** The rows of the kind at position i are {@code ends[i - 1]} to {@code ends[i]}, the last not included. */
    public final int[] ends;

    /** Quantities; null where all are 1. */
    final float @Nullable [] weights;

    /** Identities. */
    public final IntBuffer ids;

    /** What persons decided about owners of these reports. */
    public final List<HandOwner> hands;

    /** Hours of the week in the city's time, Monday's first is 0. */
    public final byte[] hours;

    /** The earliest of {@link #seen}. */
    public final int firstSeen;

    /** The latest of {@link #seen}. */
    public final int lastSeen;

    /** The latest of {@link #settled} that is a time. */
    public final int lastSettled;

    /** What a chunk is made of. */
    record Columns(
            int[] seen,
            int[] settled,
            int[] xs,
            int[] ys,
            int[] kinds,
            int[] ends,
            float @Nullable [] weights,
            IntBuffer ids,
            List<HandOwner> hands) {}

    Chunk(Columns columns, CityTime time) {
        seen = columns.seen();
        settled = columns.settled();
        xs = columns.xs();
        ys = columns.ys();
        kinds = columns.kinds();
        ends = columns.ends();
        weights = columns.weights();
        ids = columns.ids();
        hands = List.copyOf(columns.hands());
        size = seen.length;
        hours = new byte[size];
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        int lastEnd = Integer.MIN_VALUE;
        for (int row = 0; row < size; row++) {
            hours[row] = (byte) time.hour(seen[row]);
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

    private Chunk(Chunk same, IntBuffer ids) {
        this.ids = ids;
        size = same.size;
        seen = same.seen;
        settled = same.settled;
        xs = same.xs;
        ys = same.ys;
        kinds = same.kinds;
        ends = same.ends;
        weights = same.weights;
        hands = same.hands;
        hours = same.hours;
        firstSeen = same.firstSeen;
        lastSeen = same.lastSeen;
        lastSettled = same.lastSettled;
    }

    /** The same rows with their identities elsewhere. */
    Chunk withIds(IntBuffer others) {
        return new Chunk(this, others);
    }

    /** The first row of the kind at a position. */
    public int begin(int position) {
        return position == 0 ? 0 : ends[position - 1];
    }

    /** What the report in a row is. */
    public int kind(int row) {
        int found = Arrays.binarySearch(ends, row + 1);
        return kinds[found < 0 ? -found - 1 : found];
    }

    /** The quantity of the report in a row. */
    public float weight(int row) {
        return weights == null ? 1 : weights[row];
    }

    /** Whether the report in a row has a place. */
    public boolean hasPlace(int row) {
        return xs[row] != NOWHERE;
    }

    /** The row of a report, −1 where it is not here. */
    public int find(int id) {
        for (int row = 0; row < size; row++) {
            if (ids.get(row) == id) {
                return row;
            }
        }
        return -1;
    }
}
