package org.gridwarden.draft;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gridwarden.access.Caller;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.patch.GraphPatch;
import org.gridwarden.db.Database;
import org.gridwarden.db.Transaction;
import org.gridwarden.draft.DraftGraphs.VersionedGraph;
import org.gridwarden.draft.EditStore.NewEdit;
import org.gridwarden.draft.EditStore.StoredEdit;
import org.gridwarden.draft.edit.EdgeAnchor;
import org.gridwarden.draft.edit.EditGround;
import org.gridwarden.draft.edit.EditOutcome;
import org.gridwarden.draft.edit.EditPlan;
import org.gridwarden.draft.edit.EditSentences;
import org.gridwarden.draft.edit.NewUnitCode;
import org.gridwarden.draft.edit.RecordChange;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.http.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Edits of drafts, one transaction each: the draft's row is locked, its version compared with the one that the editor
 * saw, the edit computed on the graph in memory, and the rows written that it touched. The cost follows the
 * neighbourhood of the edit, not the city. Thread-safe.
 */
public final class EditService {

    private final Database database;
    private final AuditLog audit;
    private final DraftDesk desk;
    private final DraftGraphs graphs;
    private final Clock clock;
    private final DraftStore drafts = new DraftStore();
    private final DraftUnitStore units = new DraftUnitStore();
    private final EditStore edits = new EditStore();
    private final StepWriter writer = new StepWriter();

    /** Edits on these graphs, which are shared with whoever reads them. */
    public EditService(Database database, AuditLog audit, NetworkService networks, DraftGraphs graphs, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.desk = new DraftDesk(database, audit, networks);
        this.graphs = graphs;
        this.clock = clock;
    }

    /**
     * Makes an edit. Throws a 422 problem with the reason and the place when it is refused, a 409 with the edits since
     * when {@code version} is not the draft's, a 403 when it touches a unit outside the caller's territory.
     */
    public EditOutcome apply(Caller caller, long draftId, int version, Map<String, Object> sent) {
        EditGround ground = desk.enter(caller, draftId);
        Done[] done = new Done[1];
        database.useTransaction(tx -> {
            DraftHead draft = lock(tx, draftId, version);
            VersionedGraph before = graphs.at(tx, ground.network(), draft);
            Map<String, Object> edit = coded(tx, draft, before.graph(), sent);
            EditPlan plan = plan(tx, ground, draft, before.graph(), edit);
            Instant now = clock.instant();
            int seq = edits.insert(
                    tx,
                    draftId,
                    new NewEdit(
                            draft.graphVersion(),
                            caller.actor(),
                            now,
                            plan.type(),
                            EdgeAnchor.anchored(before.graph(), edit),
                            plan.patch(),
                            plan.records()));
            VersionedGraph after = step(tx, caller, draft, before, plan.graph(), seq, true, plan.records(), now);
            audit.record(
                    tx,
                    caller.actor(),
                    "draft.edit",
                    draft.subject(),
                    null,
                    Map.of(
                            "seq",
                            seq,
                            "type",
                            plan.type(),
                            "units",
                            plan.records().codes()));
            done[0] = new Done(after, plan.outcome(ground.network(), after.version(), seq));
        });
        graphs.keep(draftId, done[0].graph());
        return done[0].outcome();
    }

    /** What {@link #apply} would answer, without doing it. */
    public EditOutcome tryOut(Caller caller, long draftId, int version, Map<String, Object> edit) {
        EditGround ground = desk.enter(caller, draftId);
        return database.read(tx -> {
            DraftHead draft = desk.head(tx, draftId);
            requireVersion(tx, draft, version);
            VersionedGraph before = graphs.at(tx, ground.network(), draft);
            Map<String, Object> coded = coded(tx, draft, before.graph(), edit);
            return plan(tx, ground, draft, before.graph(), coded).outcome(ground.network(), draft.version(), null);
        });
    }

    /** Takes back the last edit that counts, whoever made it; with {@code to} every edit after that one. */
    public EditOutcome undo(Caller caller, long draftId, int version, @Nullable Integer to) {
        return walk(caller, draftId, version, to, false);
    }

    /** Does again what was taken back last; with {@code to} every edit up to that one. */
    public EditOutcome redo(Caller caller, long draftId, int version, @Nullable Integer to) {
        return walk(caller, draftId, version, to, true);
    }

    private record Done(VersionedGraph graph, EditOutcome outcome) {}

