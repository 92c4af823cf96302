package org.gridwarden.density.heat;

import java.util.ArrayList;
import java.util.List;
import org.gridwarden.density.scan.CellPlaces;
import org.gridwarden.density.scan.MatchingRows;
import org.gridwarden.density.scan.TileFrame;

/**
 * Reports per fine cell of one tile, being added up: several for each cell that is told, so that it can be told at the mean
 * place of its reports. Not thread-safe.
 */
final class HeatSums {

    private static final int SIDE = TileFrame.SIDE;
    private static final int CELLS = SIDE * SIDE;
    private static final int FINE = SIDE / HeatGrid.CELLS;

    /** Where rows outside are counted: what is there is passed over. */
    static final char OUTSIDE = CELLS;

    private static final double[] UNWEIGHTED = new double[0];

    private final int[] counts = new int[2 * CELLS];

    /** Counts as well: a cell that comes twice in a row, which is usual, is not waited for. */
    private final int[] more = new int[2 * CELLS];

    private final double[] weights;

    HeatSums(boolean weighted) {
        weights = weighted ? new double[2 * CELLS] : UNWEIGHTED;
    }

    /** Adds the rows of a chunk, all of which lie in the tile. */
    void take(MatchingRows matching, TileFrame tile) {
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
    void take(MatchingRows matching, CellPlaces places, char[] origins, int[] offsets) {
        matching.each(new ByCell(matching, places, origins, offsets));
    }

    /** Counts rows by the cells in which they are known to lie. */
    private final class ByCell implements MatchingRows.RunTaker {

        private final MatchingRows matching;
        private final CellPlaces places;
        private final char[] origins;
        private final int[] offsets;

        ByCell(MatchingRows matching, CellPlaces places, char[] origins, int[] offsets) {
            this.matching = matching;
            this.places = places;
            this.origins = origins;
            this.offsets = offsets;
        }

        @Override
        public void take(byte state, char[] rows, int count) {
            int i = 0;
            for (; i + 2 <= count; i += 2) {
                counts[cell(rows[i])]++;
                more[cell(rows[i + 1])]++;
            }
            if (i < count) {
                counts[cell(rows[i])]++;
            }
            for (i = 0; i < count && weights.length > 0; i++) {
                weights[cell(rows[i])] += matching.weight(rows[i]);
            }
        }

        @Override
        public void takeRun(byte state, int from, int to) {
            int row = from;
            for (; row + 2 <= to; row += 2) {
                counts[cell(row)]++;
                more[cell(row + 1)]++;
            }
            if (row < to) {
                counts[cell(row)]++;
            }
            for (row = from; row < to && weights.length > 0; row++) {
                weights[cell(row)] += matching.weight(row);
            }
        }

        private int cell(int row) {
            int origin = origins[places.slot(row)];
            return offsets.length == 0 ? origin : origin + offsets[places.parts()[row] & 0xFF];
        }
    }

    /** Adds others. */
    HeatSums plus(HeatSums other) {
        for (int cell = 0; cell < CELLS; cell++) {
            counts[cell] += other.count(cell);
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

    private int count(int cell) {
        return counts[cell] + more[cell];
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
            int here = count(cell);
            count += here;
            weight += weights.length == 0 ? here : weights[cell];
            x += (fineColumn + 0.5) * here;
            y += (fineRow + 0.5) * here;
        }
        if (count > 0) {
            out.add(new HeatGrid.Cell(column, row, count, weight, x / count / SIDE, y / count / SIDE));
        }
    }
}
