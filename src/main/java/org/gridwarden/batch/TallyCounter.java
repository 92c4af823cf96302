package org.gridwarden.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Sums the chunks' counts in their order, which turns lines of a chunk into lines of the file. One caller at a time. */
final class TallyCounter {

    private final Consumer<BatchTally> progress;
    private final List<Long> firstBadLines = new ArrayList<>();
    private long linesBefore;
    private long rows;
    private long owned;
    private long badPlaces;
    private long exchanged;

    /** Tells {@code progress} the sums after every chunk; {@code headerLines} come before the first. */
    TallyCounter(int headerLines, Consumer<BatchTally> progress) {
        this.linesBefore = headerLines;
        this.progress = progress;
    }

    /** Lines of the chunks so far. */
    long lines() {
        return linesBefore;
    }

    /** Adds a chunk that has {@code lines} lines; {@code badLines} counts them from 0. */
    void add(long chunkRows, long chunkOwned, long chunkExchanged, int[] badLines, int badCount, int lines) {
        rows += chunkRows;
        exchanged += chunkExchanged;
        owned += chunkOwned;
        badPlaces += badCount;
        for (int at = 0; at < badCount && firstBadLines.size() < BatchTally.LINES_KEPT; at++) {
            firstBadLines.add(linesBefore + badLines[at] + 1);
        }
        linesBefore += lines;
        progress.accept(tally());
    }

    BatchTally tally() {
        return new BatchTally(rows, owned, badPlaces, exchanged, firstBadLines);
    }
}
