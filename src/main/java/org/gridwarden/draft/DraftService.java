package org.gridwarden.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridwarden.access.Caller;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.db.Database;
import org.gridwarden.db.Transaction;
import org.gridwarden.draft.issue.FoundIssues;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.EditionService;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.grid.publish.EditionPublisher;
import org.gridwarden.grid.publish.EditionPublisher.Publication;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Drafts from their beginning to the edition they become. Who may edit some unit of the network sees and makes drafts;
 * what reaches beyond single units demands its permission in the whole network. Every change writes an audit row in the
 * same transaction. Thread-safe.
 */
public final class DraftService {

    private static final Duration LONG_WORK = Duration.ofMinutes(10);
    private static final int FIRST_VERSION = 1;

    private final Database database;
    private final AuditLog audit;
    private final NetworkService networks;
    private final EditionService editions;
    private final RebaseService rebases;
    private final Clock clock;
    private final DraftDesk desk;
    private final EditionPublisher publisher = new EditionPublisher();
    private final FoundIssues issues = new FoundIssues();
    private final DraftStore drafts = new DraftStore();
    private final DraftUnitStore units = new DraftUnitStore();
    private final ReviewStore reviews = new ReviewStore();

    /** Drafts; one whose base is no longer the newest is moved by {@code rebases} before it is published. */
    public DraftService(
            Database database,
            AuditLog audit,
            NetworkService networks,
            EditionService editions,
            RebaseService rebases,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.networks = networks;
        this.editions = editions;
        this.rebases = rebases;
        this.clock = clock;
        this.desk = new DraftDesk(database, audit, networks);
    }

    /** Drafts of a network, newest first; all of them where {@code state} is null. */
    public List<Draft> list(Caller caller, String networkCode, Draft.@Nullable State state) {
        Network network = networks.get(networkCode);
        desk.enter(caller, network);
        return database.read(tx -> drafts.list(tx, network.id(), state));
    }

    /** The draft; throws a problem when there is none. */
    public Draft get(Caller caller, long draftId) {
        desk.enter(caller, draftId);
        return database.read(tx -> desk.get(tx, draftId));
    }

    /** The network of a draft; throws a problem when there is no such draft. */
    public Network networkOf(long draftId) {
        return networks.get(database.read(tx -> desk.head(tx, draftId)).networkCode());
    }

    /** Every unit of the draft, by level and code. */
    public List<UnitContent> units(Caller caller, long draftId) {
        desk.enter(caller, draftId);
        return database.read(tx -> units.list(tx, draftId));
    }

    /** A new draft that begins as a copy of the edition published last, or empty. */
    public Draft create(Caller caller, String networkCode, String title) {
        Network network = networks.get(networkCode);
        desk.enter(caller, network);
        return database.inTransaction(tx -> {
            tx.limitStatements(LONG_WORK);
            Edition base = editions.findLatest(tx, network.id()).orElse(null);
            long id = insert(tx, caller, network, base, title);
            if (base != null) {
                units.copyEdition(tx, id, base.id(), FIRST_VERSION);
                drafts.rewritten(tx, id, FIRST_VERSION, true);
            }
            desk.analyseAfter(tx);
            return desk.get(tx, id);
        });
    }

    /**
     * A new draft that holds exactly these units, whatever was published before: the bulk way in. It is checked at once.
     */
    public Draft createFrom(Caller caller, String networkCode, String title, List<UnitContent> contents) {
        Network network = networks.get(networkCode);
        networks.authorise(caller, Permission.EDIT_GRIDS, network);
        return database.inTransaction(tx -> {
            tx.limitStatements(LONG_WORK);
            Edition base = editions.findLatest(tx, network.id()).orElse(null);
            long id = insert(tx, caller, network, base, title);
            units.insert(tx, id, FIRST_VERSION, contents);
            desk.analyseAfter(tx);
            drafts.changed(tx, id, FIRST_VERSION, caller.actor());
            issues.check(tx, network, id, desk.head(tx, id).acceptedKeys(), contents);
            return desk.get(tx, id);
        });
    }

    /** Whether the network asks for a second person before a draft is published. */
    public boolean isApprovalRequired(String networkCode) {
        Network network = networks.get(networkCode);
        return database.read(tx -> reviews.approvalRequired(tx, network.id()));
    }

    /** Asks for a second person in the network, or no longer. */
    public void requireApproval(Caller caller, String networkCode, boolean required) {
        Network network = networks.get(networkCode);
        networks.authorise(caller, Permission.PUBLISH_GRIDS, network);
        database.useTransaction(tx -> {
            reviews.requireApproval(tx, network.id(), required);
            audit.record(
                    tx,
                    caller.actor(),
                    "network.approval",
                    "network/" + network.code(),
                    null,
                    Map.of("required", required));
        });
    }

    /** Gives an open draft to a second person; throws a problem with the list while an issue blocks it. */
    public Draft submit(Caller caller, long draftId, String reason) {
        desk.act(
                caller,
                Permission.EDIT_GRIDS,
                draftId,
                "draft.submit",
                reason,
                (tx, network, draft) -> {
                    issues.requireNone(tx, network, draft.acceptedKeys(), units.list(tx, draftId));
                    reviews.submit(tx, draftId, caller.actor(), clock.instant(), reason);
                    return Map.of("version", draft.version());
                },
                Draft.State.OPEN);
        return get(caller, draftId);
    }

