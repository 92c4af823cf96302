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
                question, () -> new Sums(question.isWeighted()), (sum, states) -> sum.take(frame, states), Sums::plus);
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

        void take(HeatFrame frame, ChunkStates states) {
            Chunk chunk = states.chunk();
            for (int block = 0; block < chunk.blocks(); block++) {
                int box = 4 * block;
                int west = chunk.boxes[box];
                int south = chunk.boxes[box + 1];
                int east = chunk.boxes[box + 2];
                int north = chunk.boxes[box + 3];
                if (west <= east && frame.meets(west, south, east, north)) {
                    int from = block * Chunk.BLOCK;
                    int end = Math.min(chunk.size, from + Chunk.BLOCK);
                    states.fill(from, end);
                    int cell = frame.cell(west, south);
                    if (weights.length > 0) {
                        weigh(frame, states, from, end);
                    } else if (cell >= 0 && frame.isIn(cell, east, north)) {
                        takeAll(cell, chunk, states.states(), from, end);
                    } else {
                        takeRuns(frame, chunk, states.states(), from, end);
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
            add(cell, count, x, y);
        }

        /** Rows that follow each other are often of one cell: its bounds are looked at before another is sought. */
        private void takeRuns(HeatFrame frame, Chunk chunk, byte[] states, int from, int end) {
            int cell = -1;
            int west = 0;
            int east = 0;
            int north = 0;
            int south = 0;
            int count = 0;
            long sumX = 0;
            long sumY = 0;
            for (int row = from; row < end; row++) {
                int x = chunk.xs[row];
                int y = chunk.ys[row];
                if ((states[row] & 3) == 0 || x == Chunk.NOWHERE) {
                    continue;
                }
                if (x < west || x >= east || y > north || y <= south) {
                    if (cell >= 0) {
                        add(cell, count, sumX, sumY);
                    }
                    cell = frame.cell(x, y);
                    west = cell < 0 ? 0 : frame.west(cell);
                    east = cell < 0 ? 0 : frame.east(cell);
                    north = cell < 0 ? 0 : frame.north(cell);
                    south = cell < 0 ? 0 : frame.south(cell);
                    count = 0;
                    sumX = 0;
                    sumY = 0;
                }
                count++;
                sumX += x;
                sumY += y;
            }
            if (cell >= 0) {
                add(cell, count, sumX, sumY);
            }
        }

        private void weigh(HeatFrame frame, ChunkStates states, int from, int end) {
            Chunk chunk = states.chunk();
            for (int row = from; row < end; row++) {
                boolean counts = (states.states()[row] & 3) != 0 && chunk.hasPlace(row);
                int cell = counts ? frame.cell(chunk.xs[row], chunk.ys[row]) : -1;
                if (cell >= 0) {
                    add(cell, 1, chunk.xs[row], chunk.ys[row]);
                    weights[cell] += states.question().weight(chunk, row);
                }
            }
        }

        private void add(int cell, int count, long x, long y) {
            counts[cell] += count;
            xs[cell] += x;
            ys[cell] += y;
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
