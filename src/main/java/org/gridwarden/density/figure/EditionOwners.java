package org.gridwarden.density.figure;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gridwarden.density.column.Chunk;
import org.gridwarden.density.column.HandOwner;
import org.gridwarden.density.column.ReportColumns;
import org.gridwarden.density.scan.ChunkOwners;
import org.gridwarden.density.scan.ReportQuestion;
import org.jspecify.annotations.Nullable;

/**
 * For every report its unit in one edition, as positions of a {@link UnitTree}, in two bytes a report. A unit that a person
 * gave it holds where the edition has that unit; any other report is located by its place in the edition, which for the
 * edition in which it was resolved is the same answer. Chunks that did not change keep their owners. Immutable, thread-safe.
 */
public final class EditionOwners {

    private final long networkId;
    private final UnitTree tree;
    private final Locator locator;
    private final List<Chunk> chunks;
    private final List<ChunkOwners> tiling;
    private final @Nullable List<ChunkOwners> inside;
    private final PlainTotals totals;

    /** Finds owners of places in the edition asked. Thread-safe. */
    public interface Locator {

        /**
         * Fills positions in the tree of the finest tiling unit and of the building for places in lattice steps;
         * {@link UnitTree#NONE} where there is none or the longitude is {@link Chunk#NOWHERE}.
         */
        void locate(int[] xs, int[] ys, int[] tiling, int @Nullable [] inside);
    }

    private EditionOwners(
            long networkId,
            UnitTree tree,
            Locator locator,
            List<Chunk> chunks,
            List<ChunkOwners> tiling,
            @Nullable List<ChunkOwners> inside,
            PlainTotals totals) {
        this.networkId = networkId;
        this.tree = tree;
        this.locator = locator;
        this.chunks = chunks;
        this.tiling = tiling;
        this.inside = inside;
        this.totals = totals;
    }

    /** The owners of all reports in an edition. */
    public static EditionOwners of(ReportColumns columns, long networkId, UnitTree tree, Locator locator) {
        return new EditionOwners(
                        networkId,
                        tree,
                        locator,
                        List.of(),
                        List.of(),
                        tree.hasInside() ? List.of() : null,
                        PlainTotals.NONE)
                .after(columns);
    }

    /** The owners after a change of the reports: only those of changed chunks are found anew. */
    public EditionOwners after(ReportColumns columns) {
        if (columns.chunks() == chunks) {
            return this;
        }
        Map<Chunk, Integer> known = new IdentityHashMap<>();
        for (int i = 0; i < chunks.size(); i++) {
            known.put(chunks.get(i), i);
        }
        List<Chunk> next = columns.chunks();
        List<ChunkOwners[]> found = IntStream.range(0, next.size())
                .parallel()
                .mapToObj(at -> {
                    Integer old = known.get(next.get(at));
                    return old == null ? find(next.get(at)) : known(old);
                })
                .toList();
        List<ChunkOwners> nextTiling = found.stream().map(pair -> pair[0]).toList();
        List<ChunkOwners> nextInside =
                inside == null ? null : found.stream().map(pair -> pair[1]).toList();
        return new EditionOwners(
                networkId, tree, locator, next, nextTiling, nextInside, totals.after(next, nextTiling));
    }

    /** Whether these are the owners of just these reports. */
    public boolean isOf(ReportColumns columns) {
        return columns.chunks() == chunks;
    }

    /** The units among which the owners are, by position. */
    public UnitTree tree() {
        return tree;
    }

    /** What lies in the unit at a position or below it. */
    public ReportQuestion.Bounds under(int root) {
        boolean[] below = tree.subtree(root);
        byte[] inside = new byte[below.length + 1];
        for (int unit = 0; unit < below.length; unit++) {
            inside[unit + 1] = (byte) (below[unit] ? 1 : 0);
        }
        return new ReportQuestion.Bounds(tiling, inside);
    }

    /** The finest tiling units of a chunk's rows. */
    public ChunkOwners leaves(int at) {
        return tiling.get(at);
    }

    /** The buildings of a chunk's rows, null where the network knows none. */
    @Nullable
    ChunkOwners buildings(int at) {
        return inside == null ? null : inside.get(at);
    }

    PlainTotals totals() {
        return totals;
    }

    private ChunkOwners[] known(int at) {
        return inside == null ? new ChunkOwners[] {tiling.get(at)} : new ChunkOwners[] {tiling.get(at), inside.get(at)};
    }

    private ChunkOwners[] find(Chunk chunk) {
        int[] units = new int[chunk.size];
        int[] buildings = inside == null ? null : new int[chunk.size];
        locator.locate(chunk.xs, chunk.ys, units, buildings);
        for (HandOwner hand : chunk.hands) {
            int unit = tree.position(hand.unitId());
            int row = hand.networkId() == networkId && unit != UnitTree.NONE ? chunk.find(hand.reportId()) : -1;
            if (row >= 0) {
                units[row] = tree.tiling(unit);
                if (buildings != null) {
                    buildings[row] = tree.isInside(unit) ? unit : tree.position(hand.insideUnitId());
                }
            }
        }
        return buildings == null
                ? new ChunkOwners[] {ChunkOwners.of(units, tree.positions())}
                : new ChunkOwners[] {
                    ChunkOwners.of(units, tree.positions()), ChunkOwners.of(buildings, tree.positions())
                };
    }
}
