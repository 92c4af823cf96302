package org.gridwarden.density;

import java.util.HashMap;
import java.util.Map;
import org.gridwarden.geo.TileCoord;

/**
 * Counts reports in a fixed grid of the world: at every zoom a tile has 64 × 64 cells, and a cell is exactly four cells
 * of the next zoom. Each report lies in exactly one cell, so totals are the same at every zoom and across tile borders.
 * Stateless.
 */
public final class HeatGrid {

    /** Cells across a tile. */
    public static final int CELLS = 64;

    private static final int CELL_BITS = 6;

    private HeatGrid() {}

    /** The deepest zoom that can be asked for. */
    public static final int MAX_ZOOM = ReportColumns.WORLD_BITS - CELL_BITS;

    /**
     * A cell of a tile.
     *
     * @param column from the west
     * @param row from the north
     * @param count reports in it
     * @param x mean place of its reports across the tile, 0 in the west to 1 in the east; the middle of the cell would
     *     show the grid, not the problems
     * @param y the same from the north
     */
    public record Cell(int column, int row, int count, double x, double y) {}

    private static final class Sum {
        private int count;
        private double x;
        private double y;
    }

    /** The cells of a tile that hold a matching report, by row, then column. */
    public static Iterable<Cell> cells(ReportColumns columns, ReportFilter filter, TileCoord tile) {
        int tileShift = ReportColumns.WORLD_BITS - tile.z();
        int cellShift = tileShift - CELL_BITS;
        int tileMask = (1 << tileShift) - 1;
        RowMatcher matcher = new RowMatcher(columns, filter);
        Map<Integer, Sum> sums = new HashMap<>();
        for (int row = matcher.first(); row < matcher.end(); row++) {
            if (columns.worldXs[row] >> tileShift == tile.x()
                    && columns.worldYs[row] >> tileShift == tile.y()
                    && columns.hasPlace(row)
                    && matcher.matches(row)
                    && !matcher.isLeftOut(row)) {
                int column = (columns.worldXs[row] >> cellShift) & (CELLS - 1);
                int line = (columns.worldYs[row] >> cellShift) & (CELLS - 1);
                Sum sum = sums.computeIfAbsent(line * CELLS + column, key -> new Sum());
                sum.count++;
                sum.x += columns.worldXs[row] & tileMask;
                sum.y += columns.worldYs[row] & tileMask;
            }
        }
        double width = 1L << tileShift;
        return sums.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> cell(entry.getKey(), entry.getValue(), width))
                .toList();
    }

    private static Cell cell(int key, Sum sum, double width) {
        return new Cell(key % CELLS, key / CELLS, sum.count, sum.x / (sum.count * width), sum.y / (sum.count * width));
    }
}
