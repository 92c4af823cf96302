package org.gridwarden.db;

import java.time.Duration;

/**
 * How to reach the database.
 *
 * @param url JDBC address, {@code jdbc:postgresql://…}
 * @param user database role
 * @param password its password; never written to a log
 * @param poolSize most connections held at once
 * @param statementTimeout after which the server stops a statement, unless a transaction says otherwise
 */
public record DatabaseSettings(String url, String user, String password, int poolSize, Duration statementTimeout) {

    /** Connections that a service holds unless told otherwise. */
    public static final int DEFAULT_POOL_SIZE = 16;

    /** A statement's time limit unless told otherwise. */
    public static final Duration DEFAULT_STATEMENT_TIMEOUT = Duration.ofSeconds(30);

    public DatabaseSettings {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("the database address must start with jdbc:postgresql: but is " + url);
        }
        if (poolSize < 1 || poolSize > 500) {
            throw new IllegalArgumentException("the pool must hold 1 to 500 connections, not " + poolSize);
        }
    }

    /** Settings with the usual pool size and time limit. */
    public static DatabaseSettings of(String url, String user, String password) {
        return new DatabaseSettings(url, user, password, DEFAULT_POOL_SIZE, DEFAULT_STATEMENT_TIMEOUT);
    }

    @Override
    public String toString() {
        return "DatabaseSettings[url=" + url + ", user=" + user + ", poolSize=" + poolSize + "]";
    }
}
