package org.gridwarden.cli;

import org.gridwarden.cli.terminal.FailureReport;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's entry: one subcommand per class of this package. */
@Command(
        name = "gridwarden",
        description = "Who answers for this place?",
        mixinStandardHelpOptions = true,
        versionProvider = VersionCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            LocateCommand.class,
            MigrateCommand.class,
            AccountCommand.class,
            NetworkCommand.class,
            ImportCommand.class,
            CheckCommand.class,
            PublishCommand.class,
            PeopleCommand.class,
            VacanciesCommand.class,
            PointsCommand.class,
            ReportsCommand.class,
            VersionCommand.class,
        })
public final class Main {

    private Main() {}

    /** Runs a command and ends the process with its exit code: 0 done, 1 failed, 2 asked wrongly. */
    public static void main(String[] arguments) {
        int code = commandLine().execute(arguments);
        // A service that was asked to end leaves through its shutdown hook, which this call would wait for.
        if (code != ServeCommand.ENDED) {
            System.exit(code);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler(new FailureReport());
    }
}
