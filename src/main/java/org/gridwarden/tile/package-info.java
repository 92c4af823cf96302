/**
 * Vector tiles: boundaries of an edition, the installation's own base map, and heat.
 *
 * <ul>
 *   <li>World units: 4096 to a tile, so {@code 4096 · 2^zoom} to the world; x grows east, y grows south.
 *   <li>A line that two shapes share is simplified once per zoom, between the same two nodes, for both: tiles are
 *       seamless at every zoom.
 *   <li>A boundary tile is a pure function of an edition, so its address never changes its content.
 * </ul>
 */
@NullMarked
package org.gridwarden.tile;

import org.jspecify.annotations.NullMarked;
