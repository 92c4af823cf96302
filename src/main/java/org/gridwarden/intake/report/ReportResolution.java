package org.gridwarden.intake.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one network said of a report.
 *
 * @param network network code
 * @param edition number of the edition asked, null when there was none or no place
 * @param unitId identity of the owner, null without one; the feature id in tiles
 * @param unit code of the owner
 * @param unitName its name in that edition
 * @param status owned, on_edge, outside, in_hole, no_place, no_edition, by_hand
 * @param reason a sentence
 * @param distanceMetres to the nearest boundary
 * @param otherSide code of the unit on its other side
 * @param resolvedAt when
 * @param resolvedBy who asked for it
 * @param current false when a later answer took its place
 */
public record ReportResolution(
        String network,
        @Nullable Integer edition,
        @Nullable Long unitId,
        @Nullable String unit,
        @Nullable String unitName,
        String status,
        String reason,
        @Nullable Double distanceMetres,
        @Nullable String otherSide,
        Instant resolvedAt,
        String resolvedBy,
        boolean current) {}
