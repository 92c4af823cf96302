package org.gridwarden.db;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * One open transaction: the first parameter of every Store method. A Service passes it on and never looks inside.
 * Belongs to the thread that opened it.
 */
public final class Transaction {

    private final Handle handle;
    private final List<Runnable> afterCommit = new ArrayList<>();

    Transaction(Handle handle) {
        this.handle = handle;
    }

    /** The jdbi handle, for Stores only. */
    public Handle handle() {
        return handle;
    }

    /** The JDBC connection, for Stores that stream with {@code COPY}. */
    public Connection connection() {
        return handle.getConnection();
    }

    /** Runs {@code action} once the transaction is committed; never when it is rolled back. */
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /** Changes the time limit of the statements that follow in this transaction; zero is none. */
    public void limitStatements(Duration limit) {
        handle.createQuery("SELECT set_config('statement_timeout', :limit, true)")
                .bind("limit", Long.toString(limit.toMillis()))
                .mapTo(String.class)
                .one();
    }

    /**
     * Tells every instance on this database, once the transaction is committed, that something changed.
     *
     * @param channel name on which {@link ChangeNotices} listen, such as {@code edition}
     * @param payload at most 8000 bytes
     */
    public void notifyChange(String channel, String payload) {
        handle.createQuery("SELECT pg_notify(:channel, :payload)::text")
                .bind("channel", channel)
                .bind("payload", payload)
                .mapTo(String.class)
                .findOne();
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }
}
