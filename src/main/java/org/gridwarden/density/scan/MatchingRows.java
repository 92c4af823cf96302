package org.gridwarden.density.scan;

import org.gridwarden.density.column.Chunk;
import org.gridwarden.density.column.Kinds;
import org.gridwarden.density.scan.ReportQuestion.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a chunk that match a question, handed out in batches of one state. What a report is (see {@link Kinds}) chooses
 * stretches of rows; only the ends of the period, hours, scopes and time limits are looked at row by row, each on the rows
 * that are left. One of these is used for chunk after chunk; not thread-safe.
 */
public final class MatchingRows {

    private static final int BATCH = 4096;

    private final ReportQuestion question;
    private final @Nullable TileRows within;
    private final char[] rows = new char[BATCH];
    private final char[] late = new char[BATCH];
    private int at;
    private Chunk chunk;
    private int kind;
    private boolean wholePeriod;

    /** Takes rows of one state. */
    public interface Taker {

        /**
         * Takes {@code rows[0]} to {@code rows[count - 1]}.
         *
         * @param state {@link ReportQuestion#OPEN}, {@link ReportQuestion#CLOSED} or {@link ReportQuestion#OVERDUE}
         * @param rows ascending rows of the chunk, valid during the call
         */
        void take(byte state, char[] rows, int count);
    }

    /** Takes rows that lie side by side without a list of them. */
    public interface RunTaker extends Taker {

        /** Takes all rows from {@code from} to {@code to}, the last not included. */
        void takeRun(byte state, int from, int to);
    }

    /**
     * Rows that match a question.
     *
     * @param within the tile in which rows must lie; null for all
     */
    public MatchingRows(ReportQuestion question, @Nullable TileRows within) {
        this.question = question;
        this.within = within;
        this.chunk = question.columns().chunks().get(0);
    }

    /** Position of the chunk. */
    public int at() {
        return at;
    }

    /** The chunk of which rows are being handed out; it changes with {@link #at}. */
    public Chunk chunk() {
        return chunk;
    }

    /** A kind of the rows being handed out: their only one in {@link #eachKind}. */
    public int kind() {
        return kind;
    }

    boolean isWeighted() {
        return question.isWeighted();
    }

    /** What a row being handed out counts for. */
    public double weight(int row) {
        return switch (question.filter().weight()) {
            case NONE -> 1;
            case QUANTITY -> chunk.weight(row);
            case CATEGORY -> question.categoryWeight(Kinds.category(kind));
        };
    }

    /** Turns to a chunk; false where none of its rows can match. */
    public boolean turnTo(int position) {
        at = position;
        chunk = question.columns().chunks().get(position);
        wholePeriod = chunk.firstSeen >= question.from() && chunk.lastSeen < question.to();
        return chunk.size > 0 && chunk.firstSeen < question.to() && chunk.lastSeen >= question.from();
    }

    /**
     * Hands out the rows of the chunk.
     *
     * @return how many match as well, but lie on a default point that is to be left out
     */
    public int each(Taker taker) {
        return each(question.filter().weight() == ReportFilter.Weight.CATEGORY, taker);
    }

    /** Hands out the rows of the chunk kind by kind. */
    public void eachKind(Taker taker) {
        each(true, taker);
    }

    private int each(boolean apart, Taker taker) {
        int leftOut = 0;
        int end;
        for (int first = 0; first < chunk.kinds.length; first = end) {
            kind = chunk.kinds[first];
            byte state = question.state(kind);
            end = first + 1;
            while (!apart && end < chunk.kinds.length && question.state(chunk.kinds[end]) == state) {
                end++;
            }
            if (state != ReportQuestion.NO) {
                leftOut += stretch(state, chunk.begin(first), chunk.ends[end - 1], taker);
            }
        }
        return leftOut;
    }

    private int stretch(byte state, int from, int to, Taker taker) {
        if (taker instanceof RunTaker runs && state == ReportQuestion.CLOSED && isTakenWhole()) {
            takeRuns(state, from, to, runs);
            return 0;
        }
        int leftOut = 0;
        for (int begin = from; begin < to; begin += BATCH) {
            leftOut += hand(state, keep(begin, Math.min(begin + BATCH, to)), taker);
        }
        return leftOut;
    }

    private void takeRuns(byte state, int from, int to, RunTaker taker) {
        NearCells near = within == null ? null : within.near();
        if (near == null) {
            taker.takeRun(state, from, to);
            return;
        }
        int end;
        for (int row = from; row < to; row = end) {
            int begin = near.begin(at, row, to);
            end = near.end(at, begin, to);
            if (begin < end) {
                taker.takeRun(state, begin, end);
            }
        }
    }

