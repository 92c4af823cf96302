package org.gridwarden.draft;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A working copy of a network.
 *
 * @param id database identity
 * @param networkId its network
 * @param networkCode its network's code
 * @param title what it is for
 * @param state whether it can still be changed
 * @param version counts its changes, from 1
 * @param baseEdition number of the edition it was copied from, null where there was none
 * @param createdBy account name
 * @param createdAt when
 * @param edition number of the edition it became, null until then
 * @param derivedRanks levels whose boundaries are dissolved from their children
 * @param acceptedKeys keys of issues that a person accepted
 * @param fitReport what a fit changed, as JSON text; null where it was not fitted
 * @param counts units of each level
 * @param review who submitted and approved it
 * @param blockingIssues issues of the last check that keep it from being published
 * @param otherIssues the other issues of the last check
 */
public record Draft(
        long id,
        long networkId,
        String networkCode,
        String title,
        State state,
        int version,
        @Nullable Integer baseEdition,
        String createdBy,
        Instant createdAt,
        @Nullable Integer edition,
        Set<Integer> derivedRanks,
        Set<String> acceptedKeys,
        @Nullable String fitReport,
        List<LevelCount> counts,
        Review review,
        int blockingIssues,
        int otherIssues) {

    public Draft {
        derivedRanks = Set.copyOf(derivedRanks);
        acceptedKeys = Set.copyOf(acceptedKeys);
        counts = List.copyOf(counts);
    }

    /** Where a draft stands. */
    public enum State {
        /** It can be changed. */
        OPEN,
        /** It waits for a second person. */
        SUBMITTED,
        /** A second person agreed. */
        APPROVED,
        /** It became an edition. */
        PUBLISHED,
        /** It was given up. */
        DISCARDED
    }

    /**
     * Who looked at it.
     *
     * @param approvalRequired whether its network asks for a second person
     * @param editors everybody who changed what it holds
     * @param submittedBy who submitted it last, null before
     * @param submittedAt when
     * @param submitReason what he said
     * @param approvedBy who approved it, null before
     * @param approvedAt when
     * @param returnedBy who opened it again, null where nobody did since it was submitted
     * @param returnReason why
     */
    public record Review(
            boolean approvalRequired,
            List<String> editors,
            @Nullable String submittedBy,
            @Nullable Instant submittedAt,
            @Nullable String submitReason,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Nullable String returnedBy,
            @Nullable String returnReason) {

        public Review {
            editors = List.copyOf(editors);
        }
    }

    /** Number of units of the level with this rank. */
    public record LevelCount(int rank, int units) {}
}
