package org.gridwarden.draft;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gridwarden.access.Caller;
import org.gridwarden.access.Territory;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.db.Database;
import org.gridwarden.db.Transaction;
import org.gridwarden.draft.edit.EditGround;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Problem;
import org.gridwarden.http.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * How every use case of drafts begins and ends: the draft is there, the caller may, its state allows it, nobody else
 * changes it meanwhile, and an audit row tells of it. Thread-safe.
 */
final class DraftDesk {

    private static final Duration LONG_WORK = Duration.ofMinutes(10);

    private final Database database;
    private final AuditLog audit;
    private final NetworkService networks;
    private final DraftStore drafts = new DraftStore();
    private final DraftUnitStore units = new DraftUnitStore();

    DraftDesk(Database database, AuditLog audit, NetworkService networks) {
        this.database = database;
        this.audit = audit;
        this.networks = networks;
    }

    /** Something done to a draft; answers what the audit row tells of it. */
    interface Act {
        Map<String, ?> on(Transaction tx, Network network, DraftHead draft);
    }

    /** The ground of a draft's network in which the caller may edit; throws a problem where that is nothing. */
    EditGround enter(Caller caller, long draftId) {
        return enter(caller, networks.get(database.read(tx -> head(tx, draftId)).networkCode()));
    }

    /** The ground of a network in which the caller may edit; throws a problem where that is nothing. */
    EditGround enter(Caller caller, Network network) {
        Territory territory = caller.territory(Permission.EDIT_GRIDS);
        if (territory.everywhere()) {
            return EditGround.everywhere(network);
        }
        Set<String> codes = database.read(tx -> drafts.codes(tx, network.id(), territory.unitIds()));
        if (codes.isEmpty()) {
            throw Problem.forbidden("outside_territory", "you may edit no unit of the network " + network.code());
        }
        return new EditGround(network, false, codes);
    }

    /** The network of a draft in all of which the caller holds the permission; throws a problem otherwise. */
    Network authorise(Caller caller, Permission permission, long draftId) {
        DraftHead head = database.read(tx -> head(tx, draftId));
        Network network = networks.get(head.networkCode());
        networks.authorise(caller, permission, network);
        return network;
    }

    /**
     * Does it in one transaction under the draft's lock, while the draft is in one of the states; leaves its version.
     */
    void act(
            Caller caller,
            Permission permission,
            long draftId,
            String action,
            @Nullable String reason,
            Act act,
            Draft.State... allowed) {
        Network network = authorise(caller, permission, draftId);
        database.useTransaction(tx -> {
            tx.limitStatements(LONG_WORK);
            DraftHead draft = lock(tx, draftId, allowed);
            audit.record(tx, caller.actor(), action, draft.subject(), reason, act.on(tx, network, draft));
        });
    }

    /** Like {@link #act} for what changes the units of an open draft in bulk: a new version, in which edits begin anew. */
    Draft rewrite(Caller caller, Permission permission, long draftId, String action, Act act) {
        act(
                caller,
                permission,
                draftId,
                action,
                null,
                (tx, network, draft) -> {
                    Map<String, ?> detail = act.on(tx, network, draft);
                    int version = draft.version() + 1;
                    drafts.changed(tx, draftId, version, caller.actor());
                    drafts.rewritten(tx, draftId, version, false);
                    analyseAfter(tx);
                    return detail;
                },
                Draft.State.OPEN);
        return database.read(tx -> get(tx, draftId));
    }

    /**
     * Lets the database count the units anew once the transaction is committed, in which many were written: without it
     * the next edits would look through all of them.
     */
    void analyseAfter(Transaction tx) {
        tx.afterCommit(() -> database.useTransaction(units::analyse));
    }

    /** The draft; throws a problem when there is none. */
    Draft get(Transaction tx, long draftId) {
        return known(draftId, id -> drafts.find(tx, id).orElse(null));
    }

    /** The draft's row; throws a problem when there is none. */
    DraftHead head(Transaction tx, long draftId) {
        return known(draftId, id -> drafts.head(tx, id).orElse(null));
    }

    /** The draft's row, which nobody else changes from here on; throws a problem unless its state is one of these. */
    DraftHead lock(Transaction tx, long draftId, Draft.State... allowed) {
        DraftHead draft = known(draftId, id -> drafts.lock(tx, id).orElse(null));
        if (!Arrays.asList(allowed).contains(draft.state())) {
            throw refusal(draft);
        }
        return draft;
    }

    private static <T> T known(long draftId, Function<Long, @Nullable T> find) {
        T found = find.apply(draftId);
        if (found == null) {
            throw Problem.notFound("draft_unknown", "there is no draft " + draftId);
        }
        return found;
    }

    private static ProblemException refusal(DraftHead draft) {
        return switch (draft.state()) {
            case OPEN -> Problem.conflict("draft_open", "draft " + draft.id() + " was not submitted");
            case SUBMITTED ->
                Problem.conflict(
                        "draft_submitted", "draft " + draft.id() + " was submitted; it is changed once it is returned");
            case APPROVED ->
                Problem.conflict(
                        "draft_approved", "draft " + draft.id() + " was approved; it is changed once it is returned");
            case PUBLISHED -> Problem.conflict("draft_closed", "draft " + draft.id() + " was published");
            case DISCARDED -> Problem.conflict("draft_closed", "draft " + draft.id() + " was discarded");
        };
    }
}
