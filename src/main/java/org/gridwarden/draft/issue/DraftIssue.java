package org.gridwarden.draft.issue;

import java.util.List;
import org.gridwarden.coverage.CoverageIssue;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What keeps a draft from being right.
 *
 * @param key the same defect in the same draft has the same key
 * @param code stable name of the kind: those of {@link CoverageIssue.Type}, and {@code CODE_REUSED}
 * @param blocking whether it keeps the draft from being published
 * @param level rank of the level it was found in
 * @param units codes of the units concerned
 * @param areaSquareMetres ground in question, null where there is none
 * @param widthMetres diameter of the largest circle in that ground, null where there is none
 * @param message a sentence
 * @param place where, in degrees; null where it has no place
 */
public record DraftIssue(
        String key,
        String code,
        boolean blocking,
        int level,
        List<String> units,
        @Nullable Double areaSquareMetres,
        @Nullable Double widthMetres,
        String message,
        @Nullable Geometry place) {

    /** Code of the issue that a code was used for a unit of another level in an earlier edition. */
    public static final String CODE_REUSED = "CODE_REUSED";

    public DraftIssue {
        units = List.copyOf(units);
    }

    static DraftIssue of(CoverageIssue issue) {
        return new DraftIssue(
                issue.key(),
                issue.type().name(),
                issue.blocking(),
                issue.levelRank(),
                issue.unitCodes(),
                issue.areaSquareMetres(),
                issue.widthMetres(),
                issue.message(),
                issue.place());
    }
}
