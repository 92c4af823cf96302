package org.gridwarden.exchange;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridwarden.access.Caller;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Principal;
import org.gridwarden.http.Problem;
import org.gridwarden.http.RouteSource;

/** What all routes that answer with a table as a file have in common: its form, its question, its sending. */
abstract class TableRoutes implements RouteSource {

    private static final List<String> FORM = List.of("format", "bom", "notes");

    private final TableWriter writer;

    TableRoutes(TableWriter writer) {
        this.writer = writer;
    }

    /** The parameters of a request, those of the form among them. */
    static Parameters given(Context ctx, String... names) {
        return Parameters.of(
                ctx, Stream.concat(FORM.stream(), Arrays.stream(names)).toArray(String[]::new));
    }

    static ExportFormat format(Parameters given) {
        return given.choice("format", ExportFormat.class).orElse(ExportFormat.CSV);
    }

    /** Whether places are wanted. */
    static boolean shapes(Parameters given) {
        return format(given) == ExportFormat.GEOJSON;
    }

    /** The question as it was asked, its form left out. */
    static Provenance.Question question(Context ctx) {
        Map<String, String> asked = new LinkedHashMap<>();
        ctx.queryParamMap().forEach((name, values) -> {
            if (!FORM.contains(name)) {
                asked.put(name, String.join(",", values));
            }
        });
        return new Provenance.Question(Principal.of(ctx, Caller.class), asked);
    }

    /** The first rows are read before anything is written, so that a question at fault is still answered as a problem. */
    final void send(Context ctx, Parameters given, ExportTable table) {
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
}
