package org.gridwarden.lint;

import io.javalin.http.Context;
import java.util.List;
import org.gridwarden.access.Caller;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Principal;
import org.gridwarden.http.Reply;
import org.gridwarden.http.RequestBody;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;
import org.jspecify.annotations.Nullable;

/** Fixes and renumbering over HTTP. Each demands the version of the draft that the caller saw. */
public final class FixRoutes implements RouteSource {

    private final LintService lint;
    private final FixService fixes;

    /** Routes that take a fix of a finding, or the suggested numbers. */
    public FixRoutes(LintService lint, FixService fixes) {
        this.lint = lint;
        this.fixes = fixes;
    }

    @Override
    public List<Route> routes() {
        Permission edit = Permission.EDIT_GRIDS;
        return List.of(
                Route.post("/api/v1/drafts/{id}/findings/{key}/fix", edit, this::fix),
                Route.get("/api/v1/drafts/{id}/renumbering", edit, this::renumbering),
                Route.post("/api/v1/drafts/{id}/renumbering", edit, this::renumber));
    }

    private record FixBody(@Nullable Integer version) {}

    private record RenumberBody(
            @Nullable Integer version, @Nullable String parent) {}

    private void fix(Context ctx) {
        FixBody body = RequestBody.json(ctx, FixBody.class);
        int version = RequestBody.require("version", body.version());
        Reply.json(ctx, fixes.fix(caller(ctx), id(ctx), version, ctx.pathParam("key")));
    }

    private void renumbering(Context ctx) {
        Parameters given = Parameters.of(ctx, "parent");
        Reply.json(ctx, lint.renumbering(lint.draft(caller(ctx), id(ctx)), given.getText("parent")));
    }

    private void renumber(Context ctx) {
        RenumberBody body = RequestBody.json(ctx, RenumberBody.class);
        int version = RequestBody.require("version", body.version());
        String parent = RequestBody.require("parent", body.parent());
        Reply.json(ctx, fixes.renumber(caller(ctx), id(ctx), version, parent));
    }

    private static Caller caller(Context ctx) {
        return Principal.of(ctx, Caller.class);
    }

    private static long id(Context ctx) {
        return Parameters.pathNumber(ctx, "id");
    }
}
