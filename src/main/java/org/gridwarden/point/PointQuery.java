package org.gridwarden.point;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which points are listed.
 *
 * @param type code of the type, whose members count too; null for all
 * @param network code of the network of {@code unit}
 * @param unit code of the unit in whose subtree they lie
 * @param bbox west, south, east, north in degrees; empty for everywhere
 * @param part part of code or name
 * @param after only points whose code comes later
 * @param limit most rows
 */
public record PointQuery(
        @Nullable String type,
        @Nullable String network,
        @Nullable String unit,
        List<Double> bbox,
        @Nullable String part,
        @Nullable String after,
        int limit) {

    public PointQuery {
        bbox = List.copyOf(bbox);
    }

    /** The same question's page of so many rows after a code, the first for null. */
    public PointQuery page(@Nullable String newAfter, int newLimit) {
        return new PointQuery(type, network, unit, bbox, part, newAfter, newLimit);
    }
}
