package org.gridwarden.cell.build;

import org.gridwarden.cell.record.CellGrid;
import org.gridwarden.cell.record.CellRecord;
import org.gridwarden.cell.record.Vertex;

/** Writes one boundary cell in the form that {@link CellRecord} reads. */
final class RecordWriter {

    private static final int NARROW = 1 << 15;

    private final EdgeTable edges;
    private final CellGrid grid;
    private final Words words;

    RecordWriter(EdgeTable edges, CellGrid grid, Words words) {
        this.edges = edges;
        this.grid = grid;
        this.words = words;
    }

    /**
     * Writes the record of the cell at (x0, y0), relative to the grid's origin, from its edges in ascending order.
     *
     * @param cornerCode owner code at the cell's lower left corner
     * @return position of the record
     */
    int write(int x0, int y0, int shift, int[] ids, int n, int cornerCode) {
        int record = words.size;
        int start = 0;
        while (start < n) {
            int end = start + 1;
            while (end < n && continues(ids[end - 1], ids[end])) {
                end++;
            }
            writeChain(x0, y0, shift, ids, start, end, end == n);
            start = end;
        }
        int left = words.array[record + 1];
        setBase(record, left, left ^ cornerCode ^ CellRecord.codeAt(words.array, record, 0, 0));
        return record;
    }

    private void setBase(int record, int left, int base) {
        int[] array = words.array;
        if (base == (left ^ array[record + 2])) {
            array[record] |= CellRecord.BASE_IS_RIGHT;
        } else if (base != left) {
            words.insert(record + 3, left);
            words.array[record] |= CellRecord.BASE_APART;
        }
        words.array[record + 1] = base;
    }

    private boolean continues(int edge, int next) {
        return next == edge + 1
                && edges.to[edge] == edges.from[next]
                && edges.left[edge] == edges.left[next]
                && edges.right[edge] == edges.right[next];
    }

    private void writeChain(int x0, int y0, int shift, int[] ids, int start, int end, boolean last) {
        long first = edges.from[ids[start]];
        long final_ = edges.to[ids[end - 1]];
        boolean firstVirtual = leavesWest(x0, y0, shift, first);
        boolean lastVirtual = leavesWest(x0, y0, shift, final_);
        boolean wide = shift > CellRecord.MAX_NARROW_SHIFT || !fits(first, x0, y0);
        for (int i = start; i < end && !wide; i++) {
            wide = !fits(edges.to[ids[i]], x0, y0);
        }
        int count = end - start + 1 + (firstVirtual ? 1 : 0) + (lastVirtual ? 1 : 0);
        if (count > CellRecord.COUNT_MASK) {
            throw new IllegalArgumentException("too many edges in one cell: " + count);
        }
        words.add(count
                | (firstVirtual ? CellRecord.FIRST_VIRTUAL : 0)
                | (lastVirtual ? CellRecord.LAST_VIRTUAL : 0)
                | (wide ? CellRecord.WIDE : 0)
                | (last ? CellRecord.LAST_CHAIN : 0));
        words.add(edges.left[ids[start]]);
        words.add(edges.left[ids[start]] ^ edges.right[ids[start]]);
        if (firstVirtual) {
            addPoint(x(first) - x0, 0, wide);
        }
        addPoint(x(first) - x0, y(first) - y0, wide);
        for (int i = start; i < end; i++) {
            addPoint(x(edges.to[ids[i]]) - x0, y(edges.to[ids[i]]) - y0, wide);
        }
        if (lastVirtual) {
            addPoint(x(final_) - x0, 0, wide);
        }
    }

    /** Whether a chain's end lies west of the cell at one of its heights, above the floor. */
    private boolean leavesWest(int x0, int y0, int shift, long vertex) {
        int y = y(vertex) - y0;
        return x(vertex) < x0 && y > 0 && y <= 1 << shift;
    }

    private boolean fits(long vertex, int x0, int y0) {
        int x = x(vertex) - x0;
        int y = y(vertex) - y0;
        return x >= -NARROW && x < NARROW && y >= -NARROW && y < NARROW;
    }

    private void addPoint(int x, int y, boolean wide) {
        if (wide) {
            words.add(y);
            words.add(x);
        } else {
            words.add(y << 16 | (x & 0xffff));
        }
    }

    private int x(long vertex) {
        return Vertex.x(vertex) - grid.originX();
    }

    private int y(long vertex) {
        return Vertex.y(vertex) - grid.originY();
    }
}
