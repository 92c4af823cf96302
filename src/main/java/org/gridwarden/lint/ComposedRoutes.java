package org.gridwarden.lint;

import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Stream;
import org.gridwarden.access.Caller;
import org.gridwarden.draft.EditAnswers.EditAnswer;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Principal;
import org.gridwarden.http.Reply;
import org.gridwarden.http.RequestBody;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;
import org.gridwarden.lint.ComposedService.Composed;
import org.gridwarden.lint.LintAnswers.CompositionAnswer;
import org.gridwarden.lint.LintAnswers.Feature;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** Grids that are made of unit grids, over HTTP. */
public final class ComposedRoutes implements RouteSource {

    private final ComposedService composed;

    /** Routes to composed grids. */
    public ComposedRoutes(ComposedService composed) {
        this.composed = composed;
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
                EditAnswer.of(composed.compose(
                        Principal.of(ctx, Caller.class),
                        Parameters.pathNumber(ctx, "id"),
                        RequestBody.require("version", body.version()),
                        ctx.pathParam("kind"),
                        ctx.pathParam("code"),
                        body.name(),
                        RequestBody.require("members", body.members()))));
    }

    private void ofEdition(Context ctx) {
        Parameters given = Parameters.of(ctx, "as_of", "bbox", "rest");
        answer(
                ctx,
                given,
                composed.edition(
                        ctx.pathParam("network"), given.instant("as_of").orElse(null), ctx.pathParam("kind")));
    }

    private void ofDraft(Context ctx) {
        Parameters given = Parameters.of(ctx, "bbox", "rest");
        answer(
                ctx,
                given,
                composed.draft(
                        Principal.of(ctx, Caller.class), Parameters.pathNumber(ctx, "id"), ctx.pathParam("kind")));
    }

    /** The list is of the whole network; a map asks for the boundaries of what it shows. */
    private void answer(Context ctx, Parameters given, Composed found) {
        if (!LintRoutes.wantsGeoJson(ctx)) {
            Reply.json(ctx, CompositionAnswer.of(found));
            return;
        }
        Envelope box = given.bbox("bbox")
                .map(limits -> new Envelope(limits[0], limits[2], limits[1], limits[3]))
                .orElse(new Envelope(-180, 180, -90, 90));
        Stream<Feature> grids = found.composition().grids().parallelStream()
                .filter(grid -> grid.isNear(box))
                .map(grid -> Feature.of(found.kind(), grid));
        Stream<Feature> rest = given.flag("rest")
                ? found.composition().rest().stream()
                        .filter(unit -> unit.geometry().getEnvelopeInternal().intersects(box))
                        .map(unit -> Feature.of(found.kind(), unit))
                : Stream.empty();
        LintRoutes.geoJson(ctx, Stream.concat(grids, rest).toList());
    }
}
