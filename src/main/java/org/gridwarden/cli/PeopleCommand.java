package org.gridwarden.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gridwarden.access.Caller;
import org.gridwarden.app.App;
import org.gridwarden.cli.option.ConfigOptions;
import org.gridwarden.http.ProblemException;
import org.gridwarden.responsibility.roster.ImportOutcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** People and what they answer for, from a CSV file. */
@Command(
        name = "people",
        description = "Import people and what they answer for from CSV: all of it, or nothing with every error listed.",
        mixinStandardHelpOptions = true)
final class PeopleCommand implements Callable<Integer> {

    @Mixin
    ConfigOptions config = new ConfigOptions();

    @Parameters(paramLabel = "FILE", description = "CSV with a header; the columns are in docs/importing.md")
    Path file = Path.of("");

    @Option(names = "--dry-run", description = "only say what would happen")
    boolean dryRun;

    @Override
    public Integer call() throws IOException {
        try (App app = App.open(config.load());
                InputStream in = Files.newInputStream(file)) {
            ImportOutcome outcome = app.people.importCsv(Caller.system("command line"), in, dryRun);
            outcome.errors().forEach(error -> print(error.line(), error.column(), error.code(), error.detail()));
            System.out.println(outcome.read() + " lines read, " + outcome.accepted()
                    + (dryRun ? " would change something, " : " accepted, ") + outcome.repeated() + " known already, "
                    + outcome.errors().size() + " errors");
            return outcome.errors().isEmpty() ? 0 : 1;
        } catch (ProblemException e) {
            e.problem().errors().forEach(error -> print(error.line(), error.column(), error.code(), error.detail()));
            throw e;
        }
    }

    private static void print(@Nullable Integer line, @Nullable String column, String code, String detail) {
        System.out.println((line == null ? "" : "line " + line) + (column == null ? "" : ", " + column) + ": " + code
                + ": " + detail);
    }
}
