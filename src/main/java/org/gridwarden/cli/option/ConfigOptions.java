package org.gridwarden.cli.option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gridwarden.app.Config;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command has which touches the installation: {@code @Mixin ConfigOptions config}. */
public final class ConfigOptions {

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "configuration file, .properties or .yaml")
    @Nullable
    Path file;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "one setting, such as http.port=8080; stronger than file and environment")
    Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--db-url", paramLabel = "URL", description = "the same as --set db.url=URL")
    @Nullable
    String databaseUrl;

    @Option(names = "--var", paramLabel = "DIR", description = "the same as --set var=DIR")
    @Nullable
    String var;

    /** The configuration that file, environment and these options make. */
    public Config load(Map<String, String> more) {
        Map<String, String> flags = new LinkedHashMap<>(settings);
        put(flags, "db.url", databaseUrl);
        put(flags, "var", var);
        flags.putAll(more);
        return Config.load(Optional.ofNullable(file), System.getenv(), flags);
    }

    /** Like {@link #load(Map)} without more settings. */
    public Config load() {
        return load(Map.of());
    }

    /** Adds a setting where an option said something. */
    public static void put(Map<String, String> flags, String key, @Nullable String value) {
        if (value != null) {
            flags.put(key, value);
        }
    }
}
