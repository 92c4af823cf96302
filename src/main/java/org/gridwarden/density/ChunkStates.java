package org.gridwarden.density;

import org.gridwarden.density.ReportQuestion.Bounds;

/**
 * In which state each row of a chunk counts for a question, worked out for as many rows as are wanted. One of these is used
 * for chunk after chunk; not thread-safe.
 */
final class ChunkStates {

    /** Rows that are worked out and used while they are near. */
    static final int STRETCH = 4096;

    private final ReportQuestion question;
    private final byte[] states = new byte[Chunk.MOST_ROWS];
    private int at;
    private Chunk chunk;
    private byte[] table = new byte[0];
    private int overdueOffset;
    private boolean wholePeriod;

    ChunkStates(ReportQuestion question) {
        this.question = question;
        this.chunk = question.columns().chunks().get(0);
    }

    ReportQuestion question() {
        return question;
    }

    /** Position of the chunk. */
    int at() {
        return at;
    }

    Chunk chunk() {
        return chunk;
    }

    /** States of the rows that were worked out; the bits of 3 are set for those that match and count. */
    byte[] states() {
        return states;
    }

    /** Turns to a chunk; false where none of its rows can match. */
    boolean turnTo(int position) {
        at = position;
        chunk = question.columns().chunks().get(position);
        if (chunk.size == 0 || chunk.firstSeen >= question.to() || chunk.lastSeen < question.from()) {
            return false;
        }
        wholePeriod = chunk.firstSeen >= question.from() && chunk.lastSeen < question.to();
        int kinds = chunk.kindCodes.length;
        table = new byte[2 * kinds];
        boolean any = false;
        boolean open = false;
        boolean onlyOverdue = question.filter().status() == ReportFilter.Status.OVERDUE;
        for (int i = 0; i < kinds; i++) {
            byte state = question.state(chunk.kindCodes[i]);
            boolean timed = state == ReportQuestion.OPEN || (onlyOverdue && state == ReportQuestion.LEFT_OUT);
            table[i] = onlyOverdue && timed ? ReportQuestion.NO : state;
            table[kinds + i] = state == ReportQuestion.OPEN ? ReportQuestion.OVERDUE : state;
            any |= state != ReportQuestion.NO;
            open |= timed;
        }
        overdueOffset = open ? kinds : 0;
        return any;
    }

    /** Works out rows {@code from} to {@code to}, the last not included. */
    void fill(int from, int to) {
        if (overdueOffset == 0) {
            fillByKind(from, to);
        } else {
            fillByKindAndLimit(from, to);
        }
        if (!wholePeriod) {
            keepPeriod(from, to);
        }
        boolean[] hours = question.hours();
        if (hours != null) {
            keepHours(from, to, hours);
        }
        for (Bounds bound : question.bounds()) {
            keepBounds(bound, from, to);
        }
    }

    /** Works out all rows. */
    void fill() {
        fill(0, chunk.size);
    }

    private void fillByKind(int from, int to) {
        byte[] out = states;
        byte[] byKind = table;
        char[] kinds = chunk.kinds;
        for (int row = from; row < to; row++) {
            out[row] = byKind[kinds[row]];
        }
    }

    private void fillByKindAndLimit(int from, int to) {
        byte[] out = states;
        byte[] byKind = table;
        char[] kinds = chunk.kinds;
        int[] settled = chunk.settled;
        int now = question.now();
        int offset = overdueOffset;
        for (int row = from; row < to; row++) {
            out[row] = byKind[kinds[row] + (settled[row] < now ? offset : 0)];
        }
    }

    private void keepPeriod(int from, int to) {
        byte[] out = states;
        int[] seen = chunk.seen;
        int first = question.from();
        int end = question.to();
        for (int row = from; row < to; row++) {
            out[row] = seen[row] >= first && seen[row] < end ? out[row] : ReportQuestion.NO;
        }
    }

    private void keepHours(int from, int to, boolean[] wanted) {
        byte[] out = states;
        int[] seen = chunk.seen;
        LocalSlots slots = question.slots();
        for (int row = from; row < to; row++) {
            out[row] = wanted[slots.slot(seen[row])] ? out[row] : ReportQuestion.NO;
        }
    }

    private void keepBounds(Bounds bound, int from, int to) {
        byte[] out = states;
        EditionOwners.Leaves leaves = bound.owners().leaves(at);
        boolean[] wanted = leaves.among(bound.wanted());
        char[] codes = leaves.codes();
        for (int row = from; row < to; row++) {
            out[row] = wanted[codes[row]] ? out[row] : ReportQuestion.NO;
        }
    }
}
