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

    /** A cell of a tile: column from the west, row from the north, and how many reports lie in it. */
    public record Cell(int column, int row, int count) {}

    /** The cells of a tile that hold a matching report, by row, then column. */
    public static Iterable<Cell> cells(ReportColumns columns, ReportFilter filter, TileCoord tile) {
        int tileShift = ReportColumns.WORLD_BITS - tile.z();
        int cellShift = tileShift - CELL_BITS;
        RowMatcher matcher = new RowMatcher(columns, filter);
        Map<Integer, Integer> counts = new HashMap<>();
        for (int row = matcher.first(); row < matcher.end(); row++) {
            if (columns.worldXs[row] >> tileShift == tile.x()
                    && columns.worldYs[row] >> tileShift == tile.y()
                    && columns.hasPlace(row)
                    && matcher.matches(row)
                    && !matcher.isLeftOut(row)) {
                int column = (columns.worldXs[row] >> cellShift) & (CELLS - 1);
                int line = (columns.worldYs[row] >> cellShift) & (CELLS - 1);
                counts.merge(line * CELLS + column, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Cell(entry.getKey() % CELLS, entry.getKey() / CELLS, entry.getValue()))
                .toList();
    }
}
