package org.gridwarden.bulletin;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.gridwarden.access.Caller;
import org.gridwarden.density.Cadence;
import org.gridwarden.http.Page;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Principal;
import org.gridwarden.http.Problem;
import org.gridwarden.http.Reply;
import org.gridwarden.http.RequestBody;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;
import org.gridwarden.json.Times;
import org.jspecify.annotations.Nullable;

/** Bulletins over HTTP: look at one in the making, issue it, list and read what was issued. */
public final class BulletinRoutes implements RouteSource {

    private static final String[] KINDS = Stream.of(Cadence.values())
            .map(cadence -> cadence.name().toLowerCase(Locale.ROOT))
            .toArray(String[]::new);
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LEAST = 5;
    private static final int LONGEST_REMARKS = 4000;

    private record Body(
            @Nullable String network,
            @Nullable String unit,
            @Nullable String level,
            @Nullable String kind,
            @Nullable LocalDate day,
            @Nullable Integer least,
            @Nullable String lang,
            @Nullable String remarks) {}

    private final BulletinService bulletins;

    /** Routes that preview, issue and hand out these bulletins. */
    public BulletinRoutes(BulletinService bulletins) {
        this.bulletins = bulletins;
    }

    @Override
    public List<Route> routes() {
        Permission read = Permission.READ_DENSITY;
        return List.of(
                Route.get("/api/v1/bulletins", read, this::list),
                Route.get("/api/v1/bulletins/preview", read, this::preview),
                Route.post("/api/v1/bulletins", Permission.ISSUE_BULLETINS, this::issue),
                Route.get("/api/v1/bulletins/{id}", read, this::get),
                Route.get("/api/v1/bulletins/{id}/content", read, ctx -> part(ctx, bulletins::content, "json")),
                Route.get("/api/v1/bulletins/{id}/pdf", read, ctx -> part(ctx, bulletins::pdf, "pdf")),
                Route.get("/api/v1/bulletins/{id}/xlsx", read, ctx -> part(ctx, bulletins::xlsx, "xlsx")));
    }

    private void list(Context ctx) {
        Parameters given = Parameters.of(ctx, "network", "unit", "kind", "year", "before", "limit");
        int limit = given.limit();
        OptionalLong year = given.integer("year", 1900, 9999);
        OptionalLong before = given.integer("before", 1, Long.MAX_VALUE);
        BulletinQuery query = new BulletinQuery(
                given.text("network").orElse(null),
                given.text("unit").orElse(null),
                given.choice("kind", KINDS).orElse(null),
                year.isPresent() ? (Integer) (int) year.getAsLong() : null,
                before.isPresent() ? (Long) before.getAsLong() : null,
                limit + 1);
        Reply.json(ctx, Page.of(bulletins.list(query), limit, Bulletin::id));
    }

    private void preview(Context ctx) {
        Parameters given = Parameters.of(ctx, "network", "unit", "level", "kind", "day", "least", "lang");
        given.getText("kind");
        Reply.json(
                ctx,
                bulletins.preview(new BulletinService.Wanted(
                        given.getText("network"),
                        given.text("unit").orElse(null),
                        given.getText("level"),
                        cadence(given.choice("kind", KINDS).orElseThrow()),
                        given.parse("day", Times::day).orElse(null),
                        (int) given.integer("least", 1, 100_000).orElse(LEAST),
                        given.choice("lang", "zh", "en").orElse("zh"),
                        null)));
    }

    private void issue(Context ctx) {
        Parameters.of(ctx);
        Body body = RequestBody.json(ctx, Body.class);
        String kind = RequestBody.require("kind", body.kind());
        if (!List.of(KINDS).contains(kind)) {
            throw Problem.badParameter("kind", "'kind' is one of " + String.join(", ", KINDS));
        }
        int least = body.least() == null ? LEAST : body.least();
        if (least < 1) {
            throw Problem.badParameter("least", "'least' is at least 1");
        }
        String language = body.lang() == null ? "zh" : body.lang();
        if (!language.equals("zh") && !language.equals("en")) {
            throw Problem.badParameter("lang", "'lang' is zh or en");
        }
        BulletinService.Wanted wanted = new BulletinService.Wanted(
                RequestBody.require("network", body.network()),
                body.unit(),
                RequestBody.require("level", body.level()),
                cadence(kind),
                body.day(),
                least,
                language,
                remarks(body.remarks()));
        Reply.created(ctx, bulletins.issue(Principal.of(ctx, Caller.class), wanted));
    }

    private void get(Context ctx) {
        Parameters.of(ctx);
        Reply.json(ctx, bulletins.get(Parameters.pathNumber(ctx, "id")));
    }

    /** What was kept never changes, so its address may be kept too. */
    private void part(Context ctx, LongFunction<byte[]> bytes, String suffix) {
        Parameters.of(ctx);
        Bulletin bulletin = bulletins.get(Parameters.pathNumber(ctx, "id"));
        String type = switch (suffix) {
            case "pdf" -> "application/pdf";
            case "xlsx" -> XLSX;
            default -> "application/json";
        };
        if (!suffix.equals("json")) {
            ctx.header(
                    "Content-Disposition",
                    (suffix.equals("pdf") ? "inline" : "attachment") + "; filename=\"" + bulletin.kind() + "-"
                            + bulletin.year() + "-" + bulletin.number() + "." + suffix + "\"");
        }
        Reply.immutable(ctx, bulletin.contentHash() + "-" + suffix, false, type, () -> bytes.apply(bulletin.id()));
    }

    private static @Nullable String remarks(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST_REMARKS) {
            throw Problem.badParameter("remarks", "'remarks' has at most " + LONGEST_REMARKS + " characters");
        }
        return text.strip();
    }

    private static Cadence cadence(String kind) {
        return Cadence.valueOf(kind.toUpperCase(Locale.ROOT));
    }
}
