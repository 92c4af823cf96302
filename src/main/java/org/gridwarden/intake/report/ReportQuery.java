package org.gridwarden.intake.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which reports are listed.
 *
 * @param categories codes, groups stand for their members; empty for all
 * @param channels likewise
 * @param status open, closed, overdue; null for all
 * @param from seen at or after
 * @param to seen before
 * @param network code of the network of {@code unit}
 * @param unit code of the unit in whose subtree the current owner lies
 * @param bbox west, south, east, north in degrees; empty for everywhere
 * @param before only reports with a smaller identity
 * @param limit most rows
 */
public record ReportQuery(
        List<String> categories,
        List<String> channels,
        @Nullable String status,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String network,
        @Nullable String unit,
        List<Double> bbox,
        @Nullable Long before,
        int limit) {

    public ReportQuery {
        categories = List.copyOf(categories);
        channels = List.copyOf(channels);
        bbox = List.copyOf(bbox);
    }

    /** The same question's page of so many rows before an identity, the first for null. */
    public ReportQuery page(@Nullable Long newBefore, int newLimit) {
        return new ReportQuery(categories, channels, status, from, to, network, unit, bbox, newBefore, newLimit);
    }
}