    /** Whether kind and cell alone decide about closed reports. */
    private boolean isTakenWhole() {
        return (within == null || within.frame() == null)
                && wholePeriod
                && question.hours() == null
                && question.bounds().isEmpty()
                && !question.isOverdueOnly();
    }

    /** Hands out chosen rows of one kind's state; answers how many are left out. */
    private int hand(byte state, int count, Taker taker) {
        boolean onlyLate = question.isOverdueOnly();
        int left = onlyLate ? keepLate(count) : count;
        if (state == ReportQuestion.LEFT_OUT) {
            return left;
        }
        if (state == ReportQuestion.CLOSED) {
            hand(state, rows, left, taker);
        } else if (onlyLate) {
            hand(ReportQuestion.OVERDUE, rows, left, taker);
        } else {
            int open = takeLateOut(left);
            hand(ReportQuestion.OPEN, rows, open, taker);
            hand(ReportQuestion.OVERDUE, late, left - open, taker);
        }
        return 0;
    }

    private static void hand(byte state, char[] rows, int count, Taker taker) {
        if (count > 0) {
            taker.take(state, rows, count);
        }
    }

    /** Lists those of the rows {@code from} to {@code to} that match. */
    private int keep(int from, int to) {
        byte[] hours = question.hours();
        int count;
        if (within != null) {
            count = keepTile(within, from, to);
            count = hours == null ? count : keepHours(count, hours);
        } else {
            count = hours == null ? all(from, to) : allOfHours(from, to, hours);
        }
        count = wholePeriod ? count : keepSpan(count, chunk.seen, question.from(), question.to() - question.from());
        for (Bounds bound : question.bounds()) {
            count = keepBounds(count, bound);
        }
        return count;
    }

    private int all(int from, int to) {
        for (int row = from; row < to; row++) {
            rows[row - from] = (char) row;
        }
        return to - from;
    }

    private int allOfHours(int from, int to, byte[] wanted) {
        byte[] hours = chunk.hours;
        int kept = 0;
        for (int row = from; row < to; row++) {
            rows[kept] = (char) row;
            kept += wanted[hours[row] & 0xFF];
        }
        return kept;
    }

    private int keepTile(TileRows tile, int from, int to) {
        NearCells near = tile.near();
        TileFrame frame = tile.frame();
        int count = near == null ? all(from, to) : near.find(at, from, to, rows);
        if (frame == null) {
            return count;
        }
        count = keepSpan(count, chunk.xs, frame.west(), frame.width());
        return keepSpan(count, chunk.ys, frame.south(), frame.height());
    }

    /** Keeps rows whose value is {@code first} or up to {@code width} − 1 more. */
    private int keepSpan(int count, int[] values, int first, int width) {
        char[] left = rows;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            char row = left[i];
            left[kept] = row;
            kept += isWithin(values[row] - first, width);
        }
        return kept;
    }

    private int keepHours(int count, byte[] wanted) {
        char[] left = rows;
        byte[] hours = chunk.hours;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            char row = left[i];
            left[kept] = row;
            kept += wanted[hours[row] & 0xFF];
        }
        return kept;
    }

    private int keepBounds(int count, Bounds bound) {
        char[] left = rows;
        ChunkOwners owners = bound.owners().get(at);
        char[] codes = owners.codes();
        int[] units = owners.units();
        byte[] inside = bound.inside();
        int kept = 0;
        for (int i = 0; i < count; i++) {
            char row = left[i];
            left[kept] = row;
            kept += inside[units[codes[row]] + 1];
        }
        return kept;
    }

    private int keepLate(int count) {
        char[] left = rows;
        int[] settled = chunk.settled;
        int now = question.now();
        int kept = 0;
        for (int i = 0; i < count; i++) {
            char row = left[i];
            left[kept] = row;
            kept += isBefore(settled[row], now);
        }
        return kept;
    }

    /** Moves rows past their time to the others' array; the rest stay. */
    private int takeLateOut(int count) {
        char[] left = rows;
        char[] out = late;
        int[] settled = chunk.settled;
        int now = question.now();
        int kept = 0;
        for (int i = 0; i < count; i++) {
            char row = left[i];
            left[kept] = row;
            out[i - kept] = row;
            kept += 1 - isBefore(settled[row], now);
        }
        return kept;
    }

    /** 1 where {@code 0 <= offset < width}, both unsigned, otherwise 0; without a branch as well. */
    private static int isWithin(int offset, int width) {
        return (int) (((offset & 0xFFFFFFFFL) - (width & 0xFFFFFFFFL)) >>> 63);
    }

    /** 1 or 0, without a branch that half of all rows would mislead. */
    private static int isBefore(int time, int now) {
        return (int) (((long) time - now) >>> 63);
    }
}
