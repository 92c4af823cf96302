package org.gridwarden.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridwarden.http.ProblemError;

/** Counts what becomes of the rows of a file while it is read. Not thread-safe. */
final class ImportTally {

    private static final int MOST_REASONS = 10_000;
    private static final int SHOWN_REASONS = 100;

    private final boolean dryRun;
    private final List<ProblemError> errors = new ArrayList<>();
    private final Map<String, Map<String, Integer>> statuses = new TreeMap<>();
    private final Map<ImportOutcome.Refusal, Integer> refusals = new HashMap<>();
    private int read;
    private int accepted;
    private int repeated;
    private int queued;

    ImportTally(boolean dryRun) {
        this.dryRun = dryRun;
    }

    /** Counts a chunk; to be given in the order of the file. */
    void count(ImportChunks.Taken chunk) {
        read += chunk.read();
        accepted += chunk.accepted();
        queued += chunk.queued();
        repeated += chunk.repeated();
        chunk.statuses().forEach((network, counts) -> {
            Map<String, Integer> sum = statuses.computeIfAbsent(network, code -> new TreeMap<>());
            counts.forEach((status, rows) -> sum.merge(status, rows, Integer::sum));
        });
        errors(chunk.errors());
    }

    private void errors(List<ProblemError> more) {
        Integer line = null;
        for (ProblemError error : more) {
            // A row may be wrong in several ways; it is refused once.
            if (line == null || !line.equals(error.line())) {
                var reason = new ImportOutcome.Refusal(error.code(), error.detail(), 0);
                boolean full = refusals.size() >= MOST_REASONS && !refusals.containsKey(reason);
                refusals.merge(full ? new ImportOutcome.Refusal(error.code(), "", 0) : reason, 1, Integer::sum);
            }
            line = error.line();
        }
        more.stream().limit(ImportOutcome.MOST_ERRORS - errors.size()).forEach(errors::add);
    }

    int read() {
        return read;
    }

    int accepted() {
        return accepted;
    }

    ImportOutcome outcome() {
        List<ImportOutcome.NetworkSum> networks = statuses.entrySet().stream()
                .map(sum -> new ImportOutcome.NetworkSum(sum.getKey(), sum.getValue()))
                .toList();
        List<ImportOutcome.Refusal> reasons = refusals.entrySet().stream()
                .map(reason -> new ImportOutcome.Refusal(
                        reason.getKey().code(), reason.getKey().detail(), reason.getValue()))
                .sorted(Comparator.comparingInt(ImportOutcome.Refusal::rows)
                        .reversed()
                        .thenComparing(ImportOutcome.Refusal::detail))
                .limit(SHOWN_REASONS)
                .toList();
        return new ImportOutcome(dryRun, read, accepted, repeated, queued, networks, reasons, errors);
    }
}
