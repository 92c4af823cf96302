package org.gridwarden.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gridwarden.access.Caller;
import org.gridwarden.app.App;
import org.gridwarden.app.Config;
import org.gridwarden.cli.option.ConfigOptions;
import org.gridwarden.cli.option.TableOptions;
import org.gridwarden.cli.terminal.CommandException;
import org.gridwarden.cli.terminal.GuessText;
import org.gridwarden.cli.terminal.Steps;
import org.gridwarden.grid.Network;
import org.gridwarden.http.ProblemError;
import org.gridwarden.intake.ImportOutcome;
import org.gridwarden.intake.ReportImport;
import org.gridwarden.intake.agreement.Agreement;
import org.gridwarden.intake.given.MappingGuess;
import org.gridwarden.intake.given.ReportMapping;
import org.gridwarden.json.TextInput;
import org.gridwarden.json.Yaml;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reports from the command line. */
@Command(
        name = "reports",
        description = "Bring reports in, and compare their owners with those that a city published.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ReportsCommand.Import.class, ReportsCommand.Agree.class})
final class ReportsCommand {

    /** Brings a CSV file in. */
    @Command(
            name = "import",
            description = {
                "Bring a CSV file of reports in. Safe to run again: what is known already is recognised by its key.",
                "A report without a usable place, or outside every unit, is kept, and waits in the queue. A row that cannot"
                        + " be a report is refused with its line.",
                "Without --mapping the columns are guessed by their names; --dry-run shows the guess and changes nothing."
            },
            mixinStandardHelpOptions = true)
    static final class Import implements Callable<Integer> {

        private static final int SHOWN = 10;

        @Mixin
        ConfigOptions config = new ConfigOptions();

        @Mixin
        TableOptions table = new TableOptions();

        @Option(
                names = "--mapping",
                paramLabel = "YAML",
                description = "which columns mean what, see docs/importing.md; default: guessed")
        @Nullable
        Path mapping;

        @Option(
                names = "--keep",
                split = ",",
                paramLabel = "COLUMN",
                description = "columns that are kept with the reports, such as an owner that the city published")
        List<String> kept = new ArrayList<>();

        @Option(
                names = "--time-zone",
                paramLabel = "ZONE",
                description = "in which times without an offset are meant; default: the configured time-zone")
        @Nullable
        String zone;

        @Option(
                names = "--time-format",
                paramLabel = "PATTERN",
                description = "such as 'dd.MM.yyyy HH:mm', or day_first; default: any usual one")
        @Nullable
        String timeFormat;

        @Option(
                names = "--key-prefix",
                paramLabel = "TEXT",
                description = "put before every key, so that two sources never meet")
        @Nullable
        String keyPrefix;

        @Option(names = "--add-categories", description = "add categories that the dictionary lacks")
        boolean addCategories;

        @Option(
                names = "--other-category",
                paramLabel = "CODE",
                description = "take a category that the dictionary lacks as this one, and keep the word")
        @Nullable
        String otherCategory;

        @Override
        public Integer call() throws IOException {
            Config loaded = config.load();
            ReportMapping wanted = mapping(loaded);
            ReportImport.Options options = new ReportImport.Options(
                    wanted,
                    table.dryRun(),
                    addCategories,
                    String.valueOf(table.file().getFileName()));
            try (Steps steps = new Steps(System.err);
                    App app = App.open(loaded);
                    TextInput.Closing text = table.open()) {
                steps.run("Loading the published boundaries", () -> {
                    app.published.refresh();
                    return 0;
                });
                ImportOutcome outcome = steps.run(
                        "Reading the reports",
                        () -> app.reportImport.run(Caller.system("command line"), text.reader(), options, steps::rows));
                print(outcome);
                System.out.println(steps.total());
                return outcome.refused() == 0 ? 0 : 1;
            }
        }

        private ReportMapping mapping(Config loaded) throws IOException {
            Map<String, Object> document;
            if (mapping == null) {
                MappingGuess guess;
                try (TextInput.Closing text = table.open()) {
                    guess = MappingGuess.of(text.reader(), loaded.timeZone());
                }
                document = completed(guess.document());
                GuessText.print(guess, document, System.out);
                guess.missing().stream()
                        .filter(name -> !table.columns().containsKey(name)
                                && !table.fixed().containsKey(name))
                        .findFirst()
                        .ifPresent(name -> {
                            throw new CommandException("no column looks like " + name + "; name it with --column "
                                    + name + "=COLUMN, or give all rows one with --fix " + name + "=VALUE");
                        });
            } else {
                try (InputStream in = Files.newInputStream(mapping)) {
                    document = completed(Yaml.read(in));
                }
            }
            try {
                return ReportMapping.of(document);
            } catch (IllegalArgumentException e) {
                throw new CommandException((mapping == null ? "" : mapping + ": ") + e.getMessage());
            }
        }

        /** The flags are stronger than the document. */
        private Map<String, Object> completed(Map<String, Object> document) {
            Map<String, Object> result = new LinkedHashMap<>(document);
            result.put("columns", merged(result.get("columns"), table.columns()));
            result.put("fixed", merged(result.get("fixed"), table.fixed()));
            if (!kept.isEmpty()) {
                Set<Object> all = new LinkedHashSet<>((List<?>) result.getOrDefault("attributes", List.of()));
                all.addAll(kept);
                result.put("attributes", List.copyOf(all));
            }
            put(result, "time_zone", zone);
            put(result, "time_format", timeFormat);
            put(result, "key_prefix", keyPrefix);
            put(result, "other_category", otherCategory);
            return result;
        }

        private static Map<Object, Object> merged(@Nullable Object given, Map<String, String> more) {
            Map<Object, Object> all = new LinkedHashMap<>(given instanceof Map<?, ?> map ? map : Map.of());
            all.putAll(more);
            return all;
        }

        private static void put(Map<String, Object> document, String name, @Nullable String value) {
            if (value != null) {
                document.put(name, value);
            }
        }

        private static void print(ImportOutcome outcome) {
            outcome.errors().stream().limit(SHOWN).forEach(Import::print);
            if (outcome.refused() > 0) {
                System.out.println("Refused, by reason:");
                outcome.refusals().stream()
                        .limit(SHOWN)
                        .forEach(reason -> System.out.printf(
                                Locale.ROOT, "  %,9d  %s: %s%n", reason.rows(), reason.code(), reason.detail()));
                if (outcome.refusals().size() > SHOWN) {
                    System.out.println("  … and other reasons");
                }
                if (outcome.refusals().stream().anyMatch(reason -> reason.code().equals("category_unknown"))) {
                    System.out.println("  Categories that the dictionary lacks: --add-categories adds them,"
                            + " --other-category CODE takes them as one that is there.");
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s%,d rows read: %,d accepted, %,d known already, %,d refused.%n",
                    outcome.dryRun() ? "Dry run. " : "",
                    outcome.read(),
                    outcome.accepted(),
                    outcome.repeated(),
                    outcome.refused());
            outcome.networks().forEach(sum -> print(sum, outcome.accepted()));
        }

        private static void print(ProblemError error) {
            String column = error.parameter() == null || error.parameter().isEmpty() ? "" : ", " + error.parameter();
            System.out.println("line " + error.line() + column + ": " + error.detail() + " [" + error.code() + "]");
        }

        /** Owned and waiting are all. */
        private static void print(ImportOutcome.NetworkSum sum, int accepted) {
            int early = sum.count("no_edition");
            if (accepted == 0) {
                return;
            }
            System.out.printf(
                    Locale.ROOT,
                    "  %s: %,d owned (%,d of them on an edge) + %,d in the queue (%,d outside, %,d in a hole, %,d without a"
                            + " usable place%s) = %,d%n",
                    sum.network(),
                    sum.owned(),
                    sum.count("on_edge"),
                    accepted - sum.owned(),
                    sum.count("outside"),
                    sum.count("in_hole"),
                    sum.count("no_place"),
                    early == 0 ? "" : String.format(Locale.ROOT, ", %,d before any edition", early),
                    accepted);
            if (early > 0) {
                System.out.printf(
                        Locale.ROOT,
                        "    ! %,d reports were seen before an edition of %s held, so they have no owner there. An edition"
                                + " that is to own them is published with an earlier --effective, before they come in.%n",
                        early,
                        sum.network());
            }
        }
    }

    /** Compares owners with those that came with the reports. */
    @Command(
            name = "agree",
            description = {
                "Say how far the owners of reports agree with those that the city published with them.",
                "The column with the published owner must have been kept: reports import --keep COLUMN. Reports on a default"
                        + " point are left out."
            },
            mixinStandardHelpOptions = true)
    static final class Agree implements Callable<Integer> {

        @Mixin
        ConfigOptions config = new ConfigOptions();

        @Option(names = "--network", required = true, description = "code of the network")
        String network = "";

        @Option(names = "--level", required = true, description = "code of the level")
        String level = "";

        @Option(names = "--column", required = true, description = "the kept column")
        String column = "";

        @Option(names = "--least", paramLabel = "SHARE", description = "exit with 1 when fewer agree, such as 0.99")
        double least;

        @Override
        public Integer call() {
            try (App app = App.open(config.load())) {
                Network asked = app.networks.get(network);
                Agreement agreement = app.agreement.compare(asked, asked.getLevel(level), column);
                System.out.printf(
                        Locale.ROOT,
                        "%s/%s agrees with %s in %.4f: %,d of %,d reports that name one; %,d have no owner.%n",
                        network,
                        level,
                        column,
                        agreement.share(),
                        agreement.agreeing(),
                        agreement.labelled(),
                        agreement.unowned());
                agreement
                        .differences()
                        .forEach(difference -> System.out.printf(
                                Locale.ROOT,
                                "  %,7d  published %s, found %s%n",
                                difference.reports(),
                                difference.label(),
                                difference.found().isEmpty() ? "nobody" : difference.found()));
                return agreement.labelled() > 0 && agreement.share() >= least ? 0 : 1;
            } catch (IllegalArgumentException e) {
                throw new CommandException(String.valueOf(e.getMessage()));
            }
        }
    }
}
