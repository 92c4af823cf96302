package org.gridwarden.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The database: a pool of connections and the transactions on them. Thread-safe. */
public final class Database implements AutoCloseable {

    private final DatabaseSettings settings;
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(DatabaseSettings settings, HikariDataSource pool) {
        this.settings = settings;
        this.pool = pool;
        this.jdbi = JdbiSetup.of(pool);
    }

    /** Opens the pool; throws within ten seconds when the database cannot be reached. */
    public static Database open(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("gridwarden");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.poolSize());
        config.setMinimumIdle(Math.min(2, settings.poolSize()));
        config.setConnectionTimeout(10_000);
        config.setInitializationFailTimeout(10_000);
        config.addDataSourceProperty("ApplicationName", "gridwarden");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("connectTimeout", "10");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // A refused row would be quoted in the message, and so in the log, with names and telephone numbers.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty(
                "options", "-c statement_timeout=" + settings.statementTimeout().toMillis());
        return new Database(settings, new HikariDataSource(config));
    }

    /** Where this database is, and how it is reached. */
    public DatabaseSettings settings() {
        return settings;
    }

    /** The pool, for statements that cannot run in a transaction. */
    public DataSource dataSource() {
        return pool;
    }

    /** Runs {@code work} in one transaction: committed when it returns, rolled back when it throws. */
    public <T> T inTransaction(Function<Transaction, T> work) {
        Transaction[] opened = new Transaction[1];
        T result = jdbi.inTransaction(handle -> {
            opened[0] = new Transaction(handle);
            return work.apply(opened[0]);
        });
        opened[0].committed();
        return result;
    }

    /** Like {@link #inTransaction} for work without a result. */
    public void useTransaction(Consumer<Transaction> work) {
        inTransaction(tx -> {
            work.accept(tx);
            return Boolean.TRUE;
        });
    }

    /** Runs {@code work} in a read-only transaction all of whose statements see the same state. */
    public <T> T read(Function<Transaction, T> work) {
        return jdbi.inTransaction(handle -> {
            handle.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            return work.apply(new Transaction(handle));
        });
    }

    /** Whether a connection can be had and answers. */
    public boolean isReachable() {
        try (Handle handle = jdbi.open()) {
            return handle.createQuery("SELECT 1").mapTo(Integer.class).one() == 1;
        } catch (RuntimeException unreachable) {
            return false;
        }
    }

    /** Closes every connection. */
    @Override
    public void close() {
        pool.close();
    }
}
