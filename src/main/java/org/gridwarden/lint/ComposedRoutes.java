package org.gridwarden.lint;

import io.javalin.http.Context;
import java.util.List;
import org.gridwarden.access.Caller;
import org.gridwarden.http.Items;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Principal;
import org.gridwarden.http.Reply;
import org.gridwarden.http.RequestBody;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;
import org.gridwarden.lint.ComposedService.Drawn;
import org.gridwarden.lint.LintAnswers.Feature;
import org.jspecify.annotations.Nullable;

/** Grids that are made of unit grids, over HTTP. */
public final class ComposedRoutes implements RouteSource {

    private final LintService lint;
    private final ComposedService composed;
    private final FixService fixes;

    public ComposedRoutes(LintService lint, ComposedService composed, FixService fixes) {
        this.lint = lint;
        this.composed = composed;
        this.fixes = fixes;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/networks/{network}/composed/{kind}", Permission.READ_GRIDS, this::ofEdition),
                Route.get("/api/v1/drafts/{id}/composed/{kind}", Permission.EDIT_GRIDS, this::ofDraft),
                Route.put("/api/v1/drafts/{id}/composed/{kind}/{code}", Permission.EDIT_GRIDS, this::put));
    }

    private record MembersBody(
            @Nullable Integer version,
            @Nullable String name,
            @Nullable List<String> members) {}

    private void put(Context ctx) {
        MembersBody body = RequestBody.json(ctx, MembersBody.class);
        Reply.json(
                ctx,
                fixes.compose(
                        Principal.of(ctx, Caller.class),
                        Parameters.pathNumber(ctx, "id"),
                        RequestBody.require("version", body.version()),
                        ctx.pathParam("kind"),
                        ctx.pathParam("code"),
                        body.name(),
                        RequestBody.require("members", body.members())));
    }

    private void ofEdition(Context ctx) {
        Parameters given = Parameters.of(ctx, "as_of");
        answer(
                ctx,
                lint.edition(ctx.pathParam("network"), given.instant("as_of").orElse(null)));
    }

    private void ofDraft(Context ctx) {
        Parameters.of(ctx);
        answer(ctx, lint.draft(Principal.of(ctx, Caller.class), Parameters.pathNumber(ctx, "id")));
    }

    private void answer(Context ctx, Linted linted) {
        List<Drawn> grids = composed.list(linted, ctx.pathParam("kind"));
        if (LintRoutes.wantsGeoJson(ctx)) {
            LintRoutes.geoJson(
                    ctx,
                    grids.stream()
                            .map(drawn -> Feature.of(drawn.grid(), drawn.boundary()))
                            .toList());
        } else {
            Reply.json(ctx, new Items<>(grids.stream().map(Drawn::grid).toList()));
        }
    }
}
