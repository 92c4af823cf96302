package org.gridwarden.batch;

import java.util.List;

/**
 * What became of a file.
 *
 * @param rows records after the header
 * @param owned records that every asked network owns
 * @param badPlaces records without a usable place; they were kept with the status {@code bad_place}
 * @param exchanged those of them that would be places if longitude and latitude were exchanged
 * @param firstBadLines lines of the first of them, the file's first line being 1; at most {@value #LINES_KEPT}
 */
public record BatchTally(long rows, long owned, long badPlaces, long exchanged, List<Long> firstBadLines) {

    /** How many bad lines are remembered. */
    public static final int LINES_KEPT = 20;

    public BatchTally {
        firstBadLines = List.copyOf(firstBadLines);
    }
}