    private EditOutcome walk(Caller caller, long draftId, int version, @Nullable Integer to, boolean forward) {
        EditGround ground = desk.enter(caller, draftId);
        Done[] done = new Done[1];
        database.useTransaction(tx -> {
            DraftHead draft = lock(tx, draftId, version);
            VersionedGraph at = graphs.at(tx, ground.network(), draft);
            Walk walk = new Walk();
            for (Optional<StoredEdit> next = next(tx, draft, to, forward, walk);
                    next.isPresent();
                    next = next(tx, draft, to, forward, walk)) {
                at = take(tx, caller, ground, draft, at, next.get(), forward, walk);
                draft = draft.withVersion(at.version());
            }
            if (walk.seqs.isEmpty()) {
                throw forward
                        ? Problem.conflict("nothing_to_redo", "no edit was taken back that could be done again")
                        : Problem.conflict("nothing_to_undo", "there is no edit to take back");
            }
            audit.record(
                    tx,
                    caller.actor(),
                    forward ? "draft.redo" : "draft.undo",
                    draft.subject(),
                    null,
                    Map.of("seqs", walk.seqs, "units", walk.touched));
            done[0] = new Done(at, walk.outcome(tx, ground.network(), draftId, at, forward));
        });
        graphs.keep(draftId, done[0].graph());
        return done[0].outcome();
    }

    /** What a walk through the history has passed so far. */
    private static final class Walk {
        private final List<Integer> seqs = new ArrayList<>();
        private final List<GraphPatch> patches = new ArrayList<>();
        private final Set<String> touched = new TreeSet<>();

        EditOutcome outcome(Transaction tx, Network network, long draftId, VersionedGraph at, boolean forward) {
            return new Arrivals()
                    .of(
                            tx,
                            network,
                            draftId,
                            at,
                            touched,
                            patches,
                            seqs.get(seqs.size() - 1),
                            EditSentences.walked(forward, seqs.size()));
        }
    }

    private Optional<StoredEdit> next(
            Transaction tx, DraftHead draft, @Nullable Integer to, boolean forward, Walk walk) {
        if (to == null && !walk.seqs.isEmpty()) {
            return Optional.empty();
        }
        return forward
                ? edits.nextUndone(tx, draft.id(), draft.graphVersion()).filter(edit -> to == null || edit.seq() <= to)
                : edits.lastDone(tx, draft.id(), draft.graphVersion()).filter(edit -> to == null || edit.seq() > to);
    }

    private VersionedGraph take(
            Transaction tx,
            Caller caller,
            EditGround ground,
            DraftHead draft,
            VersionedGraph before,
            StoredEdit edit,
            boolean forward,
            Walk walk) {
        GraphPatch patch = forward ? edit.patch() : edit.patch().inverse();
        RecordChange records = forward ? edit.records() : edit.records().inverse();
        CoverageGraph graph = before.graph().with(patch);
        EditPlan.requireInside(ground, before.graph(), graph, records.codes());
        edits.setUndone(tx, draft.id(), edit.seq(), !forward);
        walk.seqs.add(edit.seq());
        walk.patches.add(patch);
        walk.touched.addAll(records.codes());
        return step(tx, caller, draft, before, graph, edit.seq(), forward, records, clock.instant());
    }

    private VersionedGraph step(
            Transaction tx,
            Caller caller,
            DraftHead draft,
            VersionedGraph before,
            CoverageGraph graph,
            int seq,
            boolean forward,
            RecordChange records,
            Instant now) {
        VersionedGraph after = new VersionedGraph(draft.version() + 1, draft.graphVersion(), graph);
        writer.write(tx, draft.id(), after.version(), graph, records);
        edits.insertStep(tx, draft.id(), after.version(), seq, forward, caller.actor(), now);
        drafts.changed(tx, draft.id(), after.version(), caller.actor());
        return after;
    }

    /** With the code that a new unit gets, so that the edit gives the same one when it is made again. */
    private Map<String, Object> coded(Transaction tx, DraftHead draft, CoverageGraph graph, Map<String, Object> edit) {
        return NewUnitCode.completed(graph, edit, new StoredFacts(tx, units, draft));
    }

    private EditPlan plan(
            Transaction tx, EditGround ground, DraftHead draft, CoverageGraph graph, Map<String, Object> edit) {
        EditPlan plan = EditPlan.of(graph, edit, new StoredFacts(tx, units, draft));
        EditPlan.requireInside(ground, graph, plan.graph(), plan.records().codes());
        return plan;
    }

    private DraftHead lock(Transaction tx, long draftId, int version) {
        DraftHead draft = desk.lock(tx, draftId, Draft.State.OPEN);
        requireVersion(tx, draft, version);
        return draft;
    }

    private void requireVersion(Transaction tx, DraftHead draft, int version) {
        if (draft.version() != version) {
            throw EditProblems.stale(draft, version, edits.since(tx, draft.id(), version));
        }
    }
}
