package org.gridwarden.coverage.patch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.primitive.Contest;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.coverage.primitive.Insertion;
import org.gridwarden.coverage.primitive.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What one edit changed, before and after, so that it can be taken back and done again bit for bit. Immutable; kept
 * with the draft as bytes ({@link #toBytes}).
 *
 * <p>A patch fits the graph it was made from, and any equal one: a graph built by {@link CoverageGraph#of} from equal
 * units has equal numbers, so the patches of a draft can be replayed in order on its base. {@link CoverageGraph#with}
 * refuses a patch that does not fit.
 *
 * @param removed edges that are gone
 * @param added edges that are new
 * @param units units that are new, gone, or have another code, parent or footprint
 * @param contests overlaps that are new or gone
 * @param insertions remembered vertices that are new or gone
 */
public record GraphPatch(
        List<Edge> removed,
        List<Edge> added,
        List<Change<Unit>> units,
        List<Change<Contest>> contests,
        List<Change<Insertion>> insertions) {

    public GraphPatch {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
        units = List.copyOf(units);
        contests = List.copyOf(contests);
        insertions = List.copyOf(insertions);
    }

    /** The patch that undoes this one exactly. */
    public GraphPatch inverse() {
        return new GraphPatch(added, removed, inverse(units), inverse(contests), inverse(insertions));
    }

    /** This patch with further changes of units, made to the graph after it. */
    public GraphPatch then(List<Change<Unit>> further) {
        Map<Integer, Change<Unit>> all = new LinkedHashMap<>();
        for (Change<Unit> change : units) {
            all.put(idOf(change), change);
        }
        for (Change<Unit> change : further) {
            all.merge(idOf(change), change, (first, then) -> new Change<>(first.before(), then.after()));
        }
        return new GraphPatch(removed, added, List.copyOf(all.values()), contests, insertions);
    }

    private static int idOf(Change<Unit> change) {
        @Nullable Unit before = change.before();
        @Nullable Unit after = change.after();
        return before != null ? before.id() : after != null ? after.id() : 0;
    }

    /** Whether it changes nothing. */
    public boolean isEmpty() {
        return removed.isEmpty() && added.isEmpty() && units.isEmpty() && contests.isEmpty() && insertions.isEmpty();
    }

    /** A compact form, version first. */
    public byte[] toBytes() {
        return PatchCodec.write(this);
    }

    /** Reads what {@link #toBytes} wrote; throws {@link IllegalArgumentException} for anything else. */
    public static GraphPatch ofBytes(byte[] bytes) {
        return PatchCodec.read(bytes);
    }

    private static <T> List<Change<T>> inverse(List<Change<T>> changes) {
        List<Change<T>> inverse = new ArrayList<>();
        for (Change<T> change : changes) {
            inverse.add(change.inverse());
        }
        return inverse;
    }
}
