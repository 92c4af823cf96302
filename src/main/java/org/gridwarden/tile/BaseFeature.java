package org.gridwarden.tile;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One thing of the installation's own base map.
 *
 * @param id database identity
 * @param layer land, water, green, block, street, building or place
 * @param kind class within the layer, such as {@code trunk} of a street; empty where there is none
 * @param name shown name, null where it has none
 * @param minZoom least zoom at which it is drawn
 * @param geometry points, lines or areas in degrees
 */
record BaseFeature(
        long id, String layer, String kind, @Nullable String name, int minZoom, Geometry geometry) {}
