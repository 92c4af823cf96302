package org.gridwarden.draft;

import io.javalin.http.Context;
import java.util.List;
import org.gridwarden.access.Caller;
import org.gridwarden.draft.DraftUnitAnswers.ChangeCollection;
import org.gridwarden.draft.DraftUnitAnswers.UnitAnswer;
import org.gridwarden.draft.DraftUnitAnswers.UnitFeature;
import org.gridwarden.draft.DraftUnitAnswers.UnitPage;
import org.gridwarden.draft.DraftUnitService.At;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.grid.unit.UnitFilter;
import org.gridwarden.http.Page;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Principal;
import org.gridwarden.http.Reply;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;
import org.gridwarden.json.Json;

/** What drafts hold, over HTTP. */
public final class DraftUnitRoutes implements RouteSource {

    private static final int MOST_STREETS = 20;

    private final DraftService drafts;
    private final DraftUnitService units;
    private final EditReadService reading;

    /** Routes to what drafts hold. */
    public DraftUnitRoutes(DraftService drafts, DraftUnitService units, EditReadService reading) {
        this.drafts = drafts;
        this.units = units;
        this.reading = reading;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/drafts/{id}/units", Permission.EDIT_GRIDS, this::list),
                Route.get("/api/v1/drafts/{id}/units/{code}", Permission.EDIT_GRIDS, this::get),
                Route.get("/api/v1/drafts/{id}/units/{code}/streets", Permission.EDIT_GRIDS, this::listStreets),
                Route.get("/api/v1/drafts/{id}/changes", Permission.EDIT_GRIDS, this::listChanges));
    }

    private record StreetLines(int version, List<StreetLine> items) {}

    private void list(Context ctx) {
        Parameters given = Parameters.of(ctx, "parent", "level", "q", "limit", "after");
        long id = Parameters.pathNumber(ctx, "id");
        Network network = drafts.networkOf(id);
        int limit = given.limit();
        At<List<DraftUnit>> found = units.list(
                caller(ctx),
                id,
                new UnitFilter(
                        given.text("parent").orElse(null),
                        given.parse("level", text -> rank(network, text)).orElse(null),
                        given.text("q").orElse(null),
                        given.text("after").orElse(null),
                        limit + 1));
        Page<DraftUnit> page = Page.of(found.value(), limit, DraftUnit::code);
        Reply.json(
                ctx,
                new UnitPage(
                        found.version(),
                        page.items().stream()
                                .map(unit -> UnitAnswer.of(network, unit))
                                .toList(),
                        page.next()));
    }

    /** A level by its code or its rank. */
    private static int rank(Network network, String text) {
        return Character.isDigit(text.charAt(0))
                ? network.getLevel(Integer.parseInt(text)).rank()
                : network.getLevel(text).rank();
    }

    private void get(Context ctx) {
        Parameters.of(ctx);
        At<UnitContent> found = units.get(caller(ctx), Parameters.pathNumber(ctx, "id"), ctx.pathParam("code"));
        geoJson(ctx, UnitFeature.of(found.network(), found.value(), null));
    }

    private void listStreets(Context ctx) {
        Parameters.of(ctx);
        At<List<StreetLine>> found = reading.cuttingStreets(
                caller(ctx), Parameters.pathNumber(ctx, "id"), ctx.pathParam("code"), MOST_STREETS);
        Reply.json(ctx, new StreetLines(found.version(), found.value()));
    }

    private void listChanges(Context ctx) {
        Parameters.of(ctx);
        geoJson(ctx, ChangeCollection.of(units.changes(caller(ctx), Parameters.pathNumber(ctx, "id"))));
    }

    private static void geoJson(Context ctx, Object value) {
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("application/geo+json").result(Json.write(value));
    }

    private static Caller caller(Context ctx) {
        return Principal.of(ctx, Caller.class);
    }
}
