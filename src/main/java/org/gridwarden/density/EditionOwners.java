package org.gridwarden.density;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gridwarden.density.column.Chunk;
import org.gridwarden.density.column.HandOwner;
import org.gridwarden.density.column.ReportColumns;
import org.jspecify.annotations.Nullable;

/**
 * For every report its unit in one edition, as positions of a {@link UnitTree}, in two bytes a report. A unit that a person
 * gave it holds where the edition has that unit; any other report is located by its place in the edition, which for the
 * edition in which it was resolved is the same answer. Chunks that did not change keep their owners. Immutable, thread-safe.
 */
final class EditionOwners {

    private final long networkId;
    private final UnitTree tree;
    private final Locator locator;
    private final List<Chunk> chunks;
    private final List<Leaves> tiling;
    private final @Nullable List<Leaves> inside;
    private final PlainTotals totals;

    /** Finds owners of places in the edition asked. Thread-safe. */
    interface Locator {

        /**
         * Fills positions in the tree of the finest tiling unit and of the building for places in lattice steps;
         * {@link UnitTree#NONE} where there is none or the longitude is {@link Chunk#NOWHERE}.
         */
        void locate(int[] xs, int[] ys, int[] tiling, int @Nullable [] inside);
    }

    /**
     * The owners of a chunk's rows.
     *
     * @param codes for each row a position in {@code units}
     * @param units positions of the tree
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Leaves(char[] codes, int[] units) {

        int unit(int row) {
            return units[codes[row]];
        }

        /**
         * Of rows with these units.
         *
         * @param all {@link UnitTree#positions}, shared by all chunks where two bytes tell them
         */
        static Leaves of(int[] positions, int[] all) {
            if (all.length <= Character.MAX_VALUE) {
                char[] codes = new char[positions.length];
                for (int row = 0; row < codes.length; row++) {
                    codes[row] = (char) (positions[row] + 1);
                }
                return new Leaves(codes, all);
            }
            return ofFew(positions);
        }

        private static Leaves ofFew(int[] positions) {
            int[] units = Arrays.stream(positions).distinct().sorted().toArray();
            char[] codes = new char[positions.length];
            int greatest = units.length == 0 ? UnitTree.NONE : units[units.length - 1];
            char[] codeOf = new char[greatest + 2];
            for (int code = 0; code < units.length; code++) {
                codeOf[units[code] + 1] = (char) code;
            }
            for (int row = 0; row < codes.length; row++) {
                codes[row] = codeOf[positions[row] + 1];
            }
            return new Leaves(codes, units);
        }
    }

    private EditionOwners(
            long networkId,
            UnitTree tree,
            Locator locator,
            List<Chunk> chunks,
            List<Leaves> tiling,
            @Nullable List<Leaves> inside,
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
    static EditionOwners of(ReportColumns columns, long networkId, UnitTree tree, Locator locator) {
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
    EditionOwners after(ReportColumns columns) {
        if (columns.chunks() == chunks) {
            return this;
        }
        Map<Chunk, Integer> known = new IdentityHashMap<>();
        for (int i = 0; i < chunks.size(); i++) {
            known.put(chunks.get(i), i);
        }
        List<Chunk> next = columns.chunks();
        List<Leaves[]> found = IntStream.range(0, next.size())
                .parallel()
                .mapToObj(at -> {
                    Integer old = known.get(next.get(at));
                    return old == null ? find(next.get(at)) : known(old);
                })
                .toList();
        List<Leaves> nextTiling = found.stream().map(pair -> pair[0]).toList();
        List<Leaves> nextInside =
                inside == null ? null : found.stream().map(pair -> pair[1]).toList();
        return new EditionOwners(
                networkId, tree, locator, next, nextTiling, nextInside, totals.after(next, nextTiling));
    }

    /** Whether these are the owners of just these reports. */
    boolean isOf(ReportColumns columns) {
        return columns.chunks() == chunks;
    }

    UnitTree tree() {
        return tree;
    }

    /** The finest tiling units of a chunk's rows. */
    Leaves leaves(int at) {
        return tiling.get(at);
    }

    /** The buildings of a chunk's rows, null where the network knows none. */
    @Nullable
    Leaves buildings(int at) {
        return inside == null ? null : inside.get(at);
    }

    PlainTotals totals() {
        return totals;
    }

    private Leaves[] known(int at) {
        return inside == null ? new Leaves[] {tiling.get(at)} : new Leaves[] {tiling.get(at), inside.get(at)};
    }

    private Leaves[] find(Chunk chunk) {
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
                ? new Leaves[] {Leaves.of(units, tree.positions())}
                : new Leaves[] {Leaves.of(units, tree.positions()), Leaves.of(buildings, tree.positions())};
    }
}
