package org.gridwarden.locate;

import io.javalin.http.Context;
import java.util.List;
import org.gridwarden.access.Caller;
import org.gridwarden.geo.Datum;
import org.gridwarden.geo.Gcj02;
import org.gridwarden.geo.LngLat;
import org.gridwarden.http.FastPath;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Principal;
import org.gridwarden.http.Problem;
import org.gridwarden.http.Reply;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;
import org.gridwarden.locate.LocateQuestion.Selection;

/** Asks for one place. Many places at once are asked in {@code batch}. */
public final class LocateRoutes implements RouteSource {

    private final LocateService service;
    private final Route locate = Route.get("/api/v1/locate", Permission.LOCATE, this::locate);

    /** Routes that answer from memory. */
    public LocateRoutes(LocateService service) {
        this.service = service;
    }

    @Override
    public List<Route> routes() {
        return List.of(locate);
    }

    /** What answers the plain case before Javalin. */
    public List<FastPath> fastPaths() {
        return List.of(new PlainLocate(locate, service));
    }

    private void locate(Context ctx) {
        Parameters parameters =
                Parameters.of(ctx, "lng", "lat", "datum", "accuracy_m", "at", "as_of", "known_at", "network", "plain");
        Datum datum = parameters.parse("datum", Datum::ofCode).orElse(Datum.WGS84);
        LngLat place = place(datum, parameters.getNumber("lng"), parameters.getNumber("lat"));
        Selection selection = selection(parameters);
        if (parameters.flag("plain")) {
            if (parameters.number("accuracy_m").isPresent()) {
                throw Problem.badParameter(
                        "accuracy_m", "the plain answer cannot say what 'accuracy_m' asks; leave one of them out");
            }
            ctx.header("Cache-Control", "no-store");
            ctx.contentType("application/json").result(service.plain(place, selection));
            return;
        }
        double accuracyMetres = parameters.number("accuracy_m").orElse(0);
        if (accuracyMetres < 0 || accuracyMetres > 10_000) {
            throw Problem.badParameter("accuracy_m", "'accuracy_m' is not between 0 and 10000: " + accuracyMetres);
        }
        Caller caller = Principal.of(ctx, Caller.class);
        Reply.json(ctx, service.locate(caller, new LocateQuestion(place, datum, accuracyMetres, selection)));
    }

    private static LngLat place(Datum datum, double longitude, double latitude) {
        if (!(longitude >= -180 && longitude <= 180)) {
            throw Problem.badParameter("lng", "'lng' is not within ±180 degrees: " + longitude);
        }
        if (!(latitude >= -90 && latitude <= 90)) {
            String hint = LngLat.seemExchanged(longitude, latitude) ? "; are 'lng' and 'lat' exchanged?" : "";
            throw Problem.badParameter("lat", "'lat' is not within ±90 degrees: " + latitude + hint);
        }
        try {
            return Gcj02.toWgs84(datum, longitude, latitude);
        } catch (IllegalArgumentException beyondTheEdge) {
            throw Problem.badParameter("lng", "the position lies beyond ±180 degrees once it is converted to WGS 84");
        }
    }

    /** The networks and times that the parameters {@code network}, {@code at} or {@code as_of}, and {@code known_at} select. */
    public static Selection selection(Parameters parameters) {
        return new Selection(
                parameters.list("network"),
                parameters.instant("at").or(() -> parameters.instant("as_of")).orElse(null),
                parameters.instant("known_at").orElse(null));
    }
}
