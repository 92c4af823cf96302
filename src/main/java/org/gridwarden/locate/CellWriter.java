package org.gridwarden.locate;

import java.util.stream.IntStream;

/**
 * Writes the cells of a band of root rows. A slot is an owner code (0 or more: the whole cell has one owner), or negative
 * with a position in its low 30 bits: of a record, or, with {@link #NODE}, of 16 slots that divide the cell 4×4.
 */
final class CellWriter {

    static final int NODE = 1 << 30;
    static final int POSITION = NODE - 1;
    private static final int BOUNDARY = 1 << 31;
    private static final int MAX_DEPTH = 8;

    private final EdgeTable edges;
    private final CellBins bins;
    private final CellGrid grid;
    private final CellCheck check;
    private final int maxEdges;
    private final Words words;
    private final Words nodes = new Words(16);
    private int records;
    private final int[] root;

    private CellWriter(EdgeTable edges, CellBins bins, CellGrid grid, int[] root, int maxEdges, DefectList defects) {
        this.edges = edges;
        this.bins = bins;
        this.grid = grid;
        this.root = root;
        this.maxEdges = maxEdges;
        check = new CellCheck(edges, defects);
        words = new Words(1 << 16);
    }

    /** All words of an index: the root slots row by row, then nodes and records. */
    record Written(int[] words, int records, int nodes) {}

    static Written write(EdgeTable edges, CellGrid grid, int maxEdges, DefectList defects) {
        CellBins bins = new CellBins(edges, grid);
        int bands = Math.min(grid.rows(), 4 * Runtime.getRuntime().availableProcessors());
        int[] root = new int[grid.cells()];
        CellWriter[] written = IntStream.range(0, bands)
                .parallel()
                .mapToObj(band -> {
                    CellWriter writer = new CellWriter(edges, bins, grid, root, maxEdges, defects);
                    int from = (int) ((long) grid.rows() * band / bands);
                    int to = (int) ((long) grid.rows() * (band + 1) / bands);
                    writer.writeRows(from, to);
                    return writer;
                })
                .toArray(CellWriter[]::new);
        return join(root, written, grid);
    }

    /** Puts the bands behind the root and moves their positions accordingly. */
    private static Written join(int[] root, CellWriter[] bands, CellGrid grid) {
        long total = root.length;
        for (CellWriter band : bands) {
            total += band.words.size;
        }
        if (total > POSITION) {
            throw new IllegalArgumentException(
                    "too many edges for one layer: its index would have " + total + " words");
        }
        int[] all = java.util.Arrays.copyOf(root, (int) total);
        int offset = root.length;
        int records = 0;
        int nodes = 0;
        for (int i = 0; i < bands.length; i++) {
            CellWriter band = bands[i];
            System.arraycopy(band.words.array, 0, all, offset, band.words.size);
            int fromRow = (int) ((long) grid.rows() * i / bands.length);
            int toRow = (int) ((long) grid.rows() * (i + 1) / bands.length);
            move(all, fromRow * grid.columns(), toRow * grid.columns(), offset);
            for (int n = 0; n < band.nodes.size; n++) {
                int node = offset + band.nodes.array[n];
                move(all, node, node + 16, offset);
            }
            offset += band.words.size;
            records += band.records;
            nodes += band.nodes.size;
        }
        return new Written(all, records, nodes);
    }

    private static void move(int[] slots, int from, int to, int offset) {
        for (int i = from; i < to; i++) {
            if (slots[i] < 0) {
                slots[i] += offset;
            }
        }
    }

    private void writeRows(int fromRow, int toRow) {
        int size = 1 << grid.shift();
        int[] ids = new int[64];
        for (int row = fromRow; row < toRow; row++) {
            int code = 0;
            for (int column = 0; column < grid.columns(); column++) {
                int cell = row * grid.columns() + column;
                int n = bins.starts[cell + 1] - bins.starts[cell];
                if (ids.length < n) {
                    ids = new int[n * 2];
                }
                System.arraycopy(bins.refs, bins.starts[cell], ids, 0, n);
                int slot = writeCell(column << grid.shift(), row << grid.shift(), grid.shift(), ids, n, code, 0);
                root[cell] = slot;
                code = codeAt(slot, grid.shift(), size, 0);
            }
        }
    }

