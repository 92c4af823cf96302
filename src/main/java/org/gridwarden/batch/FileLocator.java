package org.gridwarden.batch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gridwarden.batch.place.OwnerText;
import org.gridwarden.batch.row.BatchException;
import org.gridwarden.batch.row.ByteBuilder;
import org.gridwarden.batch.row.Chunk;
import org.gridwarden.batch.row.ChunkReader;
import org.gridwarden.batch.row.CsvLayout;
import org.gridwarden.batch.row.CsvScanner;
import org.gridwarden.batch.row.CsvText;
import org.gridwarden.batch.row.RecordFormat;
import org.gridwarden.locate.index.NetworkIndex;
import org.gridwarden.locate.published.NetworkAt;

/**
 * Adds owners to files of any length in constant memory: a few buffers per thread. Rows come out in the order in which they
 * went in. Thread-safe.
 */
public final class FileLocator implements AutoCloseable {

    private final int threads;
    private final ExecutorService helpers;
    private final int chunkBytes;
    private final Cache<NetworkIndex, OwnerText> csvTexts =
            Caffeine.newBuilder().weakKeys().build();
    private final Cache<NetworkIndex, OwnerText> jsonTexts =
            Caffeine.newBuilder().weakKeys().build();

    FileLocator(int threads, ExecutorService helpers, int chunkBytes) {
        this.threads = threads;
        this.helpers = helpers;
        this.chunkBytes = chunkBytes;
    }

    /** Works with as many threads as there are processors: the caller's, and helpers that all callers share. */
    public static FileLocator onAllProcessors() {
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService helpers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "batch");
            thread.setDaemon(true);
            return thread;
        });
        return new FileLocator(threads, helpers, ChunkReader.CHUNK_BYTES);
    }

    /** Lets the helpers go; what runs is finished. */
    @Override
    public void close() {
        helpers.shutdown();
    }

    /**
     * Copies a CSV file with the columns {@code <network>_code}, {@code <network>_name}, {@code <network>_status} added for
     * each network. A row without a usable place has the status {@code bad_place}.
     *
     * @param progress hears the sums so far after every chunk
     * @throws BatchException when the file cannot be read as a whole: no header, missing column, not UTF-8
     */
    public BatchTally csv(BatchQuestion question, InputStream in, OutputStream out, Consumer<BatchTally> progress)
            throws IOException {
        ChunkReader reader = new ChunkReader(in, RecordFormat.CSV, chunkBytes);
        Chunk first = new Chunk();
        CsvScanner header = header(reader, first);
        CsvLayout layout = CsvLayout.of(header, question.lng(), question.lat());
        writeHeader(question, first, header, out);
        first.startAt(header.nextStart());
        reader.giveBack(first);
        List<OwnerText> texts = texts(question, csvTexts, OwnerText::csv);
        TallyCounter tally = new TallyCounter(header.linesRead(), progress);
        Run run = new Run(question, reader, out, tally);
        return work(() -> new CsvWorker(run, layout, texts), tally);
    }

    static BatchException emptyFile() {
        return new BatchException("empty_file", "the file is empty; its first line names the columns");
    }

    private static CsvScanner header(ChunkReader reader, Chunk first) throws IOException {
        if (!reader.next(first)) {
            throw emptyFile();
        }
        CsvScanner header = new CsvScanner(first.bytes(), 0, first.length());
        header.next();
        first.notUtf8().filter(defect -> defect.line() < header.linesRead()).ifPresent(defect -> {
            throw defect.after(0);
        });
        return header;
    }

    private static void writeHeader(BatchQuestion question, Chunk first, CsvScanner header, OutputStream out)
            throws IOException {
        ByteBuilder line = new ByteBuilder(256);
        line.append(first.bytes(), header.recordStart(), header.recordEnd());
        for (NetworkAt network : question.networks()) {
            String code = network.network().code();
            line.append(CsvText.utf8("," + code + "_code," + code + "_name," + code + "_status"));
        }
        if (header.hasLineEnd()) {
            line.append(first.bytes(), header.recordEnd(), header.nextStart());
        } else {
            line.append((byte) '\n');
        }
        line.writeTo(out);
    }

    /** Copies NDJSON with a member {@code owners} added to each object. Otherwise as {@link #csv}. */
    public BatchTally ndjson(BatchQuestion question, InputStream in, OutputStream out, Consumer<BatchTally> progress)
            throws IOException {
        ChunkReader reader = new ChunkReader(in, RecordFormat.NDJSON, chunkBytes);
        List<OwnerText> texts = texts(question, jsonTexts, OwnerText::json);
        TallyCounter tally = new TallyCounter(0, progress);
        Run run = new Run(question, reader, out, tally);
        return work(() -> new NdjsonWorker(run, texts), tally);
    }

    private BatchTally work(Supplier<ChunkWorker> worker, TallyCounter tally) throws IOException {
        List<ChunkWorker> workers = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            workers.add(worker.get());
        }
        OrderedWork.run(workers, helpers);
        return tally.tally();
    }

    private static List<OwnerText> texts(
            BatchQuestion question, Cache<NetworkIndex, OwnerText> cache, Function<NetworkAt, OwnerText> format) {
        List<OwnerText> texts = new ArrayList<>();
        for (NetworkAt network : question.networks()) {
            NetworkIndex index = network.index();
            texts.add(index == null ? format.apply(network) : cache.get(index, key -> format.apply(network)));
        }
        return texts;
    }
}
