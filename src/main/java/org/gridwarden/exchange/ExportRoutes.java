package org.gridwarden.exchange;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.gridwarden.audit.AuditQuery;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Route;
import org.gridwarden.intake.report.ReportQuery;
import org.gridwarden.point.PointQuery;

/** Tables as files over HTTP: each with the permission and the filters of the list that it is. */
public final class ExportRoutes extends TableRoutes {

    private final UnitExportService unitTables;
    private final RecordExportService recordTables;

    /** Routes that write tables of units and of records. */
    public ExportRoutes(UnitExportService unitTables, RecordExportService recordTables, TableWriter writer) {
        super(writer);
        this.unitTables = unitTables;
        this.recordTables = recordTables;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/exports/units", Permission.READ_GRIDS, this::units),
                Route.get("/api/v1/exports/people", Permission.READ_GRIDS, this::people),
                Route.get("/api/v1/exports/vacancies", Permission.READ_GRIDS, this::vacancies),
                Route.get("/api/v1/exports/points", Permission.READ_POINTS, this::points),
                Route.get("/api/v1/exports/reports", Permission.READ_REPORTS, this::reports),
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
                shapes(given));
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

    private void audit(Context ctx) {
        Parameters given = given(ctx, "subject", "actor");
        AuditQuery query = new AuditQuery(
                given.text("subject").orElse(null), given.text("actor").orElse(null), null);
        send(ctx, given, recordTables.audit(question(ctx), query));
    }

    private static List<Double> box(Parameters given) {
        return given.bbox("bbox").stream()
                .flatMap(box -> Arrays.stream(box).boxed())
                .toList();
    }
}
