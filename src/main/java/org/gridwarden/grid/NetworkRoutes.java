package org.gridwarden.grid;

import io.javalin.http.Context;
import java.util.List;
import org.gridwarden.access.Caller;
import org.gridwarden.grid.GridAnswers.EditionAnswer;
import org.gridwarden.grid.GridAnswers.NetworkAnswer;
import org.gridwarden.http.Items;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Principal;
import org.gridwarden.http.Reply;
import org.gridwarden.http.RequestBody;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;

/** Networks and their editions over HTTP. */
public final class NetworkRoutes implements RouteSource {

    private final NetworkService networks;
    private final EditionService editions;

    /** Routes to networks and their editions. */
    public NetworkRoutes(NetworkService networks, EditionService editions) {
        this.networks = networks;
        this.editions = editions;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/networks", Permission.READ_GRIDS, this::list),
                Route.post("/api/v1/networks", Permission.EDIT_GRIDS, this::create),
                Route.get("/api/v1/networks/{network}/editions", Permission.READ_GRIDS, this::listEditions));
    }

    private void list(Context ctx) {
        Parameters.of(ctx);
        Reply.json(ctx, new Items<>(networks.list().stream().map(this::answer).toList()));
    }

    private void create(Context ctx) {
        NewNetwork wanted = RequestBody.json(ctx, NewNetwork.class);
        Reply.created(ctx, answer(networks.create(Principal.of(ctx, Caller.class), wanted)));
    }

    private void listEditions(Context ctx) {
        Parameters.of(ctx);
        Network network = networks.get(ctx.pathParam("network"));
        Reply.json(
                ctx,
                new Items<>(editions.list(network.id()).stream()
                        .map(edition -> EditionAnswer.of(network, edition))
                        .toList()));
    }

    private NetworkAnswer answer(Network network) {
        Edition edition = editions.findCurrent(network.id()).orElse(null);
        return NetworkAnswer.of(
                network,
                edition,
                edition == null ? null : editions.extent(edition).orElse(null));
    }
}
