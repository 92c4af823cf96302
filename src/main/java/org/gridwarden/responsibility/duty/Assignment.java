package org.gridwarden.responsibility.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a party is to answer for a unit.
 *
 * @param party code of the party
 * @param network code of the network
 * @param unit code of the unit
 * @param kind entry of the dictionary {@code responsibility_kind}
 * @param grade entry of {@code responsibility_grade}, null for none
 * @param ordinal 1 for the first, 2 and more for deputies
 * @param category entry of {@code report_category}, null for all
 * @param validFrom from when; null for now, or for since when it is already known
 * @param validTo until when, null for no end known
 */
public record Assignment(
        String party,
        String network,
        String unit,
        String kind,
        @Nullable String grade,
        int ordinal,
        @Nullable String category,
        @Nullable Instant validFrom,
        @Nullable Instant validTo) {

    /** What two rows must not share at one time. */
    public Key key() {
        return new Key(party, network, unit, kind, category == null ? "" : category);
    }

    /** Party, unit, kind and category. */
    public record Key(String party, String network, String unit, String kind, String category) {
        /** The key of what is believed, to be compared with that of what is wanted. */
        public static Key of(Responsibility row) {
            return new Key(
                    row.party().code(),
                    row.network(),
                    row.unit(),
                    row.kind(),
                    row.category() == null ? "" : row.category());
        }
    }
}
