package org.gridwarden.responsibility.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A party answers for a unit: true over its valid time, known over its recorded time. Both begin included and end
 * excluded.
 *
 * @param id database identity of this row; a correction is another row
 * @param party who
 * @param unitId for which unit
 * @param network the unit's network code
 * @param unit the unit's code
 * @param unitName its name in the newest edition that holds it; its code where none does
 * @param level code of its level there, empty where none does
 * @param kind entry of the dictionary {@code responsibility_kind}
 * @param grade entry of {@code responsibility_grade}, null for none
 * @param ordinal 1 for the first (正), 2 and more for deputies (副)
 * @param category entry of {@code report_category} that it is for, null for all
 * @param validFrom from when it is true
 * @param validTo until when, null for no end known
 * @param recordedFrom since when it is known
 * @param recordedTo until when it was believed, null while it is
 * @param recordedBy account name
 */
public record Responsibility(
        long id,
        Party party,
        long unitId,
        String network,
        String unit,
        String unitName,
        String level,
        String kind,
        @Nullable String grade,
        int ordinal,
        @Nullable String category,
        Instant validFrom,
        @Nullable Instant validTo,
        Instant recordedFrom,
        @Nullable Instant recordedTo,
        String recordedBy) {

    /** Whether it is true at {@code asOf}. */
    public boolean isValidAt(Instant asOf) {
        return !validFrom.isAfter(asOf) && (validTo == null || validTo.isAfter(asOf));
    }

    /** The same with its party's telephone hidden. */
    public Responsibility withoutPhone() {
        return new Responsibility(
                id,
                party.withoutPhone(),
                unitId,
                network,
                unit,
                unitName,
                level,
                kind,
                grade,
                ordinal,
                category,
                validFrom,
                validTo,
                recordedFrom,
                recordedTo,
                recordedBy);
    }
}
