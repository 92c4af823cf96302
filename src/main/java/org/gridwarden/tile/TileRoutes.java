package org.gridwarden.tile;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.gridwarden.geo.TileCoord;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Problem;
import org.gridwarden.http.Reply;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;

/** Vector tiles of boundaries and of the base map. Their addresses name their content, so they are kept for ever. */
public final class TileRoutes implements RouteSource {

    static final String MEDIA_TYPE = "application/vnd.mapbox-vector-tile";

    private final TileService tiles;

    /** Routes to these tiles. */
    public TileRoutes(TileService tiles) {
        this.tiles = tiles;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/tiles/boundaries/{network}/{edition}.json", Permission.READ_GRIDS, this::boundarySet),
                Route.get(
                        "/tiles/boundaries/{network}/{edition}/{z}/{x}/{y}.mvt",
                        Permission.READ_GRIDS,
                        this::boundaryTile),
                Route.get("/tiles/base.json", Permission.SIGNED_IN, this::baseSet),
                Route.get("/tiles/base/{version}/{z}/{x}/{y}.mvt", Permission.SIGNED_IN, this::baseTile));
    }

    private void boundarySet(Context ctx) {
        Parameters.of(ctx);
        String network = ctx.pathParam("network");
        int edition = edition(ctx);
        Reply.json(ctx, tileJson(ctx, known(() -> tiles.boundarySet(network, edition))));
    }

    private void boundaryTile(Context ctx) {
        Parameters.of(ctx);
        String network = ctx.pathParam("network");
        int edition = edition(ctx);
        TileCoord tile = tile(ctx);
        reply(ctx, known(() -> tiles.boundaryTile(network, edition, tile)));
    }

    private void baseSet(Context ctx) {
        Parameters.of(ctx);
        Reply.json(ctx, tileJson(ctx, tiles.baseSet()));
    }

    private void baseTile(Context ctx) {
        Parameters.of(ctx);
        reply(
                ctx,
                tiles.baseTile(ctx.pathParam("version"), tile(ctx))
                        .orElseThrow(() -> Problem.notFound(
                                "base_map_unknown",
                                "the base map has another version now: /tiles/base.json names its tiles")));
    }

    /** The tile of the path. */
    static TileCoord tile(Context ctx) {
        int[] numbers = new int[3];
        String[] names = {"z", "x", "y"};
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] =
                    Math.toIntExact(Math.max(-1, Math.min(Integer.MAX_VALUE, Parameters.pathNumber(ctx, names[i]))));
        }
        try {
            return new TileCoord(numbers[0], numbers[1], numbers[2]);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("tile_unknown", String.valueOf(e.getMessage()));
        }
    }

    private static int edition(Context ctx) {
        long number = Parameters.pathNumber(ctx, "edition");
        return (int) Math.max(-1, Math.min(Integer.MAX_VALUE, number));
    }

    /** Bytes as they are kept where the caller takes gzip. */
    private static void reply(Context ctx, StoredTile tile) {
        ctx.header("Vary", "Accept-Encoding");
        if (tile.isEmpty()) {
            ctx.header("Cache-Control", "private, max-age=31536000, immutable");
            Reply.nothing(ctx);
            return;
        }
        String accepted = ctx.header("Accept-Encoding");
        if (accepted != null && accepted.contains("gzip")) {
            ctx.header("Content-Encoding", "gzip");
            Reply.immutable(ctx, tile.tag() + "-gzip", false, MEDIA_TYPE, tile::gzip);
        } else {
            Reply.immutable(ctx, tile.tag(), false, MEDIA_TYPE, tile::plain);
        }
    }

    private static <T> T known(Supplier<T> work) {
        try {
            return work.get();
        } catch (NoSuchElementException e) {
            throw Problem.notFound("edition_unknown", String.valueOf(e.getMessage()));
        }
    }

    /** TileJSON 3.0.0. Addresses are whole, since map programs do not complete them. */
    private static Map<String, Object> tileJson(Context ctx, TileSet set) {
        String origin = ctx.scheme() + "://" + ctx.host();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("tilejson", "3.0.0");
        json.put("name", set.name());
        json.put("scheme", "xyz");
        json.put("tiles", List.of(origin + set.path()));
        json.put("minzoom", set.minZoom());
        json.put("maxzoom", set.maxZoom());
        json.put("bounds", set.bounds());
        json.put(
                "vector_layers",
                set.layers().stream().map(layer -> layerJson(layer, set)).toList());
        return json;
    }

    private static Map<String, Object> layerJson(TileSet.Layer layer, TileSet set) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", layer.id());
        json.put("minzoom", layer.minZoom());
        json.put("maxzoom", set.maxZoom());
        json.put("fields", layer.fields());
        return json;
    }
}