    /** Agrees to a submitted draft; nobody who submitted it or changed what it holds can. */
    public Draft approve(Caller caller, long draftId, String reason) {
        desk.act(
                caller,
                Permission.PUBLISH_GRIDS,
                draftId,
                "draft.approve",
                reason,
                (tx, network, draft) -> {
                    requireSecondPerson(caller, draft);
                    reviews.approve(tx, draftId, caller.actor(), clock.instant());
                    return Map.of("version", draft.version());
                },
                Draft.State.SUBMITTED);
        return get(caller, draftId);
    }

    /** Opens a submitted or approved draft again, for who submitted it and for those who may publish. */
    public Draft returnToOpen(Caller caller, long draftId, String reason) {
        desk.act(
                caller,
                Permission.EDIT_GRIDS,
                draftId,
                "draft.return",
                reason,
                (tx, network, draft) -> {
                    if (!caller.actor().equals(draft.submittedBy()) && !caller.holds(Permission.PUBLISH_GRIDS)) {
                        throw Problem.forbidden(
                                "not_submitter", "a draft is returned by who submitted it or by those who may publish");
                    }
                    reviews.reopen(tx, draftId, caller.actor(), reason);
                    return Map.of("from", draft.state());
                },
                Draft.State.SUBMITTED,
                Draft.State.APPROVED);
        return get(caller, draftId);
    }

    /** Gives the draft up; it stays readable. */
    public void discard(Caller caller, long draftId) {
        desk.act(
                caller,
                Permission.EDIT_GRIDS,
                draftId,
                "draft.discard",
                null,
                (tx, network, draft) -> {
                    drafts.close(tx, draftId, Draft.State.DISCARDED, null);
                    return Map.of("from", draft.state());
                },
                Draft.State.OPEN,
                Draft.State.SUBMITTED,
                Draft.State.APPROVED);
    }

    /**
     * Makes the draft the network's next edition, in one transaction. It is moved onto the edition published last and
     * checked once more; throws a problem with the list of issues while one blocks, and one with the units that another
     * edition, published since the draft began, has changed as well.
     *
     * @param effectiveAt instant from which the edition holds; null for now
     */
    public Edition publish(Caller caller, long draftId, @Nullable Instant effectiveAt, String reason) {
        Network network = desk.authorise(caller, Permission.PUBLISH_GRIDS, draftId);
        return database.inTransaction(tx -> {
            tx.limitStatements(LONG_WORK);
            publisher.lock(tx, network);
            DraftHead draft = desk.lock(tx, draftId, Draft.State.OPEN, Draft.State.SUBMITTED, Draft.State.APPROVED);
            requireApproved(draft);
            draft = rebases.bring(tx, caller, network, draft);
            List<UnitContent> contents = units.list(tx, draftId);
            issues.requireNone(tx, network, draft.acceptedKeys(), contents);
            Instant now = clock.instant();
            Edition edition = publisher.publish(
                    tx,
                    network,
                    contents,
                    new Publication(effectiveAt == null ? now : effectiveAt, now, caller.actor(), reason));
            drafts.close(tx, draftId, Draft.State.PUBLISHED, edition.id());
            audit.record(
                    tx,
                    caller.actor(),
                    "edition.publish",
                    "network/" + network.code() + "/edition/" + edition.number(),
                    reason,
                    Map.of(
                            "draft", draftId,
                            "effectiveAt", edition.effectiveAt(),
                            "units", edition.unitCount(),
                            "contentHash", edition.contentHash()));
            return edition;
        });
    }

    private long insert(Transaction tx, Caller caller, Network network, @Nullable Edition base, String title) {
        long id = drafts.insert(
                tx,
                network.id(),
                base == null ? null : base.id(),
                title,
                caller.actor(),
                clock.instant(),
                base == null ? Set.of() : drafts.acceptedFor(tx, base.id()));
        audit.record(
                tx,
                caller.actor(),
                "draft.create",
                "network/" + network.code() + "/draft/" + id,
                null,
                Map.of("title", title));
        return id;
    }

    private static void requireSecondPerson(Caller caller, DraftHead draft) {
        if (caller.actor().equals(draft.submittedBy()) || draft.editors().contains(caller.actor())) {
            throw Problem.forbidden(
                    "second_person_needed",
                    "who submitted or edited a draft cannot approve it; " + caller.actor() + " did");
        }
    }

    private static void requireApproved(DraftHead draft) {
        if (draft.approvalRequired() && draft.state() != Draft.State.APPROVED) {
            throw Problem.conflict(
                    "approval_needed",
                    "the network " + draft.networkCode() + " asks for a second person: draft " + draft.id() + " is "
                            + (draft.state() == Draft.State.OPEN
                                    ? "not submitted yet"
                                    : "submitted and not approved yet"));
        }
    }
}
