package org.gridwarden.exchange;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridwarden.db.Database;
import org.gridwarden.density.BreakdownQuery;
import org.gridwarden.density.BreakdownRow;
import org.gridwarden.density.DensityService;
import org.gridwarden.density.Trend;
import org.gridwarden.density.choropleth.Choropleth;
import org.gridwarden.density.choropleth.DensityQuery;
import org.gridwarden.density.choropleth.DensityQuery.Ground;
import org.gridwarden.density.choropleth.Measure;
import org.gridwarden.density.figure.Figures;
import org.gridwarden.density.scan.Period;
import org.gridwarden.density.scan.ReportFilter;
import org.gridwarden.dictionary.DictionaryEntry;
import org.gridwarden.dictionary.DictionaryService;
import org.gridwarden.exchange.Provenance.Question;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Figures as tables: per unit of a level, per day, by what reports are or by when. Thread-safe; a table is not. */
public final class FigureExportService {

    private static final Columns<Choropleth.Item> FIGURE = new Columns<Choropleth.Item>()
            .with("code", item -> item.unit().code())
            .with("name", item -> item.unit().name())
            .with("parent", Choropleth.Item::parent)
            .with("count", shown(Figures::count))
            .with("open", shown(Figures::open))
            .with("closed", shown(Figures::closed))
            .with("overdue", shown(Figures::overdue))
            .with("rate_numerator", shown(Figures::closed))
            .with("rate_denominator", shown(Figures::count))
            .with("rate_percent", shown(FigureExportService::percent))
            .with("per_km2", item -> item.value(Measure.PER_KM2))
            .with("per_1000_residents", item -> item.value(Measure.PER_1000_RESIDENTS))
            .with("count_before", item -> count(item.before()))
            .with("change_percent", item -> item.value(Measure.CHANGE));

    private static final Columns<Trend.Day> DAY = new Columns<Trend.Day>()
            .with("day", day -> day.day().toString())
            .with("weekday", day -> day.day().getDayOfWeek().getValue())
            .with("opened", Trend.Day::opened)
            .with("closed", Trend.Day::closed);

    private static final Columns<BreakdownRow> HOUR = figures(
            new Columns<BreakdownRow>().with("weekday", row -> part(row, 0)).with("hour", row -> part(row, 1)));

    private final Database database;
    private final Provenance provenance;
    private final DensityService density;
    private final DictionaryService dictionaries;
    private final PeriodNotes periods;
    private final ExportStore store = new ExportStore();

    /** Times are told in {@code zone}. */
    public FigureExportService(
            Database database,
            Provenance provenance,
            DensityService density,
            DictionaryService dictionaries,
            ZoneId zone) {
        this.database = database;
        this.provenance = provenance;
        this.density = density;
        this.dictionaries = dictionaries;
        this.periods = new PeriodNotes(zone);
    }

    /** Figures per unit; what a threshold keeps back is empty, and what was not counted is told in the notes. */
    public ExportTable figures(Question question, DensityQuery query, boolean shapes) {
        DensityService.ChoroplethOn told = density.choropleth(query);
        Choropleth choropleth = told.choropleth();
        Map<String, String> notes = provenance.of("figures", question, told.network(), told.edition());
        periods.put(notes, query.filter(), query.before());
        notes.put("total", Integer.toString(choropleth.total().count()));
        if (query.ground().within() == null) {
            notes.put("unowned, not counted", Integer.toString(choropleth.unowned()));
        }
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

    /** Reports seen and closed per day; nothing is in it that the filter leaves out. */
    public ExportTable trend(Question question, Ground ground, ReportFilter filter) {
        Trend trend = density.trend(ground, filter);
        Map<String, String> notes = notes("trend", question, ground);
        periods.put(notes, filter, null);
        return new ExportTable(
                "trend",
                notes,
                DAY.names(),
                false,
                trend.days().stream().map(day -> DAY.row(day, null)).iterator());
    }

    /** Figures by what reports are or by when. */
    public ExportTable breakdown(Question question, BreakdownQuery query) {
        List<BreakdownRow> rows = density.breakdown(query);
        Columns<BreakdownRow> columns = query.by().equals(BreakdownQuery.HOUR) ? HOUR : named(query.by());
        Map<String, String> notes = notes("breakdown", question, query.ground());
        periods.put(notes, query.filter(), query.before());
        return new ExportTable(
                "breakdown-" + query.by(),
                notes,
                columns.names(),
                false,
                rows.stream().map(row -> columns.row(row, null)).iterator());
    }

    private Map<String, String> notes(String table, Question question, Ground ground) {
        DensityService.GroundOn on = density.lookUp(ground);
        Map<String, String> notes = provenance.of(table, question, on.network(), on.edition());
        if (ground.within() == null) {
            notes.put("ground", "every report, those that no unit owns too");
        }
        return notes;
    }

    private Columns<BreakdownRow> named(String by) {
        String dictionary = switch (by) {
            case BreakdownQuery.CATEGORY -> "report_category";
            case BreakdownQuery.CHANNEL -> "channel";
            default -> "category_grouping";
        };
        Map<String, DictionaryEntry> words = dictionaries.list(dictionary).stream()
                .collect(Collectors.toMap(DictionaryEntry::code, Function.identity()));
        return figures(new Columns<BreakdownRow>()
                .with("code", BreakdownRow::code)
                .with("name_zh", row -> name(words, row, DictionaryEntry::nameZh))
                .with("name_en", row -> name(words, row, DictionaryEntry::nameEn)));
    }

    private static @Nullable String name(
            Map<String, DictionaryEntry> words, BreakdownRow row, Function<DictionaryEntry, String> name) {
        DictionaryEntry word = words.get(row.code());
        return word == null ? null : name.apply(word);
    }

    private static Columns<BreakdownRow> figures(Columns<BreakdownRow> columns) {
        return columns.with("count", row -> row.figures().count())
                .with("open", row -> row.figures().open())
                .with("closed", row -> row.figures().closed())
                .with("overdue", row -> row.figures().overdue())
                .with("rate_percent", row -> percent(row.figures()))
                .with("count_before", row -> count(row.before()));
    }

    private static int part(BreakdownRow row, int at) {
        return Integer.parseInt(row.code().split("-")[at]);
    }

    private static @Nullable Object percent(Figures figures) {
        return figures.rate(Period.ALWAYS).percent().orElse(null);
    }

    private static @Nullable Integer count(@Nullable Figures figures) {
        return figures == null ? null : figures.count();
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
