package org.gridwarden.responsibility;

import io.javalin.http.Context;
import java.util.List;
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
import org.gridwarden.responsibility.PeopleAnswers.PartyAnswer;
import org.gridwarden.responsibility.duty.NewParty;
import org.gridwarden.responsibility.duty.Party;
import org.gridwarden.responsibility.duty.PartyKind;
import org.jspecify.annotations.Nullable;

/** People and organisations over HTTP. */
public final class PartyRoutes implements RouteSource {

    private final PartyService parties;

    /** Routes to these parties. */
    public PartyRoutes(PartyService parties) {
        this.parties = parties;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/parties", Permission.READ_GRIDS, this::list),
                Route.post("/api/v1/parties", Permission.EDIT_PEOPLE, this::create),
                Route.get("/api/v1/parties/{id}", Permission.READ_GRIDS, this::get),
                Route.put("/api/v1/parties/{id}", Permission.EDIT_PEOPLE, this::change));
    }

    /** A party as it is sent. */
    private record PartyBody(
            @Nullable String code,
            @Nullable String kind,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String post,
            @Nullable String organisation) {}

    private void list(Context ctx) {
        Parameters given = Parameters.of(ctx, "q", "kind", "limit", "after");
        int limit = given.limit();
        List<Party> found = parties.list(
                Principal.of(ctx, Caller.class),
                given.text("q").orElse(null),
                given.parse("kind", PartyKind::ofCode).orElse(null),
                given.text("after").orElse(null),
                limit + 1);
        Reply.json(ctx, Page.of(found, limit, Party::code).map(PartyAnswer::of));
    }

    private void create(Context ctx) {
        PartyBody body = RequestBody.json(ctx, PartyBody.class);
        NewParty party = new NewParty(
                RequestBody.require("code", body.code()),
                kind(RequestBody.require("kind", body.kind())),
                RequestBody.require("name", body.name()),
                body.phone(),
                body.post(),
                body.organisation());
        Reply.created(ctx, PartyAnswer.of(parties.create(Principal.of(ctx, Caller.class), party)));
    }

    /** What a party is called and how it is reached, as it is sent; its code and kind stay. */
    private record ChangeBody(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String post,
            @Nullable String organisation,
            @Nullable String reason) {}

    private void change(Context ctx) {
        ChangeBody body = RequestBody.json(ctx, ChangeBody.class);
        PartyService.Description description = new PartyService.Description(
                RequestBody.require("name", body.name()), body.phone(), body.post(), body.organisation());
        Reply.json(
                ctx,
                PartyAnswer.of(parties.change(
                        Principal.of(ctx, Caller.class),
                        Parameters.pathNumber(ctx, "id"),
                        description,
                        body.reason())));
    }

    private void get(Context ctx) {
        Parameters.of(ctx);
        PartyService.Portrait portrait = parties.get(Principal.of(ctx, Caller.class), Parameters.pathNumber(ctx, "id"));
        Reply.json(ctx, PartyAnswer.of(portrait.party(), portrait.responsibilities()));
    }

    private static PartyKind kind(String code) {
        try {
            return PartyKind.ofCode(code);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter("kind", String.valueOf(e.getMessage()));
        }
    }
}
