package org.gridwarden.density;

import org.jspecify.annotations.Nullable;

/**
 * The rows that lie in a tile, chosen by their cells where these are known and then by their places. Immutable.
 *
 * @param frame the tile
 * @param near the cells that have a part in the tile, null where cells are not known
 */
record TileRows(HeatFrame frame, @Nullable NearCells near) {

    static TileRows of(HeatFrame frame, @Nullable HeatCells cells) {
        return new TileRows(frame, cells == null ? null : cells.near(frame.tile()));
    }
}
