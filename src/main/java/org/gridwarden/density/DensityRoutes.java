package org.gridwarden.density;

import io.javalin.http.Context;
import java.math.BigDecimal;
import java.util.List;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Reply;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;
import org.jspecify.annotations.Nullable;

/** Figures over HTTP. */
public final class DensityRoutes implements RouteSource {

    private record RateView(
            long numerator, long denominator, @Nullable BigDecimal percent) {
        static RateView of(Rate rate) {
            return new RateView(
                    rate.numerator(), rate.denominator(), rate.percent().orElse(null));
        }
    }

    private record FiguresView(int count, int open, int closed, int overdue, RateView rate) {
        static FiguresView of(Figures figures, Period period) {
            return new FiguresView(
                    figures.count(),
                    figures.open(),
                    figures.closed(),
                    figures.overdue(),
                    RateView.of(figures.rate(period)));
        }
    }

    private record ItemView(
            long id,
            String code,
            String name,
            @Nullable String parent,
            int count,
            int open,
            int closed,
            int overdue,
            RateView rate,
            @Nullable Double perSquareKilometre,
            @Nullable Double perThousandResidents) {
        static ItemView of(Choropleth.Item item, Period period) {
            Figures figures = item.figures();
            return new ItemView(
                    item.unit().id(),
                    item.unit().code(),
                    item.unit().name(),
                    item.parent(),
                    figures.count(),
                    figures.open(),
                    figures.closed(),
                    figures.overdue(),
                    RateView.of(figures.rate(period)),
                    item.perSquareKilometre(),
                    item.perThousandResidents());
        }
    }

    private record ChoroplethView(
            String network,
            String level,
            int edition,
            Period period,
            FiguresView total,
            int unowned,
            int defaultPlaces,
            List<ItemView> items) {}

    private record TrendView(Period period, List<Trend.Day> days) {}

    private final DensityService density;
    private final FilterParameters filters;

    public DensityRoutes(DensityService density, FilterParameters filters) {
        this.density = density;
        this.filters = filters;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/density/choropleth", Permission.READ_DENSITY, this::choropleth),
                Route.get("/api/v1/density/trend", Permission.READ_DENSITY, this::trend));
    }

    private void choropleth(Context ctx) {
        Parameters parameters =
                Parameters.of(ctx, FilterParameters.with("network", "level", "within", "edition", "vintage"));
        DensityService.Ground ground = ground(parameters);
        String level = parameters.getText("level");
        ReportFilter filter = filters.of(parameters);
        DensityService.ChoroplethOn answer = density.choropleth(ground, level, filter);
        Choropleth figures = answer.choropleth();
        Reply.json(
                ctx,
                new ChoroplethView(
                        ground.network(),
                        level,
                        answer.edition().number(),
                        filter.period(),
                        FiguresView.of(figures.total(), filter.period()),
                        figures.unowned(),
                        figures.leftOut(),
                        figures.items().stream()
                                .map(item -> ItemView.of(item, filter.period()))
                                .toList()));
    }

    private static DensityService.Ground ground(Parameters parameters) {
        return new DensityService.Ground(
                parameters.getText("network"),
                Vintage.of(parameters),
                parameters.text("within").orElse(null));
    }

    private void trend(Context ctx) {
        Parameters parameters = Parameters.of(ctx, FilterParameters.with("network", "within", "edition", "vintage"));
        DensityService.Ground ground = ground(parameters);
        ReportFilter filter = filters.of(parameters);
        Reply.json(
                ctx,
                new TrendView(filter.period(), density.trend(ground, filter).days()));
    }
}
