package org.gridwarden.responsibility;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridwarden.access.Caller;
import org.gridwarden.access.TerritoryCheck;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.db.Database;
import org.gridwarden.db.Transaction;
import org.gridwarden.grid.unit.VacancyLookup;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Problem;
import org.gridwarden.http.ProblemException;
import org.gridwarden.responsibility.ResponsibilityStore.Filter;
import org.gridwarden.responsibility.ResponsibilityStore.Row;
import org.gridwarden.responsibility.duty.Responsibility;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for which unit, in two times. A change never alters what a row said: the row is closed in recorded time and
 * another one stands beside it. Thread-safe.
 */
public final class ResponsibilityService implements VacancyLookup {

    /** Tells every instance that who answers has changed; the payload is {@code *}. */
    public static final String CHANNEL = "responsibility_changed";

    private final Database database;
    private final AuditLog audit;
    private final TerritoryCheck territory;
    private final Clock clock;
    private final ResponsibilityStore store = new ResponsibilityStore();

    /** What is believed is what is believed by the clock; who may change it is decided by territory. */
    public ResponsibilityService(Database database, AuditLog audit, TerritoryCheck territory, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.territory = territory;
        this.clock = clock;
    }

    /** Who answers for each of these units at {@code asOf} as known at {@code knownAt}; none for a vacant unit. */
    public Map<Long, List<Responsibility>> holdersOf(Collection<Long> unitIds, Instant asOf, Instant knownAt) {
        return byUnit(database.read(tx -> store.list(tx, new Filter(null, unitIds, null, null, asOf, knownAt))));
    }

    /** Everything that is believed now about a network's units, past and future valid times too, by unit. */
    public Map<Long, List<Responsibility>> listCurrent(long networkId) {
        return byUnit(
                database.read(tx -> store.list(tx, new Filter(null, null, null, networkId, null, clock.instant()))));
    }

    /** All rows about a unit in both times, superseded ones too. */
    public List<Responsibility> listAll(long unitId) {
        return database.read(tx -> store.list(tx, new Filter(null, List.of(unitId), null, null, null, null)));
    }

    @Override
    public Set<Long> vacant(Collection<Long> unitIds, Instant asOf, Instant knownAt) {
        Set<Long> vacant = new HashSet<>(unitIds);
        if (!vacant.isEmpty()) {
            database.read(tx -> store.held(tx, unitIds, asOf, knownAt)).forEach(vacant::remove);
        }
        return vacant;
    }

    /** Ends a responsibility that is believed now; one that would never have begun is only closed. */
    public void end(Caller caller, long id, @Nullable Instant at, String reason) {
        Instant now = clock.instant();
        Instant end = at == null ? now : at;
        long unitId = database.read(tx -> get(tx, id, now)).unitId();
        territory.require(caller, Permission.EDIT_PEOPLE, unitId);
        database.useTransaction(tx -> {
            Responsibility row = get(tx, id, now);
            Instant validTo = row.validTo();
            if (validTo != null && !validTo.isAfter(end)) {
                throw Problem.conflict("responsibility_ended", "responsibility " + id + " ended already at " + validTo);
            }
            if (store.close(tx, List.of(id), now) == 0) {
                throw unknown(id);
            }
            if (row.validFrom().isBefore(end)) {
                store.insert(tx, List.of(until(row, end)), now, caller.actor());
            }
            audit.record(
                    tx,
                    caller.actor(),
                    "responsibility.end",
                    subject(row),
                    reason,
                    Map.of("party", row.party().code(), "kind", row.kind(), "at", end));
            tx.notifyChange(CHANNEL, "*");
        });
    }

    private Responsibility get(Transaction tx, long id, Instant now) {
        return store.list(tx, new Filter(id, null, null, null, null, now)).stream()
                .findFirst()
                .orElseThrow(() -> unknown(id));
    }

    private static ProblemException unknown(long id) {
        return Problem.notFound("responsibility_unknown", "there is no responsibility " + id + " that is believed now");
    }

    static Row until(Responsibility row, Instant end) {
        return new Row(
                row.party().id(),
                row.unitId(),
                row.kind(),
                row.grade(),
                row.ordinal(),
                row.category(),
                row.validFrom(),
                end);
    }

    static String subject(Responsibility row) {
        return "network/" + row.network() + "/unit/" + row.unit();
    }

    private static Map<Long, List<Responsibility>> byUnit(List<Responsibility> rows) {
        Map<Long, List<Responsibility>> byUnit = new LinkedHashMap<>();
        for (Responsibility row : rows) {
            byUnit.computeIfAbsent(row.unitId(), unit -> new ArrayList<>()).add(row);
        }
        return byUnit;
    }
}
