package org.gridwarden.cell;

/**
 * The root grid: square cells of 2^shift lattice steps from an origin one step south-west of every vertex, so that the
 * origin's column and row begin outside every unit.
 *
 * @param originX longitude of the grid's lower left corner, lattice steps
 * @param originY latitude of the grid's lower left corner, lattice steps
 * @param shift size of a root cell as a power of two
 * @param columns cells from west to east
 * @param rows cells from south to north
 */
record CellGrid(int originX, int originY, int shift, int columns, int rows) {

    private static final int MAX_CELLS = 1 << 27;

    /** A grid over the table's extent with about {@code wantedCells} cells. */
    static CellGrid over(EdgeTable edges, double wantedCells) {
        if (edges.size == 0) {
            return new CellGrid(0, 0, 2, 1, 1);
        }
        long width = (long) edges.maxX - edges.minX + 4;
        long height = (long) edges.maxY - edges.minY + 4;
        int shift = 2;
        while (cells(width, height, shift) > Math.min(MAX_CELLS, Math.max(64, wantedCells * 2))) {
            shift++;
        }
        int columns = (int) (((width - 1) >> shift) + 1);
        int rows = (int) (((height - 1) >> shift) + 1);
        return new CellGrid(edges.minX - 1, edges.minY - 1, shift, columns, rows);
    }

    private static long cells(long width, long height, int shift) {
        return (((width - 1) >> shift) + 1) * (((height - 1) >> shift) + 1);
    }

    int cells() {
        return columns * rows;
    }
}
