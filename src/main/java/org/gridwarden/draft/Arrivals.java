package org.gridwarden.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.patch.GraphPatch;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.coverage.primitive.Unit;
import org.gridwarden.db.Transaction;
import org.gridwarden.draft.DraftGraphs.VersionedGraph;
import org.gridwarden.draft.edit.EdgeChange;
import org.gridwarden.draft.edit.EditOutcome;
import org.gridwarden.draft.edit.EditSentence;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.UnitContent;
import org.jspecify.annotations.Nullable;

/** What arrives at an editor's map after steps that he did not compute: an undo, a redo, the edits of others. */
final class Arrivals {

    private final DraftUnitStore units = new DraftUnitStore();

    /**
     * The draft where it differs from what it was before some steps.
     *
     * @param touched codes of the units that the steps touched
     * @param patches their patches, in order
     */
    EditOutcome of(
            Transaction tx,
            Network network,
            long draftId,
            VersionedGraph at,
            Collection<String> touched,
            List<GraphPatch> patches,
            @Nullable Integer seq,
            @Nullable EditSentence message) {
        List<UnitContent> now = units.find(tx, draftId, touched);
        Set<String> removed = new TreeSet<>(touched);
        now.forEach(unit -> removed.remove(unit.code()));
        EdgeChange edges = EdgeChange.of(at.graph(), patches);
        return new EditOutcome(
                network,
                at.version(),
                seq,
                now,
                new ArrayList<>(removed),
                edges,
                movedLevels(at.graph(), now, edges),
                inside(at.graph(), now),
                message);
    }

    private static List<Integer> movedLevels(CoverageGraph graph, List<UnitContent> now, EdgeChange edges) {
        Set<Integer> ranks = new TreeSet<>();
        for (UnitContent unit : now) {
            int id = graph.find(unit.code()).map(Unit::id).orElse(0);
            if (edges.added().stream()
                    .map(EdgeChange.Line::edge)
                    .map(Edge::id)
                    .anyMatch(edge -> graph.bounds(edge, id))) {
                ranks.add(unit.level());
            }
        }
        return List.copyOf(ranks);
    }

    private static List<String> inside(CoverageGraph graph, List<UnitContent> now) {
        return now.stream()
                .filter(unit -> !graph.level(unit.level()).tiles())
                .map(UnitContent::code)
                .toList();
    }
}
