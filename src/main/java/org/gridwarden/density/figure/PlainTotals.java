package org.gridwarden.density.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.gridwarden.density.column.Chunk;
import org.gridwarden.density.scan.ChunkOwners;
import org.gridwarden.density.scan.MatchingRows;
import org.gridwarden.density.scan.ReportQuestion;

/**
 * Counts per finest unit over sixteen chunks at a time, for questions that ask for nothing but a period: most of it is then
 * added up instead of scanned. A group is counted when it is first asked for, and again when one of its chunks changed or a
 * time limit in it has passed. Thread-safe.
 */
final class PlainTotals {

    /** Chunks of a group. */
    static final int GROUP = 16;

    /** Of nothing. */
    static final PlainTotals NONE = new PlainTotals(List.of(), List.of(), List.of());

    /**
     * A group's counts at some time.
     *
     * @param from the first second of {@code now} for which they hold
     * @param until the last second for which they hold
     * @param sums for the units up to the last that owns one of the reports
     */
    private record Counted(int from, int until, UnitSums sums) {}

    private final List<Chunk> chunks;
    private final List<ChunkOwners> leaves;
    private final List<AtomicReference<Counted>> groups;

    private PlainTotals(List<Chunk> chunks, List<ChunkOwners> leaves, List<AtomicReference<Counted>> groups) {
        this.chunks = chunks;
        this.leaves = leaves;
        this.groups = groups;
    }

    /** The totals after a change: groups of the same chunks keep what was counted. */
    PlainTotals after(List<Chunk> nextChunks, List<ChunkOwners> nextLeaves) {
        List<AtomicReference<Counted>> next = new ArrayList<>();
        for (int group = 0; group < nextChunks.size() / GROUP; group++) {
            next.add(isSame(group, nextChunks) ? groups.get(group) : new AtomicReference<>());
        }
        return new PlainTotals(nextChunks, nextLeaves, List.copyOf(next));
    }

    private boolean isSame(int group, List<Chunk> others) {
        if (group >= groups.size()) {
            return false;
        }
        for (int at = group * GROUP; at < (group + 1) * GROUP; at++) {
            if (chunks.get(at) != others.get(at)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Adds the whole groups of a plain question to {@code sum}.
     *
     * @return the chunks that were added: first, and the one after the last
     */
    int[] addTo(UnitSums sum, ReportQuestion question) {
        int first = -1;
        int end = -1;
        for (int group = 0; group < groups.size(); group++) {
            Chunk earliest = chunks.get(group * GROUP);
            boolean whole = isWithin(group, question) && earliest.size > 0;
            if (whole) {
                first = first < 0 ? group * GROUP : first;
                end = (group + 1) * GROUP;
                sum.add(counted(group, question).sums());
            } else if (first >= 0) {
                break;
            }
        }
        return new int[] {Math.max(0, first), Math.max(0, end)};
    }

    private boolean isWithin(int group, ReportQuestion question) {
        for (int at = group * GROUP; at < (group + 1) * GROUP; at++) {
            if (chunks.get(at).firstSeen < question.from() || chunks.get(at).lastSeen >= question.to()) {
                return false;
            }
        }
        return true;
    }

    private Counted counted(int group, ReportQuestion question) {
        Counted known = groups.get(group).get();
        if (known != null && known.from() <= question.now() && question.now() <= known.until()) {
            return known;
        }
        Counted fresh = count(group, question);
        groups.get(group).set(fresh);
        return fresh;
    }

    private Counted count(int group, ReportQuestion question) {
        int units = leaves.stream()
                        .skip((long) group * GROUP)
                        .limit(GROUP)
                        .mapToInt(codes -> codes.units()[codes.units().length - 1])
                        .max()
                        .orElse(UnitTree.NONE)
                + 1;
        UnitSums sum = new UnitSums(units, false);
        MatchingRows rows = new MatchingRows(question, null);
        int[] holds = {Integer.MIN_VALUE, Integer.MAX_VALUE};
        for (int at = group * GROUP; at < (group + 1) * GROUP; at++) {
            if (rows.turnTo(at)) {
                sum.take(rows, leaves.get(at));
                rows.each((state, batch, count) -> narrow(holds, rows.chunk(), state, batch, count));
            }
        }
        return new Counted(holds[0], holds[1], sum);
    }

    /** Narrows the seconds for which the states of rows hold: until the next limit, from the last on. */
    private static void narrow(int[] holds, Chunk chunk, byte state, char[] rows, int count) {
        for (int i = 0; i < count && state != ReportQuestion.CLOSED; i++) {
            int limit = chunk.settled[rows[i]];
            if (state == ReportQuestion.OVERDUE) {
                holds[0] = Math.max(holds[0], limit + 1);
            } else {
                holds[1] = Math.min(holds[1], limit);
            }
        }
    }
}
