package org.gridwarden.intake.defaultplace;

import io.javalin.http.Context;
import java.util.List;
import org.gridwarden.access.Caller;
import org.gridwarden.http.Items;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Principal;
import org.gridwarden.http.Problem;
import org.gridwarden.http.Reply;
import org.gridwarden.http.RequestBody;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;
import org.jspecify.annotations.Nullable;

/** Default points over HTTP. */
public final class DefaultPlaceRoutes implements RouteSource {

    private record Verdict(@Nullable String state) {}

    private record View(long id, List<Double> place, int reportCount, String state) {
        static View of(DefaultPlace found) {
            List<Double> place =
                    List.of(found.place().longitude(), found.place().latitude());
            return new View(found.id(), place, found.reportCount(), found.state());
        }
    }

    private final DefaultPlaceService places;

    /** Routes to these default points. */
    public DefaultPlaceRoutes(DefaultPlaceService places) {
        this.places = places;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/default-places", Permission.HANDLE_REPORTS, this::list),
                Route.patch("/api/v1/default-places/{id}", Permission.HANDLE_REPORTS, this::judge));
    }

    private void list(Context ctx) {
        Parameters.of(ctx);
        Reply.json(ctx, new Items<>(places.list().stream().map(View::of).toList()));
    }

    private void judge(Context ctx) {
        Parameters.of(ctx);
        String state = RequestBody.json(ctx, Verdict.class).state();
        if (state == null || !List.of("confirmed", "dismissed").contains(state)) {
            throw Problem.badParameter("state", "'state' is confirmed or dismissed, not " + state);
        }
        Caller caller = Principal.of(ctx, Caller.class);
        Reply.json(ctx, View.of(places.judge(caller, Parameters.pathNumber(ctx, "id"), state)));
    }
}
