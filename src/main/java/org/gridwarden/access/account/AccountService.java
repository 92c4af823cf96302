package org.gridwarden.access.account;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridwarden.access.Caller;
import org.gridwarden.access.Grant;
import org.gridwarden.access.NewGrant;
import org.gridwarden.access.Role;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.db.Database;
import org.gridwarden.db.Transaction;
import org.gridwarden.http.Problem;
import org.jspecify.annotations.Nullable;

/** Accounts and their roles. Callers have been checked for MANAGE_ACCOUNTS everywhere. Thread-safe. */
public final class AccountService {

    private static final String NAME_RULE = "[a-z][a-z0-9._-]{1,39}";

    private final Database database;
    private final AuditLog audit;
    private final CallerCache cache;
    private final Clock clock;
    private final AccountStore store = new AccountStore();
    private final GrantStore grants = new GrantStore();
    private final SessionStore sessions = new SessionStore();
    private final Passwords passwords = new Passwords();

    /** Accounts; a changed right is forgotten in the cache at once. */
    public AccountService(Database database, AuditLog audit, CallerCache cache, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.cache = cache;
        this.clock = clock;
    }

    /**
     * An account to be made.
     *
     * @param grants its roles, null for none yet
     */
    public record NewAccount(
            String username,
            String displayName,
            String password,
            @Nullable List<NewGrant> grants) {}

    /** What to change of an account; null leaves it as it is. */
    public record AccountChange(
            @Nullable String displayName,
            @Nullable Boolean active,
            @Nullable String password) {}

    /** All accounts by name. */
    public List<Account> list() {
        return database.read(
                tx -> store.list(tx).stream().map(row -> account(tx, row)).toList());
    }

    /** Makes an account; a 409 problem when the name is taken. */
    public Account create(Caller caller, NewAccount wanted) {
        String username = wanted.username();
        if (!username.matches(NAME_RULE)) {
            throw Problem.badParameter(
                    "username", "an account name has 2 to 40 of a-z 0-9 . _ - and begins with a letter");
        }
        Passwords.requireGood(username, wanted.password());
        String hash = passwords.hash(wanted.password());
        return database.inTransaction(tx -> {
            long id = store.insert(tx, username, wanted.displayName(), hash, clock.instant())
                    .orElseThrow(() -> Problem.conflict(
                            "account_exists", "there is an account of the name " + username + " already"));
            audit.record(tx, caller.actor(), "account.create", "account/" + username, null, Map.of());
            List<NewGrant> wantedGrants = wanted.grants() == null ? List.of() : wanted.grants();
            wantedGrants.forEach(grant -> give(tx, caller, id, username, grant));
            return account(tx, row(tx, id));
        });
    }

    /** Changes name, state or password; a new password or the end of the account ends its sessions. */
    public Account change(Caller caller, long id, AccountChange change) {
        return database.inTransaction(tx -> {
            AccountStore.Row row = row(tx, id);
            if (Boolean.FALSE.equals(change.active())) {
                requireOtherAdministrator(tx, id);
            }
            String hash = null;
            if (change.password() != null) {
                Passwords.requireGood(row.username(), change.password());
                hash = passwords.hash(change.password());
            }
            store.update(tx, id, change.displayName(), change.active(), hash);
            if (hash != null || Boolean.FALSE.equals(change.active())) {
                sessions.deleteOfAccount(tx, id, new byte[0]);
            }
            audit.record(tx, caller.actor(), "account.change", "account/" + row.username(), null, detail(change));
            cache.forgetAllAfter(tx);
            return account(tx, row(tx, id));
        });
    }

    /** Gives a role in a territory. */
    public Grant grant(Caller caller, long id, NewGrant wanted) {
        return database.inTransaction(tx -> {
            long grantId = give(tx, caller, id, row(tx, id).username(), wanted);
            return grants.find(tx, id, grantId).orElseThrow();
        });
    }

    /** Takes a role away; never the last administrator's. */
    public void revoke(Caller caller, long id, long grantId) {
        database.useTransaction(tx -> {
            AccountStore.Row row = row(tx, id);
            Grant grant = grants.find(tx, id, grantId)
                    .orElseThrow(() -> Problem.notFound("grant_unknown", "the account has no grant " + grantId));
            if (grant.role() == Role.ADMINISTRATOR && grant.unitId() == null) {
                requireOtherAdministrator(tx, id);
            }
            grants.delete(tx, id, grantId);
            audit.record(
                    tx,
                    caller.actor(),
                    "grant.end",
                    "account/" + row.username(),
                    null,
                    Map.of("role", grant.role().code(), "territory", territoryName(grant.network(), grant.unit())));
            cache.forgetAllAfter(tx);
        });
    }

    /** Whether there is any account at all. */
    public boolean isEmpty() {
        return database.read(tx -> store.list(tx).isEmpty());
    }

    private long give(Transaction tx, Caller caller, long id, String username, NewGrant wanted) {
        WantedGrant checked = WantedGrant.of(tx, grants, wanted);
        long grantId = grants.insert(tx, id, null, checked.role(), checked.unitId());
        audit.record(
                tx,
                caller.actor(),
                "grant.create",
                "account/" + username,
                null,
                Map.of("role", wanted.role(), "territory", territoryName(wanted.network(), wanted.unit())));
        cache.forgetAllAfter(tx);
        return grantId;
    }

    private void requireOtherAdministrator(Transaction tx, long id) {
        boolean administrator = grants.ofAccount(tx, id).stream()
                .anyMatch(grant -> grant.role() == Role.ADMINISTRATOR && grant.unitId() == null);
        if (administrator && grants.countOtherAdministrators(tx, id) == 0) {
            throw Problem.conflict("last_administrator", "this is the last administrator; make another one first");
        }
    }

    private AccountStore.Row row(Transaction tx, long id) {
        Optional<AccountStore.Row> row = store.find(tx, id);
        return row.orElseThrow(() -> Problem.notFound("account_unknown", "there is no account " + id));
    }

    private Account account(Transaction tx, AccountStore.Row row) {
        return new Account(
                row.id(),
                row.username(),
                row.displayName(),
                row.active(),
                row.createdAt(),
                grants.ofAccount(tx, row.id()));
    }

    private static String territoryName(@Nullable String network, @Nullable String unit) {
        return unit == null ? "everywhere" : network + "/" + unit;
    }

    private static Map<String, Object> detail(AccountChange change) {
        Map<String, Object> detail = new java.util.LinkedHashMap<>();
        if (change.displayName() != null) {
            detail.put("displayName", change.displayName());
        }
        if (change.active() != null) {
            detail.put("active", change.active());
        }
        if (change.password() != null) {
            detail.put("password", "changed");
        }
        return detail;
    }
}
