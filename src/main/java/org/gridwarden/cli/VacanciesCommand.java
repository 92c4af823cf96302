package org.gridwarden.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gridwarden.app.App;
import org.gridwarden.app.Config;
import org.gridwarden.cli.option.ConfigOptions;
import org.gridwarden.cli.option.Moments;
import org.gridwarden.cli.terminal.CommandException;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.Network;
import org.gridwarden.responsibility.VacancyService.VacancyReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Units that nobody answers for. */
@Command(
        name = "vacancies",
        description = "List the units of a network that nobody answers for, and how many there are in each level.",
        mixinStandardHelpOptions = true)
final class VacanciesCommand implements Callable<Integer> {

    @Mixin
    ConfigOptions config = new ConfigOptions();

    @Option(names = "--network", required = true, description = "code of the network")
    String network = "";

    @Option(names = "--level", description = "list only units of this level")
    @Nullable
    String level;

    @Option(names = "--kind", description = "a kind of responsibility that must be held; default: any")
    @Nullable
    String kind;

    @Option(names = "--as-of", paramLabel = "TIME", description = "a day or a time; default: now")
    @Nullable
    String asOf;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "units listed; default 50")
    int limit = 50;

    @Override
    public Integer call() {
        Config loaded = config.load();
        Instant given = Moments.instant(asOf, loaded.timeZone());
        Instant at = given == null ? Clock.systemUTC().instant() : given;
        try (App app = App.open(loaded)) {
            Network asked = app.networks.get(network);
            Level only = level == null ? null : asked.getLevel(level);
            Edition edition = app.editions
                    .find(asked.id(), null, at, null)
                    .orElseThrow(() -> new CommandException("no edition of " + network + " holds then"));
            print(app.vacancies.report(asked, edition, only, kind, at, limit), asked, System.out);
            return 0;
        } catch (IllegalArgumentException e) {
            throw new CommandException(String.valueOf(e.getMessage()));
        }
    }

    private static void print(VacancyReport report, Network network, PrintStream out) {
        report.levels()
                .forEach(sum -> out.printf(
                        Locale.ROOT, "%-16s %,9d units, %,9d vacant%n", sum.level(), sum.units(), sum.vacant()));
        report.items()
                .forEach(unit -> out.println(
                        "  " + network.getLevel(unit.level()).code() + "  " + unit.code() + "  " + unit.name()));
    }
}
