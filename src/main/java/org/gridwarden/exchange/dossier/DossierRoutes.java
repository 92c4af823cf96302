package org.gridwarden.exchange.dossier;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import org.gridwarden.access.Caller;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Principal;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;
import org.gridwarden.impact.ImpactService;

/** What is put on file with a change of boundaries, over HTTP. */
public final class DossierRoutes implements RouteSource {

    private final DossierService dossiers;
    private final ZoneId zone;

    /** Times in the file are told in {@code zone}. */
    public DossierRoutes(DossierService dossiers, ZoneId zone) {
        this.dossiers = dossiers;
        this.zone = zone;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/api/v1/drafts/{id}/dossier.zip", Permission.EDIT_GRIDS, this::get));
    }

    private void get(Context ctx) {
        Parameters given = Parameters.of(ctx, "effectiveAt", "from", "to", "lang");
        long id = Parameters.pathNumber(ctx, "id");
        boolean chinese = !given.choice("lang", "zh", "en").orElse("zh").equals("en");
        Dossier dossier = dossiers.of(
                Principal.of(ctx, Caller.class),
                id,
                new ImpactService.Question(
                        given.instant("effectiveAt").orElse(null),
                        given.instant("from").orElse(null),
                        given.instant("to").orElse(null),
                        Integer.MAX_VALUE),
                chinese);
        ctx.header("Cache-Control", "no-store");
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Content-Disposition", "attachment; filename=\"dossier-" + id + ".zip\"");
        ctx.contentType("application/zip");
        try {
            new DossierFile(chinese, zone).write(dossier, ctx.outputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
