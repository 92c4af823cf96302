/**
 * Vector tiles: boundaries of an edition, the installation's own base map, and heat.
 *
 * <ul>
 *   <li>A boundary tile is a pure function of an edition, so its address never changes its content.
 *   <li>A zoom is prepared when its first tile is asked for.
 *   <li>Heat changes with every report: it is asked for again each time, and not sent again while nothing changed.
 * </ul>
 *
 * <p>How shapes become tiles is {@code tile.mvt}; how lines are made simpler without gaps is {@code tile.line}.
 */
@NullMarked
package org.gridwarden.tile;

import org.jspecify.annotations.NullMarked;
