package org.gridwarden.draft;

import java.util.List;
import org.gridwarden.access.Caller;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.db.Database;
import org.gridwarden.db.Transaction;
import org.gridwarden.draft.difference.Differences;
import org.gridwarden.draft.difference.DraftDifference;
import org.gridwarden.draft.issue.FoundIssues;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.LevelFit;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.grid.unit.UnitFilter;
import org.gridwarden.http.Problem;

/** Reads what drafts hold, and in what they differ from the edition they began from. Thread-safe. */
public final class DraftUnitService {

    private final Database database;
    private final DraftDesk desk;
    private final DraftUnitStore units = new DraftUnitStore();
    private final Differences differences = new Differences();

    /** Units of drafts of these networks. */
    public DraftUnitService(Database database, AuditLog audit, NetworkService networks) {
        this.database = database;
        this.desk = new DraftDesk(database, audit, networks);
    }

    /**
     * Something read from one version of a draft.
     *
     * @param network its network
     * @param version the version
     * @param value what was read
     */
    public record At<T>(Network network, int version, T value) {}

    /**
     * What a draft has that its base edition has not, and the other way round.
     *
     * @param difference by code
     * @param units those that the draft has otherwise, with their boundaries
     */
    public record Changes(DraftDifference difference, List<UnitContent> units) {

        public Changes {
            units = List.copyOf(units);
        }
    }

    /** Something to read in one transaction. */
    private interface Reading<T> {
        T from(Transaction tx, DraftHead draft);
    }

    /** A page of units by code, without boundaries. */
    public At<List<DraftUnit>> list(Caller caller, long draftId, UnitFilter filter) {
        return read(caller, draftId, (tx, draft) -> units.page(tx, draftId, filter));
    }

    /** The unit with this code; throws a problem when the draft has none, or two. */
    public At<UnitContent> get(Caller caller, long draftId, String code) {
        return read(caller, draftId, (tx, draft) -> {
            List<UnitContent> found = units.find(tx, draftId, List.of(code));
            if (found.isEmpty()) {
                throw Problem.notFound("unit_unknown", "draft " + draftId + " has no unit " + code);
            }
            FoundIssues.requireUniqueCodes(found);
            return found.get(0);
        });
    }

    /** The units of all levels that tile, with their boundaries, by level and code. */
    public At<List<UnitContent>> tiling(Caller caller, long draftId) {
        Network network = desk.enter(caller, draftId).network();
        List<Integer> ranks = network.levels().stream()
                .filter(level -> level.fit() == LevelFit.TILES)
                .map(Level::rank)
                .toList();
        return read(caller, draftId, (tx, draft) -> units.list(tx, draftId, ranks));
    }

    /** In what the draft differs from the edition it began from; from nothing where there was none. */
    public At<Changes> changes(Caller caller, long draftId) {
        return read(caller, draftId, (tx, draft) -> {
            DraftDifference difference = DraftDifference.of(differences.ofDraft(tx, draftId, draft.baseEditionId()));
            return new Changes(difference, units.find(tx, draftId, difference.present()));
        });
    }

    private <T> At<T> read(Caller caller, long draftId, Reading<T> reading) {
        Network network = desk.enter(caller, draftId).network();
        return database.read(tx -> {
            DraftHead draft = desk.head(tx, draftId);
            return new At<>(network, draft.version(), reading.from(tx, draft));
        });
    }
}
