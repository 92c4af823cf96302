package org.gridwarden.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gridwarden.access.Caller;
import org.gridwarden.app.App;
import org.gridwarden.cli.option.ConfigOptions;
import org.gridwarden.cli.terminal.CommandException;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.LevelFit;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NewNetwork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Networks from the command line. */
@Command(
        name = "network",
        description = "List networks, or create one.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {NetworkCommand.Show.class, NetworkCommand.Create.class})
final class NetworkCommand {

    /** Lists networks and their editions. */
    @Command(name = "list", description = "List networks with their editions.", mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {

        @Mixin
        ConfigOptions config = new ConfigOptions();

        @Override
        public Integer call() {
            try (App app = App.open(config.load())) {
                app.networks.list().forEach(network -> print(app, network));
                return 0;
            }
        }

        private static void print(App app, Network network) {
            System.out.println(network.code() + "  " + network.nameZh() + " / " + network.nameEn() + ": "
                    + String.join(
                            " → ", network.levels().stream().map(Level::code).toList()));
            for (Edition edition : app.editions.list(network.id())) {
                System.out.println("  edition " + edition.number() + ", effective " + edition.effectiveAt() + ", "
                        + edition.unitCount() + " units, by " + edition.publishedBy() + ": " + edition.reason());
            }
        }
    }

    /** Creates a network. */
    @Command(name = "create", description = "Create a network with its levels.", mixinStandardHelpOptions = true)
    static final class Create implements Callable<Integer> {

        @Mixin
        ConfigOptions config = new ConfigOptions();

        @Parameters(paramLabel = "CODE", description = "lower-case letters, digits, _ and -")
        String code = "";

        @Option(names = "--name-zh", required = true, description = "Chinese name")
        String nameZh = "";

        @Option(names = "--name-en", required = true, description = "English name")
        String nameEn = "";

        @Option(
                names = "--level",
                required = true,
                paramLabel = "CODE:ZH:EN[:inside]",
                description = "a level, from the root downwards; units tile their parent unless they lie inside it")
        List<String> levels = new ArrayList<>();

        @Override
        public Integer call() {
            NewNetwork wanted;
            try {
                List<Level> ranked = new ArrayList<>();
                for (String text : levels) {
                    ranked.add(level(ranked.size() + 1, text));
                }
                wanted = new NewNetwork(code, nameZh, nameEn, ranked);
            } catch (IllegalArgumentException e) {
                throw new CommandException(String.valueOf(e.getMessage()));
            }
            try (App app = App.open(config.load())) {
                app.networks.create(Caller.system("command line"), wanted);
                System.out.println("Network " + code + " made.");
                return 0;
            }
        }

        private static Level level(int rank, String text) {
            String[] parts = text.split(":", -1);
            if (parts.length < 3 || parts.length > 4) {
                throw new IllegalArgumentException("a level is CODE:ZH:EN or CODE:ZH:EN:inside, not '" + text + "'");
            }
            LevelFit fit = parts.length == 3 ? LevelFit.TILES : LevelFit.valueOf(parts[3].toUpperCase(Locale.ROOT));
            return new Level(rank, parts[0], parts[1], parts[2], fit);
        }
    }
}
