package org.gridwarden.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What must be closed when the process ends, last opened first, however far the start has come. Thread-safe. */
final class Ending {

    private static final Logger LOG = LoggerFactory.getLogger(Ending.class);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /** Closes {@code thing} at the end, and returns it. */
    synchronized <T extends AutoCloseable> T closing(T thing) {
        opened.push(thing);
        return thing;
    }

    /** Closes everything; one failure does not keep the rest open. */
    synchronized void run() {
        while (!opened.isEmpty()) {
            AutoCloseable thing = opened.pop();
            try {
                thing.close();
            } catch (Exception e) {
                LOG.error("event=end.failed thing={}", thing.getClass().getSimpleName(), e);
            }
        }
        LOG.info("event=serve.end");
    }
}
