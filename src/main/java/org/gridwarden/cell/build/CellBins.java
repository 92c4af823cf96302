package org.gridwarden.cell.build;

import org.gridwarden.cell.record.CellGrid;
import org.gridwarden.cell.record.Vertex;

/**
 * Which edges may touch which root cell: for cell c, the edges {@code refs[starts[c] … starts[c + 1])}, ascending. Every
 * edge that touches the closed cell is among them; a few that pass within two steps are too.
 */
final class CellBins {

    private static final int MARGIN = 2;

    final int[] starts;
    final int[] refs;
    private final EdgeTable edges;
    private final CellGrid grid;

    CellBins(EdgeTable edges, CellGrid grid) {
        this.edges = edges;
        this.grid = grid;
        starts = new int[grid.cells() + 1];
        for (int edge = 0; edge < edges.size; edge++) {
            if (edges.separates(edge)) {
                count(edge);
            }
        }
        int sum = 0;
        for (int cell = 0; cell < starts.length; cell++) {
            sum = Math.addExact(sum, starts[cell]);
            starts[cell] = sum;
        }
        refs = new int[sum];
        for (int edge = edges.size - 1; edge >= 0; edge--) {
            if (edges.separates(edge)) {
                fill(edge);
            }
        }
    }

    private void count(int edge) {
        each(edge, false);
    }

    private void fill(int edge) {
        each(edge, true);
    }

    /** Goes through the edge's cells row by row; in each row its span of x is computed in doubles, widened by the margin. */
    private void each(int edge, boolean fill) {
        long ax = (long) Vertex.x(edges.from[edge]) - grid.originX();
        long ay = (long) Vertex.y(edges.from[edge]) - grid.originY();
        long bx = (long) Vertex.x(edges.to[edge]) - grid.originX();
        long by = (long) Vertex.y(edges.to[edge]) - grid.originY();
        int firstRow = row(Math.min(ay, by) - MARGIN);
        int lastRow = row(Math.max(ay, by) + MARGIN);
        int firstColumn = column(Math.min(ax, bx) - MARGIN);
        int lastColumn = column(Math.max(ax, bx) + MARGIN);
        boolean whole = firstRow == lastRow || firstColumn == lastColumn;
        for (int row = firstRow; row <= lastRow; row++) {
            int from = firstColumn;
            int to = lastColumn;
            if (!whole) {
                double low = clamp((double) ((long) row << grid.shift()) - MARGIN, ay, by);
                double high = clamp((double) ((long) (row + 1) << grid.shift()) + MARGIN, ay, by);
                double slope = ay == by ? 0 : (double) (bx - ax) / (by - ay);
                double xLow = ax + (low - ay) * slope;
                double xHigh = ax + (high - ay) * slope;
                from = ay == by ? firstColumn : Math.max(from, column((long) Math.min(xLow, xHigh) - MARGIN));
                to = ay == by ? lastColumn : Math.min(to, column((long) Math.max(xLow, xHigh) + 1 + MARGIN));
            }
            for (int cell = row * grid.columns() + from; cell <= row * grid.columns() + to; cell++) {
                if (fill) {
                    refs[--starts[cell]] = edge;
                } else {
                    starts[cell]++;
                }
            }
        }
    }

    private static double clamp(double value, long a, long b) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), value));
    }

    private int column(long x) {
        return (int) Math.max(0, Math.min(grid.columns() - 1L, x >> grid.shift()));
    }

    private int row(long y) {
        return (int) Math.max(0, Math.min(grid.rows() - 1L, y >> grid.shift()));
    }
}
