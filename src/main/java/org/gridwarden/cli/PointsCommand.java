package org.gridwarden.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gridwarden.access.Caller;
import org.gridwarden.app.App;
import org.gridwarden.cli.option.ConfigOptions;
import org.gridwarden.cli.option.TableOptions;
import org.gridwarden.cli.terminal.CommandException;
import org.gridwarden.cli.terminal.Steps;
import org.gridwarden.json.TextInput;
import org.gridwarden.point.PointImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    @Mixin
    TableOptions table = new TableOptions();

    @Override
    public Integer call() throws IOException {
        try (App app = App.open(config.load());
                Steps steps = new Steps(System.err);
                TextInput.Closing text = table.open()) {
            app.published.refresh();
            PointImport.Outcome outcome = steps.run(
                    "Reading the points",
                    () -> new PointImport(app.points)
                            .run(
                                    Caller.system("command line"),
                                    text.reader(),
                                    table.columns(),
                                    table.fixed(),
                                    table.dryRun()));
            outcome.errors().stream()
                    .limit(SHOWN)
                    .forEach(error -> System.out.println("line " + error.line() + ": " + error.detail()));
            System.out.printf(
                    Locale.ROOT,
                    "%s%,d rows read: %,d points %s, %,d known already, %,d refused.%n",
                    table.dryRun() ? "Dry run. " : "",
                    outcome.read(),
                    outcome.created(),
                    table.dryRun() ? "would be new" : "created",
                    outcome.repeated(),
                    outcome.errors().size());
            return outcome.errors().isEmpty() ? 0 : 1;
        } catch (IllegalArgumentException e) {
            throw new CommandException(String.valueOf(e.getMessage()));
        }
    }
}
