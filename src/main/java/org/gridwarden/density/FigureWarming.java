package org.gridwarden.density;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.gridwarden.db.ChangeNotices;
import org.gridwarden.density.column.ColumnsService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes figures ready in the background, so that no leader waits for it: at the start, and again when many reports may have
 * changed, once no such notice has come for a while. It works on one thread and leaves the other processors to requests. Thread-safe.
 */
public final class FigureWarming implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FigureWarming.class);
    private final Runnable prepare;
    private final long quietNanos;

    /** One worker: streams that are parallel anywhere else run on it alone. */
    private final ForkJoinPool worker = new ForkJoinPool(1);

    private long lastNotice;
    private boolean waiting;
    private volatile boolean closed;

    /**
     * Warms by {@code prepare}, which may be called at any time.
     *
     * @param quiet how long no notice must have come before it warms again
     */
    public FigureWarming(Runnable prepare, Duration quiet) {
        this.prepare = prepare;
        this.quietNanos = quiet.toNanos();
    }

    /** Hears when many reports may have changed. */
    public void follow(ChangeNotices notices) {
        notices.listen(ColumnsService.CHANNEL, this::note);
    }

    /** Notes what {@link ColumnsService#note} does: single reports are no reason to warm. */
    void note(String payload) {
        if (payload.equals(ChangeNotices.EVERYTHING)) {
            later();
        }
    }

    /** Begins. */
    public void start() {
        worker.execute(this::warm);
    }

    /** Begins nothing more; what has begun ends by itself. */
    @Override
    public void close() {
        closed = true;
        worker.shutdown();
    }

    private synchronized void later() {
        lastNotice = System.nanoTime();
        if (!waiting && !closed) {
            waiting = true;
            after(quietNanos);
        }
    }

    private void after(long nanos) {
        CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS).execute(this::look);
    }

    private synchronized void look() {
        long left = lastNotice + quietNanos - System.nanoTime();
        if (closed) {
            waiting = false;
        } else if (left > 0) {
            after(left);
        } else {
            waiting = false;
            worker.execute(this::warm);
        }
    }

    private void warm() {
        try {
            if (!closed) {
                prepare.run();
            }
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.warn("event=figures.not_warmed", e);
            }
        }
    }
}
