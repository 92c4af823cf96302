package org.gridwarden.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what {@link Transaction#notifyChange} says, on a connection of its own that is made again when it breaks.
 * Notices may be lost while it is broken: a listener is therefore called with {@link #EVERYTHING} after every
 * (re)connection, and again when it failed, and has to look for itself. A connection on which nothing is heard is asked
 * now and then whether it is still there. Listeners run one after the other on one thread. Thread-safe.
 */
public final class ChangeNotices implements AutoCloseable {

    /** The payload that means: anything may have changed. */
    public static final String EVERYTHING = "*";

    private static final Logger LOG = LoggerFactory.getLogger(ChangeNotices.class);
    private static final int POLL_MILLISECONDS = 500;
    private static final int RETRY_MILLISECONDS = 1000;
    private static final long AGAIN_NANOS = 5_000_000_000L;
    private static final long SILENCE_NANOS = 30_000_000_000L;
    private static final int PULSE_SECONDS = 5;

    private final DatabaseSettings settings;
    private final Map<String, CopyOnWriteArrayList<Consumer<String>>> listeners = new ConcurrentHashMap<>();
    private final Set<String> missed = new HashSet<>();
    private @Nullable Thread thread;
    private volatile boolean closed;

    /** Notices of this database; nothing is heard before {@link #start()}. */
    public ChangeNotices(DatabaseSettings settings) {
        this.settings = settings;
    }

    /** Calls {@code listener} with the payload of every notice on the channel. Register before {@link #start()}. */
    public void listen(String channel, Consumer<String> listener) {
        if (!channel.matches("[a-z][a-z_]{0,40}")) {
            throw new IllegalArgumentException("not a channel name: " + channel);
        }
        listeners.computeIfAbsent(channel, name -> new CopyOnWriteArrayList<>()).add(listener);
    }

    /** Starts to listen. */
    public synchronized void start() {
        thread = new Thread(this::run, "change-notices");
        thread.setDaemon(true);
        thread.start();
    }

    /** Stops listening. */
    @Override
    public synchronized void close() {
        closed = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        while (!closed) {
            try (Connection connection =
                    DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
                subscribe(connection);
                listeners.keySet().forEach(channel -> deliver(channel, EVERYTHING));
                receive(connection);
            } catch (SQLException e) {
                pauseAfter(e);
            }
        }
    }

    private void subscribe(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String channel : listeners.keySet()) {
                statement.execute("LISTEN " + statement.enquoteIdentifier(channel, true));
            }
        }
    }

    private void receive(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        long heardAt = System.nanoTime();
        long triedAt = heardAt;
        while (!closed) {
            PGNotification[] notices = postgres.getNotifications(POLL_MILLISECONDS);
            for (PGNotification notice : notices == null ? new PGNotification[0] : notices) {
                deliver(notice.getName(), notice.getParameter());
                heardAt = System.nanoTime();
            }
            if (!missed.isEmpty() && System.nanoTime() - triedAt > AGAIN_NANOS) {
                List.copyOf(missed).forEach(channel -> deliver(channel, EVERYTHING));
                triedAt = System.nanoTime();
            }
            if (System.nanoTime() - heardAt > SILENCE_NANOS) {
                if (!connection.isValid(PULSE_SECONDS)) {
                    throw new SQLException("the connection for notices is dead");
                }
                heardAt = System.nanoTime();
            }
        }
    }

    private void deliver(String channel, String payload) {
        missed.remove(channel);
        for (Consumer<String> listener : listeners.getOrDefault(channel, new CopyOnWriteArrayList<>())) {
            try {
                listener.accept(payload);
            } catch (RuntimeException e) {
                LOG.error("event=notice.failed channel={} payload={}", channel, payload, e);
                missed.add(channel);
            }
        }
    }

    private void pauseAfter(SQLException e) {
        if (closed) {
            return;
        }
        LOG.warn("event=notice.reconnect reason=\"{}\"", e.getMessage());
        try {
            Thread.sleep(RETRY_MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }
}
