package org.gridwarden.density.heat;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import org.gridwarden.density.column.Chunk;
import org.gridwarden.density.column.ReportColumns;
import org.gridwarden.density.scan.CellPlaces;
import org.gridwarden.density.scan.NearCells;
import org.gridwarden.density.scan.ReportQuestion;
import org.gridwarden.density.scan.Scan;
import org.gridwarden.density.scan.TileFrame;
import org.gridwarden.density.scan.TileRows;
import org.gridwarden.geo.Lattice;
import org.gridwarden.geo.TileCoord;
import org.jspecify.annotations.Nullable;

/**
 * For every report its cell in one grid of the world and its part of that cell, 16 × 16, in three bytes, so that a tile is
 * counted without looking at places. The grid is the finest of which reports lie in no more cells than two bytes can tell. A
 * cell's number is its slot in a table of the cells that were met; a cell met later takes another slot, so that numbers stay
 * as they are. Chunks that did not change keep their numbers. Thread-safe.
 */
public final class HeatCells {

    /** With fewer reports their places are looked at as quickly. */
    public static final int WORTH_WHILE = 500_000;

    private static final int SLOTS = 1 << 16;
    /** Cells at most: a fuller table is slow to search. */
    private static final int MOST_CELLS = 52_000;

    private static final int FINEST_ZOOM = 15;
    private static final int PART_BITS = 4;
    /** Zooms from a tile to these cells. */
    private static final int CELL_BITS = 3;

    private static final int PARTS = 1 << PART_BITS;

    private static final int FULL = -1;
    private static final long NOWHERE = -1;

    /** The zoom of the tiles whose {@linkplain TileFrame fine cells} are the parts. */
    private final int zoom;

    /** Row and column in the world of the cell in each slot, plus one; 0 for none. */
    private final AtomicLongArray names;

    private final AtomicInteger taken;
    private final Map<TileCoord, TileFrame> frames;
    private final List<Chunk> chunks;
    private final List<CellPlaces> places;

    private HeatCells(HeatCells from, List<Chunk> chunks, List<CellPlaces> places) {
        this.zoom = from.zoom;
        this.names = from.names;
        this.taken = from.taken;
        this.frames = from.frames;
        this.chunks = chunks;
        this.places = places;
    }

    private HeatCells(int zoom) {
        this.zoom = zoom;
        this.names = new AtomicLongArray(SLOTS);
        this.taken = new AtomicInteger();
        this.frames = new ConcurrentHashMap<>();
        this.chunks = List.of();
        this.places = List.of();
    }

    /** Cells of all reports; null where these are too few to need them. */
    public static @Nullable HeatCells of(ReportColumns columns) {
        return columns.size() < WORTH_WHILE ? null : ofAny(columns);
    }

    /** Cells of all reports, few or many. */
    static HeatCells ofAny(ReportColumns columns) {
        int zoom = FINEST_ZOOM;
        HeatCells found = new HeatCells(zoom).after(columns);
        while (found == null) {
            zoom--;
            found = new HeatCells(zoom).after(columns);
        }
        return found;
    }

    /** The same for columns after a change; null where their reports lie in too many cells. */
    @Nullable
    public HeatCells after(ReportColumns columns) {
        Map<Chunk, CellPlaces> known = new IdentityHashMap<>();
        for (int i = 0; i < chunks.size(); i++) {
            known.put(chunks.get(i), places.get(i));
        }
        List<CellPlaces> found = columns.chunks().parallelStream()
                .map(chunk -> {
                    CellPlaces before = known.get(chunk);
                    return before == null ? find(chunk) : before;
                })
                .toList();
        return taken.get() > MOST_CELLS ? null : new HeatCells(this, columns.chunks(), found);
    }

    /** Whether these are the cells of just these reports. */
    public boolean isOf(ReportColumns columns) {
        return columns.chunks() == chunks;
    }

    /** Where the rows of a chunk lie. */
    CellPlaces places(int at) {
        return places.get(at);
    }

    /** Whether no fine cell of the tile is finer than the parts. */
    boolean serve(TileCoord tile) {
        return tile.z() <= zoom;
    }

