package org.gridwarden.mapsheet;

import io.javalin.http.Context;
import java.util.List;
import java.util.OptionalLong;
import org.gridwarden.access.Caller;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Principal;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;
import org.gridwarden.mapsheet.canvas.Paper;

/** Battle maps over HTTP. */
public final class MapSheetRoutes implements RouteSource {

    private final MapSheetService sheets;

    /** Routes that print these sheets. */
    public MapSheetRoutes(MapSheetService sheets) {
        this.sheets = sheets;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/networks/{network}/units/{code}/map.pdf", Permission.READ_GRIDS, this::battleMap));
    }

    private void battleMap(Context ctx) {
        Parameters given = Parameters.of(ctx, "paper", "orientation", "level", "lang", "edition", "as_of", "phones");
        OptionalLong edition = given.integer("edition", 1, Integer.MAX_VALUE);
        MapSheetService.Wanted wanted = new MapSheetService.Wanted(
                ctx.pathParam("network"),
                ctx.pathParam("code"),
                edition.isPresent() ? (Integer) (int) edition.getAsLong() : null,
                given.instant("as_of").orElse(null),
                given.text("level").orElse(null),
                Paper.valueOf(
                        given.choice("paper", "A0", "A1", "A2", "A3", "A4").orElse("A3")),
                Paper.Orientation.of(
                        given.choice("orientation", "landscape", "portrait").orElse("landscape")),
                given.choice("lang", "zh", "en").orElse("zh"),
                given.flag("phones"));
        byte[] pdf = sheets.battleMap(Principal.of(ctx, Caller.class), wanted);
        ctx.header("Cache-Control", "no-store");
        ctx.header(
                "Content-Disposition",
                "inline; filename=\"map-" + wanted.unit().replaceAll("[^A-Za-z0-9_-]", "_") + "-" + wanted.paper()
                        + ".pdf\"");
        ctx.contentType("application/pdf").result(pdf);
    }
}
