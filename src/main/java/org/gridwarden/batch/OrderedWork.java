package org.gridwarden.batch;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import org.gridwarden.batch.row.BatchException;
import org.jspecify.annotations.Nullable;

/**
 * Works on the chunks of one stream with the calling thread and helpers, and hands the results on in the chunks' order.
 * Reading and writing happen by one thread at a time; only the work between them runs side by side. Memory is one worker
 * per thread. When one worker fails, all stop and the failure is thrown.
 */
final class OrderedWork {

    /** What one thread keeps for itself: its buffers. */
    interface Worker {
        /** Takes the next chunk; false at the end. Called by one thread at a time, in order. */
        boolean read() throws IOException;

        /** Sequence number of the chunk taken, counting from 0. */
        long sequence();

        /** Works on the chunk taken; runs beside the other workers. */
        void work();

        /** Hands the result on. Called by one thread at a time, in order. */
        void write() throws IOException;
    }

    private final Object reading = new Object();
    private final Object writing = new Object();
    private boolean ended;
    private long turn;
    private int helping;
    private @Nullable Throwable failure;

    private OrderedWork() {}

    /** Runs until the stream ends; the first worker runs in the calling thread, the others in {@code helpers}. */
    static void run(List<? extends Worker> workers, Executor helpers) throws IOException {
        OrderedWork work = new OrderedWork();
        for (Worker worker : workers.subList(1, workers.size())) {
            helpers.execute(() -> work.help(worker));
        }
        work.loop(workers.get(0));
        work.awaitHelpers();
        work.throwFailure();
    }

    /** A helper that gets its thread only after the end finds nothing to take, and is not waited for. */
    private void help(Worker worker) {
        synchronized (writing) {
            helping++;
        }
        loop(worker);
        synchronized (writing) {
            helping--;
            writing.notifyAll();
        }
    }

    private void loop(Worker worker) {
        try {
            while (take(worker)) {
                worker.work();
                handOn(worker);
            }
        } catch (IOException | RuntimeException | Error problem) {
            fail(problem);
        }
    }

    private boolean take(Worker worker) throws IOException {
        synchronized (reading) {
            if (ended || failed()) {
                return false;
            }
            ended = !worker.read();
            return !ended;
        }
    }

    private void handOn(Worker worker) throws IOException {
        synchronized (writing) {
            while (turn != worker.sequence() && failure == null) {
                waitForTurn();
            }
            if (failure == null) {
                worker.write();
                turn++;
                writing.notifyAll();
            }
        }
    }

    private void waitForTurn() {
        try {
            writing.wait();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BatchException("interrupted", "the run was interrupted");
        }
    }

    private void fail(Throwable problem) {
        synchronized (writing) {
            failure = failure == null ? problem : failure;
            writing.notifyAll();
        }
    }

    private boolean failed() {
        synchronized (writing) {
            return failure != null;
        }
    }

    private void awaitHelpers() {
        synchronized (writing) {
            while (helping > 0) {
                waitForTurn();
            }
        }
    }

    private void throwFailure() throws IOException {
        synchronized (writing) {
            if (failure instanceof IOException problem) {
                throw problem;
            } else if (failure instanceof RuntimeException problem) {
                throw problem;
            } else if (failure instanceof Error problem) {
                throw problem;
            }
        }
    }
}
