package org.gridwarden.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.gridwarden.json.Yaml;
import org.gridwarden.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The description of the API and the routes say the same. */
class OpenApiIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start();

    @Test
    void every_route_is_described_with_its_permission() throws IOException {
        assertThat(described()).containsAllEntriesOf(registered());
    }

    @Test
    void everything_described_is_a_route() throws IOException {
        assertThat(registered()).containsAllEntriesOf(described());
    }

    private static Map<String, String> registered() {
        Map<String, String> permissions = new TreeMap<>();
        SERVER.app()
                .routes()
                .routes()
                .forEach(route ->
                        permissions.put(route.toString(), route.permission().name()));
        return permissions;
    }

    private static Map<String, String> described() throws IOException {
        Map<String, String> permissions = new TreeMap<>();
        try (InputStream stream = OpenApiIT.class.getResourceAsStream("/openapi.yaml")) {
            ((Map<?, ?>) Yaml.read(stream).get("paths"))
                    .forEach((path, methods) -> ((Map<?, ?>) methods)
                            .forEach((method, operation) -> permissions.put(
                                    method.toString().toUpperCase(java.util.Locale.ROOT) + " " + path,
                                    String.valueOf(((Map<?, ?>) operation).get("x-permission")))));
        }
        return permissions;
    }
}
