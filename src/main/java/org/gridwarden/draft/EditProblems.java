package org.gridwarden.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridwarden.http.Problem;
import org.gridwarden.http.ProblemException;

/** Why an edit was not even tried, as a problem. */
final class EditProblems {

    private EditProblems() {}

    /** A line of what happened since. */
    private record Line(
            int seq, int version, String author, Instant at, String type, boolean undo, List<String> units) {

        static Line of(DraftStep step) {
            return new Line(
                    step.seq(), step.version(), step.author(), step.at(), step.type(), step.undo(), step.units());
        }
    }

    /** Somebody else was quicker. */
    static ProblemException stale(DraftHead draft, int seen, List<DraftStep> since) {
        ProblemException stale = Problem.conflict(
                "draft_stale",
                "draft " + draft.id() + " is at version " + draft.version() + ", not " + seen
                        + (since.isEmpty() ? "" : "; the edits since are listed"));
        return new ProblemException(stale.problem()
                .with(Map.of(
                        "version",
                        draft.version(),
                        "since",
                        since.stream().map(Line::of).toList())));
    }
}
