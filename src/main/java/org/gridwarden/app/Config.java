package org.gridwarden.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gridwarden.db.DatabaseSettings;
import org.gridwarden.http.server.HttpSettings;
import org.jspecify.annotations.Nullable;

/**
 * What an installation is like. Defaults are overruled by a configuration file, that by the environment, that by
 * flags; a value that cannot be is refused with its name, its value and where it came from.
 *
 * @param database null for a private cluster
 * @param var folder of the private cluster and of everything derived
 * @param http how the service is reached
 * @param sessionLifetime after which a browser signs in again
 * @param title name of the installation, Chinese
 * @param titleEn name of the installation, English
 * @param timeZone in which days begin
 * @param baseMap the map under the grids
 * @param printFont font file of maps and bulletins, null for one in a known place
 * @param demo whether demo accounts are offered on the sign-in page
 */
public record Config(
        @Nullable DatabaseSettings database,
        Path var,
        HttpSettings http,
        Duration sessionLifetime,
        String title,
        String titleEn,
        ZoneId timeZone,
        BaseMap baseMap,
        @Nullable Path printFont,
        boolean demo) {

    /**
     * The map under the grids.
     *
     * @param kind own, raster, style or none
     * @param url empty unless raster or style
     */
    public record BaseMap(String kind, String url) {}

    /** The configuration from a file (or none), these variables and these flags (by {@link Setting#key()}). */
    public static Config load(Optional<Path> file, Map<String, String> environment, Map<String, String> flags) {
        ConfigSources sources = new ConfigSources();
        file.or(() -> Optional.ofNullable(environment.get("GRIDWARDEN_CONFIG")).map(Path::of))
                .ifPresent(sources::file);
        return of(sources.environment(environment).flags(flags));
    }

    private static Config of(ConfigSources sources) {
        return new Config(
                database(sources),
                parse(sources, Setting.VAR, Path::of),
                new HttpSettings(
                        sources.value(Setting.HTTP_HOST),
                        number(sources, Setting.HTTP_PORT, 0, 65535),
                        number(sources, Setting.HTTP_THREADS, 8, 1000),
                        flag(sources, Setting.HTTP_TRUST_PROXY),
                        origins(sources)),
                duration(sources, Setting.SESSION_LIFETIME),
                sources.value(Setting.TITLE),
                sources.value(Setting.TITLE_EN),
                parse(sources, Setting.TIME_ZONE, ZoneId::of),
                new BaseMap(
                        choice(sources, Setting.BASE_MAP_KIND, "own", "raster", "style", "none"),
                        sources.value(Setting.BASE_MAP_URL)),
                printFont(sources),
                flag(sources, Setting.DEMO));
    }

    private static @Nullable DatabaseSettings database(ConfigSources sources) {
        String url = sources.value(Setting.DB_URL);
        if (url.isEmpty()) {
            return null;
        }
        return parse(
                sources,
                Setting.DB_URL,
                text -> new DatabaseSettings(
                        text.startsWith("postgresql:") ? "jdbc:" + text : text,
                        sources.value(Setting.DB_USER),
                        sources.value(Setting.DB_PASSWORD),
                        number(sources, Setting.DB_POOL, 1, 500),
                        duration(sources, Setting.DB_STATEMENT_TIMEOUT)));
    }

    private static @Nullable Path printFont(ConfigSources sources) {
        return sources.value(Setting.PRINT_FONT).isEmpty() ? null : parse(sources, Setting.PRINT_FONT, Path::of);
    }

    private static List<String> origins(ConfigSources sources) {
        String url = sources.value(Setting.BASE_MAP_URL);
        if (url.isEmpty() || url.startsWith("/")) {
            return List.of();
        }
        return parse(sources, Setting.BASE_MAP_URL, text -> {
            URI address = URI.create(text.replaceAll("[{}]", ""));
            if (address.getScheme() == null || address.getAuthority() == null) {
                throw new IllegalArgumentException("not an address with a host");
            }
            return List.of(address.getScheme() + "://" + address.getAuthority());
        });
    }

    private static int number(ConfigSources sources, Setting setting, int least, int greatest) {
        return parse(sources, setting, text -> {
            int number = Integer.parseInt(text);
            if (number < least || number > greatest) {
                throw new IllegalArgumentException("not between " + least + " and " + greatest);
            }
            return number;
        });
    }

    private static Duration duration(ConfigSources sources, Setting setting) {
        return parse(sources, setting, text -> {
            Duration duration = Duration.parse(text);
            if (duration.isNegative()) {
                throw new IllegalArgumentException("negative");
            }
            return duration;
        });
    }

    private static boolean flag(ConfigSources sources, Setting setting) {
        return choice(sources, setting, "true", "false").equals("true");
    }

    private static String choice(ConfigSources sources, Setting setting, String... allowed) {
        return parse(sources, setting, text -> {
            if (!List.of(allowed).contains(text)) {
                throw new IllegalArgumentException("allowed: " + String.join(", ", allowed));
            }
            return text;
        });
    }

    private static <T> T parse(ConfigSources sources, Setting setting, Function<String, T> parser) {
        String text = sources.value(setting);
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new ConfigException("the setting '" + setting.key() + "' from " + sources.origin(setting)
                    + " cannot be '" + text + "': " + e.getMessage());
        }
    }
}
