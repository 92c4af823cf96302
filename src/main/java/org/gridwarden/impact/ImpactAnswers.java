package org.gridwarden.impact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.gridwarden.density.scan.Period;
import org.gridwarden.geo.LngLat;
import org.gridwarden.grid.GridAnswers.EditionAnswer;
import org.gridwarden.grid.Network;
import org.gridwarden.impact.change.Impact;
import org.jspecify.annotations.Nullable;

/** What the API says of impacts. */
final class ImpactAnswers {

    private ImpactAnswers() {}

    record ImpactAnswer(
            String network,
            long draft,
            int version,
            @Nullable EditionAnswer base,
            Instant effectiveAt,
            Period period,
            Impact.Totals totals,
            List<TransferAnswer> transfers,
            ListAnswer reports,
            ListAnswer points,
            ListAnswer buildings,
            List<Impact.Load> loads,
            List<UnitAnswer> vacant,
            List<IndicatorAnswer> indicators) {

        static ImpactAnswer of(long draft, Impact impact) {
            Network network = impact.network();
            return new ImpactAnswer(
                    network.code(),
                    draft,
                    impact.version(),
                    impact.base() == null ? null : EditionAnswer.of(network, impact.base()),
                    impact.effectiveAt(),
                    impact.period(),
                    impact.totals(),
                    impact.transfers().stream()
                            .map(transfer -> TransferAnswer.of(network, transfer))
                            .toList(),
                    ListAnswer.of(impact.reports()),
                    ListAnswer.of(impact.points()),
                    ListAnswer.of(impact.buildings()),
                    impact.loads(),
                    impact.vacant().stream()
                            .map(unit -> UnitAnswer.of(network, unit))
                            .toList(),
                    impact.indicators().stream()
                            .map(indicator -> IndicatorAnswer.of(network, indicator))
                            .toList());
        }
    }

    record UnitAnswer(String level, String code, String name) {
        static UnitAnswer of(Network network, Impact.UnitName unit) {
            return new UnitAnswer(network.getLevel(unit.level()).code(), unit.code(), unit.name());
        }
    }

    record NameAnswer(String code, String name) {
        static @Nullable NameAnswer of(Impact.@Nullable UnitName unit) {
            return unit == null ? null : new NameAnswer(unit.code(), unit.name());
        }
    }

    record TransferAnswer(
            String level,
            @Nullable NameAnswer from,
            @Nullable NameAnswer to,
            double areaSquareMetres,
            int reports,
            int openReports,
            int overdueReports,
            int points,
            int buildings,
            @Nullable Integer households,
            @Nullable Integer residents,
            boolean estimated) {
        static TransferAnswer of(Network network, Impact.Transfer transfer) {
            return new TransferAnswer(
                    network.getLevel(transfer.level()).code(),
                    NameAnswer.of(transfer.from()),
                    NameAnswer.of(transfer.to()),
                    transfer.areaSquareMetres(),
                    transfer.reports(),
                    transfer.openReports(),
                    transfer.overdueReports(),
                    transfer.points(),
                    transfer.buildings(),
                    transfer.households(),
                    transfer.residents(),
                    transfer.estimated());
        }
    }

    record ListAnswer(int total, List<ItemAnswer> items) {
        static ListAnswer of(Impact.Listed listed) {
            return new ListAnswer(
                    listed.total(), listed.items().stream().map(ItemAnswer::of).toList());
        }
    }

    record ItemAnswer(
            @Nullable Long id,
            String code,
            String name,
            double @Nullable [] place,
            @Nullable String from,
            @Nullable String to) {
        static ItemAnswer of(Impact.Item item) {
            LngLat place = item.place();
            return new ItemAnswer(
                    item.id(),
                    item.code(),
                    item.name(),
                    place == null ? null : new double[] {place.longitude(), place.latitude()},
                    item.from(),
                    item.to());
        }
    }

    record IndicatorAnswer(
            UnitAnswer unit,
            @Nullable FigureAnswer before,
            @Nullable FigureAnswer after) {
        static IndicatorAnswer of(Network network, Impact.Indicator indicator) {
            return new IndicatorAnswer(
                    UnitAnswer.of(network, indicator.unit()),
                    FigureAnswer.of(indicator.before()),
                    FigureAnswer.of(indicator.after()));
        }
    }

    record FigureAnswer(
            int count, RateAnswer rate, @Nullable Double perSquareKilometre) {
        static @Nullable FigureAnswer of(Impact.@Nullable Figure figure) {
            return figure == null
                    ? null
                    : new FigureAnswer(
                            figure.count(),
                            new RateAnswer(
                                    figure.rate().numerator(),
                                    figure.rate().denominator(),
                                    figure.rate().percent().orElse(null)),
                            figure.perSquareKilometre());
        }
    }

    record RateAnswer(
            long numerator, long denominator, @Nullable BigDecimal percent) {}
}
