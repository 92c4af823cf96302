package org.gridwarden.density;

import java.util.ArrayList;
import java.util.List;

/**
 * Reports per fine cell of one tile, being added up: several for each cell that is told, so that it can be told at the mean
 * place of its reports. Not thread-safe.
 */
final class HeatSums {

    private static final int SIDE = HeatFrame.SIDE;
    private static final int CELLS = SIDE * SIDE;
    private static final int FINE = SIDE / HeatGrid.CELLS;

    /** Where rows outside are counted: what is there is passed over. */
    static final char OUTSIDE = CELLS;

    private static final double[] UNWEIGHTED = new double[0];

    private final int[] counts = new int[2 * CELLS];
    private final double[] weights;

    HeatSums(boolean weighted) {
        weights = weighted ? new double[2 * CELLS] : UNWEIGHTED;
    }

    /** Adds the rows of a chunk, all of which lie in the tile. */
    void take(MatchingRows matching, HeatFrame tile) {
        int[] xs = matching.chunk().xs;
        int[] ys = matching.chunk().ys;
        matching.each((state, rows, count) -> {
            for (int i = 0; i < count; i++) {
                int cell = tile.cell(xs[rows[i]], ys[rows[i]]);
                counts[cell]++;
                if (weights.length > 0) {
                    weights[cell] += matching.weight(rows[i]);
                }
            }
        });
    }

    /**
     * Adds the rows of a chunk.
     *
     * @param origins for each slot of a cell the fine cell of its north-west corner, {@link #OUTSIDE} outside the tile
     * @param offsets for each part of a cell how much further its fine cell is; empty where all are in the same
     */
    void take(MatchingRows matching, HeatCells.Places places, char[] origins, int[] offsets) {
        matching.each((state, rows, count) -> {
            if (offsets.length == 0) {
                count(places.slots(), origins, rows, count);
            } else {
                count(places, origins, offsets, rows, count);
            }
            for (int i = 0; i < count && weights.length > 0; i++) {
                int row = rows[i];
                int further = offsets.length == 0 ? 0 : offsets[places.parts()[row] & 0xFF];
                weights[origins[places.slots()[row]] + further] += matching.weight(row);
            }
        });
    }

    private void count(char[] slots, char[] origins, char[] rows, int count) {
        int[] sums = counts;
        for (int i = 0; i < count; i++) {
            sums[origins[slots[rows[i]]]]++;
        }
    }

    private void count(HeatCells.Places places, char[] origins, int[] offsets, char[] rows, int count) {
        int[] sums = counts;
        char[] slots = places.slots();
        byte[] parts = places.parts();
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            sums[origins[slots[row]] + offsets[parts[row] & 0xFF]]++;
        }
    }

    /** Adds others. */
    HeatSums plus(HeatSums other) {
        for (int cell = 0; cell < CELLS; cell++) {
            counts[cell] += other.counts[cell];
        }
        for (int cell = 0; cell < weights.length; cell++) {
            weights[cell] += other.weights[cell];
        }
        return this;
    }

    /** The cells of the tile that hold a report, by row, then column. */
    List<HeatGrid.Cell> cells() {
        List<HeatGrid.Cell> cells = new ArrayList<>();
        for (int row = 0; row < HeatGrid.CELLS; row++) {
            for (int column = 0; column < HeatGrid.CELLS; column++) {
                addCell(column, row, cells);
            }
        }
        return cells;
    }

    private void addCell(int column, int row, List<HeatGrid.Cell> out) {
        int count = 0;
        double weight = 0;
        double x = 0;
        double y = 0;
        for (int part = 0; part < FINE * FINE; part++) {
            int fineColumn = column * FINE + part % FINE;
            int fineRow = row * FINE + part / FINE;
            int cell = fineRow * SIDE + fineColumn;
            count += counts[cell];
            weight += weights.length == 0 ? counts[cell] : weights[cell];
            x += (fineColumn + 0.5) * counts[cell];
            y += (fineRow + 0.5) * counts[cell];
        }
        if (count > 0) {
            out.add(new HeatGrid.Cell(column, row, count, weight, x / count / SIDE, y / count / SIDE));
        }
    }
}
