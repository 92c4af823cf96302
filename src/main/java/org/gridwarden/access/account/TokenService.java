package org.gridwarden.access.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridwarden.access.Caller;
import org.gridwarden.access.NewGrant;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.db.Database;
import org.gridwarden.db.Transaction;
import org.gridwarden.http.Problem;
import org.jspecify.annotations.Nullable;

/** API tokens for machines: shown once, stored as a hash, revoked but never deleted. Thread-safe. */
public final class TokenService {

    private static final String NAME_RULE = "[A-Za-z0-9][A-Za-z0-9 ._-]{1,59}";

    private final Database database;
    private final AuditLog audit;
    private final CallerCache cache;
    private final Clock clock;
    private final TokenStore store = new TokenStore();
    private final GrantStore grants = new GrantStore();
    private final Secrets secrets = new Secrets();

    /** Tokens, which end by the clock; one that is withdrawn is forgotten in the cache at once. */
    public TokenService(Database database, AuditLog audit, CallerCache cache, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.cache = cache;
        this.clock = clock;
    }

    /** A token to be made. */
    public record NewToken(String name, @Nullable Instant expiresAt, List<NewGrant> grants) {}

    /** A new token with its secret, which is never to be had again. */
    public record Issued(ApiToken token, String secret) {}

    /** All tokens by name, revoked ones too. */
    public List<ApiToken> list() {
        return database.read(tx ->
                store.list(tx).stream().map(token -> withGrants(tx, token)).toList());
    }

    /** Makes a token; a 409 problem when the name is taken. */
    public Issued create(Caller caller, NewToken wanted) {
        if (!wanted.name().matches(NAME_RULE)) {
            throw Problem.badParameter("name", "a token's name has 2 to 60 letters, digits, spaces, . _ -");
        }
        Instant now = clock.instant();
        Instant expiresAt = wanted.expiresAt();
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw Problem.badParameter("expiresAt", "the token would have expired already");
        }
        String secret = secrets.create();
        return database.inTransaction(tx -> {
            long id = store.insert(tx, wanted.name(), Secrets.hash(secret), caller.actor(), now, expiresAt)
                    .orElseThrow(() -> Problem.conflict(
                            "token_exists", "there is a token of the name " + wanted.name() + " already"));
            for (NewGrant grant : wanted.grants()) {
                WantedGrant checked = WantedGrant.of(tx, grants, grant);
                grants.insert(tx, null, id, checked.role(), checked.unitId());
            }
            audit.record(
                    tx,
                    caller.actor(),
                    "token.create",
                    "token/" + wanted.name(),
                    null,
                    Map.of("roles", wanted.grants().stream().map(NewGrant::role).toList()));
            return new Issued(withGrants(tx, store.find(tx, id).orElseThrow()), secret);
        });
    }

    /** Refuses the token from now on. */
    public void revoke(Caller caller, long id) {
        database.useTransaction(tx -> {
            ApiToken token =
                    store.find(tx, id).orElseThrow(() -> Problem.notFound("token_unknown", "there is no token " + id));
            if (store.revoke(tx, id, clock.instant())) {
                audit.record(tx, caller.actor(), "token.revoke", "token/" + token.name(), null, Map.of());
                cache.forgetAllAfter(tx);
            }
        });
    }

    /** Who is behind a token, empty when it is unknown, revoked or has expired. */
    public Optional<Caller> find(String bearer) {
        return cache.token(
                bearer,
                () -> database.read(tx -> store.findValid(tx, Secrets.hash(bearer), clock.instant())
                        .map(token -> Caller.ofToken(token.name(), grants.ofToken(tx, token.id())))));
    }

    private ApiToken withGrants(Transaction tx, ApiToken token) {
        return new ApiToken(
                token.id(),
                token.name(),
                token.createdBy(),
                token.createdAt(),
                token.expiresAt(),
                token.revokedAt(),
                grants.ofToken(tx, token.id()));
    }
}
