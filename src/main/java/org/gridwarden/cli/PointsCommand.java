package org.gridwarden.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gridwarden.access.Caller;
import org.gridwarden.app.App;
import org.gridwarden.json.TextInput;
import org.gridwarden.point.PointImport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Evaluation points from a CSV file. */
@Command(
        name = "points",
        description = {
            "Bring evaluation points in from CSV; the unit of each is found by its place.",
            "Columns: code, name, type (of the dictionary point_type), lng, lat; and where known selection (fixed or random),"
                    + " datum, responsible and leader (codes of parties). A code that is known is passed over."
        },
        mixinStandardHelpOptions = true)
final class PointsCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    @Mixin
    ConfigOptions config = new ConfigOptions();

    @Parameters(paramLabel = "FILE", description = "CSV, plain or gzipped")
    Path file = Path.of("");

    @Option(names = "--column", paramLabel = "OURS=THEIRS", description = "a column of another name, such as lng=lon")
    Map<String, String> columns = new LinkedHashMap<>();

    @Option(
            names = "--fix",
            paramLabel = "OURS=VALUE",
            description = "the same value for every row, such as datum=gcj02 or type=farmers_market")
    Map<String, String> fixed = new LinkedHashMap<>();

    @Option(names = "--encoding", paramLabel = "NAME", description = "such as GBK; default: found out")
    @Nullable
    String encoding;

    @Option(names = "--dry-run", description = "tell what would happen, change nothing")
    boolean dryRun;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CommandException("there is no file " + file);
        }
        Charset said = encoding == null ? null : Charset.forName(encoding);
        try (App app = App.open(config.load());
                Steps steps = new Steps(System.err);
                TextInput.Closing text = TextInput.Closing.open(Files.newInputStream(file), said)) {
            app.published.refresh();
            PointImport.Outcome outcome = steps.run(
                    "Reading the points",
                    () -> new PointImport(app.points)
                            .run(Caller.system("command line"), text.reader(), columns, fixed, dryRun));
            outcome.errors().stream()
                    .limit(SHOWN)
                    .forEach(error -> System.out.println("line " + error.line() + ": " + error.detail()));
            System.out.printf(
                    Locale.ROOT,
                    "%s%,d rows read: %,d points %s, %,d known already, %,d refused.%n",
                    dryRun ? "Dry run. " : "",
                    outcome.read(),
                    outcome.created(),
                    dryRun ? "would be new" : "created",
                    outcome.repeated(),
                    outcome.errors().size());
            return outcome.errors().isEmpty() ? 0 : 1;
        } catch (IllegalArgumentException e) {
            throw new CommandException(String.valueOf(e.getMessage()));
        }
    }
}
