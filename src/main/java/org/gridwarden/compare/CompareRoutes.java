package org.gridwarden.compare;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import org.gridwarden.access.Caller;
import org.gridwarden.compare.CompareAnswers.ComparisonAnswer;
import org.gridwarden.compare.CompareAnswers.LineageAnswer;
import org.gridwarden.compare.CompareAnswers.MoveCollection;
import org.gridwarden.compare.CompareService.Compared;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.http.Items;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Principal;
import org.gridwarden.http.Problem;
import org.gridwarden.http.Reply;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;
import org.gridwarden.json.Json;
import org.jspecify.annotations.Nullable;

/** Comparisons and lineage over HTTP; moved ground is drawn for whoever accepts {@code application/geo+json}. */
public final class CompareRoutes implements RouteSource {

    private static final String GEOJSON = "application/geo+json";

    private final NetworkService networks;
    private final CompareService comparisons;

    /** Routes that compare editions and drafts of these networks. */
    public CompareRoutes(NetworkService networks, CompareService comparisons) {
        this.networks = networks;
        this.comparisons = comparisons;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/networks/{network}/editions/{a}/compare/{b}",
                        Permission.READ_GRIDS,
                        this::compareEditions),
                Route.get("/api/v1/drafts/{id}/compare", Permission.EDIT_GRIDS, this::compareDraft),
                Route.get("/api/v1/networks/{network}/units/{code}/lineage", Permission.READ_GRIDS, this::listLineage));
    }

    private void compareEditions(Context ctx) {
        Parameters given = Parameters.of(ctx, "level");
        Compared compared = comparisons.compare(ctx.pathParam("network"), number(ctx, "a"), number(ctx, "b"));
        Integer rank = rank(given, compared.network());
        boolean map = wantsMap(ctx);
        String tag = Objects.requireNonNull(compared.before()).contentHash() + "-"
                + Objects.requireNonNull(compared.after()).contentHash() + "-" + rank + (map ? "-map" : "");
        ctx.header("Vary", "Accept");
        Reply.tagged(
                ctx,
                tag,
                map ? GEOJSON : "application/json",
                () -> Json.write(map ? MoveCollection.of(compared, rank) : ComparisonAnswer.of(compared, null, rank)));
    }

    private void compareDraft(Context ctx) {
        Parameters given = Parameters.of(ctx, "level");
        long id = Parameters.pathNumber(ctx, "id");
        Compared compared = comparisons.compare(Principal.of(ctx, Caller.class), id);
        Integer rank = rank(given, compared.network());
        if (wantsMap(ctx)) {
            ctx.header("Cache-Control", "no-store");
            ctx.contentType(GEOJSON).result(Json.write(MoveCollection.of(compared, rank)));
        } else {
            Reply.json(ctx, ComparisonAnswer.of(compared, id, rank));
        }
    }

    private void listLineage(Context ctx) {
        Parameters.of(ctx);
        Network network = networks.get(ctx.pathParam("network"));
        Reply.json(
                ctx,
                new Items<>(comparisons.lineage(network, ctx.pathParam("code")).stream()
                        .map(event -> LineageAnswer.of(network, event))
                        .toList()));
    }

    private static @Nullable Integer rank(Parameters given, Network network) {
        return given.parse("level", code -> network.getLevel(code).rank()).orElse(null);
    }

    private static boolean wantsMap(Context ctx) {
        String accept = ctx.header("Accept");
        return accept != null && accept.contains(GEOJSON);
    }

    private static int number(Context ctx, String name) {
        long number = Parameters.pathNumber(ctx, name);
        if (number < 1 || number > Integer.MAX_VALUE) {
            throw Problem.notFound("edition_unknown", "there is no edition " + number);
        }
        return (int) number;
    }
}
