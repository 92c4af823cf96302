package org.gridwarden.http.server;

import io.javalin.http.Context;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Reply;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;
import org.gridwarden.json.Json;
import org.gridwarden.json.Yaml;

/** Health, metrics and the description of the API. */
public final class SystemRoutes implements RouteSource {

    private static final String DESCRIPTION = "/openapi.yaml";

    private final Readiness readiness;
    private final PrometheusMeterRegistry meters;

    /** Routes that report on these conditions and meters. */
    public SystemRoutes(Readiness readiness, PrometheusMeterRegistry meters) {
        this.readiness = readiness;
        this.meters = meters;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/health/live", Permission.PUBLIC, ctx -> Reply.json(ctx, Map.of("status", "live"))),
                Route.get("/health/ready", Permission.PUBLIC, this::ready),
                Route.get("/metrics", Permission.READ_METRICS, this::metrics),
                Route.get("/openapi.yaml", Permission.PUBLIC, SystemRoutes::description),
                Route.get("/api", Permission.PUBLIC, SystemRoutes::page));
    }

    private void ready(Context ctx) {
        Map<String, Boolean> states = new LinkedHashMap<>();
        readiness
                .checks()
                .forEach(check -> states.put(check.name(), check.holds().getAsBoolean()));
        boolean all = states.values().stream().allMatch(Boolean::booleanValue);
        ctx.status(all ? 200 : 503).header("Cache-Control", "no-store");
        ctx.contentType("application/json")
                .result(Json.write(Map.of("status", all ? "ready" : "not_ready", "checks", states)));
    }

    private void metrics(Context ctx) {
        ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(meters.scrape());
    }

    private static void description(Context ctx) {
        ctx.contentType("application/yaml; charset=utf-8").result(text());
    }

    private static void page(Context ctx) throws IOException {
        Map<String, Object> document;
        try (InputStream stream = open()) {
            document = Yaml.read(stream);
        }
        ctx.html(ApiPage.html(document));
    }

    private static String text() {
        try (InputStream stream = open()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open() {
        InputStream stream = SystemRoutes.class.getResourceAsStream(DESCRIPTION);
        if (stream == null) {
            throw new IllegalStateException("the program was packaged without " + DESCRIPTION);
        }
        return stream;
    }
}
