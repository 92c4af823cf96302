package org.gridwarden.draft;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gridwarden.access.Caller;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.db.Database;
import org.gridwarden.db.Transaction;
import org.gridwarden.draft.difference.Conflicts;
import org.gridwarden.draft.difference.Differences;
import org.gridwarden.draft.difference.DraftDifference;
import org.gridwarden.draft.difference.UnitDifference;
import org.gridwarden.draft.edit.EdgeAnchor;
import org.gridwarden.draft.edit.EditPlan;
import org.gridwarden.draft.issue.FoundIssues;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.EditionService;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.grid.publish.EditionPublisher;
import org.gridwarden.http.Problem;
import org.gridwarden.http.ProblemException;
import org.locationtech.jts.geom.Geometry;

/**
 * Moves drafts onto the edition published last. What the draft changed and what was published since its base must be
 * different units; then the draft's edits are made again, in their order, on the new edition, and must give every unit
 * that they touched the boundary that it had. A draft that a file filled has no such edits: the units in which it differs
 * from its base are put in the place of those of the new edition. Otherwise a problem shows the units that both changed.
 * Thread-safe.
 */
public final class RebaseService {

    private static final Duration LONG_WORK = Duration.ofMinutes(10);

    private final Database database;
    private final AuditLog audit;
    private final EditionService editions;
    private final DraftGraphs graphs;
    private final Clock clock;
    private final DraftDesk desk;
    private final EditionPublisher publisher = new EditionPublisher();
    private final FoundIssues issues = new FoundIssues();
    private final DraftStore drafts = new DraftStore();
    private final DraftUnitStore units = new DraftUnitStore();
    private final Differences differences = new Differences();
    private final EditStore edits = new EditStore();
    private final StepWriter writer = new StepWriter();

    /** Edits are made again on the same graphs as when they were new. */
    public RebaseService(
            Database database,
            AuditLog audit,
            NetworkService networks,
            EditionService editions,
            DraftGraphs graphs,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.editions = editions;
        this.graphs = graphs;
        this.clock = clock;
        this.desk = new DraftDesk(database, audit, networks);
    }

    /** Moves the draft onto the edition published last; does nothing where it is there already. */
    public Draft rebase(Caller caller, long draftId) {
        Network network = desk.enter(caller, draftId).network();
        return database.inTransaction(tx -> {
            tx.limitStatements(LONG_WORK);
            publisher.lock(tx, network);
            DraftHead draft = desk.lock(tx, draftId, Draft.State.OPEN, Draft.State.SUBMITTED, Draft.State.APPROVED);
            bring(tx, caller, network, draft);
            desk.analyseAfter(tx);
            return desk.get(tx, draftId);
        });
    }

    /**
     * The draft on the edition published last, in the caller's transaction, which holds the locks of the network and of
     * the draft.
     */
    DraftHead bring(Transaction tx, Caller caller, Network network, DraftHead draft) {
        Edition latest = editions.findLatest(tx, network.id()).orElse(null);
        Long base = draft.baseEditionId();
        if (latest == null || Long.valueOf(latest.id()).equals(base)) {
            return draft;
        }
        if (base == null) {
            throw Problem.conflict(
                    "draft_outdated",
                    "edition " + latest.number() + " was published since draft " + draft.id()
                            + " began from nothing; make a new draft");
        }
        Move move = new Move(
                tx,
                network,
                draft,
                latest,
                differences.ofDraft(tx, draft.id(), base),
                differences.ofEditions(tx, latest.id(), base));
        move.requireDisjoint();
        int version = draft.edited() ? replay(move) : overlay(move);
        audit.record(
                tx,
                caller.actor(),
                "draft.rebase",
                draft.subject(),
                null,
                Map.of("from", String.valueOf(draft.baseEdition()), "to", latest.number(), "version", version));
        return desk.head(tx, draft.id());
    }

    /** A draft, the edition that it moves to, and what either changed since the base. */
    private final class Move {
        private final Transaction tx;
        private final Network network;
        private final DraftHead draft;
        private final Edition latest;
        private final List<UnitDifference> ours;
        private final List<UnitDifference> theirs;
        private final List<UnitContent> published;
        private final Set<String> divided;

        Move(
                Transaction tx,
                Network network,
                DraftHead draft,
                Edition latest,
                List<UnitDifference> ours,
                List<UnitDifference> theirs) {
            this.tx = tx;
            this.network = network;
            this.draft = draft;
            this.latest = latest;
            this.ours = ours;
            this.theirs = theirs;
            this.published = editions.listContents(tx, latest.id());
            this.divided =
                    draft.edited() ? Conflicts.divided(network, published, units.list(tx, draft.id())) : Set.of();
        }

