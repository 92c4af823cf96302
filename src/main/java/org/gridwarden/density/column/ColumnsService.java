package org.gridwarden.density.column;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridwarden.db.ChangeNotices;
import org.gridwarden.db.Database;
import org.gridwarden.db.Transaction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the {@link ReportColumns} of this process fresh. A notice names the reports that changed, and only they are read
 * again; where it may be any, those that a transaction wrote which the columns may not have seen. Between two runs of the
 * program the columns lie in a file. Whoever asks gets what was committed before the notice arrived. Thread-safe.
 */
public final class ColumnsService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ColumnsService.class);
    private static final Duration LIMIT = Duration.ofMinutes(10);

    /** On which changed reports are told: their ids between commas, or {@code *} for any. */
    public static final String CHANNEL = "reports_changed";

    private static final int MOST_SINGLE_CHANGES = 100_000;

    private final Database database;
    private final ColumnsFile file;
    private final CityTime time;
    private final ColumnsStore store = new ColumnsStore();
    private final Set<Integer> changed = new HashSet<>();
    private boolean everythingChanged = true;
    private int changedSinceKept;
    private volatile boolean stale = true;
    private volatile @Nullable ReportColumns columns;

    /** Columns of this database, kept in {@code file} from one run to the next; days and hours are those of {@code zone}. */
    public ColumnsService(Database database, ColumnsFile file, ZoneId zone) {
        this.database = database;
        this.file = file;
        this.time = new CityTime(zone);
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

    /** Keeps the columns for the next run, where they changed. */
    @Override
    public synchronized void close() {
        ReportColumns known = columns;
        if (known != null && changedSinceKept > 0) {
            ReportColumns complete = database.read(tx -> catchUp(tx, known));
            keep(complete, database.read(store::state));
        }
    }

    /** Notes that these reports changed: ids between commas, or {@code *} for any. */
    synchronized void note(String payload) {
        if (payload.equals(ChangeNotices.EVERYTHING)) {
            everythingChanged = true;
        } else {
            for (String id : payload.split(",")) {
                changed.add(Integer.parseInt(id));
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
        ReportColumns fresh;
        if (known == null) {
            fresh = begin();
        } else if (everythingChanged || changed.size() > MOST_SINGLE_CHANGES) {
            fresh = database.read(tx -> catchUp(tx, known));
        } else {
            fresh = database.read(tx -> change(tx, known, List.copyOf(changed)));
        }
        changed.clear();
        everythingChanged = false;
        stale = false;
        columns = fresh;
        long millis = (System.nanoTime() - begun) / 1_000_000;
        LOG.info("event=columns.loaded reports={} first={} milliseconds={}", fresh.size(), known == null, millis);
        return fresh;
    }

    /** From the file where there is one of this database, otherwise from the database. */
    private ReportColumns begin() {
        ColumnsStore.State state = database.read(store::state);
        Optional<ReportColumns> kept = file.read(state.database(), time);
        if (kept.isPresent()) {
            ReportColumns caughtUp = database.read(tx -> catchUp(tx, kept.get()));
            long expected = database.read(store::count);
            if (caughtUp.size() == expected) {
                return caughtUp;
            }
            LOG.warn("event=columns.unusable kept={} expected={}", caughtUp.size(), expected);
        }
        return keep(database.read(this::load), state);
    }

    private ReportColumns keep(ReportColumns whole, ColumnsStore.State state) {
        changedSinceKept = 0;
        return file.write(whole, state.database());
    }

    private ReportColumns load(Transaction tx) {
        tx.limitStatements(LIMIT);
        long firstOpen = store.state(tx).firstOpen();
        RowBytes rows = new RowBytes(time);
        store.copy(tx, rows);
        store.hands(tx, null).forEach(rows.batch()::add);
        ReportColumns before = columns;
        return ReportColumns.of(
                time,
                before == null ? 1 : before.version() + 1,
                firstOpen,
                rows.kinds(),
                rows.batch().chunks(Chunk.USUAL_ROWS));
    }

    /** Reads again what transactions wrote that the columns may not have seen. */
    private ReportColumns catchUp(Transaction tx, ReportColumns known) {
        tx.limitStatements(LIMIT);
        long firstOpen = store.state(tx).firstOpen();
        int most = Math.max(MOST_SINGLE_CHANGES, known.size() / 4);
        List<Integer> ids = store.changedSince(tx, known.watermark(), most);
        if (ids.size() == most) {
            return load(tx);
        }
        Set<Integer> wanted = new HashSet<>(ids);
        wanted.addAll(changed);
        ReportColumns fresh = wanted.isEmpty() ? known : change(tx, known, List.copyOf(wanted));
        return fresh.completeTo(firstOpen);
    }

    private ReportColumns change(Transaction tx, ReportColumns before, List<Integer> ids) {
        changedSinceKept += ids.size();
        return before.change(ids, store.rows(tx, ids), store.hands(tx, ids));
    }
}