    /** Writes the cell at (x0, y0), relative to the grid's origin, whose lower left corner has owner code {@code code}. */
    private int writeCell(int x0, int y0, int shift, int[] ids, int n, int code, int depth) {
        if (n == 0) {
            return code;
        }
        if (n > maxEdges && shift > 2 && depth < MAX_DEPTH && dividingHelps(x0, y0, shift - 2, ids, n)) {
            return writeNode(x0, y0, shift - 2, ids, n, code, depth + 1);
        }
        int record = new RecordWriter(edges, grid, words).write(x0, y0, shift, ids, n, code);
        check.check(ids, n, grid.originX() + x0, grid.originY() + y0, 1 << shift, words.array, record);
        records++;
        return BOUNDARY | record;
    }

    /** Not where a bundle of long edges would pass whole from child to child: that multiplies cells and shortens no record. */
    private boolean dividingHelps(int x0, int y0, int shift, int[] ids, int n) {
        int sum = 0;
        int most = 0;
        for (int child = 0; child < 16; child++) {
            int count = 0;
            for (int i = 0; i < n; i++) {
                if (touches(ids[i], x0 + ((child & 3) << shift), y0 + ((child >> 2) << shift), 1 << shift)) {
                    count++;
                }
            }
            sum += count;
            most = Math.max(most, count);
        }
        return sum <= 3 * n || most <= n / 2;
    }

    private int writeNode(int x0, int y0, int shift, int[] ids, int n, int cornerCode, int depth) {
        int node = words.reserve(16);
        nodes.add(node);
        int size = 1 << shift;
        int[] some = new int[n];
        int rowCode = cornerCode;
        for (int row = 0; row < 4; row++) {
            int code = rowCode;
            for (int column = 0; column < 4; column++) {
                int x = x0 + (column << shift);
                int y = y0 + (row << shift);
                int count = 0;
                for (int i = 0; i < n; i++) {
                    if (touches(ids[i], x, y, size)) {
                        some[count++] = ids[i];
                    }
                }
                int slot = writeCell(x, y, shift, some, count, code, depth);
                words.array[node + row * 4 + column] = slot;
                code = codeAt(slot, shift, size, 0);
                if (column == 0) {
                    rowCode = codeAt(slot, shift, 0, size);
                }
            }
        }
        return BOUNDARY | NODE | node;
    }

    /** Owner code at a place of the closed cell, relative to its corner. */
    private int codeAt(int slot, int shift, int x, int y) {
        if (slot >= 0) {
            return slot;
        }
        if ((slot & NODE) == 0) {
            return CellRecord.codeAt(words.array, slot & POSITION, x, y);
        }
        int column = Math.min(3, x >> (shift - 2));
        int row = Math.min(3, y >> (shift - 2));
        int child = words.array[(slot & POSITION) + row * 4 + column];
        return codeAt(child, shift - 2, x - (column << (shift - 2)), y - (row << (shift - 2)));
    }

    /** Whether the edge touches the closed square; exact. */
    private boolean touches(int edge, int x0, int y0, int size) {
        long ax = (long) Vertex.x(edges.from[edge]) - grid.originX() - x0;
        long ay = (long) Vertex.y(edges.from[edge]) - grid.originY() - y0;
        long bx = (long) Vertex.x(edges.to[edge]) - grid.originX() - x0;
        long by = (long) Vertex.y(edges.to[edge]) - grid.originY() - y0;
        if (Math.max(ax, bx) < 0 || Math.min(ax, bx) > size || Math.max(ay, by) < 0 || Math.min(ay, by) > size) {
            return false;
        }
        long c00 = (by - ay) * ax - (bx - ax) * ay;
        long east = (by - ay) * size;
        long north = (bx - ax) * size;
        long c10 = c00 - east;
        long c01 = c00 + north;
        long c11 = c10 + north;
        boolean allLeft = c00 > 0 && c10 > 0 && c01 > 0 && c11 > 0;
        boolean allRight = c00 < 0 && c10 < 0 && c01 < 0 && c11 < 0;
        return !allLeft && !allRight;
    }
}
