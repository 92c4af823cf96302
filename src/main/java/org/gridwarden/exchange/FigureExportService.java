package org.gridwarden.exchange;

import java.util.Map;
import java.util.function.Function;
import org.gridwarden.db.Database;
import org.gridwarden.density.Choropleth;
import org.gridwarden.density.DensityQuery;
import org.gridwarden.density.DensityService;
import org.gridwarden.density.Figures;
import org.gridwarden.density.Measure;
import org.gridwarden.density.Period;
import org.gridwarden.exchange.Provenance.Question;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Figures per unit of a level as a table: what the ranking and the choropleth show. Thread-safe; a table is not. */
public final class FigureExportService {

    private static final Columns<Choropleth.Item> FIGURE = new Columns<Choropleth.Item>()
            .with("code", item -> item.unit().code())
            .with("name", item -> item.unit().name())
            .with("parent", Choropleth.Item::parent)
            .with("count", shown(Figures::count))
            .with("open", shown(Figures::open))
            .with("closed", shown(Figures::closed))
            .with("overdue", shown(Figures::overdue))
            .with("rate_numerator", shown(figures -> figures.rate(Period.ALWAYS).numerator()))
            .with(
                    "rate_denominator",
                    shown(figures -> figures.rate(Period.ALWAYS).denominator()))
            .with(
                    "rate_percent",
                    shown(figures -> figures.rate(Period.ALWAYS).percent().orElse(null)))
            .with("per_km2", item -> item.value(Measure.PER_KM2))
            .with("per_1000_residents", item -> item.value(Measure.PER_1000_RESIDENTS));

    private final Database database;
    private final Provenance provenance;
    private final DensityService density;
    private final ExportStore store = new ExportStore();

    public FigureExportService(Database database, Provenance provenance, DensityService density) {
        this.database = database;
        this.provenance = provenance;
        this.density = density;
    }

    /** Figures per unit; what a threshold keeps back is empty, and what was not counted is told in the notes. */
    public ExportTable figures(Question question, DensityQuery query, boolean shapes) {
        DensityService.ChoroplethOn told = density.choropleth(query);
        Choropleth choropleth = told.choropleth();
        Map<String, String> notes = provenance.of("figures", question, told.network(), told.edition());
        notes.put("seen", seen(query.filter().period()));
        notes.put("total", Integer.toString(choropleth.total().count()));
        notes.put("unowned, not counted", Integer.toString(choropleth.unowned()));
        notes.put("on default points, not counted", Integer.toString(choropleth.leftOut()));
        notes.put("units hidden by the threshold", Integer.toString(choropleth.hidden()));
        Map<Long, Geometry> boundaries = shapes ? boundaries(told) : Map.of();
        return new ExportTable(
                "figures",
                notes,
                FIGURE.names(),
                true,
                choropleth.items().stream()
                        .map(item -> FIGURE.row(item, boundaries.get(item.unit().id())))
                        .iterator());
    }

    private static String seen(Period period) {
        return (period.from() == null ? "from the beginning" : "from " + period.from())
                + (period.to() == null ? "" : " until " + period.to());
    }

    private static Function<Choropleth.Item, @Nullable Object> shown(Function<Figures, @Nullable Object> figure) {
        return item -> item.hidden() ? null : figure.apply(item.figures());
    }

    private Map<Long, Geometry> boundaries(DensityService.ChoroplethOn told) {
        return told.choropleth().items().isEmpty()
                ? Map.of()
                : database.read(tx -> store.geometries(
                        tx,
                        told.edition().id(),
                        told.choropleth().items().stream()
                                .map(item -> item.unit().id())
                                .toList()));
    }
}
