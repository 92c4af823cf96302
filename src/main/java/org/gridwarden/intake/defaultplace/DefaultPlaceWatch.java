package org.gridwarden.intake.defaultplace;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for default points at intervals, since reports that come in one by one make them as well as files do. A look that
 * fails is logged, and the next one is taken all the same. Several processes may watch one database: to suspect the same
 * point twice changes nothing.
 */
public final class DefaultPlaceWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DefaultPlaceWatch.class);

    private final Runnable look;
    private final Duration interval;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "default-place-watch");
        thread.setDaemon(true);
        return thread;
    });

    /** A watch that takes a {@code look} once in each {@code interval}. */
    public DefaultPlaceWatch(Runnable look, Duration interval) {
        this.look = look;
        this.interval = interval;
    }

    /** Begins; the first look is taken after one interval. */
    public void start() {
        long millis = interval.toMillis();
        executor.scheduleWithFixedDelay(this::lookOnce, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Takes no further look; one that is being taken is interrupted. */
    @Override
    public void close() {
        executor.shutdownNow();
    }

    private void lookOnce() {
        try {
            look.run();
        } catch (RuntimeException e) {
            LOG.error("event=default_places.failed", e);
        }
    }
}
