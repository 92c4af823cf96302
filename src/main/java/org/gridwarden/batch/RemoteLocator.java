package org.gridwarden.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gridwarden.batch.row.BatchException;
import org.gridwarden.batch.row.ByteBuilder;
import org.gridwarden.batch.row.Chunk;
import org.gridwarden.batch.row.ChunkReader;
import org.gridwarden.batch.row.CsvLayout;
import org.gridwarden.batch.row.CsvScanner;
import org.gridwarden.batch.row.LineDefect;
import org.gridwarden.batch.row.RecordFormat;
import org.jspecify.annotations.Nullable;

/**
 * Adds owners to a CSV file by asking a running service, piece by piece: each piece is a file of its own with the header,
 * so a file of any length needs the memory of two pieces. A piece and its answer fit into the buffers of a connection: this
 * client reads only when it has written. Thread-safe.
 */
public final class RemoteLocator {

    private static final int PIECE_BYTES = 256 << 10;

    private final URI server;
    private final String token;
    private final HttpClient http = HttpClient.newHttpClient();

    /** Asks the service at this address ({@code http://host:port}) with an API token. */
    public RemoteLocator(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    /**
     * As {@link FileLocator#csv}; the question's networks are not looked at.
     *
     * @param networks codes to ask, empty for all
     * @param at the time to ask for, null for now; several pieces are all asked for the same instant
     * @throws BatchException when the service refuses, with its words
     */
    public BatchTally csv(
            BatchQuestion question,
            List<String> networks,
            @Nullable Instant at,
            InputStream in,
            OutputStream out,
            Consumer<BatchTally> progress)
            throws IOException {
        ChunkReader reader = new ChunkReader(in, RecordFormat.CSV, PIECE_BYTES);
        URI address = address(question, networks, at == null ? Instant.now() : at);
        Chunk chunk = new Chunk();
        byte[] header = new byte[0];
        @Nullable CsvLayout layout = null;
        TallyCounter tally = new TallyCounter(0, progress);
        while (reader.next(chunk)) {
            layout = layout == null ? layout(chunk, question) : layout;
            defect(chunk, layout).ifPresent(found -> {
                throw found.after(tally.lines());
            });
            ByteBuilder body = new ByteBuilder(header.length + chunk.length());
            body.append(header);
            body.append(chunk.bytes(), 0, chunk.length());
            byte[] answer = ask(address, body.toByteArray());
            boolean first = header.length == 0;
            if (first) {
                header = header(chunk);
            }
            take(answer, first, layout.columnCount(), out, tally);
        }
        if (layout == null) {
            throw FileLocator.emptyFile();
        }
        return tally.tally();
    }

    private static CsvLayout layout(Chunk first, BatchQuestion question) {
        CsvScanner scanner = new CsvScanner(first.bytes(), first.start(), first.length());
        scanner.next();
        return CsvLayout.of(scanner, question.lng(), question.lat());
    }

    /** What the service would refuse: found here, where it is known which line of the file it is. */
    private static Optional<LineDefect> defect(Chunk chunk, CsvLayout layout) {
        Optional<LineDefect> notText = chunk.notUtf8();
        if (notText.isPresent()) {
            return notText;
        }
        CsvScanner scanner = new CsvScanner(chunk.bytes(), chunk.start(), chunk.length());
        Optional<LineDefect> found = Optional.empty();
        while (found.isEmpty() && scanner.next()) {
            found = layout.defect(scanner);
        }
        return found;
    }

    private static byte[] header(Chunk chunk) {
        CsvScanner scanner = new CsvScanner(chunk.bytes(), 0, chunk.length());
        scanner.next();
        ByteBuilder header = new ByteBuilder(scanner.nextStart() + 1);
        header.append(chunk.bytes(), 0, scanner.nextStart());
        if (!scanner.hasLineEnd()) {
            header.append((byte) '\n');
        }
        return header.toByteArray();
    }

    private URI address(BatchQuestion question, List<String> networks, Instant at) {
        String query = "datum=" + question.datum().code() + "&lng=" + encoded(question.lng()) + "&lat="
                + encoded(question.lat()) + "&at=" + at
                + (networks.isEmpty() ? "" : "&network=" + encoded(String.join(",", networks)));
        return URI.create(server.toString().replaceAll("/+$", "") + "/api/v1/locate?" + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private byte[] ask(URI address, byte[] body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new BatchException(
                        "refused", "the service refuses: " + new String(response.body(), StandardCharsets.UTF_8));
            }
            return response.body();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BatchException("interrupted", "the run was interrupted");
        }
    }

    /**
     * Writes the rows, with the header if it is the first piece, and counts them by the columns that were added: three for
     * each network, the last of them a status.
     */
    private static void take(byte[] answer, boolean first, int ownColumns, OutputStream out, TallyCounter tally)
            throws IOException {
        CsvScanner scanner = new CsvScanner(answer, 0, answer.length);
        scanner.next();
        int added = scanner.fieldCount() - ownColumns;
        int start = first ? 0 : scanner.nextStart();
        out.write(answer, start, answer.length - start);
        int rows = 0;
        int owned = 0;
        int bad = 0;
        int[] badLines = new int[BatchTally.LINES_KEPT];
        int headerLines = first ? 0 : scanner.linesRead();
        while (scanner.next()) {
            if (scanner.isBlank()) {
                continue;
            }
            rows++;
            owned += isOwned(scanner, added) ? 1 : 0;
            if (scanner.field(scanner.fieldCount() - 1).equals("bad_place") && bad++ < badLines.length) {
                badLines[bad - 1] = scanner.line() - headerLines;
            }
        }
        tally.add(rows, owned, 0, badLines, bad, scanner.linesRead() - headerLines);
    }

    private static boolean isOwned(CsvScanner row, int added) {
        for (int column = row.fieldCount() - 1; column >= row.fieldCount() - added; column -= 3) {
            String status = row.field(column);
            if (!status.equals("owned") && !status.equals("on_edge")) {
                return false;
            }
        }
        return true;
    }
}
