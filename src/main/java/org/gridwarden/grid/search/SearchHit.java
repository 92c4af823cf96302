package org.gridwarden.grid.search;

import org.jspecify.annotations.Nullable;

/**
 * Something that a search found.
 *
 * @param kind {@code coordinate}, {@code unit}, {@code party}, {@code report} or {@code point}
 * @param title what to show first
 * @param detail what to show beside it
 * @param network code of the network, null where there is none
 * @param code code of what was found, null where there is none
 * @param id its database identity, null where there is none
 * @param place longitude and latitude, null where there is none
 */
public record SearchHit(
        String kind,
        String title,
        String detail,
        @Nullable String network,
        @Nullable String code,
        @Nullable Long id,
        double @Nullable [] place) {}
