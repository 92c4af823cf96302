package org.gridwarden.impact;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gridwarden.access.Caller;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Principal;
import org.gridwarden.http.Reply;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;
import org.gridwarden.impact.ImpactAnswers.ImpactAnswer;
import org.gridwarden.impact.change.Impact;

/** Impacts over HTTP, and as a table for the file of a draft. */
public final class ImpactRoutes implements RouteSource {

    private final ImpactService impacts;

    /** Routes that tell what a draft would change. */
    public ImpactRoutes(ImpactService impacts) {
        this.impacts = impacts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/drafts/{id}/impact", Permission.EDIT_GRIDS, this::get),
                Route.get("/api/v1/drafts/{id}/impact.csv", Permission.EDIT_GRIDS, this::getTable));
    }

    private void get(Context ctx) {
        Parameters given = Parameters.of(ctx, "effectiveAt", "from", "to", "limit");
        Reply.json(ctx, ImpactAnswer.of(id(ctx), impact(ctx, given, given.limit())));
    }

    private void getTable(Context ctx) {
        Impact impact = impact(ctx, Parameters.of(ctx, "effectiveAt", "from", "to"), 0);
        ctx.header("Cache-Control", "no-store");
        ctx.header("Content-Disposition", "attachment; filename=\"impact-" + id(ctx) + ".csv\"");
        ctx.contentType("text/csv; charset=utf-8").result(ImpactTable.of(impact).getBytes(StandardCharsets.UTF_8));
    }

    private Impact impact(Context ctx, Parameters given, int mostItems) {
        return impacts.impact(
                Principal.of(ctx, Caller.class),
                id(ctx),
                new ImpactService.Question(
                        given.instant("effectiveAt").orElse(null),
                        given.instant("from").orElse(null),
                        given.instant("to").orElse(null),
                        mostItems));
    }

    private static long id(Context ctx) {
        return Parameters.pathNumber(ctx, "id");
    }
}
