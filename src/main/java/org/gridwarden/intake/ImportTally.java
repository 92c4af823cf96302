package org.gridwarden.intake;

import java.util.ArrayList;
import java.util.List;
import org.gridwarden.http.ProblemError;

/** Counts what becomes of the rows of a file while it is read. Not thread-safe. */
final class ImportTally {

    private final boolean dryRun;
    private final List<ProblemError> errors = new ArrayList<>();
    private int read;
    private int accepted;
    private int repeated;
    private int queued;

    ImportTally(boolean dryRun) {
        this.dryRun = dryRun;
    }

    void read(int rows) {
        read += rows;
    }

    void accepted(int rows, int ofThemQueued) {
        accepted += rows;
        queued += ofThemQueued;
    }

    void repeated(int rows) {
        repeated += rows;
    }

    void errors(List<ProblemError> more) {
        more.stream().limit(ImportOutcome.MOST_ERRORS - errors.size()).forEach(errors::add);
    }

    int read() {
        return read;
    }

    int accepted() {
        return accepted;
    }

    ImportOutcome outcome() {
        return new ImportOutcome(dryRun, read, accepted, repeated, queued, errors);
    }
}
