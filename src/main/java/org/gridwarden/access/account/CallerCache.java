package org.gridwarden.access.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.gridwarden.access.Caller;
import org.gridwarden.db.ChangeNotices;
import org.gridwarden.db.Transaction;

/**
 * Remembers for a few seconds who is behind a credential, so that not every request asks the database. A change of
 * accounts, roles, sessions or tokens empties it in every instance as soon as it is committed; should that notice be
 * lost, the age limit bounds how long a withdrawn right lives on. Only the recognised are remembered. Thread-safe.
 */
public final class CallerCache {

    private static final String CHANNEL = "access";
    private static final Duration GREATEST_AGE = Duration.ofSeconds(10);
    private static final int GREATEST_SIZE = 10_000;

    private final Cache<String, Session> sessions = cache();
    private final Cache<String, Caller> tokens = cache();

    /** A cache that hears of changes in other instances. */
    public CallerCache(ChangeNotices notices) {
        notices.listen(CHANNEL, payload -> forgetAll());
    }

    Optional<Session> session(String cookie, Supplier<Optional<Session>> load) {
        return remembered(sessions, cookie, load);
    }

    Optional<Caller> token(String bearer, Supplier<Optional<Caller>> load) {
        return remembered(tokens, bearer, load);
    }

    /** Empties the cache here and everywhere once the transaction is committed. */
    void forgetAllAfter(Transaction tx) {
        tx.notifyChange(CHANNEL, "changed");
        tx.afterCommit(this::forgetAll);
    }

    private void forgetAll() {
        sessions.invalidateAll();
        tokens.invalidateAll();
    }

    private static <T> Optional<T> remembered(Cache<String, T> cache, String key, Supplier<Optional<T>> load) {
        T known = cache.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<T> loaded = load.get();
        loaded.ifPresent(value -> cache.put(key, value));
        return loaded;
    }

    private static <T> Cache<String, T> cache() {
        return Caffeine.newBuilder()
                .expireAfterWrite(GREATEST_AGE)
                .maximumSize(GREATEST_SIZE)
                .build();
    }
}
