package org.gridwarden.exchange;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.gridwarden.access.Caller;
import org.gridwarden.audit.AuditQuery;
import org.gridwarden.density.DensityQuery;
import org.gridwarden.density.FilterParameters;
import org.gridwarden.density.Vintage;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Principal;
import org.gridwarden.http.Problem;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;
import org.gridwarden.intake.ReportQuery;
import org.gridwarden.point.PointQuery;

/** Tables as files over HTTP: each with the permission and the filters of the list that it is. */
public final class ExportRoutes implements RouteSource {

    private static final List<String> FORM = List.of("format", "bom", "notes");

    private final UnitExportService unitTables;
    private final RecordExportService recordTables;
    private final FigureExportService figureTables;
    private final TableWriter writer;
    private final FilterParameters filters;

    public ExportRoutes(
            UnitExportService unitTables,
            RecordExportService recordTables,
            FigureExportService figureTables,
            TableWriter writer,
            FilterParameters filters) {
        this.unitTables = unitTables;
        this.recordTables = recordTables;
        this.figureTables = figureTables;
        this.writer = writer;
        this.filters = filters;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/exports/units", Permission.READ_GRIDS, this::units),
                Route.get("/api/v1/exports/people", Permission.READ_GRIDS, this::people),
                Route.get("/api/v1/exports/vacancies", Permission.READ_GRIDS, this::vacancies),
                Route.get("/api/v1/exports/points", Permission.READ_POINTS, this::points),
                Route.get("/api/v1/exports/reports", Permission.READ_REPORTS, this::reports),
                Route.get("/api/v1/exports/figures", Permission.READ_DENSITY, this::figures),
                Route.get("/api/v1/exports/audit", Permission.READ_AUDIT, this::audit));
    }

    private void units(Context ctx) {
        Parameters given = given(ctx, "network", "edition", "as_of", "level", "parent");
        send(ctx, given, unitTables.units(question(ctx), unitsWanted(given)));
    }

    private void people(Context ctx) {
        Parameters given = given(ctx, "network", "edition", "as_of", "level", "parent");
        send(ctx, given, unitTables.people(question(ctx), unitsWanted(given)));
    }

    private void vacancies(Context ctx) {
        Parameters given = given(ctx, "network", "edition", "as_of", "level", "parent");
        send(ctx, given, unitTables.vacancies(question(ctx), unitsWanted(given)));
    }

    private static UnitExportService.UnitsWanted unitsWanted(Parameters given) {
        OptionalLong edition = given.integer("edition", 1, Integer.MAX_VALUE);
        return new UnitExportService.UnitsWanted(
                given.getText("network"),
                edition.isPresent() ? (Integer) (int) edition.getAsLong() : null,
                given.instant("as_of").orElse(null),
                given.text("level").orElse(null),
                given.text("parent").orElse(null),
                format(given) == ExportFormat.GEOJSON);
    }

    private void points(Context ctx) {
        Parameters given = given(ctx, "type", "network", "unit", "bbox", "q");
        PointQuery query = new PointQuery(
                given.text("type").orElse(null),
                given.text("network").orElse(null),
                given.text("unit").orElse(null),
                box(given),
                given.text("q").orElse(null),
                null,
                1);
        send(ctx, given, recordTables.points(question(ctx), query));
    }

    private void reports(Context ctx) {
        Parameters given = given(ctx, "category", "channel", "status", "from", "to", "network", "unit", "bbox");
        ReportQuery query = new ReportQuery(
                given.list("category"),
                given.list("channel"),
                given.choice("status", "open", "closed", "overdue").orElse(null),
                given.instant("from").orElse(null),
                given.instant("to").orElse(null),
                given.text("network").orElse(null),
                given.text("unit").orElse(null),
                box(given),
                null,
                1);
        send(ctx, given, recordTables.reports(question(ctx), query));
    }

    private void figures(Context ctx) {
        Parameters given = given(ctx, FilterParameters.with("network", "level", "within", "vintage"));
        DensityQuery query = DensityQuery.of(
                new DensityQuery.Ground(
                        given.getText("network"),
                        given.parse("vintage", Vintage::parse).orElse(Vintage.NOW),
                        given.text("within").orElse(null)),
                given.getText("level"),
                filters.of(given));
        send(ctx, given, figureTables.figures(question(ctx), query, format(given) == ExportFormat.GEOJSON));
    }

    private void audit(Context ctx) {
        Parameters given = given(ctx, "subject", "actor");
        AuditQuery query = new AuditQuery(
                given.text("subject").orElse(null), given.text("actor").orElse(null), null);
        send(ctx, given, recordTables.audit(question(ctx), query));
    }

    /** The first rows are read before anything is written, so that a question at fault is still answered as a problem. */
    private void send(Context ctx, Parameters given, ExportTable table) {
        ExportFormat format = format(given);
        if (format == ExportFormat.GEOJSON && !table.placed()) {
            throw Problem.badParameter("format", "the table '" + table.name() + "' has no places; choose csv or xlsx");
        }
        boolean hasRows = table.rows().hasNext();
        ctx.header("Cache-Control", "no-store");
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header(
                "Content-Disposition",
                "attachment; filename=\"" + table.name() + (hasRows ? "" : "-empty") + "." + format.suffix() + "\"");
        ctx.contentType(format.mediaType());
        TableWriter.CsvStyle style = new TableWriter.CsvStyle(
                given.flag("bom"), !given.choice("notes", "true", "false").equals(Optional.of("false")));
        try {
            writer.write(table, format, style, ctx.outputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Parameters given(Context ctx, String... names) {
        return Parameters.of(
                ctx, Stream.concat(FORM.stream(), Arrays.stream(names)).toArray(String[]::new));
    }

    private static ExportFormat format(Parameters given) {
        return given.choice("format", "csv", "xlsx", "geojson")
                .map(text -> ExportFormat.valueOf(text.toUpperCase(Locale.ROOT)))
                .orElse(ExportFormat.CSV);
    }

    /** The question as it was asked, its form left out. */
    private static Provenance.Question question(Context ctx) {
        Map<String, String> asked = new LinkedHashMap<>();
        ctx.queryParamMap().forEach((name, values) -> {
            if (!FORM.contains(name)) {
                asked.put(name, String.join(",", values));
            }
        });
        return new Provenance.Question(Principal.of(ctx, Caller.class), asked);
    }

    private static List<Double> box(Parameters given) {
        return given.bbox("bbox").stream()
                .flatMap(box -> Arrays.stream(box).boxed())
                .toList();
    }
}
