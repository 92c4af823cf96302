package org.gridwarden.app;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Reply;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;
import org.jspecify.annotations.Nullable;

/** What the web application needs to know before anybody has signed in. */
public final class SettingsRoutes implements RouteSource {

    private final Config config;
    private final List<DemoAccount> demoAccounts;
    private final Supplier<Optional<double[]>> bounds;

    /**
     * @param demoAccounts offered on the sign-in page; empty outside the demo
     * @param bounds west, south, east and north of all that is published
     */
    public SettingsRoutes(Config config, List<DemoAccount> demoAccounts, Supplier<Optional<double[]>> bounds) {
        this.config = config;
        this.demoAccounts = List.copyOf(demoAccounts);
        this.bounds = bounds;
    }

    /** An account of the demo, whose password is no secret. */
    public record DemoAccount(String username, String password, String role) {}

    record BaseMapAnswer(String kind, String url) {}

    record SettingsAnswer(
            String title,
            String titleEn,
            String version,
            List<String> languages,
            String timeZone,
            @Nullable List<DemoAccount> demoAccounts,
            @Nullable BaseMapAnswer baseMap,
            double @Nullable [] bbox) {}

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/api/v1/settings", Permission.PUBLIC, this::settings));
    }

    private void settings(Context ctx) {
        Config.BaseMap map = config.baseMap();
        Reply.json(
                ctx,
                new SettingsAnswer(
                        config.title(),
                        config.titleEn(),
                        Version.text(),
                        List.of("zh", "en"),
                        config.timeZone().getId(),
                        demoAccounts.isEmpty() ? null : demoAccounts,
                        map.kind().equals("none")
                                ? null
                                : new BaseMapAnswer(
                                        map.kind(), map.kind().equals("own") ? "/tiles/base.json" : map.url()),
                        bounds.get().orElse(null)));
    }
}
