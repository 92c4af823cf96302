package org.gridwarden.access.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridwarden.access.Caller;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.db.Database;
import org.gridwarden.http.Problem;

/** Sign-in, sign-out, and who is behind a session cookie. Sessions live in the database. Thread-safe. */
public final class SessionService {

    private final Database database;
    private final AuditLog audit;
    private final CallerCache cache;
    private final Clock clock;
    private final Duration lifetime;
    private final AccountStore accounts = new AccountStore();
    private final GrantStore grants = new GrantStore();
    private final SessionStore store = new SessionStore();
    private final SignInLimit limit;
    private final Passwords passwords = new Passwords();
    private final Secrets secrets = new Secrets();

    /** Sessions that end {@code lifetime} after the sign-in. */
    public SessionService(Database database, AuditLog audit, CallerCache cache, Clock clock, Duration lifetime) {
        this.database = database;
        this.audit = audit;
        this.cache = cache;
        this.clock = clock;
        this.lifetime = lifetime;
        this.limit = new SignInLimit(database, store);
    }

    /**
     * A new session.
     *
     * @param cookie the secret, to be kept by the browser and nowhere else
     * @param session who it is
     */
    public record SignedIn(String cookie, Session session) {}

    /** How long a session lasts. */
    public Duration lifetime() {
        return lifetime;
    }

    /** Signs in; the same 401 problem for a wrong name and a wrong password, in about the same time. */
    public SignedIn signIn(String username, String password, String address) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        limit.count(name, address, now);
        AccountStore.Row account = verified(name, password);
        String cookie = secrets.create();
        String csrf = secrets.create();
        return database.inTransaction(tx -> {
            store.deleteExpired(tx, now);
            store.insert(tx, Secrets.hash(cookie), account.id(), csrf, now, now.plus(lifetime));
            limit.succeed(tx, name, address, now);
            audit.record(tx, name, "session.create", "account/" + name, null, Map.of("address", address));
            Caller caller = Caller.ofAccount(account.id(), name, grants.ofAccount(tx, account.id()));
            return new SignedIn(cookie, new Session(caller, account.displayName(), csrf));
        });
    }

    /** The session behind a cookie, empty when it ended or its account may no longer sign in. */
    public Optional<Session> find(String cookie) {
        return cache.session(
                cookie,
                () -> database.read(tx -> store.find(tx, Secrets.hash(cookie), clock.instant())
                        .map(row -> new Session(
                                Caller.ofAccount(
                                        row.accountId(), row.username(), grants.ofAccount(tx, row.accountId())),
                                row.displayName(),
                                row.csrfToken()))));
    }

    /** Ends the session. */
    public void signOut(Caller caller, String cookie) {
        database.useTransaction(tx -> {
            store.delete(tx, Secrets.hash(cookie));
            audit.record(tx, caller.actor(), "session.end", "account/" + caller.actor(), null, Map.of());
            cache.forgetAllAfter(tx);
        });
    }

    /** Changes one's own password and ends every other session of the account. */
    public void changePassword(Caller caller, String cookie, String current, String replacement, String address) {
        long accountId = caller.getAccountId();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        limit.count(caller.actor(), address, now);
        verified(caller.actor(), current);
        Passwords.requireGood(caller.actor(), replacement);
        String hash = passwords.hash(replacement);
        database.useTransaction(tx -> {
            accounts.update(tx, accountId, null, null, hash);
            store.deleteOfAccount(tx, accountId, Secrets.hash(cookie));
            limit.succeed(tx, caller.actor(), address, now);
            audit.record(tx, caller.actor(), "account.password", "account/" + caller.actor(), null, Map.of());
            cache.forgetAllAfter(tx);
        });
    }

    private AccountStore.Row verified(String username, String password) {
        Optional<AccountStore.Row> account =
                database.read(tx -> accounts.find(tx, username)).filter(AccountStore.Row::active);
        if (account.isEmpty()) {
            passwords.spendTime(password);
        } else if (passwords.matches(password, account.get().passwordHash())) {
            return account.get();
        }
        throw Problem.of(401, "sign_in_failed", "Sign-in failed", "the name or the password is wrong");
    }
}
