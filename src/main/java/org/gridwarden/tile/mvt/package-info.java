/**
 * Shapes as vector tiles, in the format of the Mapbox Vector Tile specification 2.1.
 *
 * <ul>
 *   <li>World units: 4096 to a tile, so {@code 4096 · 2^zoom} to the world; x grows east, y grows south.
 *   <li>What is drawn into a tile is its ground and a buffer around it; a point belongs to exactly one tile.
 *   <li>Equal shapes give equal bytes.
 * </ul>
 *
 * <p>What the shapes stand for is not known here.
 */
@NullMarked
package org.gridwarden.tile.mvt;

import org.jspecify.annotations.NullMarked;
