package org.gridwarden.cell.record;

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
public record CellGrid(int originX, int originY, int shift, int columns, int rows) {

    private static final int MAX_CELLS = 1 << 27;

    /** The grid of a layer without vertices. */
    public static CellGrid ofNothing() {
        return new CellGrid(0, 0, 2, 1, 1);
    }

    /** A grid over vertices of this extent, in lattice steps, with about {@code wantedCells} cells. */
    public static CellGrid over(int minX, int minY, int maxX, int maxY, double wantedCells) {
        long width = (long) maxX - minX + 4;
        long height = (long) maxY - minY + 4;
        int shift = 2;
        while (cells(width, height, shift) > Math.min(MAX_CELLS, Math.max(64, wantedCells * 2))) {
            shift++;
        }
        int columns = (int) (((width - 1) >> shift) + 1);
        int rows = (int) (((height - 1) >> shift) + 1);
        return new CellGrid(minX - 1, minY - 1, shift, columns, rows);
    }

    private static long cells(long width, long height, int shift) {
        return (((width - 1) >> shift) + 1) * (((height - 1) >> shift) + 1);
    }

    /** How many root cells there are. */
    public int cells() {
        return columns * rows;
    }
}
