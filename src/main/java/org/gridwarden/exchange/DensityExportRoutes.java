package org.gridwarden.exchange;

import io.javalin.http.Context;
import java.util.List;
import org.gridwarden.density.BreakdownQuery;
import org.gridwarden.density.FilterParameters;
import org.gridwarden.density.choropleth.DensityQuery;
import org.gridwarden.density.choropleth.DensityQuery.Ground;
import org.gridwarden.density.hotspot.HotSpotQuery;
import org.gridwarden.density.scan.ReportFilter;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Route;

/** What the leaders' desk shows as files over HTTP: each with the question and the permission of its answer on the screen. */
public final class DensityExportRoutes extends TableRoutes {

    private final FigureExportService figureTables;
    private final HotSpotExportService hotSpotTables;
    private final FilterParameters filters;

    /** Routes that write tables of figures and of hot spots. */
    public DensityExportRoutes(
            FigureExportService figureTables,
            HotSpotExportService hotSpotTables,
            TableWriter writer,
            FilterParameters filters) {
        super(writer);
        this.figureTables = figureTables;
        this.hotSpotTables = hotSpotTables;
        this.filters = filters;
    }

    @Override
    public List<Route> routes() {
        Permission read = Permission.READ_DENSITY;
        return List.of(
                Route.get("/api/v1/exports/figures", read, this::figures),
                Route.get("/api/v1/exports/trend", read, this::trend),
                Route.get("/api/v1/exports/breakdown", read, this::breakdown),
                Route.get("/api/v1/exports/hot-spots", read, this::hotSpots),
                Route.get("/api/v1/exports/hot-spot-cells", read, this::cells),
                Route.get("/api/v1/exports/hot-spot-plans", read, this::plans));
    }

    private void figures(Context ctx) {
        Parameters given =
                given(ctx, FilterParameters.with("network", "level", "within", "edition", "vintage", "compare"));
        ReportFilter filter = filters.of(given);
        DensityQuery query = DensityQuery.of(Ground.of(given), given.getText("level"), filter)
                .comparedWith(filters.compared(given, filter));
        send(ctx, given, figureTables.figures(question(ctx), query, shapes(given)));
    }

    private void trend(Context ctx) {
        Parameters given = given(ctx, FilterParameters.with("network", "within", "edition", "vintage"));
        send(ctx, given, figureTables.trend(question(ctx), Ground.of(given), filters.of(given)));
    }

    private void breakdown(Context ctx) {
        Parameters given = given(ctx, FilterParameters.with(BreakdownQuery.NAMES));
        BreakdownQuery query = BreakdownQuery.of(given, filters);
        send(ctx, given, figureTables.breakdown(question(ctx), query));
    }

    private void hotSpots(Context ctx) {
        Parameters given = given(ctx, FilterParameters.with(HotSpotQuery.NAMES));
        HotSpotQuery query = HotSpotQuery.of(given, filters);
        send(ctx, given, hotSpotTables.spots(question(ctx), query));
    }

    private void cells(Context ctx) {
        Parameters given = given(ctx, FilterParameters.with(HotSpotQuery.NAMES));
        HotSpotQuery query = HotSpotQuery.of(given, filters);
        send(ctx, given, hotSpotTables.cells(question(ctx), query, shapes(given)));
    }

    private void plans(Context ctx) {
        Parameters given = given(ctx, "network");
        send(ctx, given, hotSpotTables.plans(question(ctx), given.getText("network")));
    }
}
