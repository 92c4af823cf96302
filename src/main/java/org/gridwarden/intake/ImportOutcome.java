package org.gridwarden.intake;

import java.util.List;
import java.util.Map;
import org.gridwarden.http.ProblemError;

/**
 * What became of a file.
 *
 * @param dryRun whether nothing was kept
 * @param read rows of the file
 * @param accepted new reports
 * @param repeated known already, unchanged
 * @param queued accepted, but without an owner in some network that has an edition
 * @param networks what each network said of the accepted ones; each adds up to their number
 * @param refusals why the other rows were not taken, the most frequent reason first
 * @param errors the same row by row, with their lines; at most {@value #MOST_ERRORS}
 */
public record ImportOutcome(
        boolean dryRun,
        int read,
        int accepted,
        int repeated,
        int queued,
        List<NetworkSum> networks,
        List<Refusal> refusals,
        List<ProblemError> errors) {

    /**
     * What became of the accepted reports in one network.
     *
     * @param network its code
     * @param statuses how many lie how: {@code owned}, {@code on_edge}, {@code outside}, {@code in_hole},
     *     {@code no_place}, {@code no_edition}
     */
    public record NetworkSum(String network, Map<String, Integer> statuses) {

        public NetworkSum {
            statuses = Map.copyOf(statuses);
        }

        /** Those with an owner. */
        public int owned() {
            return count("owned") + count("on_edge");
        }

        /** How many have this status. */
        public int count(String status) {
            return statuses.getOrDefault(status, 0);
        }
    }

    /** A reason for which rows were refused. */
    public record Refusal(String code, String detail, int rows) {}

    /** Errors beyond this number are counted, not listed. */
    public static final int MOST_ERRORS = 1000;

    public ImportOutcome {
        networks = List.copyOf(networks);
        refusals = List.copyOf(refusals);
        errors = List.copyOf(errors);
    }

    /** Rows that were not taken. */
    public int refused() {
        return read - accepted - repeated;
    }
}
