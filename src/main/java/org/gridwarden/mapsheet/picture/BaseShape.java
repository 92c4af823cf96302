package org.gridwarden.mapsheet.picture;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Something of the base map.
 *
 * @param layer land, water, green, block, street or building
 * @param kind class within the layer, empty for none
 * @param name shown name, null for none
 * @param geometry in degrees
 */
public record BaseShape(String layer, String kind, @Nullable String name, Geometry geometry) {}
