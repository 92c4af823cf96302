package org.gridwarden.demo.city;

import java.time.Instant;
import org.gridwarden.geo.Datum;
import org.jspecify.annotations.Nullable;

/**
 * A fictional report, as its sender would give it.
 *
 * @param key idempotency key, unique
 * @param category code of {@code report_category}
 * @param channel code of {@code channel}
 * @param seenAt when it was seen
 * @param dueAt time limit
 * @param closedAt when it was closed, null while open
 * @param quantity how much
 * @param measureWord code of {@code measure_word}
 * @param description words
 * @param address words on the place
 * @param datum in which x and y are given
 * @param x longitude in the datum, null when no place was given
 * @param y latitude in the datum, null when no place was given
 * @param accuracyMetres as the phone said, null when unknown
 */
public record DemoReport(
        String key,
        String category,
        String channel,
        Instant seenAt,
        Instant dueAt,
        @Nullable Instant closedAt,
        int quantity,
        String measureWord,
        String description,
        String address,
        Datum datum,
        @Nullable Double x,
        @Nullable Double y,
        @Nullable Double accuracyMetres) {}
