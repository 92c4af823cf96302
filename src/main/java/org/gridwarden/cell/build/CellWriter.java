package org.gridwarden.cell.build;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.gridwarden.cell.record.CellDirectory;
import org.gridwarden.cell.record.CellGrid;
import org.gridwarden.cell.record.CellRecord;
import org.gridwarden.cell.record.Slot;
import org.gridwarden.cell.record.Vertex;

/** Writes the cells of a band of rows of blocks. Confined to one thread. */
final class CellWriter {

    private static final int BOUNDARY = 1 << 31;
    private static final int MAX_DEPTH = 8;

    private final EdgeTable edges;
    private final CellBins bins;
    private final CellGrid grid;
    private final CellCheck check;
    private final int maxEdges;
    private final Words words;
    private final Words nodes = new Words(16);
    private final BlockWriter blocks = new BlockWriter();
    private int records;
    private final int[] directory;

    private CellWriter(
            EdgeTable edges, CellBins bins, CellGrid grid, int[] directory, int maxEdges, DefectList defects) {
        this.edges = edges;
        this.bins = bins;
        this.grid = grid;
        this.directory = directory;
        this.maxEdges = maxEdges;
        check = new CellCheck(edges, defects);
        words = new Words(1 << 16);
    }

    /** All words of an index: the directory, then the runs of its blocks, then nodes and records that stand in none. */
    record Written(int[] words, int records, int nodes) {}

    static Written write(EdgeTable edges, CellGrid grid, int maxEdges, DefectList defects) {
        CellBins bins = new CellBins(edges, grid);
        int rows = CellDirectory.blocks(grid.rows());
        int bands = Math.min(rows, 4 * Runtime.getRuntime().availableProcessors());
        int[] directory = new int[CellDirectory.words(grid)];
        CellWriter[] written = IntStream.range(0, bands)
                .parallel()
                .mapToObj(band -> {
                    CellWriter writer = new CellWriter(edges, bins, grid, directory, maxEdges, defects);
                    int to = (int) ((long) rows * (band + 1) / bands);
                    for (int row = (int) ((long) rows * band / bands); row < to; row++) {
                        writer.writeBlocks(row);
                    }
                    return writer;
                })
                .toArray(CellWriter[]::new);
        return join(directory, written, grid);
    }

    /** Puts the bands' words behind the directory and moves their positions accordingly. */
    private static Written join(int[] directory, CellWriter[] bands, CellGrid grid) {
        long total = directory.length + CellDirectory.BLOCK;
        for (CellWriter band : bands) {
            band.blocks.runs().reserve(-band.blocks.runs().size & CellDirectory.BLOCK - 1);
            total += band.blocks.runs().size + band.words.size;
        }
        if (total > Slot.POSITION) {
            throw new IllegalArgumentException(
                    "too many edges for one layer: its index would have " + total + " words");
        }
        int[] all = Arrays.copyOf(directory, (int) total);
        int rowWords = CellDirectory.BLOCK * CellDirectory.blocks(grid.columns());
        int rows = CellDirectory.blocks(grid.rows());
        int run = directory.length;
        for (int i = 0; i < bands.length; i++) {
            Words runs = bands[i].blocks.runs();
            System.arraycopy(runs.array, 0, all, run, runs.size);
            int from = CellDirectory.LEAD + (int) ((long) rows * i / bands.length) * rowWords;
            int to = CellDirectory.LEAD + (int) ((long) rows * (i + 1) / bands.length) * rowWords;
            for (int block = from; block < to; block += CellDirectory.BLOCK) {
                all[block + CellDirectory.RUN] += run >> 2;
            }
            run += runs.size;
        }
        return joinRest(all, directory.length, run, bands);
    }

    /** Puts what stands in no run behind the runs. */
    private static Written joinRest(int[] all, int firstRun, int firstRest, CellWriter[] bands) {
        int records = 0;
        int nodes = 0;
        int run = firstRun;
        int offset = firstRest;
        for (CellWriter band : bands) {
            System.arraycopy(band.words.array, 0, all, offset, band.words.size);
            Words far = band.blocks.farSlots();
            for (int n = 0; n < far.size; n++) {
                all[run + far.array[n]] += offset;
            }
            for (int n = 0; n < band.nodes.size; n++) {
                int node = offset + band.nodes.array[n];
                move(all, node, node + 16, offset);
            }
            run += band.blocks.runs().size;
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

    private void writeBlocks(int blockRow) {
        int[] codes = new int[8];
        int blockColumns = CellDirectory.blocks(grid.columns());
        for (int blockColumn = 0; blockColumn < blockColumns; blockColumn++) {
            blocks.begin(CellDirectory.block(blockColumns, blockColumn << 3, blockRow << 3));
            for (int cell = 0; cell < 64; cell++) {
                int column = (blockColumn << 3) + (cell & 7);
                int row = (blockRow << 3) + (cell >> 3);
                if (column < grid.columns() && row < grid.rows()) {
                    codes[cell >> 3] = writeRoot(cell, column, row, codes[cell >> 3]);
                }
            }
            blocks.finish(directory);
        }
    }

    /** Writes a root cell into its block and returns the owner code at its lower right corner. */
    private int writeRoot(int cell, int column, int row, int code) {
        int bin = row * grid.columns() + column;
        int n = bins.starts[bin + 1] - bins.starts[bin];
        if (n == 0) {
            blocks.owner(cell, code);
            return code;
        }
        int start = words.size;
        int[] ids = Arrays.copyOfRange(bins.refs, bins.starts[bin], bins.starts[bin + 1]);
        int slot = writeCell(column << grid.shift(), row << grid.shift(), grid.shift(), ids, n, code, 0);
        int next = codeAt(slot, grid.shift(), 1 << grid.shift(), 0);
        if ((slot & Slot.NODE) == 0 && blocks.record(cell, words.array, start, words.size - start)) {
            words.size = start;
        } else {
            blocks.slot(cell, slot);
        }
        return next;
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
        return BOUNDARY | Slot.NODE | node;
    }

    /** Owner code at a place of the closed cell, relative to its corner. */
    private int codeAt(int slot, int shift, int x, int y) {
        if (slot >= 0) {
            return slot;
        }
        if ((slot & Slot.NODE) == 0) {
            return CellRecord.codeAt(words.array, slot & Slot.POSITION, x, y);
        }
        int column = Math.min(3, x >> (shift - 2));
        int row = Math.min(3, y >> (shift - 2));
        int child = words.array[(slot & Slot.POSITION) + row * 4 + column];
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
