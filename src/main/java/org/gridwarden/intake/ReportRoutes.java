package org.gridwarden.intake;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.gridwarden.access.Caller;
import org.gridwarden.http.Page;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Principal;
import org.gridwarden.http.Problem;
import org.gridwarden.http.Reply;
import org.gridwarden.http.RequestBody;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;
import org.gridwarden.intake.given.ReportMapping;
import org.gridwarden.intake.report.Report;
import org.gridwarden.intake.report.ReportQuery;
import org.gridwarden.json.Json;
import org.gridwarden.json.TextInput;
import org.jspecify.annotations.Nullable;

/** Reports over HTTP: send, list, close, give to a unit, bring in files; and the queue. */
public final class ReportRoutes implements RouteSource {

    /** Most bytes of a file of reports: some ten million rows. */
    private static final long FILE_LIMIT_BYTES = 2L << 30;

    private record Closing(@Nullable String reason) {}

    private record Assignment(
            @Nullable String network,
            @Nullable String unit,
            @Nullable String reason) {}

    private final IntakeService intake;
    private final ReportImport imports;
    private final ReportService reports;

    /** Routes by which reports come in, one by one or in files, and are read. */
    public ReportRoutes(IntakeService intake, ReportImport imports, ReportService reports) {
        this.intake = intake;
        this.imports = imports;
        this.reports = reports;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/reports", Permission.READ_REPORTS, this::list),
                Route.post("/api/v1/reports", Permission.SEND_REPORTS, this::send),
                Route.get("/api/v1/reports/{id}", Permission.READ_REPORTS, this::get),
                Route.post("/api/v1/reports/{id}/close", Permission.HANDLE_REPORTS, this::close),
                Route.post("/api/v1/reports/import", Permission.SEND_REPORTS, this::importFile),
                Route.get("/api/v1/queue", Permission.HANDLE_REPORTS, this::queue),
                Route.post("/api/v1/reports/{id}/assign", Permission.HANDLE_REPORTS, this::assign));
    }

    private void list(Context ctx) {
        Parameters parameters = Parameters.of(
                ctx, "category", "channel", "status", "from", "to", "network", "unit", "bbox", "before", "limit");
        int limit = parameters.limit();
        ReportQuery query = new ReportQuery(
                parameters.list("category"),
                parameters.list("channel"),
                parameters.choice("status", "open", "closed", "overdue").orElse(null),
                parameters.instant("from").orElse(null),
                parameters.instant("to").orElse(null),
                parameters.text("network").orElse(null),
                parameters.text("unit").orElse(null),
                parameters.bbox("bbox").stream()
                        .flatMap(box -> Arrays.stream(box).boxed())
                        .toList(),
                before(parameters),
                limit + 1);
        Reply.json(ctx, Page.of(reports.list(caller(ctx), query), limit, Report::id));
    }

    private void send(Context ctx) {
        Parameters.of(ctx);
        String key = ctx.header("Idempotency-Key");
        if (key == null) {
            throw Problem.badParameter("Idempotency-Key", "the header Idempotency-Key is needed");
        }
        ReportBody body = RequestBody.json(ctx, ReportBody.class);
        IntakeService.Accepted accepted = intake.accept(caller(ctx), key, body.toReport());
        Report report = reports.getSent(accepted.id());
        if (accepted.created()) {
            Reply.created(ctx, report);
        } else {
            Reply.json(ctx, report);
        }
    }

    private void get(Context ctx) {
        Parameters.of(ctx);
        Reply.json(ctx, reports.get(caller(ctx), Parameters.pathNumber(ctx, "id")));
    }

    private void close(Context ctx) {
        Parameters.of(ctx);
        String reason = RequestBody.isEmpty(ctx)
                ? null
                : RequestBody.json(ctx, Closing.class).reason();
        Reply.json(ctx, reports.close(caller(ctx), Parameters.pathNumber(ctx, "id"), reason));
    }

    private void importFile(Context ctx) {
        Parameters parameters = Parameters.of(ctx, "dry_run", "mapping", "encoding");
        RequestBody.requireType(ctx, "text/csv");
        ReportMapping mapping =
                parameters.parse("mapping", ReportRoutes::mapping).orElseGet(ReportMapping::ours);
        Charset said = parameters.parse("encoding", TextInput::charset).orElse(null);
        ReportImport.Options options = new ReportImport.Options(mapping, parameters.flag("dry_run"), false, "http");
        try (TextInput.Closing text = TextInput.Closing.open(RequestBody.stream(ctx, FILE_LIMIT_BYTES), said)) {
            Reply.json(ctx, imports.run(caller(ctx), text.reader(), options, rows -> {}));
        } catch (IOException e) {
            throw Problem.badRequest("body_broken", "the request body broke off: " + e.getMessage());
        }
    }

    private static ReportMapping mapping(String text) {
        if (!text.startsWith("{")) {
            throw new IllegalArgumentException("a JSON object is expected");
        }
        try {
            return ReportMapping.of(Json.readObject(text));
        } catch (UncheckedIOException e) {
            throw new IllegalArgumentException("it is not JSON", e);
        }
    }

    private void queue(Context ctx) {
        Parameters parameters = Parameters.of(ctx, "network", "reason", "before", "limit");
        String reason = parameters
                .choice("reason", "outside", "in_hole", "no_place", "no_edition", "default_place")
                .orElse(null);
        Reply.json(
                ctx,
                reports.queue(
                        caller(ctx), parameters.getText("network"), reason, before(parameters), parameters.limit()));
    }

    private void assign(Context ctx) {
        Parameters.of(ctx);
        Assignment body = RequestBody.json(ctx, Assignment.class);
        String reason = needed("reason", body.reason());
        if (reason.length() < 3) {
            throw Problem.badParameter("reason", "a reason has at least 3 characters");
        }
        Reply.json(
                ctx,
                reports.assign(
                        caller(ctx),
                        Parameters.pathNumber(ctx, "id"),
                        needed("network", body.network()),
                        needed("unit", body.unit()),
                        reason));
    }

    private static String needed(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Problem.badParameter(name, "'" + name + "' is needed");
        }
        return value;
    }

    private static @Nullable Long before(Parameters parameters) {
        OptionalLong before = parameters.integer("before", 1, Long.MAX_VALUE);
        return before.isPresent() ? before.getAsLong() : null;
    }

    private static Caller caller(Context ctx) {
        return Principal.of(ctx, Caller.class);
    }
}