        void requireDisjoint() {
            List<String> codes = Conflicts.codes(ours, theirs, divided);
            if (!codes.isEmpty()) {
                throw refusal(
                        codes,
                        codes.size() + " units changed both in draft " + draft.id() + " and in edition "
                                + latest.number() + ", which was published since");
            }
        }

        ProblemException refusal(List<String> codes, String why) {
            Map<String, Geometry> inDraft = units.find(tx, draft.id(), codes).stream()
                    .collect(Collectors.toMap(UnitContent::code, UnitContent::geometry, (one, other) -> one));
            return differences.conflict(tx, latest, codes, inDraft, ours, theirs, why);
        }

        Set<String> touched() {
            Set<String> codes = new TreeSet<>();
            ours.forEach(difference -> codes.add(difference.code()));
            return codes;
        }
    }

    private int replay(Move move) {
        Transaction tx = move.tx;
        long id = move.draft.id();
        Set<String> touched = move.touched();
        Map<String, String> before = differences.hashes(tx, id, touched);
        List<EditStore.Replay> done = edits.done(tx, id, move.draft.graphVersion());
        int first = begin(move);
        int version = first;
        CoverageGraph graph = graphs.ofEdition(move.network, move.latest.id(), () -> move.published);
        for (EditStore.Replay edit : done) {
            EditPlan plan = replayed(move, graph, edit);
            graph = plan.graph();
            version++;
            writer.write(tx, id, version, graph, plan.records());
            edits.replayed(tx, id, edit.seq(), first, plan.patch(), plan.records());
            edits.insertStep(tx, id, version, edit.seq(), true, edit.author(), clock.instant());
        }
        drafts.setVersion(tx, id, version);
        requireSameShapes(move, touched, before);
        return version;
    }

    private EditPlan replayed(Move move, CoverageGraph graph, EditStore.Replay edit) {
        try {
            return EditPlan.of(
                    graph, EdgeAnchor.resolved(graph, edit.edit()), new StoredFacts(move.tx, units, move.draft));
        } catch (ProblemException e) {
            throw Problem.conflict(
                    "draft_conflict",
                    "edit " + edit.seq() + " (" + edit.type() + ") cannot be made on edition " + move.latest.number()
                            + ": " + e.problem().detail());
        }
    }

    /** What was made again must be what was there; the boundaries of divided units follow from those below. */
    private void requireSameShapes(Move move, Set<String> touched, Map<String, String> before) {
        Map<String, String> after = differences.hashes(move.tx, move.draft.id(), touched);
        List<String> other = touched.stream()
                .filter(code -> !move.divided.contains(code))
                .filter(code -> !String.valueOf(before.get(code)).equals(String.valueOf(after.get(code))))
                .toList();
        if (!other.isEmpty()) {
            throw move.refusal(
                    other,
                    "made again on edition " + move.latest.number() + ", the edits give other boundaries of "
                            + other.size() + " units");
        }
    }

    /** Puts the units in which the draft differs in the place of those of the new edition. */
    private int overlay(Move move) {
        DraftDifference difference = DraftDifference.of(move.ours);
        List<UnitContent> ours = units.find(move.tx, move.draft.id(), difference.present());
        int version = begin(move);
        Set<String> replaced = new HashSet<>(difference.present());
        replaced.addAll(difference.removed());
        units.deleteCodes(move.tx, move.draft.id(), replaced);
        units.insert(move.tx, move.draft.id(), version, ours);
        issues.check(
                move.tx,
                move.network,
                move.draft.id(),
                move.draft.acceptedKeys(),
                units.list(move.tx, move.draft.id()));
        return version;
    }

    /** The draft as a copy of the new edition; answers the version in which it is that. */
    private int begin(Move move) {
        int version = move.draft.version() + 1;
        Set<String> accepted = new HashSet<>(move.draft.acceptedKeys());
        accepted.addAll(drafts.acceptedFor(move.tx, move.latest.id()));
        units.deleteAll(move.tx, move.draft.id());
        units.copyEdition(move.tx, move.draft.id(), move.latest.id(), version);
        drafts.setBase(move.tx, move.draft.id(), move.latest.id());
        drafts.rewritten(move.tx, move.draft.id(), version, move.draft.edited());
        drafts.setAcceptedKeys(move.tx, move.draft.id(), accepted);
        return version;
    }
}
