package org.gridwarden.cell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;
import org.gridwarden.cell.build.CellBuild;
import org.gridwarden.cell.build.NotACoverageException;
import org.gridwarden.cell.record.CellDirectory;
import org.gridwarden.cell.record.CellGrid;
import org.gridwarden.cell.record.CellIndexHeader;
import org.gridwarden.cell.record.CellRecord;
import org.gridwarden.cell.record.JunctionRecord;
import org.gridwarden.cell.record.Slot;
import org.gridwarden.cell.record.ThinRecord;
import org.gridwarden.cell.record.Vertex;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One layer of disjoint polygons in memory: from a position to the unit that owns it, exactly. The layer may be a partition
 * or leave ground unowned (buildings); units may have holes, enclaves and several parts.
 *
 * <p><b>The half-open rule.</b> A position p stands for the place p + (ε, δ) with δ ≪ ε, both infinitely small: on a shared
 * edge it belongs to the unit immediately east of it, on a horizontal edge to the unit north of it, on a vertex to the unit
 * just above due east. Where nobody owns that side (the outer border, the rim of a hole), p falls to the touching unit with
 * the lowest ordinal. So every position of the closed covered area has exactly one owner. Single, batch and mapped lookups
 * share the rule; {@link #hit} also tells who else touches the position.
 *
 * <p><b>Exactness.</b> Coordinates are whole lattice steps ({@link org.gridwarden.geo.Lattice}); sides are decided by the sign
 * of a cross product in {@code long}, whose magnitude stays below 2^63 because a layer spans less than 2^31 steps of
 * longitude and at most 1.8e9 of latitude. There is no tolerance anywhere.
 *
 * <p><b>Shape.</b> A uniform root grid, half a byte a cell in a {@link CellDirectory}; a cell that no edge touches names its
 * owner there, one that many edges touch divides 4×4, any other has a {@link ThinRecord}, {@link CellRecord} or {@link JunctionRecord} with the
 * edges that touch it. Only edges between different owners are kept, once each per cell. A lookup waits for memory at most
 * twice as a rule, and what it does in a record depends on the directory alone, so that waits of several lookups overlap.
 *
 * <p><b>Where the idea breaks.</b> Overlapping polygons have no single owner and are refused. A vertex where very many edges
 * meet makes one long record. One layer holds about 10^9 words (4 GB), some 100 million edges.
 *
 * <p>Immutable and thread-safe.
 */
public final class CellIndex {

    /** The answer when no unit owns a position. */
    public static final int NONE = -1;

    private static final int CHUNK = 128;
    private static final int OUTSIDE = 7;
    private static final int DIVIDED = 1 << 31 | Slot.NODE;
    private static final int MAX_EDGES_PER_CELL = 11;

    private final CellIndexHeader header;
    private final int[] words;
    private final int units;
    private final int originX;
    private final int originY;
    private final int shift;
    private final int blockColumns;
    private final int width;
    private final int height;

    CellIndex(CellIndexHeader header, int[] words) {
        this.header = header;
        this.words = words;
        units = header.units();
        CellGrid grid = header.grid();
        originX = grid.originX();
        originY = grid.originY();
        shift = grid.shift();
        blockColumns = CellDirectory.blocks(grid.columns());
        width = header.width();
        height = header.height();
    }

    /**
     * Builds the index of a layer; unit i is the i-th polygon.
     *
     * @param polygons Polygon or MultiPolygon in WGS 84 degrees, longitude first, on the lattice (other coordinates are
     *     rounded to it); empty ones own nothing
     * @throws NotACoverageException if polygons overlap or edges meet anywhere but at shared vertices
     */
    public static CellIndex build(List<? extends Geometry> polygons) {
        return build(polygons, CellIndex::wantedCells, MAX_EDGES_PER_CELL);
    }

    /** Root cells: two an edge, and up to four as long as the grid fits the cache, where fine cells cost nothing. */
    private static double wantedCells(int edges) {
        return Math.min(4.0 * edges, Math.max(2.0 * edges, 1e6));
    }

    /** As {@link #build(List)}, with the two parameters that trade memory for speed. */
    static CellIndex build(List<? extends Geometry> polygons, IntToDoubleFunction wantedCells, int maxEdgesPerCell) {
        CellBuild built = CellBuild.of(polygons, wantedCells, maxEdgesPerCell);
        return new CellIndex(built.header(), built.words());
    }

    /** Reads an index that {@link #write} made; it answers at once, nothing is rebuilt. */
    public static CellIndex map(Path file) throws IOException {
        return CellIndexFile.read(file);
    }

    /**
     * Writes the index to a file, which appears whole or not at all.
     *
     * @param contentHash what the index was made from; {@link #contentHash} of the mapped index gives it back
     */
    public void write(Path file, String contentHash) throws IOException {
        CellIndexFile.write(file, header.withContentHash(contentHash), words);
    }

    /** Ordinal of the unit that owns the position, or {@link #NONE}; x and y in lattice steps. */
    public int find(int x, int y) {
        long dx = (long) x - originX;
        long dy = (long) y - originY;
        if (dx <= 0 || dy <= 0 || dx > width || dy > height) {
            return NONE;
        }
        int column = (int) dx >>> shift;
        int row = (int) dy >>> shift;
        int block = CellDirectory.block(blockColumns, column, row);
        long rows = CellDirectory.rows(words, block, row);
        int value = CellDirectory.value(rows, CellDirectory.bit(column, row));
        if (value < CellDirectory.FAR) {
            return ordinal(words[block + CellDirectory.PALETTE + value]);
        }
        int position = CellDirectory.position(words, block, rows, column, row);
        return value == CellDirectory.FAR
                ? findFar(words[position], (int) dx, (int) dy)
                : findNear(value, position, (int) dx, (int) dy);
    }

    /** What a record in a block's run says. */
    private int findNear(int value, int record, int dx, int dy) {
        int mask = (1 << shift) - 1;
        int x = dx & mask;
        int y = dy & mask;
        int code;
        if (value == CellDirectory.THIN) {
            code = ThinRecord.code(words, record, x, y);
        } else {
            code = value < CellDirectory.JUNCTION
                    ? CellRecord.simpleCode(words, record, value, x, y)
                    : JunctionRecord.code(words, record, value, x, y);
        }
        int ordinal = ordinal(code);
        return ordinal != NONE ? ordinal : onBorder(record, x, y);
    }

    /** What lies behind a slot that no block holds. */
    private int findFar(int rootSlot, int dx, int dy) {
        int slot = rootSlot;
        int s = shift;
        while ((slot & DIVIDED) == DIVIDED) {
            s -= 2;
            slot = words[(slot & Slot.POSITION) + ((dy >>> s & 3) << 2 | dx >>> s & 3)];
        }
        if (slot >= 0) {
            return ordinal(slot);
        }
        int mask = (1 << s) - 1;
        int record = slot & Slot.POSITION;
        int ordinal = ordinal(CellRecord.codeAt(words, record, dx & mask, dy & mask));
        return ordinal != NONE ? ordinal : onBorder(record, dx & mask, dy & mask);
    }

    /** Slot of a root cell, as {@link Slot} says. */
    int rootSlot(int column, int row) {
        return CellDirectory.slot(words, blockColumns, column, row);
    }

    /** Hole codes lie above the units'. */
    private int ordinal(int code) {
        return code <= units ? code - 1 : NONE;
    }

    /** The lowest unit whose border passes through the position, though the half-open side is unowned. */
    private int onBorder(int record, int x, int y) {
        int[] lowest = {Integer.MAX_VALUE};
        touching(record, x, y, ordinal -> lowest[0] = Math.min(lowest[0], ordinal));
        return lowest[0] == Integer.MAX_VALUE ? NONE : lowest[0];
    }

    private void touching(int record, int x, int y, IntConsumer unit) {
        long p = Vertex.of(x, y);
        CellRecord.visit(words, record, (ax, ay, bx, by, left, right) -> {
            if (Vertex.on(Vertex.of(ax, ay), Vertex.of(bx, by), p)) {
                if (ordinal(left) != NONE) {
                    unit.accept(ordinal(left));
                }
                if (ordinal(right) != NONE) {
                    unit.accept(ordinal(right));
                }
            }
        });
    }

    /**
     * As {@link #find(int, int)} for {@code n} positions, with many lookups in flight: first the directory, then a touch of
     * both ends of every record, then the records, so that waits for memory overlap.
     *
     * @param xs longitudes, lattice steps
     * @param ys latitudes, lattice steps
     * @param n how many of them
     * @param out receives the ordinals, {@link #NONE} where no unit owns the position
     */
    public void find(int[] xs, int[] ys, int n, int[] out) {
        find(xs, ys, n, out, null);
    }

    /**
     * As {@link #find(int[], int[], int, int[])}, and says which positions lie exactly on a border, as {@link #onEdge} does.
     *
     * @param onEdge receives it; null when nobody asks
     */
    public void find(int[] xs, int[] ys, int n, int[] out, boolean @Nullable [] onEdge) {
        if (n < 0 || n > xs.length || n > ys.length || n > out.length) {
            throw new IndexOutOfBoundsException("n = " + n);
        }
        if (onEdge != null) {
            Arrays.fill(onEdge, 0, n, false);
        }
        int[] blocks = new int[CHUNK];
        int[] values = new int[CHUNK];
        int[] near = new int[CHUNK];
        for (int start = 0; start < n; start += CHUNK) {
            int count = Math.min(CHUNK, n - start);
            findBlocks(xs, ys, start, count, blocks, values);
            int bounded = findOpen(start, count, blocks, values, near, out);
            for (int m = 0; m < bounded; m++) {
                int k = near[m];
                int column = xs[start + k] - originX >>> shift;
                int row = ys[start + k] - originY >>> shift;
                long rows = CellDirectory.rows(words, blocks[k], row);
                blocks[k] = CellDirectory.position(words, blocks[k], rows, column, row);
            }
            for (int m = 0; m < bounded; m++) {
                int k = near[m];
                out[start + k] = words[blocks[k]] ^ words[blocks[k] + values[k] - 2];
            }
            for (int m = 0; m < bounded; m++) {
                int k = near[m];
                int dx = xs[start + k] - originX;
                int dy = ys[start + k] - originY;
                out[start + k] = values[k] == CellDirectory.FAR
                        ? findFar(words[blocks[k]], dx, dy)
                        : findNear(values[k], blocks[k], dx, dy);
                if (onEdge != null) {
                    onEdge[start + k] = values[k] == CellDirectory.FAR
                            ? onEdge(xs[start + k], ys[start + k])
                            : onEdgeNear(values[k], blocks[k], dx, dy);
                }
            }
        }
    }

    /** The directory's value for each position, {@link #OUTSIDE} beyond the layer. */
    private void findBlocks(int[] xs, int[] ys, int start, int count, int[] blocks, int[] values) {
        for (int k = 0; k < count; k++) {
            long dx = (long) xs[start + k] - originX;
            long dy = (long) ys[start + k] - originY;
            boolean inside = dx > 0 && dy > 0 && dx <= width && dy <= height;
            int column = inside ? (int) dx >>> shift : 0;
            int row = inside ? (int) dy >>> shift : 0;
            blocks[k] = CellDirectory.block(blockColumns, column, row);
            long rows = CellDirectory.rows(words, blocks[k], row);
            values[k] = inside ? CellDirectory.value(rows, CellDirectory.bit(column, row)) : OUTSIDE;
        }
    }

    /** Answers for cells of one owner; the others are listed in {@code near}, and their number is returned. */
    private int findOpen(int start, int count, int[] blocks, int[] values, int[] near, int[] out) {
        int bounded = 0;
        for (int k = 0; k < count; k++) {
            int value = values[k];
            int code = words[blocks[k] + CellDirectory.PALETTE + (value & 7)];
            out[start + k] = ordinal(value == OUTSIDE ? 0 : code);
            near[bounded] = k;
            bounded += value >>> 3;
        }
        return bounded;
    }

    /** What lies at the position: owner, status, and every unit whose border passes exactly through it. */
    public CellHit hit(int x, int y) {
        Leaf leaf = leaf(x, y);
        if (leaf.slot >= 0) {
            return new CellHit(ordinal(leaf.slot), status(leaf.slot), List.of());
        }
        TreeSet<Integer> touching = new TreeSet<>();
        touching(leaf.slot & Slot.POSITION, leaf.x, leaf.y, touching::add);
        int code = CellRecord.codeAt(words, leaf.slot & Slot.POSITION, leaf.x, leaf.y);
        if (ordinal(code) == NONE && !touching.isEmpty()) {
            return new CellHit(touching.first(), CoverageStatus.OWNED, new ArrayList<>(touching));
        }
        return new CellHit(ordinal(code), status(code), new ArrayList<>(touching));
    }

    /** Whether a border passes exactly through the position; as {@link #hit} says, without making its list. */
    public boolean onEdge(int x, int y) {
        Leaf leaf = leaf(x, y);
        return leaf.slot < 0 && CellRecord.onEdge(words, leaf.slot & Slot.POSITION, leaf.x, leaf.y);
    }

    private boolean onEdgeNear(int value, int record, int dx, int dy) {
        int mask = (1 << shift) - 1;
        int x = dx & mask;
        int y = dy & mask;
        if (value == CellDirectory.THIN) {
            return ThinRecord.aligned(words, record, x, y) && ThinRecord.onEdge(words, record, x, y);
        }
        int points = record + (value < CellDirectory.JUNCTION ? CellRecord.POINTS : JunctionRecord.POINTS);
        return CellRecord.aligned(words, points, CellDirectory.points(value), x, y)
                && CellRecord.onEdge(words, record, x, y);
    }

    /** A leaf slot and the position relative to its corner. */
    private record Leaf(int slot, int x, int y) {}

    private Leaf leaf(int x, int y) {
        long dx = (long) x - originX;
        long dy = (long) y - originY;
        if (dx <= 0 || dy <= 0 || dx > width || dy > height) {
            return new Leaf(0, 0, 0);
        }
        int s = shift;
        int slot = rootSlot((int) dx >>> s, (int) dy >>> s);
        while (slot < 0 && (slot & Slot.NODE) != 0) {
            s -= 2;
            slot = words[(slot & Slot.POSITION) + (((int) dy >>> s & 3) << 2 | (int) dx >>> s & 3)];
        }
        int mask = (1 << s) - 1;
        return new Leaf(slot, (int) dx & mask, (int) dy & mask);
    }

    private CoverageStatus status(int code) {
        if (code == 0) {
            return CoverageStatus.OUTSIDE;
        }
        return code <= units ? CoverageStatus.OWNED : CoverageStatus.HOLE;
    }

    /**
     * The boundary nearest to the position, if one lies within {@code maxMetres}.
     *
     * @param x longitude, lattice steps
     * @param y latitude, lattice steps
     */
    public Optional<NearestBoundary> nearestBoundary(int x, int y, double maxMetres) {
        return new BoundarySearch(this, x, y).nearest(maxMetres);
    }

    /** Ordinals, ascending, of the units whose ground lies within {@code metres} of the position; the owner is among them. */
    public int[] unitsWithin(int x, int y, double metres) {
        return new BoundarySearch(this, x, y).unitsWithin(metres);
    }

    /** Number of units. */
    public int units() {
        return units;
    }

    /** Enclosed pieces of ground that no unit owns. */
    public int holes() {
        return header.holes();
    }

    /** Undirected edges between different owners. */
    public int edges() {
        return header.edges();
    }

    /** What the index was made from, as given to {@link #write}; empty when it was just built. */
    public String contentHash() {
        return header.contentHash();
    }

    /** Bytes of memory that the index holds. */
    public long memoryBytes() {
        return 4L * words.length + 16 + 160;
    }

    CellGrid grid() {
        return header.grid();
    }

    int[] words() {
        return words;
    }
}