    /** Counts the reports of a tile that is served. */
    HeatSums sums(ReportQuestion question, TileCoord tile) {
        int coarser = zoom - tile.z();
        int[] offsets = new int[coarser < PART_BITS ? PARTS * PARTS : 0];
        for (int part = 0; part < offsets.length; part++) {
            offsets[part] = ((part / PARTS) >> coarser) * TileFrame.SIDE + ((part % PARTS) >> coarser);
        }
        char[] origins = new char[SLOTS];
        for (int slot = 0; slot < SLOTS; slot++) {
            long name = names.get(slot);
            int column = (int) ((long) column(name) << PART_BITS >> coarser) - tile.x() * TileFrame.SIDE;
            int row = (int) ((long) row(name) << PART_BITS >> coarser) - tile.y() * TileFrame.SIDE;
            boolean in = name > 0 && Math.min(column, row) >= 0 && Math.max(column, row) < TileFrame.SIDE;
            origins[slot] = in ? (char) (row * TileFrame.SIDE + column) : HeatSums.OUTSIDE;
        }
        NearCells near = near(tile);
        // Where most cells are wanted, asking row by row would cost more than counting those beside the tile.
        return Scan.within(
                2 * near.size() > taken.get() ? null : new TileRows(near, null),
                question,
                () -> new HeatSums(question.isWeighted()),
                (sum, rows) -> sum.take(rows, places(rows.at()), origins, offsets),
                HeatSums::plus);
    }

    /** The rows that lie in a tile. */
    TileRows rows(TileFrame frame) {
        return new TileRows(near(frame.tile()), frame);
    }

    /** The cells that have a part in the tile. */
    private NearCells near(TileCoord tile) {
        byte[] near = new byte[SLOTS];
        int finer = zoom + CELL_BITS - tile.z();
        for (int slot = 0; slot < SLOTS; slot++) {
            long name = names.get(slot);
            boolean meets = name > 0
                    && column(name) >> Math.max(0, finer) == tile.x() >> Math.max(0, -finer)
                    && row(name) >> Math.max(0, finer) == tile.y() >> Math.max(0, -finer);
            near[slot] = (byte) (meets ? 1 : 0);
        }
        return new NearCells(places, near);
    }

    private static int column(long name) {
        return (int) (name - 1);
    }

    private static int row(long name) {
        return (int) ((name - 1) >> 32);
    }

    /** Where a chunk's rows lie; some are wrong where the table is full, which is seen afterwards. */
    private CellPlaces find(Chunk chunk) {
        CellPlaces found = CellPlaces.empty(chunk.size);
        TileFrame frame = null;
        for (int row = 0; row < chunk.size && taken.get() <= MOST_CELLS; row++) {
            int x = chunk.xs[row];
            int y = chunk.ys[row];
            if (!chunk.hasPlace(row)) {
                found.put(row, slot(NOWHERE, 0), 0);
                continue;
            }
            int fine = frame == null ? -1 : frame.cell(x, y);
            if (frame == null || fine < 0) {
                frame = frame(x, y);
                fine = frame.cell(x, y);
            }
            int fineColumn = fine % TileFrame.SIDE;
            int fineRow = fine / TileFrame.SIDE;
            long column = ((long) frame.tile().x() * TileFrame.SIDE + fineColumn) / PARTS;
            long line = ((long) frame.tile().y() * TileFrame.SIDE + fineRow) / PARTS;
            int slot = slot((line << 32 | column) + 1, (int) ((line & 0xFF) << 8 | column & 0xFF));
            found.put(row, slot, fineRow % PARTS * PARTS + fineColumn % PARTS);
        }
        return found;
    }

    /** The slot of a cell, taken for it when it is first met: cells of a city lie in the table as they do on the ground. */
    private int slot(long name, int first) {
        int slot = first;
        while (true) {
            long known = names.get(slot);
            if (known == name) {
                return slot;
            }
            if (known != 0) {
                slot = (slot + 1) & (SLOTS - 1);
            } else if (taken.get() > MOST_CELLS) {
                return FULL;
            } else if (names.compareAndSet(slot, 0, name)) {
                taken.incrementAndGet();
                return slot;
            }
        }
    }

    /** The tile in which a place lies: the one that a formula says, or one beside it where that rounds at an edge. */
    private TileFrame frame(int x, int y) {
        TileCoord near = TileCoord.of(zoom, Lattice.toDegrees(x), Lattice.toDegrees(y));
        TileFrame likely = frames.computeIfAbsent(near, TileFrame::of);
        if (likely.cell(x, y) >= 0) {
            return likely;
        }
        List<TileCoord> tiles = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            int column = near.x() + i % 3 - 1;
            int row = near.y() + i / 3 - 1;
            if (Math.min(column, row) >= 0 && Math.max(column, row) < 1 << zoom) {
                tiles.add(new TileCoord(zoom, column, row));
            }
        }
        return tiles.stream()
                .map(tile -> frames.computeIfAbsent(tile, TileFrame::of))
                .filter(frame -> frame.cell(x, y) >= 0)
                .findFirst()
                .orElseThrow();
    }
}
