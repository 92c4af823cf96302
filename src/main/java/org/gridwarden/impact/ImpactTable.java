package org.gridwarden.impact;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gridwarden.grid.Network;
import org.gridwarden.impact.change.Impact;
import org.gridwarden.impact.change.Impact.Figure;
import org.gridwarden.impact.change.Impact.Share;
import org.gridwarden.impact.change.Impact.Totals;
import org.gridwarden.impact.change.Impact.Transfer;
import org.gridwarden.impact.change.Impact.UnitName;
import org.jspecify.annotations.Nullable;

/**
 * An impact as one table, a measure to a line, for the file of the draft: CSV as RFC 4180 has it, with a byte order mark so that
 * office programs read the names. A text that such a program would take for a formula begins with an apostrophe.
 */
final class ImpactTable {

    private static final String HEADER = "part,level,from,from_name,to,to_name,person,measure,before,after";

    private final StringBuilder text =
            new StringBuilder("\uFEFF").append(HEADER).append("\r\n");
    private final Network network;

    private ImpactTable(Network network) {
        this.network = network;
    }

    /** The table. */
    static String of(Impact impact) {
        ImpactTable table = new ImpactTable(impact.network());
        table.totals(impact.totals());
        impact.transfers().forEach(table::transfer);
        impact.loads().forEach(table::load);
        impact.vacant().forEach(unit -> table.line("vacant", unit, unit, null, "units", 0, 1));
        impact.indicators().forEach(table::indicator);
        return table.text.toString();
    }

    private void totals(Totals totals) {
        total("square_metres", round(totals.areaSquareMetres()));
        total("reports", totals.reports());
        total("open_reports", totals.openReports());
        total("overdue_reports", totals.overdueReports());
        total("default_places", totals.defaultPlaces());
        total("points", totals.points());
        total("buildings", totals.buildings());
        total(estimated("households", totals.estimated()), totals.households());
        total(estimated("residents", totals.estimated()), totals.residents());
        total("people", totals.people());
    }

    private void total(String measure, @Nullable Object value) {
        line("total", null, null, null, measure, null, value);
    }

    private void transfer(Transfer transfer) {
        String[] measures = {
            "square_metres",
            "reports",
            "open_reports",
            "overdue_reports",
            "points",
            "buildings",
            estimated("households", transfer.estimated()),
            estimated("residents", transfer.estimated())
        };
        Object[] values = {
            round(transfer.areaSquareMetres()),
            transfer.reports(),
            transfer.openReports(),
            transfer.overdueReports(),
            transfer.points(),
            transfer.buildings(),
            Objects.requireNonNullElse(transfer.households(), ""),
            Objects.requireNonNullElse(transfer.residents(), "")
        };
        for (int i = 0; i < measures.length; i++) {
            text.append("transfer,")
                    .append(network.getLevel(transfer.level()).code())
                    .append(',');
            unit(transfer.from());
            unit(transfer.to());
            text.append(',').append(measures[i]).append(",,").append(values[i]).append("\r\n");
        }
    }

    private void load(Impact.Load load) {
        Share before = load.before();
        Share after = load.after();
        line(
                "load",
                null,
                null,
                load.name(),
                "units",
                before.units().size(),
                after.units().size());
        line("load", null, null, load.name(), "open_reports", before.openReports(), after.openReports());
        line("load", null, null, load.name(), "points", before.points(), after.points());
        line("load", null, null, load.name(), "households", before.households(), after.households());
    }

    private void indicator(Impact.Indicator indicator) {
        Figure before = indicator.before();
        Figure after = indicator.after();
        UnitName unit = indicator.unit();
        line(
                "indicator",
                unit,
                unit,
                null,
                "reports",
                before == null ? null : before.count(),
                after == null ? null : after.count());
        line("indicator", unit, unit, null, "closed_percent", percent(before), percent(after));
        line("indicator", unit, unit, null, "per_square_kilometre", density(before), density(after));
    }

    private void line(
            String part,
            @Nullable UnitName from,
            @Nullable UnitName to,
            @Nullable String person,
            String measure,
            @Nullable Object before,
            @Nullable Object after) {
        text.append(part).append(',');
        text.append(from == null ? "" : network.getLevel(from.level()).code()).append(',');
        unit(from);
        unit(to);
        text.append(person == null ? "" : cell(person))
                .append(',')
                .append(measure)
                .append(',');
        text.append(before == null ? "" : before)
                .append(',')
                .append(after == null ? "" : after)
                .append("\r\n");
    }

    private void unit(@Nullable UnitName unit) {
        text.append(unit == null ? "" : cell(unit.code())).append(',');
        text.append(unit == null ? "" : cell(unit.name())).append(',');
    }

    private static String estimated(String measure, boolean estimated) {
        return estimated ? measure + "_estimated" : measure;
    }

    private static @Nullable Object percent(@Nullable Figure figure) {
        return figure == null ? null : figure.rate().percent().orElse(null);
    }

    private static @Nullable Object density(@Nullable Figure figure) {
        return figure == null || figure.perSquareKilometre() == null ? null : round(figure.perSquareKilometre());
    }

    private static String round(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String cell(String value) {
        String safe =
                !value.isEmpty() && List.of('=', '+', '-', '@', '\t', '\r').contains(value.charAt(0))
                        ? "'" + value
                        : value;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
