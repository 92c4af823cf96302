package org.gridwarden.locate;

import java.time.Instant;
import java.util.List;
import org.gridwarden.geo.Datum;
import org.gridwarden.geo.LngLat;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for this place?
 *
 * @param place already converted to WGS 84
 * @param datum in which the position was given
 * @param accuracyMetres how far off the position may be; 0 takes it at its word
 * @param selection which networks, at which time
 */
public record LocateQuestion(LngLat place, Datum datum, double accuracyMetres, Selection selection) {

    /**
     * Networks at a time.
     *
     * @param networks codes; empty means all
     * @param at valid time, null for now
     * @param knownAt recorded time, null for now
     */
    public record Selection(
            List<String> networks,
            @Nullable Instant at,
            @Nullable Instant knownAt) {

        /** All networks, now. */
        public static final Selection ALL_NOW = new Selection(List.of(), null, null);

        public Selection {
            networks = List.copyOf(networks);
        }
    }
}
