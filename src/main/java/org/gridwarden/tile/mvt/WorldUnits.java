package org.gridwarden.tile.mvt;

import org.gridwarden.geo.Lattice;
import org.gridwarden.geo.TileCoord;

/**
 * World units of one zoom: 4096 to a tile. Whole numbers of them fit an {@code int} up to {@link #MAX_ZOOM}, where one
 * unit is 15 cm at the equator. Stateless.
 */
public final class WorldUnits {

    /** Units across one tile. */
    public static final int TILE = 4096;

    /** Units beyond a tile's rim that are drawn too, so that line ends lie out of sight. */
    static final int BUFFER = 64;

    /** Units in a pixel of the usual 512-pixel tile. */
    public static final int PIXEL = TILE / 512;

    /** The deepest zoom for which tiles are made; maps draw deeper zooms from these. */
    public static final int MAX_ZOOM = 16;

    private WorldUnits() {}

    /** Units across the world at a zoom. */
    public static double across(int zoom) {
        return (double) TILE * (1 << zoom);
    }

    /** Unrounded world unit of a longitude given in lattice steps. */
    public static double x(int latticeX, int zoom) {
        return TileCoord.worldX(Lattice.toDegrees(latticeX)) * across(zoom);
    }

    /** Unrounded world unit of a latitude given in lattice steps. */
    public static double y(int latticeY, int zoom) {
        return TileCoord.worldY(Lattice.toDegrees(latticeY)) * across(zoom);
    }
}
