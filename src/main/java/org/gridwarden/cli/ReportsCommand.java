package org.gridwarden.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.gridwarden.access.Caller;
import org.gridwarden.app.App;
import org.gridwarden.http.ProblemError;
import org.gridwarden.intake.ImportOutcome;
import org.gridwarden.intake.ReportImport;
import org.gridwarden.intake.ReportMapping;
import org.gridwarden.json.Yaml;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports from the command line. */
@Command(
        name = "reports",
        description = "Bring reports in.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = ReportsCommand.Import.class)
final class ReportsCommand {

    /** Brings a CSV file in. */
    @Command(
            name = "import",
            description =
                    "Bring a CSV file of reports in. Safe to run again: what is known already is recognised by its key."
                            + " A report without a usable place is kept, and waits in the queue.",
            mixinStandardHelpOptions = true)
    static final class Import implements Callable<Integer> {

        private static final int SHOWN_ERRORS = 20;

        @Mixin
        ConfigOptions config = new ConfigOptions();

        @Parameters(paramLabel = "FILE", description = "CSV file in UTF-8, plain or .gz")
        Path file = Path.of("");

        @Option(
                names = "--mapping",
                paramLabel = "YAML",
                description = "which columns mean what; default: our own format, as the API description has it")
        @Nullable
        Path mapping;

        @Option(names = "--dry-run", description = "tell what would happen, change nothing")
        boolean dryRun;

        @Option(names = "--add-categories", description = "add categories that the dictionary lacks")
        boolean addCategories;

        @Override
        public Integer call() throws IOException {
            ReportImport.Options options =
                    new ReportImport.Options(readMapping(), dryRun, addCategories, String.valueOf(file.getFileName()));
            long begun = System.nanoTime();
            try (App app = App.open(config.load());
                    Reader reader = new InputStreamReader(open(), StandardCharsets.UTF_8)) {
                app.published.refresh();
                ImportOutcome outcome = app.reportImport.run(
                        Caller.system("command line"),
                        reader,
                        options,
                        rows -> System.err.println(rows + " rows read"));
                print(outcome, (System.nanoTime() - begun) / 1e9);
                return outcome.refused() == 0 ? 0 : 1;
            }
        }

        private ReportMapping readMapping() throws IOException {
            if (mapping == null) {
                return ReportMapping.ours();
            }
            try (InputStream in = Files.newInputStream(mapping)) {
                return ReportMapping.of(Yaml.read(in));
            } catch (IllegalArgumentException e) {
                throw new CommandException(mapping + ": " + e.getMessage());
            }
        }

        private InputStream open() throws IOException {
            InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
            return file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
        }

        private static void print(ImportOutcome outcome, double seconds) {
            for (ProblemError error :
                    outcome.errors().stream().limit(SHOWN_ERRORS).toList()) {
                System.out.println("line " + error.line() + ", " + error.column() + ": " + error.detail() + " ["
                        + error.code() + "]");
            }
            System.out.printf(
                    "%s%,d rows read: %,d accepted (%,d of them wait for a person), %,d known already, %,d refused;"
                            + " %.1f s%n",
                    outcome.dryRun() ? "Dry run. " : "",
                    outcome.read(),
                    outcome.accepted(),
                    outcome.queued(),
                    outcome.repeated(),
                    outcome.refused(),
                    seconds);
        }
    }
}
