package org.gridwarden.draft;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A street of the base map, along which a unit can be split.
 *
 * @param name its name, null where it has none
 * @param kind its class, such as lane
 * @param geometry its centre line
 */
public record StreetLine(@Nullable String name, String kind, Geometry geometry) {}
