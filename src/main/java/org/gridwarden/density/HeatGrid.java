package org.gridwarden.density;

import java.util.ArrayList;
import java.util.List;
import org.gridwarden.geo.Lattice;
import org.gridwarden.geo.TileCoord;

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
     * @param x mean place of its reports across the tile, 0 in the west to 1 in the east; the middle of the cell would
     *     show the grid, not the problems
     * @param y the same from the north
     */
    public record Cell(int column, int row, int count, double weight, double x, double y) {}

    /** The cells of a tile that hold a matching report, by row, then column. */
    static List<Cell> cells(ReportQuestion question, TileCoord tile) {
        HeatFrame frame = HeatFrame.of(tile);
        Sums sums = Scan.all(
                question,
                () -> new Sums(question.isWeighted()),
                (sum, at, chunk, states) -> sum.take(question, frame, chunk, states),
                Sums::plus);
        List<Cell> cells = new ArrayList<>();
        for (int cell = 0; cell < CELLS * CELLS; cell++) {
            if (sums.counts[cell] > 0) {
                cells.add(sums.cell(cell, frame, tile));
            }
        }
        return cells;
    }

    /** Sums per cell, being added up. */
    private static final class Sums {

        private final int[] counts = new int[CELLS * CELLS];
        private final long[] xs = new long[CELLS * CELLS];
        private final long[] ys = new long[CELLS * CELLS];
        private final double[] weights;

        Sums(boolean weighted) {
            weights = new double[weighted ? CELLS * CELLS : 0];
        }

        void take(ReportQuestion question, HeatFrame frame, Chunk chunk, byte[] states) {
            for (int block = 0; block < chunk.blocks(); block++) {
                int box = 4 * block;
                int west = chunk.boxes[box];
                int south = chunk.boxes[box + 1];
                int east = chunk.boxes[box + 2];
                int north = chunk.boxes[box + 3];
                if (west <= east && frame.meets(west, south, east, north)) {
                    int cell = frame.cell(west, south);
                    boolean one = cell >= 0 && cell == frame.cell(east, north);
                    int end = Math.min(chunk.size, (block + 1) * Chunk.BLOCK);
                    if (one && weights.length == 0) {
                        takeAll(cell, chunk, states, block * Chunk.BLOCK, end);
                    } else {
                        takeEach(question, frame, chunk, states, block * Chunk.BLOCK, end);
                    }
                }
            }
        }

        /** Rows of one cell; those without a place are in no block's box and come last of all. */
        private void takeAll(int cell, Chunk chunk, byte[] states, int from, int end) {
            int count = 0;
            long x = 0;
            long y = 0;
            for (int row = from; row < end; row++) {
                int one = chunk.xs[row] == Chunk.NOWHERE ? 0 : ((states[row] & 3) + 3) >> 2;
                count += one;
                x += (long) chunk.xs[row] * one;
                y += (long) chunk.ys[row] * one;
            }
            counts[cell] += count;
            xs[cell] += x;
            ys[cell] += y;
        }

        private void takeEach(ReportQuestion question, HeatFrame frame, Chunk chunk, byte[] states, int from, int end) {
            for (int row = from; row < end; row++) {
                if ((states[row] & 3) != 0 && chunk.xs[row] != Chunk.NOWHERE) {
                    int cell = frame.cell(chunk.xs[row], chunk.ys[row]);
                    if (cell >= 0) {
                        counts[cell]++;
                        xs[cell] += chunk.xs[row];
                        ys[cell] += chunk.ys[row];
                        if (weights.length > 0) {
                            weights[cell] += question.weight(chunk, row);
                        }
                    }
                }
            }
        }

        Sums plus(Sums other) {
            for (int cell = 0; cell < counts.length; cell++) {
                counts[cell] += other.counts[cell];
                xs[cell] += other.xs[cell];
                ys[cell] += other.ys[cell];
            }
            for (int cell = 0; cell < weights.length; cell++) {
                weights[cell] += other.weights[cell];
            }
            return this;
        }

        Cell cell(int cell, HeatFrame frame, TileCoord tile) {
            int count = counts[cell];
            double latitude = (double) ys[cell] / count / Lattice.STEPS_PER_DEGREE;
            double longitude = (double) xs[cell] / count / Lattice.STEPS_PER_DEGREE;
            return new Cell(
                    cell % CELLS,
                    cell / CELLS,
                    count,
                    weights.length == 0 ? count : weights[cell],
                    within(tile.pixelX(longitude, 1), cell % CELLS),
                    within(tile.pixelY(latitude, 1), cell / CELLS));
        }

        /** A share of the tile, kept in its cell: rounding must not carry it over an edge. */
        private static double within(double share, int cell) {
            return Math.max((double) cell / CELLS, Math.min(Math.nextDown((cell + 1.0) / CELLS), share));
        }
    }
}
