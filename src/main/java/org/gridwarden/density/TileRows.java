package org.gridwarden.density;

import org.jspecify.annotations.Nullable;

/**
 * The rows that lie in a tile, chosen by their cells where these are known and then by their places. Immutable.
 *
 * @param frame the tile
 * @param cells cells of all reports, null where they are not known
 * @param near {@link HeatCells#near}; empty without cells
 */
@SuppressWarnings("ArrayRecordComponent")
record TileRows(HeatFrame frame, @Nullable HeatCells cells, byte[] near) {

    static TileRows of(HeatFrame frame, @Nullable HeatCells cells) {
        return new TileRows(frame, cells, cells == null ? new byte[0] : cells.near(frame.tile()));
    }
}
