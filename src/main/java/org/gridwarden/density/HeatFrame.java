package org.gridwarden.density;

import org.gridwarden.geo.TileCoord;

/**
 * The cells of one tile as bounds in lattice steps, so that a report's cell is found without a logarithm. Bounds of a zoom are
 * among those of the next. Immutable.
 */
final class HeatFrame {

    private static final long WORLD_STEPS = 3_600_000_000L;
    private static final long HALF_WORLD = WORLD_STEPS / 2;
    private static final int CELL_BITS = 6;

    /** Column c holds {@code wests[c] <= x < wests[c + 1]}. */
    private final int[] wests;

    /** Row r holds {@code norths[r] >= y > norths[r + 1]}. */
    private final int[] norths;

    private final double columnsPerStep;
    private final double rowsPerStep;

    private HeatFrame(int[] wests, int[] norths) {
        this.wests = wests;
        this.norths = norths;
        columnsPerStep = (double) HeatGrid.CELLS / ((double) wests[HeatGrid.CELLS] - wests[0]);
        rowsPerStep = (double) HeatGrid.CELLS / ((double) norths[0] - norths[HeatGrid.CELLS]);
    }

    static HeatFrame of(TileCoord tile) {
        int bits = tile.z() + CELL_BITS;
        long cells = 1L << bits;
        int[] wests = new int[HeatGrid.CELLS + 1];
        int[] norths = new int[HeatGrid.CELLS + 1];
        for (int i = 0; i <= HeatGrid.CELLS; i++) {
            long column = ((long) tile.x() << CELL_BITS) + i;
            // Rounded up: the first step that is not west of the bound; the world's last column takes its own east
            // edge.
            wests[i] = (int) (-HALF_WORLD + ((column * WORLD_STEPS + cells - 1) >> bits) + (column == cells ? 1 : 0));
            norths[i] = north(((long) tile.y() << CELL_BITS) + i, cells);
        }
        return new HeatFrame(wests, norths);
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

    /** Whether a box has a part in the tile. */
    boolean meets(int west, int south, int east, int north) {
        return west < wests[HeatGrid.CELLS] && east >= wests[0] && south <= norths[0] && north > norths[HeatGrid.CELLS];
    }

    /** Row times {@link HeatGrid#CELLS} plus column of a place, −1 outside the tile. */
    int cell(int x, int y) {
        if (x < wests[0] || x >= wests[HeatGrid.CELLS] || y > norths[0] || y <= norths[HeatGrid.CELLS]) {
            return -1;
        }
        int column = Math.min(HeatGrid.CELLS - 1, (int) (((double) x - wests[0]) * columnsPerStep));
        while (x < wests[column]) {
            column--;
        }
        while (x >= wests[column + 1]) {
            column++;
        }
        int row = Math.min(HeatGrid.CELLS - 1, (int) (((double) norths[0] - y) * rowsPerStep));
        while (y > norths[row]) {
            row--;
        }
        while (y <= norths[row + 1]) {
            row++;
        }
        return row * HeatGrid.CELLS + column;
    }

    /** Whether a place lies in a cell of the tile. */
    boolean isIn(int cell, int x, int y) {
        int column = cell & (HeatGrid.CELLS - 1);
        int row = cell >> CELL_BITS;
        return x >= wests[column] && x < wests[column + 1] && y <= norths[row] && y > norths[row + 1];
    }

    /** Least x of a cell. */
    int west(int cell) {
        return wests[cell & (HeatGrid.CELLS - 1)];
    }

    /** First x east of a cell. */
    int east(int cell) {
        return wests[(cell & (HeatGrid.CELLS - 1)) + 1];
    }

    /** Greatest y of a cell. */
    int north(int cell) {
        return norths[cell >> CELL_BITS];
    }

    /** First y south of a cell. */
    int south(int cell) {
        return norths[(cell >> CELL_BITS) + 1];
    }
}
