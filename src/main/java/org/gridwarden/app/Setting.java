package org.gridwarden.app;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that can be configured, under one name in files, environment and flags. */
public enum Setting {
    DB_URL("db.url", "", "JDBC address of the database; without it, a private PostgreSQL cluster in the var folder"),
    DB_USER("db.user", "gridwarden", "database role"),
    DB_PASSWORD("db.password", "", "its password"),
    DB_POOL("db.pool", "16", "most connections held at once"),
    DB_STATEMENT_TIMEOUT("db.statement-timeout", "PT30S", "time limit of a statement, as an ISO 8601 duration"),
    VAR("var", "var", "folder of the private cluster and of everything derived"),
    HTTP_HOST("http.host", "127.0.0.1", "address to listen on; 0.0.0.0 for every one"),
    HTTP_PORT("http.port", "8420", "port to listen on; 0 for any free one"),
    HTTP_THREADS("http.threads", "64", "most requests answered at once"),
    HTTP_TRUST_PROXY("http.trust-proxy", "false", "whether X-Forwarded-For and -Proto come from a proxy of yours"),
    SESSION_LIFETIME("session.lifetime", "PT12H", "after which a browser signs in again"),
    TITLE("title", "城市网格", "name of the installation, Chinese"),
    TITLE_EN("title.en", "Gridwarden", "name of the installation, English"),
    TIME_ZONE("time-zone", "Asia/Shanghai", "time zone in which days begin"),
    BASE_MAP_KIND("base-map.kind", "own", "own (streets and water in the database), raster, style, or none"),
    BASE_MAP_URL("base-map.url", "", "for raster a tile address with {z} {x} {y}, for style that of a MapLibre style"),
    PRINT_FONT(
            "print.font",
            "",
            "file of a font with Chinese characters for maps and bulletins; without it, a known place"),
    DEMO("demo", "false", "whether the demo accounts are offered on the sign-in page");

    private final String key;
    private final String byDefault;
    private final String meaning;

    Setting(String key, String byDefault, String meaning) {
        this.key = key;
        this.byDefault = byDefault;
        this.meaning = meaning;
    }

    /** The name in a configuration file and behind {@code --set}. */
    public String key() {
        return key;
    }

    /** The name in the environment: {@code GRIDWARDEN_DB_URL}. */
    public String environmentName() {
        return "GRIDWARDEN_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** The value when nobody says otherwise. */
    public String byDefault() {
        return byDefault;
    }

    /** What it means. */
    public String meaning() {
        return meaning;
    }

    /** The setting of this key; throws {@link ConfigException} naming all keys. */
    static Setting ofKey(String key, String origin) {
        return Stream.of(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new ConfigException("the setting '" + key + "' (" + origin
                        + ") is unknown; there are: "
                        + Stream.of(values()).map(Setting::key).collect(Collectors.joining(", "))));
    }
}
