package org.gridwarden.access.account;

import java.time.Duration;
import java.time.Instant;
import org.gridwarden.db.Database;
import org.gridwarden.db.Transaction;
import org.gridwarden.http.Problem;

/**
 * Slows down whoever guesses passwords: so many failures per account name and per network address in a quarter of
 * an hour, counted in the database and so across restarts and instances. An attempt is counted before the password
 * is looked at, so that parallel guesses are counted too; success takes it back.
 */
final class SignInLimit {

    static final int PER_ACCOUNT = 10;
    static final int PER_ADDRESS = 60;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final Database database;
    private final SessionStore store;

    SignInLimit(Database database, SessionStore store) {
        this.database = database;
        this.store = store;
    }

    /** Counts an attempt; throws a 429 problem when there were too many. */
    void count(String username, String address, Instant now) {
        boolean allowed = database.inTransaction(tx -> {
            Instant since = now.minus(WINDOW);
            store.lockAttempts(tx);
            store.deleteAttemptsUntil(tx, since);
            if (store.countAttempts(tx, account(username), since) >= PER_ACCOUNT
                    || store.countAttempts(tx, address(address), since) >= PER_ADDRESS) {
                return false;
            }
            store.insertAttempt(tx, account(username), now);
            store.insertAttempt(tx, address(address), now);
            return true;
        });
        if (!allowed) {
            throw Problem.tooMany(
                    "sign_in_limit",
                    "too many failed sign-ins for this account or from this address; wait " + WINDOW.toMinutes()
                            + " minutes");
        }
    }

    /** Takes back the account's failures and this attempt from the address. */
    void succeed(Transaction tx, String username, String address, Instant counted) {
        store.deleteAttempts(tx, account(username));
        store.deleteAttempt(tx, address(address), counted);
    }

    private static String account(String username) {
        return "account:" + username;
    }

    private static String address(String address) {
        return "address:" + address;
    }
}
