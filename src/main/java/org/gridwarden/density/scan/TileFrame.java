package org.gridwarden.density.scan;

import org.gridwarden.geo.TileCoord;

/**
 * The fine cells of one tile, 128 × 128, as bounds in lattice steps, so that a report's cell is found without a logarithm. Bounds
 * of a zoom are among those of the next. Immutable.
 */
public final class TileFrame {

    private static final long WORLD_STEPS = 3_600_000_000L;
    private static final long HALF_WORLD = WORLD_STEPS / 2;
    private static final int SIDE_BITS = 7;

    /** Fine cells across a tile. */
    public static final int SIDE = 1 << SIDE_BITS;

    private final TileCoord tile;

    /** Column c holds {@code wests[c] <= x < wests[c + 1]}. */
    private final int[] wests;

    /** Row r holds {@code norths[r] >= y > norths[r + 1]}. */
    private final int[] norths;

    private final double columnsPerStep;
    private final double rowsPerStep;

    private TileFrame(TileCoord tile, int[] wests, int[] norths) {
        this.tile = tile;
        this.wests = wests;
        this.norths = norths;
        columnsPerStep = (double) SIDE / ((double) wests[SIDE] - wests[0]);
        rowsPerStep = (double) SIDE / ((double) norths[0] - norths[SIDE]);
    }

    /** The cells of a tile of any zoom. */
    public static TileFrame of(TileCoord tile) {
        int bits = tile.z() + SIDE_BITS;
        long cells = 1L << bits;
        int[] wests = new int[SIDE + 1];
        int[] norths = new int[SIDE + 1];
        for (int i = 0; i <= SIDE; i++) {
            long column = ((long) tile.x() << SIDE_BITS) + i;
            // Rounded up: the first step that is not west of the bound; the world's last column takes its own east
            // edge.
            wests[i] = (int) (-HALF_WORLD + ((column * WORLD_STEPS + cells - 1) >> bits) + (column == cells ? 1 : 0));
            norths[i] = north(((long) tile.y() << SIDE_BITS) + i, cells);
        }
        return new TileFrame(tile, wests, norths);
    }

    private static int north(long row, long cells) {
        if (row == 0) {
            return (int) (HALF_WORLD / 2);
        }
        if (row == cells) {
            return (int) (-HALF_WORLD / 2 - 1);
        }
        double latitude = Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2.0 * row / cells))));
        return (int) Math.floor(latitude * 1e7);
    }

    /** The tile of which these are the cells. */
    public TileCoord tile() {
        return tile;
    }

    /** Least x of the tile. */
    int west() {
        return wests[0];
    }

    /** Steps from west to east, as an unsigned number. */
    int width() {
        return wests[SIDE] - wests[0];
    }

    /** Least y of the tile. */
    int south() {
        return norths[SIDE] + 1;
    }

    /** Steps from north to south, as an unsigned number. */
    int height() {
        return norths[0] - norths[SIDE];
    }

    /** Row times {@link #SIDE} plus column of a place, −1 outside the tile. */
    public int cell(int x, int y) {
        if (x < wests[0] || x >= wests[SIDE] || y > norths[0] || y <= norths[SIDE]) {
            return -1;
        }
        int column = Math.min(SIDE - 1, (int) (((double) x - wests[0]) * columnsPerStep));
        while (x < wests[column]) {
            column--;
        }
        while (x >= wests[column + 1]) {
            column++;
        }
        int row = Math.min(SIDE - 1, (int) (((double) norths[0] - y) * rowsPerStep));
        while (y > norths[row]) {
            row--;
        }
        while (y <= norths[row + 1]) {
            row++;
        }
        return row * SIDE + column;
    }
}
