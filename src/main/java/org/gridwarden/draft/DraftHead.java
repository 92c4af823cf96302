package org.gridwarden.draft;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a use case has to know of a draft before it changes it; read without counting anything.
 *
 * @param id database identity
 * @param networkId its network
 * @param networkCode its network's code
 * @param state where it stands
 * @param version counts the changes of what it holds
 * @param graphVersion version since which its units changed by edits alone
 * @param edited whether the units of {@code graphVersion} were those of the base edition
 * @param baseEditionId edition it was copied from, null where there was none
 * @param baseEdition that edition's number
 * @param derivedRanks levels whose boundaries are dissolved from their children
 * @param acceptedKeys keys of issues that a person accepted
 * @param editors everybody who changed what it holds
 * @param submittedBy who submitted it last
 * @param approvalRequired whether its network asks for a second person
 */
record DraftHead(
        long id,
        long networkId,
        String networkCode,
        Draft.State state,
        int version,
        int graphVersion,
        boolean edited,
        @Nullable Long baseEditionId,
        @Nullable Integer baseEdition,
        Set<Integer> derivedRanks,
        Set<String> acceptedKeys,
        Set<String> editors,
        @Nullable String submittedBy,
        boolean approvalRequired) {

    DraftHead {
        derivedRanks = Set.copyOf(derivedRanks);
        acceptedKeys = Set.copyOf(acceptedKeys);
        editors = Set.copyOf(editors);
    }

    /** The same draft at a later version. */
    DraftHead withVersion(int other) {
        return new DraftHead(
                id,
                networkId,
                networkCode,
                state,
                other,
                graphVersion,
                edited,
                baseEditionId,
                baseEdition,
                derivedRanks,
                acceptedKeys,
                editors,
                submittedBy,
                approvalRequired);
    }

    /** Subject of audit rows. */
    String subject() {
        return "network/" + networkCode + "/draft/" + id;
    }
}
