package org.gridwarden.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.gridwarden.access.Caller;
import org.gridwarden.intake.given.CsvRow;
import org.gridwarden.intake.given.KeyedReport;

/**
 * The chunks of one file that are being taken in: several at a time, each in a transaction of its own, counted in the order of
 * the file. A chunk with a key of one that is underway waits for it, so that of two lines with one key the earlier counts.
 * When one chunk fails, {@link #begin} or {@link #finish} throws what it threw; those beside it end as they end, which the
 * same file, given again, finds by their keys. Confined to one thread.
 */
final class ChunksUnderway implements AutoCloseable {

    private static final int MOST_WRITERS = 4;

    private final ImportChunks chunks;
    private final Caller caller;
    private final ReportImport.Options options;
    private final ImportTally tally;
    private final int most;
    private final ExecutorService writers;
    private final Deque<Chunk> underway = new ArrayDeque<>();

    private record Chunk(Set<String> keys, Future<ImportChunks.Taken> taken) {}

    ChunksUnderway(ImportChunks chunks, Caller caller, ReportImport.Options options, ImportTally tally) {
        this.chunks = chunks;
        this.caller = caller;
        this.options = options;
        this.tally = tally;
        this.most = writers(chunks.poolSize());
        this.writers = Executors.newFixedThreadPool(most);
    }

    /** As many as there are processors, since each keeps one busy in the database; half the connections stay with others. */
    private static int writers(int poolSize) {
        int processors = Math.min(MOST_WRITERS, Runtime.getRuntime().availableProcessors());
        return Math.max(1, Math.min(processors, poolSize / 2));
    }

    /** Begins with a chunk; waits while all writers are busy. */
    void begin(List<CsvRow> rows) {
        Set<String> keys = rows.stream()
                .map(CsvRow::report)
                .filter(Objects::nonNull)
                .map(KeyedReport::key)
                .collect(Collectors.toCollection(HashSet::new));
        while (underway.size() >= most || underway.stream().anyMatch(chunk -> share(chunk.keys, keys))) {
            countFirst();
        }
        underway.add(new Chunk(keys, writers.submit(() -> chunks.take(caller, rows, options))));
    }

    private static boolean share(Set<String> some, Set<String> others) {
        return others.stream().anyMatch(some::contains);
    }

    /** Waits for all. */
    void finish() {
        while (!underway.isEmpty()) {
            countFirst();
        }
    }

    private void countFirst() {
        try {
            tally.count(underway.remove().taken.get());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException problem ? problem : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the import was interrupted", e);
        }
    }

    /** Returns when nothing is written any more. */
    @Override
    public void close() {
        writers.shutdown();
        boolean interrupted = false;
        while (!writers.isTerminated()) {
            try {
                writers.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
