package org.gridwarden.intake;

import java.util.List;
import org.gridwarden.http.ProblemError;

/**
 * What became of a file.
 *
 * @param dryRun whether nothing was kept
 * @param read rows of the file
 * @param accepted new reports
 * @param repeated known already, unchanged
 * @param queued accepted, but without an owner in some network
 * @param errors why the other rows were not taken, with their lines; at most {@value #MOST_ERRORS}
 */
public record ImportOutcome(
        boolean dryRun, int read, int accepted, int repeated, int queued, List<ProblemError> errors) {

    /** Errors beyond this number are counted, not listed. */
    public static final int MOST_ERRORS = 1000;

    public ImportOutcome {
        errors = List.copyOf(errors);
    }

    /** Rows that were not taken. */
    public int refused() {
        return read - accepted - repeated;
    }
}
