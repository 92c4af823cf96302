package org.gridwarden.batch;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.gridwarden.batch.place.PlaceListAnswer;
import org.gridwarden.batch.place.PlaceListReader;
import org.gridwarden.batch.place.Places;
import org.gridwarden.batch.row.BatchException;
import org.gridwarden.geo.Datum;
import org.gridwarden.http.FastPath;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Problem;
import org.gridwarden.http.Reply;
import org.gridwarden.http.RequestBody;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;
import org.gridwarden.locate.LocateRoutes;
import org.gridwarden.locate.LocateService;

/** Asks for many places: a JSON list, or a CSV or NDJSON stream of any length. */
public final class BatchRoutes implements RouteSource {

    /** Most places of a JSON list. */
    public static final int MOST_PLACES = 10_000;

    static final int JSON_LIMIT_BYTES = 2 << 20;

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final String JSON = "application/json";

    private final LocateService locate;
    private final FileLocator files;
    private final PlaceListAnswer lists = new PlaceListAnswer();
    private final Route batch = Route.post("/api/v1/locate", Permission.LOCATE, this::locate);

    /** Routes that locate many places, given in a body or as a file. */
    public BatchRoutes(LocateService locate, FileLocator files) {
        this.locate = locate;
        this.files = files;
    }

    @Override
    public List<Route> routes() {
        return List.of(batch);
    }

    /** What answers the plain list before Javalin. */
    public List<FastPath> fastPaths() {
        return List.of(new PlainList(batch, locate, lists));
    }

    private void locate(Context ctx) throws IOException {
        RequestBody.requireType(ctx, JSON, CSV, NDJSON);
        Parameters parameters = Parameters.of(ctx, "datum", "at", "known_at", "network", "lng", "lat");
        BatchQuestion question = new BatchQuestion(
                locate.select(LocateRoutes.selection(parameters)),
                parameters.parse("datum", Datum::ofCode).orElse(Datum.WGS84),
                parameters.text("lng").orElse("lng"),
                parameters.text("lat").orElse("lat"));
        String type = String.valueOf(ctx.contentType());
        ctx.header("Cache-Control", "no-store");
        Reply.readsOnly(ctx);
        try {
            if (type.startsWith(JSON)) {
                list(ctx, question);
            } else {
                stream(ctx, question, type.startsWith(CSV));
            }
        } catch (BatchException e) {
            // Once bytes are on their way no problem can be told: the connection is cut, so that nobody takes it for
            // whole.
            if (ctx.res().isCommitted()) {
                throw new IOException(e.getMessage(), e);
            }
            throw Problem.badRequest(e.code(), e.getMessage());
        }
    }

    private void list(Context ctx, BatchQuestion question) throws IOException {
        Places places = new Places(question.datum());
        try (InputStream body = RequestBody.stream(ctx, JSON_LIMIT_BYTES)) {
            PlaceListReader.read(all(body, ctx.req().getContentLength()), MOST_PLACES, places);
        }
        ctx.contentType(JSON);
        lists.write(question.networks(), places).writeTo(ctx.res().getOutputStream());
    }

    /** The body in one array; its length is known beforehand as a rule. */
    private static byte[] all(InputStream body, int declared) throws IOException {
        if (declared < 0) {
            return body.readAllBytes();
        }
        byte[] text = new byte[declared];
        return body.readNBytes(text, 0, declared) == declared ? text : new byte[0];
    }

    private void stream(Context ctx, BatchQuestion question, boolean csv) throws IOException {
        InputStream in = ctx.req().getInputStream();
        ctx.contentType((csv ? CSV : NDJSON) + "; charset=utf-8");
        OutputStream out = ctx.res().getOutputStream();
        if (csv) {
            files.csv(question, in, out, tally -> {});
        } else {
            files.ndjson(question, in, out, tally -> {});
        }
        out.flush();
    }
}
