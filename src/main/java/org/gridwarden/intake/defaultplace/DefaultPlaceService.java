package org.gridwarden.intake.defaultplace;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.gridwarden.access.Caller;
import org.gridwarden.access.TerritoryCheck;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.db.Database;
import org.gridwarden.db.Transaction;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Problem;
import org.gridwarden.intake.IntakeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds default points, lets a person judge them, and marks the reports on them. Thread-safe. */
public final class DefaultPlaceService {

    private static final Logger LOG = LoggerFactory.getLogger(DefaultPlaceService.class);
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;
    private final DefaultPlaceStore store = new DefaultPlaceStore();

    /** Default points among the reports of this database. */
    public DefaultPlaceService(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Looks at all reports, suspects what {@link DefaultPlaceRule} says, and marks the reports there. */
    public void detect() {
        int marked = database.inTransaction(tx -> {
            tx.limitStatements(LIMIT);
            OptionalInt least = DefaultPlaceRule.leastSuspicious(store.histogram(tx));
            if (least.isPresent()) {
                store.suspect(tx, least.getAsInt(), clock.instant());
            }
            int changed = flag(tx);
            if (changed > 0) {
                Map<String, Integer> detail = Map.of("reports", changed);
                audit.record(tx, AuditLog.SYSTEM, "default_place.suspect", "default-place", null, detail);
            }
            return changed;
        });
        if (marked > 0) {
            LOG.info("event=default_places.marked reports={}", marked);
        }
    }

    /** Every default point, those that were dismissed too; the one with most reports first. */
    public List<DefaultPlace> list() {
        return database.read(store::list);
    }

    /** A person's verdict, {@code confirmed} or {@code dismissed}; concerns the whole city, whatever the territory. */
    public DefaultPlace judge(Caller caller, long id, String state) {
        TerritoryCheck.requireEverywhere(caller, Permission.HANDLE_REPORTS);
        return database.inTransaction(tx -> {
            DefaultPlace before = store.find(tx, id)
                    .orElseThrow(() -> Problem.notFound("default_place_unknown", "there is no default point " + id));
            store.judge(tx, id, state);
            int marked = flag(tx);
            audit.record(
                    tx,
                    caller.actor(),
                    "default_place." + state,
                    "default-place/" + id,
                    null,
                    Map.of("before", before.state(), "reports", marked));
            return store.find(tx, id).orElseThrow();
        });
    }

    private int flag(Transaction tx) {
        int marked = store.flag(tx);
        if (marked > 0) {
            tx.notifyChange(IntakeService.CHANNEL, "*");
        }
        return marked;
    }
}
