package org.gridwarden.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gridwarden.app.App;
import org.gridwarden.batch.BatchQuestion;
import org.gridwarden.batch.BatchTally;
import org.gridwarden.batch.FileLocator;
import org.gridwarden.batch.RemoteLocator;
import org.gridwarden.batch.row.BatchException;
import org.gridwarden.cli.option.ConfigOptions;
import org.gridwarden.cli.terminal.CommandException;
import org.gridwarden.cli.terminal.ProgressBar;
import org.gridwarden.geo.Datum;
import org.gridwarden.json.TextInput;
import org.gridwarden.locate.LocateQuestion.Selection;
import org.gridwarden.locate.index.IndexFile;
import org.gridwarden.locate.index.NetworkIndex;
import org.gridwarden.locate.published.NetworkAt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds owners to a file of positions. */
@Command(
        name = "locate",
        description = {
            "Add to each row of a CSV or NDJSON file who answers for its place.",
            "Without --server and --index the installation's own database says what is published."
        },
        mixinStandardHelpOptions = true)
final class LocateCommand implements Callable<Integer> {

    private static final String STANDARD = "-";

    @Mixin
    ConfigOptions config = new ConfigOptions();

    @Parameters(
            paramLabel = "FILE",
            description = "CSV, or NDJSON when it ends in .ndjson or .jsonl; plain or gzipped; - is standard input")
    String file = STANDARD;

    @Option(names = "--out", paramLabel = "FILE", description = "where the rows go; default: standard output")
    String out = STANDARD;

    @Option(names = "--server", paramLabel = "URL", description = "ask a running service (CSV only)")
    @Nullable
    URI server;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "API token for --server; default: the variable GRIDWARDEN_TOKEN")
    @Nullable
    String token;

    @Option(
            names = "--index",
            paramLabel = "DIR",
            split = ",",
            description = "ask these index directories (var/index/….idx), without a database")
    List<Path> indexes = new ArrayList<>();

    @Option(names = "--network", paramLabel = "CODE", split = ",", description = "networks to ask; default: all")
    List<String> networks = new ArrayList<>();

    @Option(names = "--datum", paramLabel = "DATUM", description = "wgs84 (default), cgcs2000, gcj02 or bd09")
    String datum = "wgs84";

    @Option(
            names = "--lng-column",
            paramLabel = "NAME",
            description = "column of the longitude; default: lng, longitude, lon, long or 经度")
    String lng = "lng";

    @Option(
            names = "--lat-column",
            paramLabel = "NAME",
            description = "column of the latitude; default: lat, latitude or 纬度")
    String lat = "lat";

    @Option(names = "--at", paramLabel = "TIME", description = "ask the editions that held then; default: now")
    @Nullable
    OffsetDateTime at;

    @Option(names = "--quiet", description = "no progress and no summary on standard error")
    boolean quiet;

    @Override
    public Integer call() throws IOException {
        long bytes = file.equals(STANDARD) ? -1 : Files.size(existing());
        ProgressBar bar = new ProgressBar(quiet ? null : System.err, bytes);
        try (InputStream in = TextInput.unzipped(
                bar.counting(file.equals(STANDARD) ? System.in : Files.newInputStream(existing())))) {
            BatchTally tally = out.equals(STANDARD) ? locate(in, System.out, bar) : locateIntoFile(in, bar);
            bar.end(tally);
            return 0;
        } catch (BatchException e) {
            throw new CommandException(e.getMessage() + " (" + e.code() + ")");
        }
    }

    private Path existing() {
        Path path = Path.of(file);
        if (!Files.isRegularFile(path)) {
            throw new CommandException("there is no file " + file);
        }
        return path;
    }

    /** The file appears whole or not at all. */
    private BatchTally locateIntoFile(InputStream in, ProgressBar bar) throws IOException {
        Path target = Path.of(out).toAbsolutePath();
        Path partial =
                Files.createTempFile(target.getParent(), target.getFileName().toString(), ".partial");
        try {
            BatchTally tally;
            try (OutputStream rows = Files.newOutputStream(partial)) {
                tally = locate(in, rows, bar);
            }
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return tally;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private BatchTally locate(InputStream in, OutputStream rows, ProgressBar bar) throws IOException {
        if (server != null) {
            return remote(server)
                    .csv(question(List.of()), networks, at == null ? null : at.toInstant(), in, rows, bar::show);
        }
        if (!indexes.isEmpty()) {
            return local(selectedIndexes(), in, rows, bar);
        }
        try (App app = App.open(config.load())) {
            app.published.refresh();
            return local(
                    app.locate.select(new Selection(networks, at == null ? null : at.toInstant(), null)),
                    in,
                    rows,
                    bar);
        }
    }

    private RemoteLocator remote(URI address) {
        String secret = token == null ? System.getenv("GRIDWARDEN_TOKEN") : token;
        if (secret == null) {
            throw new CommandException("--server needs --token, or the variable GRIDWARDEN_TOKEN");
        }
        if (isNdjson()) {
            throw new CommandException("--server takes CSV; NDJSON is located with --index or the database");
        }
        return new RemoteLocator(address, secret);
    }

    private BatchTally local(List<NetworkAt> asked, InputStream in, OutputStream rows, ProgressBar bar)
            throws IOException {
        try (FileLocator locator = FileLocator.onAllProcessors()) {
            BufferedOutputStream buffered = new BufferedOutputStream(rows);
            BatchTally tally = isNdjson()
                    ? locator.ndjson(question(asked), in, buffered, bar::show)
                    : locator.csv(question(asked), in, buffered, bar::show);
            buffered.flush();
            return tally;
        }
    }

    private BatchQuestion question(List<NetworkAt> asked) {
        try {
            return new BatchQuestion(asked, Datum.ofCode(datum), lng, lat);
        } catch (IllegalArgumentException e) {
            throw new CommandException(String.valueOf(e.getMessage()));
        }
    }

    private List<NetworkAt> selectedIndexes() {
        List<NetworkAt> asked = new ArrayList<>();
        for (Path path : indexes) {
            try {
                NetworkIndex index = IndexFile.read(path);
                asked.add(new NetworkAt(index.network(), index));
            } catch (IOException e) {
                throw new CommandException("cannot use the index " + path + ": " + e.getMessage());
            }
        }
        asked.removeIf(
                each -> !networks.isEmpty() && !networks.contains(each.network().code()));
        if (asked.isEmpty()) {
            throw new CommandException("none of these indexes is of network " + String.join(", ", networks));
        }
        return asked;
    }

    private boolean isNdjson() {
        String plain = file.endsWith(".gz") ? file.substring(0, file.length() - 3) : file;
        return plain.endsWith(".ndjson") || plain.endsWith(".jsonl");
    }
}
