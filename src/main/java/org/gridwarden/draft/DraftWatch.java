package org.gridwarden.draft;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.gridwarden.db.ChangeNotices;
import org.gridwarden.http.Problem;

/**
 * Who waits for the next version of a draft. A notice from any instance answers them with the version; when notices may
 * have been lost, or nothing happened for a while, they are answered with the one they know and ask again. No thread
 * waits with them. Thread-safe.
 */
public final class DraftWatch implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;
    private static final int MOST = 2000;

    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** One who knows this version of the draft; an object, for two may know the same. */
    private static final class Waiting {
        final String draft;
        final int known;
        final CompletableFuture<Integer> next = new CompletableFuture<>();

        Waiting(long draft, int known) {
            this.draft = Long.toString(draft);
            this.known = known;
        }
    }

    /** Hears of every edit, in this process or another. */
    public void follow(ChangeNotices notices) {
        notices.listen(DraftStore.CHANNEL, this::heard);
    }

    /** Answers all who wait, and whoever comes later at once, so that nobody keeps the service from ending. */
    @Override
    public void close() {
        closed = true;
        release();
    }

    private void release() {
        waiting.forEach(one -> one.next.complete(one.known));
    }

    /**
     * The version after {@code known}, or {@code known} itself after a while. Ask for the draft's version once more after
     * this call: an edit committed before it is not heard.
     */
    CompletableFuture<Integer> next(long draftId, int known) {
        if (waiting.size() >= MOST) {
            throw Problem.unavailable("too_many_waiting", "too many wait for edits of drafts; ask again later");
        }
        Waiting one = new Waiting(draftId, known);
        waiting.add(one);
        one.next.whenComplete((version, failure) -> waiting.remove(one));
        if (closed) {
            one.next.complete(known);
        }
        return one.next.completeOnTimeout(known, PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private void heard(String payload) {
        if (payload.equals(ChangeNotices.EVERYTHING)) {
            release();
            return;
        }
        String[] parts = payload.split(" ");
        int version = Integer.parseInt(parts[1]);
        waiting.stream()
                .filter(one -> one.draft.equals(parts[0]) && version > one.known)
                .forEach(one -> one.next.complete(version));
    }
}
