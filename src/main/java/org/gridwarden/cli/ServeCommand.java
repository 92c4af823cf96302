package org.gridwarden.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.gridwarden.app.App;
import org.gridwarden.app.Config;
import org.gridwarden.cli.option.ConfigOptions;
import org.gridwarden.cli.terminal.CommandException;
import org.gridwarden.http.server.HttpServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Answers requests until it is told to stop. */
@Command(name = "serve", description = "Answer requests until Ctrl-C.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    /** The command has ended because the process is ending. */
    static final int ENDED = 130;

    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    @Mixin
    ConfigOptions config = new ConfigOptions();

    @Option(
            names = {"-p", "--port"},
            paramLabel = "PORT",
            description = "the same as --set http.port=PORT")
    @Nullable
    String port;

    @Option(names = "--host", paramLabel = "HOST", description = "the same as --set http.host=HOST")
    @Nullable
    String host;

    @Override
    public Integer call() throws InterruptedException {
        Map<String, String> flags = new LinkedHashMap<>();
        ConfigOptions.put(flags, "http.port", port);
        ConfigOptions.put(flags, "http.host", host);
        return serve(config.load(flags), app -> {});
    }

    /**
     * Serves until the process is told to end; then lets running requests finish and stops our own cluster.
     *
     * @param first done with the open program before it answers requests
     */
    static int serve(Config config, Consumer<App> first) throws InterruptedException {
        Ending ending = new Ending();
        Runtime.getRuntime().addShutdownHook(new Thread(ending::run, "serve-end"));
        App app = ending.closing(App.open(config));
        first.accept(app);
        HttpServer server;
        try {
            server = ending.closing(app.serve());
        } catch (RuntimeException e) {
            throw listenFailure(config, e);
        }
        announce(config, app, server.port());
        Thread.currentThread().join();
        return ENDED;
    }

    private static void announce(Config config, App app, int port) {
        String shown = config.http().host().equals("0.0.0.0")
                ? "127.0.0.1"
                : config.http().host();
        System.out.println("Gridwarden answers at http://" + shown + ":" + port + "/");
        if (app.accounts.isEmpty()) {
            System.out.println("There is no account yet; make the first one with:"
                    + " gridwarden account create NAME --role administrator");
        }
        System.out.flush();
    }

    private static RuntimeException listenFailure(Config config, RuntimeException e) {
        return e.getClass().getName().startsWith("io.javalin")
                ? new CommandException("cannot listen on " + config.http().host() + ":"
                        + config.http().port() + ": " + e.getMessage() + "; choose another port with --port")
                : e;
    }
}
