package org.gridwarden.audit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gridwarden.db.Database;
import org.gridwarden.db.Transaction;
import org.jspecify.annotations.Nullable;

/** Who changed what, when and why. Rows are only ever added; the database refuses anything else. Thread-safe. */
public final class AuditLog {

    /** Actor of what nobody asked for: start-up, clean-up. */
    public static final String SYSTEM = "system";

    private final Database database;
    private final Clock clock;
    private final AuditStore store = new AuditStore();

    public AuditLog(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Records a change in the transaction that makes it.
     *
     * @param action {@code noun.verb}, such as {@code edition.publish}
     * @param subject a path, such as {@code network/city/edition/3}
     * @param detail values that Jackson can write; never a secret
     */
    public void record(
            Transaction tx,
            String actor,
            String action,
            String subject,
            @Nullable String reason,
            Map<String, ?> detail) {
        store.insert(tx, clock.instant(), actor, action, subject, reason, detail);
    }

    /**
     * Entries, newest first.
     *
     * @param query which ones
     * @param limit most rows returned
     */
    public List<AuditEntry> list(AuditQuery query, int limit) {
        return database.read(tx -> store.list(tx, query, limit));
    }
}
