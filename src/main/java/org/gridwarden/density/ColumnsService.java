package org.gridwarden.density;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridwarden.db.ChangeNotices;
import org.gridwarden.db.Database;
import org.gridwarden.db.Transaction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the {@link ReportColumns} of this process fresh. A notice names the reports that changed, and only they are read
 * again; after a file was brought in, everything is. Whoever asks gets what was committed before the notice arrived.
 * Thread-safe.
 */
public final class ColumnsService {

    private static final Logger LOG = LoggerFactory.getLogger(ColumnsService.class);
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final String CHANNEL = "reports_changed";
    private static final int MOST_SINGLE_CHANGES = 5000;

    private final Database database;
    private final DensityStore store = new DensityStore();
    private final Set<Long> changed = new HashSet<>();
    private boolean everythingChanged = true;
    private volatile boolean stale = true;
    private volatile @Nullable ReportColumns columns;

    public ColumnsService(Database database) {
        this.database = database;
    }

    /** Hears of changes by this process or another. */
    public void follow(ChangeNotices notices) {
        notices.listen(CHANNEL, this::note);
    }

    /** The columns as of now; reads what has changed first, and everything at the first call. */
    public ReportColumns current() {
        ReportColumns known = columns;
        return known != null && !stale ? known : refresh();
    }

    /** Notes that these reports changed: ids between commas, or {@code *} for any. */
    synchronized void note(String payload) {
        if (payload.equals(ChangeNotices.EVERYTHING)) {
            everythingChanged = true;
        } else {
            for (String id : payload.split(",")) {
                changed.add(Long.parseLong(id));
            }
        }
        stale = true;
    }

    private synchronized ReportColumns refresh() {
        ReportColumns known = columns;
        if (known != null && !stale) {
            return known;
        }
        long begun = System.nanoTime();
        boolean all = known == null || everythingChanged || changed.size() > MOST_SINGLE_CHANGES;
        ReportColumns fresh = database.read(tx -> known == null || all ? load(tx, known) : change(tx, known));
        changed.clear();
        everythingChanged = false;
        stale = false;
        columns = fresh;
        long millis = (System.nanoTime() - begun) / 1_000_000;
        LOG.info("event=columns.loaded reports={} whole={} milliseconds={}", fresh.size(), all, millis);
        return fresh;
    }

    private ReportColumns load(Transaction tx, @Nullable ReportColumns before) {
        tx.limitStatements(LIMIT);
        ReportColumns.Builder builder =
                ReportColumns.build(before == null ? 1 : before.version() + 1, store.rows(tx, null));
        store.owners(tx, null, builder::setOwner);
        return builder.done();
    }

    private ReportColumns change(Transaction tx, ReportColumns before) {
        List<Long> ids = List.copyOf(changed);
        ReportColumns.Builder builder = ReportColumns.change(before, ids, store.rows(tx, ids));
        store.owners(tx, ids, builder::setOwner);
        return builder.done();
    }
}
