package org.gridwarden.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigTest {

    @TempDir
    Path folder = Path.of("unset");

    @Test
    void without_any_source_the_defaults_hold_and_the_database_is_our_own() {
        Config config = Config.load(Optional.empty(), Map.of(), Map.of());
        assertThat(config.database()).isNull();
        assertThat(config.http().port()).isEqualTo(8420);
        assertThat(config.http().host()).isEqualTo("127.0.0.1");
    }

    @Test
    void flags_overrule_the_environment_which_overrules_the_file_which_overrules_defaults() throws IOException {
        Path file = folder.resolve("gridwarden.yaml");
        Files.writeString(file, "http:\n  port: 1001\n  threads: 20\n  host: 0.0.0.0\n");
        Config config = Config.load(
                Optional.of(file),
                Map.of("GRIDWARDEN_HTTP_PORT", "1002", "GRIDWARDEN_HTTP_THREADS", "30", "PATH", "/bin"),
                Map.of("http.port", "1003"));
        assertThat(config.http().port()).isEqualTo(1003);
        assertThat(config.http().threads()).isEqualTo(30);
        assertThat(config.http().host()).isEqualTo("0.0.0.0");
        assertThat(config.title()).isEqualTo("城市网格");
    }

    @Test
    void a_properties_file_may_hold_chinese() throws IOException {
        Path file = folder.resolve("gridwarden.properties");
        Files.writeString(file, "title = 江城市\ndb.url = jdbc:postgresql://db/city\ndb.password = s3cret\n");
        Config config = Config.load(Optional.empty(), Map.of("GRIDWARDEN_CONFIG", file.toString()), Map.of());
        assertThat(config.title()).isEqualTo("江城市");
        assertThat(String.valueOf(config.database()))
                .contains("jdbc:postgresql://db/city")
                .doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource({
        "http.port,           high,        'http.port'",
        "http.port,           70000,       'not between 0 and 65535'",
        "http.trust-proxy,    yes,         'allowed: true, false'",
        "session.lifetime,    12h,         'session.lifetime'",
        "time-zone,           Mars/Base,   'time-zone'",
        "base-map.kind,       google,      'allowed: own, raster, style, none'",
        "base-map.url,        tiles/here,  'base-map.url'",
        "db.url,              mysql://x,   'jdbc:postgresql:'",
        "http.prot,           80,          'there are: db.url'",
    })
    void what_cannot_be_is_refused_by_name(String key, String value, String named) {
        assertThatThrownBy(() -> Config.load(Optional.empty(), Map.of(), Map.of(key, value)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(named);
    }

    @Test
    void a_misspelt_variable_is_refused() {
        assertThatThrownBy(() -> Config.load(Optional.empty(), Map.of("GRIDWARDEN_DB_ULR", "x"), Map.of()))
                .hasMessageContaining("GRIDWARDEN_DB_ULR")
                .hasMessageContaining("GRIDWARDEN_DB_URL");
    }

    @Test
    void the_map_may_come_only_from_the_configured_host() {
        Config config = Config.load(
                Optional.empty(),
                Map.of(),
                Map.of("base-map.kind", "raster", "base-map.url", "https://tiles.city.gov.cn/{z}/{x}/{y}.png"));
        assertThat(config.http().baseMapOrigins()).containsExactly("https://tiles.city.gov.cn");
    }

    @Test
    void every_setting_is_documented() throws IOException {
        String page = Files.readString(Path.of("docs", "configuration.md"));
        assertThat(Stream.of(Setting.values())
                        .filter(setting -> !page.contains(row(setting)))
                        .map(ConfigTest::row)
                        .collect(Collectors.toList()))
                .as("rows to put into docs/configuration.md")
                .isEmpty();
    }

    private static String row(Setting setting) {
        return "| `%s` | `%s` | %s | %s |"
                .formatted(
                        setting.key(),
                        setting.environmentName(),
                        setting.byDefault().isEmpty() ? "" : "`" + setting.byDefault() + "`",
                        setting.meaning());
    }
}
