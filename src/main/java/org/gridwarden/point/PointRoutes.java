package org.gridwarden.point;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import org.gridwarden.access.Caller;
import org.gridwarden.geo.Datum;
import org.gridwarden.geo.Gcj02;
import org.gridwarden.geo.LngLat;
import org.gridwarden.http.Page;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Principal;
import org.gridwarden.http.Problem;
import org.gridwarden.http.Reply;
import org.gridwarden.http.RequestBody;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;
import org.gridwarden.responsibility.duty.Party;
import org.jspecify.annotations.Nullable;

/** Evaluation points over HTTP. */
public final class PointRoutes implements RouteSource {

    private record Body(
            @Nullable String code,
            @Nullable String name,
            @Nullable String type,
            @Nullable String selection,
            @Nullable List<Double> place,
            @Nullable String datum,
            @Nullable String responsible,
            @Nullable String leader) {}

    private record PartyView(
            long id,
            String code,
            String kind,
            String name,
            @Nullable String phone,
            @Nullable String post,
            @Nullable String organisation) {
        static @Nullable PartyView of(@Nullable Party party) {
            return party == null
                    ? null
                    : new PartyView(
                            party.id(),
                            party.code(),
                            party.kind().code(),
                            party.name(),
                            party.phone(),
                            party.post(),
                            party.organisation());
        }
    }

    private record View(
            long id,
            String code,
            String name,
            String type,
            String selection,
            List<Double> place,
            @Nullable PartyView responsible,
            @Nullable PartyView leader,
            List<PointUnit> units) {
        static View of(EvaluationPoint point) {
            return new View(
                    point.id(),
                    point.code(),
                    point.name(),
                    point.type(),
                    point.selection().code(),
                    List.of(point.place().longitude(), point.place().latitude()),
                    PartyView.of(point.responsible()),
                    PartyView.of(point.leader()),
                    point.units());
        }
    }

    private final PointService points;

    /** Routes to these points. */
    public PointRoutes(PointService points) {
        this.points = points;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/points", Permission.READ_POINTS, this::list),
                Route.post("/api/v1/points", Permission.EDIT_POINTS, this::create),
                Route.get("/api/v1/points/{id}", Permission.READ_POINTS, this::get));
    }

    private void list(Context ctx) {
        Parameters parameters = Parameters.of(ctx, "type", "network", "unit", "bbox", "q", "limit", "after");
        int limit = parameters.limit();
        PointQuery query = new PointQuery(
                parameters.text("type").orElse(null),
                parameters.text("network").orElse(null),
                parameters.text("unit").orElse(null),
                parameters.bbox("bbox").stream()
                        .flatMap(box -> Arrays.stream(box).boxed())
                        .toList(),
                parameters.text("q").orElse(null),
                parameters.text("after").orElse(null),
                limit + 1);
        Reply.json(
                ctx,
                Page.of(points.list(caller(ctx), query), limit, EvaluationPoint::code)
                        .map(View::of));
    }

    private void create(Context ctx) {
        Parameters.of(ctx);
        Body body = RequestBody.json(ctx, Body.class);
        NewPoint wanted = new NewPoint(
                needed("code", body.code()),
                needed("name", body.name()),
                needed("type", body.type()),
                selection(needed("selection", body.selection())),
                place(body),
                body.responsible(),
                body.leader());
        Reply.created(ctx, View.of(points.create(caller(ctx), wanted)));
    }

    private void get(Context ctx) {
        Parameters.of(ctx);
        Reply.json(ctx, View.of(points.get(caller(ctx), Parameters.pathNumber(ctx, "id"))));
    }

    private static Selection selection(String code) {
        try {
            return Selection.ofCode(code);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter("selection", String.valueOf(e.getMessage()));
        }
    }

    /** A point, unlike a report, needs a place. */
    private static LngLat place(Body body) {
        List<Double> place = body.place();
        if (place == null || place.size() != 2) {
            throw Problem.badParameter("place", "'place' is a longitude and a latitude");
        }
        try {
            Datum datum = body.datum() == null ? Datum.WGS84 : Datum.ofCode(body.datum());
            return Gcj02.toWgs84(datum, place.get(0), place.get(1));
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter("place", String.valueOf(e.getMessage()));
        }
    }

    private static String needed(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Problem.badParameter(name, "'" + name + "' is needed");
        }
        return value.strip();
    }

    private static Caller caller(Context ctx) {
        return Principal.of(ctx, Caller.class);
    }
}
