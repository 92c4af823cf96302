package org.gridwarden.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gridwarden.access.account.Account;
import org.gridwarden.app.App;
import org.gridwarden.app.Config;
import org.gridwarden.cli.option.ConfigOptions;
import org.gridwarden.cli.terminal.CommandException;
import org.gridwarden.demo.DemoAccount;
import org.gridwarden.demo.DemoCity;
import org.gridwarden.demo.DemoLoader;
import org.gridwarden.demo.plan.Preset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws a fictional city, loads it, and serves it. */
@Command(
        name = "demo",
        description = "Draw a fictional city, load it where none is loaded yet, and serve it until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Mixin
    ConfigOptions config = new ConfigOptions();

    @Option(
            names = "--preset",
            paramLabel = "SIZE",
            defaultValue = "city",
            description = "tiny, county, city or stress; default: ${DEFAULT-VALUE}")
    String preset = "city";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "the same size and seed draw the same city; default: ${DEFAULT-VALUE}")
    long seed = 1;

    @Option(names = "--load-only", description = "load and end, serve nothing")
    boolean loadOnly;

    @Option(
            names = {"-p", "--port"},
            paramLabel = "PORT",
            description = "the same as --set http.port=PORT")
    @Nullable
    String port;

    @Override
    public Integer call() throws InterruptedException {
        Map<String, String> flags = new LinkedHashMap<>();
        ConfigOptions.put(flags, "http.port", port);
        ConfigOptions.put(flags, "demo", "true");
        Config loaded = config.load(flags);
        Preset size = size();
        if (!loadOnly) {
            return ServeCommand.serve(loaded, app -> load(app, size));
        }
        try (App app = App.open(loaded)) {
            load(app, size);
        }
        return 0;
    }

    private Preset size() {
        try {
            return Preset.ofCode(preset);
        } catch (IllegalArgumentException e) {
            throw new CommandException("--preset: " + e.getMessage());
        }
    }

    private void load(App app, Preset size) {
        Instant start = Instant.now();
        DemoLoader loader = new DemoLoader(app, step -> System.out.println("  " + step));
        if (!loader.isComplete()) {
            System.out.println("Drawing a fictional city: " + preset + ", seed " + seed);
            loader.load(DemoCity.generate(size, seed));
            long seconds = Duration.between(start, Instant.now()).toSeconds();
            System.out.println("The city is there, after " + seconds + " s.");
        } else {
            System.out.println("The city that was drawn before is there; another one needs another --var.");
        }
        System.out.println("Sign in with one of these; the password of each is " + DemoAccount.PASSWORD + ":");
        loader.accounts()
                .forEach(account -> System.out.printf(
                        "  %-10s %-30s %s%n", account.username(), roles(account), account.displayName()));
    }

    private static String roles(Account account) {
        return account.grants().stream()
                .map(grant -> grant.unitName() == null
                        ? grant.role().code()
                        : grant.role().code() + ", " + grant.unitName())
                .collect(Collectors.joining("; "));
    }
}
