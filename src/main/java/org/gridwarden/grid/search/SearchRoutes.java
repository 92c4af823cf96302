package org.gridwarden.grid.search;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.gridwarden.access.Caller;
import org.gridwarden.http.Items;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Principal;
import org.gridwarden.http.Reply;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;

/** One box for anything. */
public final class SearchRoutes implements RouteSource {

    private final List<SearchProvider> providers;

    /** A search that asks these providers in their order. */
    public SearchRoutes(List<SearchProvider> providers) {
        this.providers = List.copyOf(providers);
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/api/v1/search", Permission.READ_GRIDS, this::search));
    }

    private void search(Context ctx) {
        Parameters given = Parameters.of(ctx, "q", "limit");
        String text = given.getText("q");
        int limit = given.limit();
        Caller caller = Principal.of(ctx, Caller.class);
        List<SearchHit> hits = new ArrayList<>();
        for (SearchProvider provider : providers) {
            if (hits.size() < limit) {
                hits.addAll(provider.search(caller, text, limit - hits.size()));
            }
        }
        Reply.json(ctx, new Items<>(hits));
    }
}
