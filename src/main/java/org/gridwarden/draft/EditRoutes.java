package org.gridwarden.draft;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.gridwarden.access.Caller;
import org.gridwarden.draft.EditAnswers.EdgesAnswer;
import org.gridwarden.draft.EditAnswers.EditAnswer;
import org.gridwarden.draft.EditAnswers.HistoryAnswer;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Principal;
import org.gridwarden.http.Problem;
import org.gridwarden.http.Reply;
import org.gridwarden.http.RequestBody;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** Edits of drafts over HTTP. */
public final class EditRoutes implements RouteSource {

    private static final int USUAL_EDGES = 5000;
    private static final int GREATEST_EDGES = 50_000;

    private final EditService edits;
    private final EditReadService reading;
    private final DraftWatch watch;

    /** Routes that make edits, tell their history, and wait for those of others. */
    public EditRoutes(EditService edits, EditReadService reading, DraftWatch watch) {
        this.edits = edits;
        this.reading = reading;
        this.watch = watch;
    }

    @Override
    public List<Route> routes() {
        Permission edit = Permission.EDIT_GRIDS;
        return List.of(
                Route.get("/api/v1/drafts/{id}/edges", edit, this::listEdges),
                Route.get("/api/v1/drafts/{id}/edits", edit, this::listEdits),
                Route.get("/api/v1/drafts/{id}/version", edit, this::getVersion),
                Route.post("/api/v1/drafts/{id}/edits", edit, this::apply),
                Route.post("/api/v1/drafts/{id}/undo", edit, this::undo),
                Route.post("/api/v1/drafts/{id}/redo", edit, this::redo));
    }

    private record EditRequest(
            @Nullable Integer version,
            @Nullable Map<String, Object> edit,
            @Nullable Boolean dryRun) {}

    private record WalkRequest(
            @Nullable Integer version, @Nullable Integer to) {}

    private record VersionAnswer(int version) {}

    private void listEdges(Context ctx) {
        Parameters given = Parameters.of(ctx, "bbox", "limit");
        double[] box = given.bbox("bbox").orElseThrow(() -> Problem.badParameter("bbox", "'bbox' is needed"));
        int limit = (int) given.integer("limit", 1, GREATEST_EDGES).orElse(USUAL_EDGES);
        Reply.json(
                ctx,
                EdgesAnswer.of(
                        reading.edges(caller(ctx), id(ctx), new Envelope(box[0], box[2], box[1], box[3]), limit)));
    }

    private void listEdits(Context ctx) {
        OptionalLong since = Parameters.of(ctx, "since").integer("since", 1, Integer.MAX_VALUE);
        Reply.json(
                ctx,
                HistoryAnswer.of(
                        since.isPresent()
                                ? reading.history(caller(ctx), id(ctx), (int) since.getAsLong())
                                : reading.history(caller(ctx), id(ctx)),
                        since.isPresent()));
    }

    private void getVersion(Context ctx) {
        int known = (int) Parameters.of(ctx, "after")
                .integer("after", 1, Integer.MAX_VALUE)
                .orElse(0);
        int version = reading.version(caller(ctx), id(ctx));
        if (version > known) {
            Reply.json(ctx, new VersionAnswer(version));
            return;
        }
        CompletableFuture<Integer> next = watch.next(id(ctx), known);
        int since = reading.version(caller(ctx), id(ctx));
        if (since > known) {
            next.complete(since);
        }
        Reply.waits(ctx);
        ctx.future(() -> next.thenAcceptAsync(found -> Reply.json(ctx, new VersionAnswer(found))));
    }

    private void apply(Context ctx) {
        EditRequest body = RequestBody.json(ctx, EditRequest.class);
        int version = RequestBody.require("version", body.version());
        Map<String, Object> edit = RequestBody.require("edit", body.edit());
        if (Boolean.TRUE.equals(body.dryRun())) {
            Reply.readsOnly(ctx);
            Reply.json(ctx, EditAnswer.of(edits.tryOut(caller(ctx), id(ctx), version, edit)));
        } else {
            Reply.json(ctx, EditAnswer.of(edits.apply(caller(ctx), id(ctx), version, edit)));
        }
    }

    private void undo(Context ctx) {
        WalkRequest body = RequestBody.json(ctx, WalkRequest.class);
        int version = RequestBody.require("version", body.version());
        Reply.json(ctx, EditAnswer.of(edits.undo(caller(ctx), id(ctx), version, body.to())));
    }

    private void redo(Context ctx) {
        WalkRequest body = RequestBody.json(ctx, WalkRequest.class);
        int version = RequestBody.require("version", body.version());
        Reply.json(ctx, EditAnswer.of(edits.redo(caller(ctx), id(ctx), version, body.to())));
    }

    private static Caller caller(Context ctx) {
        return Principal.of(ctx, Caller.class);
    }

    private static long id(Context ctx) {
        return Parameters.pathNumber(ctx, "id");
    }
}
