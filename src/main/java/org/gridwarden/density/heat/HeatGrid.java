package org.gridwarden.density.heat;

import java.util.List;
import org.gridwarden.density.scan.ReportQuestion;
import org.gridwarden.density.scan.Scan;
import org.gridwarden.density.scan.TileFrame;
import org.gridwarden.density.scan.TileRows;
import org.gridwarden.geo.TileCoord;
import org.jspecify.annotations.Nullable;

/**
 * Counts reports in a fixed grid of the world: at every zoom a tile has 64 × 64 cells, and a cell is exactly four cells
 * of the next zoom. Each report lies in exactly one cell, so totals are the same at every zoom and across tile borders.
 * Stateless.
 */
public final class HeatGrid {

    /** Cells across a tile. */
    public static final int CELLS = 64;

    /** The deepest zoom that can be asked for. */
    public static final int MAX_ZOOM = TileCoord.MAX_ZOOM;

    private HeatGrid() {}

    /**
     * A cell of a tile.
     *
     * @param column from the west
     * @param row from the north
     * @param count reports in it
     * @param weight sum of what they weigh
     * @param x mean place of its reports across the tile, 0 in the west to 1 in the east, to a quarter of the cell's width or
     *     better; the middle of the cell would show the grid, not the problems
     * @param y the same from the north
     */
    public record Cell(int column, int row, int count, double weight, double x, double y) {}

    /**
     * The cells of a tile that hold a matching report, by row, then column.
     *
     * @param known cells of all reports, null where they are not known
     */
    public static List<Cell> cells(ReportQuestion question, @Nullable HeatCells known, TileCoord tile) {
        if (known != null && known.serve(tile)) {
            return known.sums(question, tile).cells();
        }
        TileFrame frame = TileFrame.of(tile);
        return Scan.within(
                        known == null ? new TileRows(null, frame) : known.rows(frame),
                        question,
                        () -> new HeatSums(question.isWeighted()),
                        (sum, rows) -> sum.take(rows, frame),
                        HeatSums::plus)
                .cells();
    }
}
