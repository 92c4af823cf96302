package org.gridwarden.draft;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.db.Transaction;
import org.gridwarden.draft.issue.DraftCheck;
import org.gridwarden.draft.issue.FoundIssues;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.http.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The graphs of the drafts that are being edited, in memory. A graph is derived: it is built from the units that the
 * draft held at its graph version and the patches of all steps since, in their order, so that every instance, and the
 * same one after a restart, has the same numbers of edges and units. One that is behind applies the patches it lacks.
 * Thread-safe.
 */
public final class DraftGraphs {

    private static final int KEPT = 16;
    private static final int EDITIONS_KEPT = 4;
    private static final Duration KEPT_FOR = Duration.ofHours(2);

    private final DraftUnitStore units = new DraftUnitStore();
    private final EditStore edits = new EditStore();
    private final Cache<Long, CoverageGraph> editions = Caffeine.newBuilder()
            .maximumSize(EDITIONS_KEPT)
            .expireAfterAccess(KEPT_FOR)
            .build();
    private final Cache<Long, VersionedGraph> graphs =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterAccess(KEPT_FOR).build();

    /**
     * A draft's graph.
     *
     * @param version the draft's version of which it is the graph
     * @param graphVersion the version that it was built from
     */
    record VersionedGraph(int version, int graphVersion, CoverageGraph graph) {

        VersionedGraph next(CoverageGraph changed) {
            return new VersionedGraph(version + 1, graphVersion, changed);
        }
    }

    /** The graph of the draft's version as this transaction sees it, or of a later one. */
    VersionedGraph at(Transaction tx, Network network, DraftHead draft) {
        VersionedGraph known = graphs.getIfPresent(draft.id());
        if (known != null && known.version() >= draft.version()) {
            return known;
        }
        return graphs.asMap().compute(draft.id(), (id, held) -> brought(tx, network, draft, held));
    }

    /** Keeps the graph of a version that was committed, unless a later one is known. */
    void keep(long draftId, VersionedGraph graph) {
        graphs.asMap().merge(draftId, graph, (known, other) -> known.version() > other.version() ? known : other);
    }

    private VersionedGraph brought(Transaction tx, Network network, DraftHead draft, @Nullable VersionedGraph held) {
        if (held != null && held.version() >= draft.version()) {
            return held;
        }
        VersionedGraph from =
                held != null && held.graphVersion() == draft.graphVersion() ? held : built(tx, network, draft);
        CoverageGraph graph = from.graph();
        for (EditStore.Step step : edits.steps(tx, draft.id(), from.version(), draft.version())) {
            graph = graph.with(step.forward() ? step.patch() : step.patch().inverse());
        }
        return new VersionedGraph(draft.version(), draft.graphVersion(), graph);
    }

    private VersionedGraph built(Transaction tx, Network network, DraftHead draft) {
        Supplier<List<UnitContent>> base = () -> units.listAt(tx, draft.id(), draft.graphVersion());
        Long edition = draft.baseEditionId();
        CoverageGraph graph =
                draft.edited() && edition != null ? ofEdition(network, edition, base) : build(network, base.get());
        return new VersionedGraph(draft.graphVersion(), draft.graphVersion(), graph);
    }

    /** The graph of an edition, which all drafts that began from it share. */
    CoverageGraph ofEdition(Network network, long editionId, Supplier<List<UnitContent>> contents) {
        return editions.get(editionId, id -> build(network, contents.get()));
    }

    /** The graph of these units, by level and code. */
    private static CoverageGraph build(Network network, List<UnitContent> of) {
        FoundIssues.requireUniqueCodes(of);
        try {
            return CoverageGraph.of(DraftCheck.levels(network), DraftCheck.coverageUnits(of));
        } catch (IllegalArgumentException e) {
            throw Problem.conflict(
                    "draft_not_editable", "the units have faults that come before boundaries: " + e.getMessage());
        }
    }
}
