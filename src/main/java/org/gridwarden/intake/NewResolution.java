package org.gridwarden.intake;

import java.time.Instant;
import org.gridwarden.locate.Resolution;
import org.gridwarden.locate.ResolvedOwner;
import org.gridwarden.locate.index.OwnerStatus;
import org.jspecify.annotations.Nullable;

/**
 * A row of what one network said of one report.
 *
 * @param reportId the report
 * @param networkId the network
 * @param editionId edition asked, null when there was none or no place
 * @param unitId owner, null when it has none
 * @param insideUnitId building
 * @param status how the place lies, {@code no_place} or {@code by_hand}
 * @param distanceMetres to the nearest boundary
 * @param otherUnitId on its other side
 * @param reason a sentence
 * @param resolvedAt now
 * @param resolvedBy account name, token or {@code system}
 */
record NewResolution(
        long reportId,
        long networkId,
        @Nullable Long editionId,
        @Nullable Long unitId,
        @Nullable Long insideUnitId,
        String status,
        @Nullable Double distanceMetres,
        @Nullable Long otherUnitId,
        String reason,
        Instant resolvedAt,
        String resolvedBy) {

    static final String NO_PLACE = "no_place";
    static final String BY_HAND = "by_hand";

    static NewResolution of(long reportId, long networkId, ResolvedOwner owner, Instant at, String by) {
        return new NewResolution(
                reportId,
                networkId,
                owner.editionId(),
                owner.unitId(),
                owner.insideUnitId(),
                owner.status().code(),
                owner.distanceMetres(),
                owner.otherUnitId(),
                owner.reason(),
                at,
                by);
    }

    static NewResolution noPlace(long reportId, long networkId, Instant at, String by) {
        return new NewResolution(
                reportId,
                networkId,
                null,
                null,
                null,
                NO_PLACE,
                null,
                null,
                "it came without a place that can be located",
                at,
                by);
    }

    static NewResolution byHand(long reportId, long networkId, long unitId, String reason, Instant at, String by) {
        return new NewResolution(reportId, networkId, null, unitId, null, BY_HAND, null, null, reason, at, by);
    }

    /** For a network that is not published to this process yet. */
    static NewResolution noEdition(long reportId, long networkId, Instant at, String by) {
        String status = OwnerStatus.NO_EDITION.code();
        String reason = OwnerStatus.NO_EDITION.reason();
        return new NewResolution(reportId, networkId, null, null, null, status, null, null, reason, at, by);
    }

    /** The rule by which owners are found; rows keep it. */
    int ruleVersion() {
        return Resolution.RULE_VERSION;
    }
}
