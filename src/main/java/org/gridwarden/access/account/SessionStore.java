package org.gridwarden.access.account;

import java.time.Instant;
import java.util.Optional;
import org.gridwarden.db.Transaction;

final class SessionStore {

    /** A session that holds, with its account. */
    record Row(long accountId, String username, String displayName, String csrfToken) {}

    private static final String INSERT = """
            INSERT INTO login_session (id_hash, account_id, csrf_token, created_at, expires_at)
            VALUES (:hash, :accountId, :csrf, :createdAt, :expiresAt)
            """;

    private static final String FIND = """
            SELECT a.id, a.username, a.display_name, s.csrf_token
            FROM login_session s JOIN account a ON a.id = s.account_id
            WHERE s.id_hash = :hash AND s.expires_at > :now AND a.active
            """;

    private static final String DELETE = "DELETE FROM login_session WHERE id_hash = :hash";
    private static final String DELETE_OF_ACCOUNT =
            "DELETE FROM login_session WHERE account_id = :accountId AND id_hash <> :kept";
    private static final String DELETE_EXPIRED = "DELETE FROM login_session WHERE expires_at <= :now";

    private static final String COUNT_ATTEMPTS =
            "SELECT count(*) FROM sign_in_attempt WHERE subject = :subject AND at > :since";
    private static final String INSERT_ATTEMPT = "INSERT INTO sign_in_attempt (subject, at) VALUES (:subject, :at)";
    private static final String DELETE_ATTEMPTS = "DELETE FROM sign_in_attempt WHERE subject = :subject";
    private static final String DELETE_ATTEMPT = "DELETE FROM sign_in_attempt WHERE subject = :subject AND at = :at";
    private static final String LOCK_ATTEMPTS = "LOCK TABLE sign_in_attempt IN SHARE ROW EXCLUSIVE MODE";
    private static final String DELETE_OLD_ATTEMPTS = "DELETE FROM sign_in_attempt WHERE at <= :until";

    void insert(Transaction tx, byte[] hash, long accountId, String csrfToken, Instant createdAt, Instant expiresAt) {
        tx.handle()
                .createUpdate(INSERT)
                .bind("hash", hash)
                .bind("accountId", accountId)
                .bind("csrf", csrfToken)
                .bind("createdAt", createdAt)
                .bind("expiresAt", expiresAt)
                .execute();
    }

    Optional<Row> find(Transaction tx, byte[] hash, Instant now) {
        return tx.handle()
                .createQuery(FIND)
                .bind("hash", hash)
                .bind("now", now)
                .map((row, context) -> new Row(
                        row.getLong("id"),
                        row.getString("username"),
                        row.getString("display_name"),
                        row.getString("csrf_token")))
                .findOne();
    }

    void delete(Transaction tx, byte[] hash) {
        tx.handle().createUpdate(DELETE).bind("hash", hash).execute();
    }

    /** Ends every session of the account but the one with the {@code kept} hash, which may be empty. */
    void deleteOfAccount(Transaction tx, long accountId, byte[] kept) {
        tx.handle()
                .createUpdate(DELETE_OF_ACCOUNT)
                .bind("accountId", accountId)
                .bind("kept", kept)
                .execute();
    }

    void deleteExpired(Transaction tx, Instant now) {
        tx.handle().createUpdate(DELETE_EXPIRED).bind("now", now).execute();
    }

    /** Failed attempts for a username or from an address since then. */
    long countAttempts(Transaction tx, String subject, Instant since) {
        return tx.handle()
                .createQuery(COUNT_ATTEMPTS)
                .bind("subject", subject)
                .bind("since", since)
                .mapTo(Long.class)
                .one();
    }

    void insertAttempt(Transaction tx, String subject, Instant at) {
        tx.handle()
                .createUpdate(INSERT_ATTEMPT)
                .bind("subject", subject)
                .bind("at", at)
                .execute();
    }

    void deleteAttempts(Transaction tx, String subject) {
        tx.handle().createUpdate(DELETE_ATTEMPTS).bind("subject", subject).execute();
    }

    void deleteAttempt(Transaction tx, String subject, Instant at) {
        tx.handle()
                .createUpdate(DELETE_ATTEMPT)
                .bind("subject", subject)
                .bind("at", at)
                .execute();
    }

    /** Lets one transaction at a time count and insert. */
    void lockAttempts(Transaction tx) {
        tx.handle().execute(LOCK_ATTEMPTS);
    }

    void deleteAttemptsUntil(Transaction tx, Instant until) {
        tx.handle().createUpdate(DELETE_OLD_ATTEMPTS).bind("until", until).execute();
    }
}
