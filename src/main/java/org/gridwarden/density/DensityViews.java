package org.gridwarden.density;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gridwarden.density.choropleth.Choropleth;
import org.gridwarden.density.choropleth.ClassBreaks;
import org.gridwarden.density.choropleth.DensityQuery;
import org.gridwarden.density.choropleth.Measure;
import org.gridwarden.density.choropleth.Shrinkage;
import org.gridwarden.density.choropleth.Threshold;
import org.gridwarden.density.figure.Figures;
import org.gridwarden.density.figure.Rate;
import org.gridwarden.density.scan.Period;
import org.jspecify.annotations.Nullable;

/** Figures as they are sent. */
final class DensityViews {

    private DensityViews() {}

    record RateView(
            long numerator, long denominator, @Nullable BigDecimal percent) {
        static RateView of(Rate rate) {
            return new RateView(
                    rate.numerator(), rate.denominator(), rate.percent().orElse(null));
        }
    }

    record FiguresView(int count, int open, int closed, int overdue, double weight, RateView rate) {
        static FiguresView of(Figures figures, Period period) {
            return new FiguresView(
                    figures.count(),
                    figures.open(),
                    figures.closed(),
                    figures.overdue(),
                    figures.weight(),
                    RateView.of(figures.rate(period)));
        }
    }

    /** A change of the count; per cent is half up to two decimals, null where there was nothing before. */
    record ChangeView(int count, @Nullable BigDecimal percent) {
        static @Nullable ChangeView of(Figures now, @Nullable Figures before) {
            if (before == null) {
                return null;
            }
            int more = now.count() - before.count();
            return new ChangeView(more, before.count() == 0 ? null : percent(more, before.count()));
        }

        private static BigDecimal percent(int part, int whole) {
            return BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
        }
    }

    record ItemView(
            long id,
            String code,
            String name,
            @Nullable String parent,
            @Nullable Boolean hidden,
            @Nullable Integer count,
            @Nullable Integer open,
            @Nullable Integer closed,
            @Nullable Integer overdue,
            @Nullable Double weight,
            @Nullable RateView rate,
            @Nullable Double value,
            @Nullable Double shrunk,
            @Nullable Double perSquareKilometre,
            @Nullable Double perThousandResidents,
            @Nullable Double perThousandHouseholds,
            @Nullable Double perRoadKilometre,
            double areaSquareMetres,
            @Nullable Integer residents,
            @Nullable Integer households,
            @Nullable Double roadMetres,
            @Nullable FiguresView before,
            @Nullable ChangeView change) {
        static ItemView of(Choropleth.Item item, Period period, @Nullable Period before) {
            boolean shown = !item.hidden();
            Figures figures = item.figures();
            return new ItemView(
                    item.unit().id(),
                    item.unit().code(),
                    item.unit().name(),
                    item.parent(),
                    shown ? null : Boolean.TRUE,
                    shown ? figures.count() : null,
                    shown ? figures.open() : null,
                    shown ? figures.closed() : null,
                    shown ? figures.overdue() : null,
                    shown ? figures.weight() : null,
                    shown ? RateView.of(figures.rate(period)) : null,
                    item.value(),
                    item.shrunk(),
                    item.value(Measure.PER_KM2),
                    item.value(Measure.PER_1000_RESIDENTS),
                    item.value(Measure.PER_1000_HOUSEHOLDS),
                    item.value(Measure.PER_ROAD_KM),
                    item.unit().areaSquareMetres(),
                    item.unit().residents(),
                    item.unit().households(),
                    item.unit().roadMetres(),
                    item.before() == null || before == null ? null : FiguresView.of(item.before(), before),
                    shown ? ChangeView.of(figures, item.before()) : null);
        }
    }

    /** A class of the legend: it holds values above {@code above} (the first also the least) up to {@code upTo}. */
    record ClassView(double above, double upTo, int units) {}

    record LegendView(String method, double least, List<ClassView> classes) {
        static LegendView of(ClassBreaks breaks) {
            List<ClassView> classes = new ArrayList<>();
            double above = breaks.least();
            for (int i = 0; i < breaks.upper().length; i++) {
                classes.add(new ClassView(above, breaks.upper()[i], breaks.counts()[i]));
                above = breaks.upper()[i];
            }
            return new LegendView(breaks.method().name().toLowerCase(Locale.ROOT), breaks.least(), classes);
        }
    }

    record ThresholdView(int reports, int belowRank) {
        static ThresholdView of(Threshold threshold) {
            return new ThresholdView(threshold.reports(), threshold.belowRank());
        }
    }

    record ChoroplethView(
            String network,
            String level,
            int edition,
            Period period,
            @Nullable Instant runningUntil,
            @Nullable Period comparedWith,
            String measure,
            FiguresView total,
            @Nullable FiguresView totalBefore,
            int unowned,
            int defaultPlaces,
            int hidden,
            ThresholdView threshold,
            @Nullable Shrinkage shrinkage,
            LegendView legend,
            List<ItemView> items) {
        static ChoroplethView of(DensityService.ChoroplethOn answer, DensityQuery query) {
            Choropleth figures = answer.choropleth();
            Period period = query.filter().period();
            Period before = query.before();
            Figures totalBefore = figures.totalBefore();
            return new ChoroplethView(
                    answer.network().code(),
                    answer.level().code(),
                    answer.edition().number(),
                    period,
                    query.filter().runningUntil(),
                    before,
                    query.measure().name().toLowerCase(Locale.ROOT),
                    FiguresView.of(figures.total(), period),
                    totalBefore == null || before == null ? null : FiguresView.of(totalBefore, before),
                    figures.unowned(),
                    figures.leftOut(),
                    figures.hidden(),
                    ThresholdView.of(figures.threshold()),
                    figures.shrinkage(),
                    LegendView.of(figures.classes()),
                    figures.items().stream()
                            .map(item -> ItemView.of(item, period, before))
                            .toList());
        }
    }

    record TrendView(Period period, List<Trend.Day> days) {}

    record BreakdownItem(
            String code,
            int count,
            int open,
            int closed,
            int overdue,
            double weight,
            RateView rate,
            @Nullable FiguresView before,
            @Nullable ChangeView change) {
        static BreakdownItem of(BreakdownRow row, Period period, @Nullable Period comparedWith) {
            Figures figures = row.figures();
            Figures before = row.before();
            return new BreakdownItem(
                    row.code(),
                    figures.count(),
                    figures.open(),
                    figures.closed(),
                    figures.overdue(),
                    figures.weight(),
                    RateView.of(figures.rate(period)),
                    before == null || comparedWith == null ? null : FiguresView.of(before, comparedWith),
                    ChangeView.of(figures, before));
        }
    }

    record BreakdownView(
            String by,
            Period period,
            @Nullable Instant runningUntil,
            @Nullable Period comparedWith,
            List<BreakdownItem> items) {
        static BreakdownView of(BreakdownQuery query, List<BreakdownRow> rows) {
            Period period = query.filter().period();
            return new BreakdownView(
                    query.by(),
                    period,
                    query.filter().runningUntil(),
                    query.before(),
                    rows.stream()
                            .map(row -> BreakdownItem.of(row, period, query.before()))
                            .toList());
        }
    }

    record PeriodItem(String from, String to, Period period) {}
}
