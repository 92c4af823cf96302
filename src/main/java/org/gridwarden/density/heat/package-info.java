/**
 * Reports counted on the ground, in cells of a fixed grid of the world: the heat map.
 *
 * <ul>
 *   <li>A tile has 64 × 64 cells at every zoom, and a cell is exactly four cells of the next zoom.
 *   <li>A report lies in one cell of a zoom: totals are the same at every zoom and across the borders of tiles.
 *   <li>A cell is told at the mean place of its reports, not in its middle: the grid is not to be seen.
 * </ul>
 *
 * <p>It knows {@code density.scan} and {@code density.column}.
 */
@NullMarked
package org.gridwarden.density.heat;

import org.jspecify.annotations.NullMarked;
