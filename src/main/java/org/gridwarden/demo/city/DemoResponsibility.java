package org.gridwarden.demo.city;

import org.jspecify.annotations.Nullable;

/**
 * A duty of a party for a unit.
 *
 * @param networkCode network of the unit
 * @param unitCode the unit
 * @param partyCode who
 * @param kind code of {@code responsibility_kind}
 * @param grade code of {@code responsibility_grade}, null for none
 * @param ordinal 1 for the first (正), 2 and more for deputies (副)
 */
public record DemoResponsibility(
        String networkCode,
        String unitCode,
        String partyCode,
        String kind,
        @Nullable String grade,
        int ordinal) {}
