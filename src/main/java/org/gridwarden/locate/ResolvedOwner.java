package org.gridwarden.locate;

import org.gridwarden.locate.index.OwnerStatus;
import org.jspecify.annotations.Nullable;

/**
 * What one network said of one place at one time; a report keeps it for ever.
 *
 * @param editionId database identity of the edition asked, null when there was none
 * @param unitId database identity of the finest tiling unit, null when nobody owns the place
 * @param insideUnitId the building (unit of an INSIDE level) in which it lies, null when in none
 * @param status how the place lies
 * @param distanceMetres to the nearest boundary of a finest tiling unit; null without an edition
 * @param otherUnitId the unit across that boundary, null when nobody owns that side
 * @param reason a sentence for people
 */
public record ResolvedOwner(
        @Nullable Long editionId,
        @Nullable Long unitId,
        @Nullable Long insideUnitId,
        OwnerStatus status,
        @Nullable Double distanceMetres,
        @Nullable Long otherUnitId,
        String reason) {}
