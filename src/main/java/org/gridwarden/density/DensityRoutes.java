package org.gridwarden.density;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gridwarden.access.Caller;
import org.gridwarden.density.DensityViews.BreakdownView;
import org.gridwarden.density.DensityViews.ChoroplethView;
import org.gridwarden.density.DensityViews.PeriodItem;
import org.gridwarden.density.DensityViews.ThresholdView;
import org.gridwarden.density.DensityViews.TrendView;
import org.gridwarden.density.choropleth.ClassBreaks;
import org.gridwarden.density.choropleth.DensityQuery;
import org.gridwarden.density.choropleth.DensityQuery.Classes;
import org.gridwarden.density.choropleth.DensityQuery.Ground;
import org.gridwarden.density.choropleth.Measure;
import org.gridwarden.density.choropleth.Threshold;
import org.gridwarden.density.scan.Period;
import org.gridwarden.density.scan.ReportFilter;
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

/** Figures over HTTP. */
public final class DensityRoutes implements RouteSource {

    private record ThresholdBody(
            @Nullable Integer reports, @Nullable Integer belowRank) {}

    private final DensityService density;
    private final FilterParameters filters;

    /** Routes that answer from these figures; filters are read from parameters as everywhere. */
    public DensityRoutes(DensityService density, FilterParameters filters) {
        this.density = density;
        this.filters = filters;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/density/choropleth", Permission.READ_DENSITY, this::choropleth),
                Route.get("/api/v1/density/trend", Permission.READ_DENSITY, this::trend),
                Route.get("/api/v1/density/breakdown", Permission.READ_DENSITY, this::breakdown),
                Route.get("/api/v1/density/periods", Permission.READ_DENSITY, this::periods),
                Route.get("/api/v1/density/thresholds/{network}", Permission.READ_DENSITY, this::threshold),
                Route.put("/api/v1/density/thresholds/{network}", Permission.EDIT_DICTIONARIES, this::setThreshold));
    }

    private void choropleth(Context ctx) {
        Parameters parameters = Parameters.of(
                ctx,
                FilterParameters.with(
                        "network",
                        "level",
                        "within",
                        "edition",
                        "vintage",
                        "measure",
                        "shrink",
                        "compare",
                        "classes",
                        "class_count",
                        "breaks"));
        DensityQuery query = query(parameters);
        Reply.json(ctx, ChoroplethView.of(density.choropleth(query), query));
    }

    private DensityQuery query(Parameters parameters) {
        ReportFilter filter = filters.of(parameters);
        Measure measure = parameters.choice("measure", Measure.class).orElse(Measure.COUNT);
        Period before = filters.compared(parameters, filter);
        if (measure == Measure.CHANGE && before == null) {
            throw Problem.badParameter("compare", "the measure 'change' needs 'compare'");
        }
        return new DensityQuery(
                Ground.of(parameters),
                parameters.getText("level"),
                filter,
                measure,
                parameters.flag("shrink"),
                before,
                classes(parameters));
    }

    private static Classes classes(Parameters parameters) {
        ClassBreaks.Method method =
                parameters.choice("classes", ClassBreaks.Method.class).orElse(ClassBreaks.Method.QUANTILE);
        int count = (int)
                parameters.integer("class_count", 2, ClassBreaks.MOST_CLASSES).orElse(Classes.USUAL.count());
        double[] bounds = parameters.list("breaks").stream()
                .mapToDouble(text -> number("breaks", text))
                .toArray();
        if ((method == ClassBreaks.Method.FIXED) != (bounds.length > 0) || bounds.length >= ClassBreaks.MOST_CLASSES) {
            throw Problem.badParameter("breaks", "'classes=fixed' and one to eight 'breaks' go together");
        }
        return new Classes(method, count, bounds);
    }

    private static double number(String name, String text) {
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw Problem.badParameter(name, "'" + name + "' is not a number: " + text);
    }

    private void trend(Context ctx) {
        Parameters parameters = Parameters.of(ctx, FilterParameters.with("network", "within", "edition", "vintage"));
        ReportFilter filter = filters.of(parameters);
        Reply.json(
                ctx,
                new TrendView(
                        filter.period(),
                        density.trend(Ground.of(parameters), filter).days()));
    }

    private void breakdown(Context ctx) {
        BreakdownQuery query =
                BreakdownQuery.of(Parameters.of(ctx, FilterParameters.with(BreakdownQuery.NAMES)), filters);
        Reply.json(ctx, BreakdownView.of(query, density.breakdown(query)));
    }

    private void periods(Context ctx) {
        Parameters parameters = Parameters.of(ctx, "period", "date", "count");
        Cadence cadence = FilterParameters.cadence(parameters);
        if (cadence == null) {
            throw Problem.badParameter("period", "the parameter 'period' is needed");
        }
        LocalDate begin = cadence.begin(filters.day(parameters));
        List<PeriodItem> items = new ArrayList<>();
        for (long i = parameters.integer("count", 1, 400).orElse(1); i > 0; i--) {
            LocalDate next = cadence.next(begin);
            items.add(
                    0,
                    new PeriodItem(
                            begin.toString(),
                            next.minusDays(1).toString(),
                            Period.ofDays(begin, next, filters.zone())));
            begin = cadence.begin(begin.minusDays(1));
        }
        Reply.json(ctx, new Items<>(items));
    }

    private void threshold(Context ctx) {
        Parameters.of(ctx);
        Reply.json(ctx, ThresholdView.of(density.threshold(ctx.pathParam("network"))));
    }

    private void setThreshold(Context ctx) {
        Parameters.of(ctx);
        ThresholdBody body = RequestBody.json(ctx, ThresholdBody.class);
        int reports = RequestBody.require("reports", body.reports());
        int rank = RequestBody.require("belowRank", body.belowRank());
        if (reports < 0 || reports > 1000 || rank < 0 || rank > 7) {
            throw Problem.badParameter("reports", "'reports' is 0 to 1000 and 'belowRank' 0 to 7");
        }
        Threshold threshold = new Threshold(reports, rank);
        density.setThreshold(Principal.of(ctx, Caller.class), ctx.pathParam("network"), threshold);
        Reply.json(ctx, ThresholdView.of(threshold));
    }
}
