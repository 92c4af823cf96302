package org.gridwarden.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.gridwarden.json.Yaml;
import org.jspecify.annotations.Nullable;

/** Gathers settings from where they may be given; the later source wins. */
final class ConfigSources {

    /** Read by the launcher, the log, a command or this class, and no setting. */
    private static final Set<String> OTHER_VARIABLES = Set.of(
            "GRIDWARDEN_CONFIG", "GRIDWARDEN_LOG_LEVEL", "GRIDWARDEN_TOKEN", "GRIDWARDEN_JAVA", "GRIDWARDEN_JAVA_OPTS");

    private final Map<Setting, String> values = new EnumMap<>(Setting.class);
    private final Map<Setting, String> origins = new EnumMap<>(Setting.class);

    ConfigSources() {
        for (Setting setting : Setting.values()) {
            // The launcher knows better defaults than we do: where its own folder is.
            put(setting, System.getProperty("gridwarden.default." + setting.key(), setting.byDefault()), "default");
        }
    }

    /** A properties file, or YAML when its name says so; nested YAML keys are joined by dots. */
    ConfigSources file(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            String name = file.getFileName().toString();
            Map<String, String> entries = new LinkedHashMap<>();
            if (name.endsWith(".yaml") || name.endsWith(".yml")) {
                flatten("", Yaml.read(stream), entries);
            } else {
                Properties properties = new Properties();
                properties.load(new java.io.InputStreamReader(stream, StandardCharsets.UTF_8));
                properties.forEach((key, value) -> entries.put(key.toString(), value.toString()));
            }
            return entries(entries, file.toString());
        } catch (IOException e) {
            throw new ConfigException("the configuration file " + file + " cannot be read: " + e.getMessage());
        }
    }

    /** Variables {@code GRIDWARDEN_…}; an unknown one is refused, or a misspelt one would do nothing. */
    ConfigSources environment(Map<String, String> environment) {
        Map<String, Setting> byName = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            byName.put(setting.environmentName(), setting);
        }
        environment.forEach((name, value) -> {
            if (!name.startsWith("GRIDWARDEN_") || OTHER_VARIABLES.contains(name)) {
                return;
            }
            Setting setting = byName.get(name);
            if (setting == null) {
                throw new ConfigException(
                        "the variable " + name + " is unknown; there are: " + String.join(", ", byName.keySet()));
            }
            put(setting, value, name);
        });
        return this;
    }

    /** Key and value pairs of the command line. */
    ConfigSources flags(Map<String, String> flags) {
        return entries(flags, "command line");
    }

    String value(Setting setting) {
        return values.getOrDefault(setting, "").strip();
    }

    String origin(Setting setting) {
        return origins.getOrDefault(setting, "default");
    }

    private ConfigSources entries(Map<String, String> entries, String origin) {
        entries.forEach((key, value) -> put(Setting.ofKey(key, origin), value, origin));
        return this;
    }

    private void put(Setting setting, String value, String origin) {
        values.put(setting, value);
        origins.put(setting, origin);
    }

    private static void flatten(String prefix, Map<?, ?> tree, Map<String, String> into) {
        tree.forEach((key, value) -> {
            String name = prefix.isEmpty() ? String.valueOf(key) : prefix + "." + key;
            if (value instanceof Map<?, ?> subtree) {
                flatten(name, subtree, into);
            } else {
                into.put(name, text(value));
            }
        });
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
