package org.gridwarden.density.scan;

import org.jspecify.annotations.Nullable;

/**
 * The rows that lie in a tile, and where its cells alone are asked some beside it. Immutable.
 *
 * @param near the cells that have a part in the tile, null where they are not known
 * @param frame the tile, null where whoever takes the rows passes over those beside it
 */
public record TileRows(@Nullable NearCells near, @Nullable TileFrame frame) {}
