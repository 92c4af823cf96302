package org.gridwarden.tile.mvt;

import org.gridwarden.geo.TileCoord;

/**
 * A rectangle in world units of one zoom.
 *
 * @param west least x
 * @param north least y
 * @param east greatest x
 * @param south greatest y
 */
public record TileBox(int west, int north, int east, int south) {

    /** The tile's own ground without its rim's far side: of two neighbours one holds a point on their border. */
    static TileBox of(TileCoord tile) {
        int west = tile.x() * WorldUnits.TILE;
        int north = tile.y() * WorldUnits.TILE;
        return new TileBox(west, north, west + WorldUnits.TILE - 1, north + WorldUnits.TILE - 1);
    }

    /** What is drawn into the tile: its ground and the buffer around it. */
    static TileBox drawn(TileCoord tile) {
        TileBox own = of(tile);
        return new TileBox(
                own.west - WorldUnits.BUFFER,
                own.north - WorldUnits.BUFFER,
                own.east + 1 + WorldUnits.BUFFER,
                own.south + 1 + WorldUnits.BUFFER);
    }

    /** The least box around pairs; at least one pair is needed. */
    public static TileBox around(int[] pairs) {
        int west = pairs[0];
        int north = pairs[1];
        int east = west;
        int south = north;
        for (int i = 2; i < pairs.length; i += 2) {
            west = Math.min(west, pairs[i]);
            east = Math.max(east, pairs[i]);
            north = Math.min(north, pairs[i + 1]);
            south = Math.max(south, pairs[i + 1]);
        }
        return new TileBox(west, north, east, south);
    }

    boolean contains(int x, int y) {
        return x >= west && x <= east && y >= north && y <= south;
    }

    boolean contains(TileBox other) {
        return contains(other.west, other.north) && contains(other.east, other.south);
    }

    boolean touches(TileBox other) {
        return other.west <= east && other.east >= west && other.north <= south && other.south >= north;
    }

    TileBox plus(TileBox other) {
        return new TileBox(
                Math.min(west, other.west),
                Math.min(north, other.north),
                Math.max(east, other.east),
                Math.max(south, other.south));
    }
}
