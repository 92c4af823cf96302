package org.gridwarden.tile;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.gridwarden.density.DensityService;
import org.gridwarden.density.FilterParameters;
import org.gridwarden.density.heat.HeatGrid;
import org.gridwarden.density.scan.ReportFilter;
import org.gridwarden.geo.TileCoord;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Reply;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;
import org.gridwarden.tile.mvt.TileLayer;
import org.gridwarden.tile.mvt.WireBuffer;
import org.gridwarden.tile.mvt.WorldUnits;

/** Heat tiles over HTTP: asked for again each time, and not sent again while nothing changed. */
public final class HeatRoutes implements RouteSource {

    private final DensityService density;
    private final FilterParameters filters;

    /** Tiles of these figures; filters are read from parameters as everywhere. */
    public HeatRoutes(DensityService density, FilterParameters filters) {
        this.density = density;
        this.filters = filters;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/tiles/heat/{z}/{x}/{y}.mvt", Permission.READ_DENSITY, this::tile));
    }

    private void tile(Context ctx) {
        TileCoord tile = TileRoutes.tile(ctx);
        ReportFilter filter = filters.of(Parameters.of(ctx, FilterParameters.NAMES));
        byte[] bytes = bytes(density.heat(filter, tile), tile);
        if (bytes.length == 0) {
            ctx.header("Cache-Control", "private, no-cache");
            Reply.nothing(ctx);
            return;
        }
        Reply.tagged(ctx, ContentTag.of(bytes), TileRoutes.MEDIA_TYPE, () -> bytes);
    }

    /** A point at the mean place of each cell's reports, with their number {@code n}. */
    static byte[] bytes(Iterable<HeatGrid.Cell> cells, TileCoord tile) {
        TileLayer layer = new TileLayer("heat", tile);
        for (HeatGrid.Cell cell : cells) {
            int x = (int) (cell.x() * WorldUnits.TILE);
            int y = (int) (cell.y() * WorldUnits.TILE);
            layer.addPoint(cell.row() * HeatGrid.CELLS + cell.column(), x, y, Map.of("n", weight(cell)));
        }
        WireBuffer out = new WireBuffer();
        layer.writeTo(out);
        return out.toByteArray();
    }

    /** A whole number where it is one: most tiles count. */
    private static Number weight(HeatGrid.Cell cell) {
        return cell.weight() == cell.count() ? (Number) cell.count() : (Number) cell.weight();
    }
}
