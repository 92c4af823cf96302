package org.gridwarden.draft;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gridwarden.access.Caller;
import org.gridwarden.coverage.fit.FitOptions;
import org.gridwarden.draft.DraftAnswers.DraftAnswer;
import org.gridwarden.draft.DraftAnswers.IssueAnswer;
import org.gridwarden.draft.DraftAnswers.IssueCollection;
import org.gridwarden.draft.issue.DraftIssue;
import org.gridwarden.grid.GridAnswers.EditionAnswer;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.http.Items;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Principal;
import org.gridwarden.http.Problem;
import org.gridwarden.http.Reply;
import org.gridwarden.http.RequestBody;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;
import org.gridwarden.json.Json;
import org.jspecify.annotations.Nullable;

/** Drafts over HTTP; they are imported by {@code exchange}. */
public final class DraftRoutes implements RouteSource {

    private static final int SHORTEST_REASON = 3;

    private final NetworkService networks;
    private final DraftService drafts;
    private final MendService mending;
    private final RebaseService rebases;

    /** Routes to drafts from their beginning to their publication. */
    public DraftRoutes(NetworkService networks, DraftService drafts, MendService mending, RebaseService rebases) {
        this.networks = networks;
        this.drafts = drafts;
        this.mending = mending;
        this.rebases = rebases;
    }

    @Override
    public List<Route> routes() {
        Permission edit = Permission.EDIT_GRIDS;
        Permission publish = Permission.PUBLISH_GRIDS;
        return List.of(
                Route.get("/api/v1/networks/{network}/drafts", edit, this::list),
                Route.post("/api/v1/networks/{network}/drafts", edit, this::create),
                Route.get("/api/v1/networks/{network}/approval", Permission.READ_GRIDS, this::getApproval),
                Route.put("/api/v1/networks/{network}/approval", publish, this::setApproval),
                Route.get("/api/v1/drafts/{id}", edit, this::get),
                Route.delete("/api/v1/drafts/{id}", edit, this::discard),
                Route.post("/api/v1/drafts/{id}/fit", edit, this::fit),
                Route.get("/api/v1/drafts/{id}/issues", edit, this::listIssues),
                Route.post("/api/v1/drafts/{id}/accept", publish, this::accept),
                Route.post("/api/v1/drafts/{id}/submit", edit, this::submit),
                Route.post("/api/v1/drafts/{id}/approve", publish, this::approve),
                Route.post("/api/v1/drafts/{id}/return", edit, this::returnToOpen),
                Route.post("/api/v1/drafts/{id}/rebase", edit, this::rebase),
                Route.post("/api/v1/drafts/{id}/publish", publish, this::publish));
    }

    private record FitBody(
            @Nullable Double gapWidthMetres,
            @Nullable Double overlapWidthMetres,
            @Nullable Double snapMetres) {}

    private record AcceptBody(
            @Nullable List<String> keys, @Nullable String reason) {}

    private record PublishBody(
            @Nullable Instant effectiveAt, @Nullable String reason) {}

    private record NewDraft(@Nullable String title) {}

    private record Approval(boolean required) {}

    private record ReasonBody(@Nullable String reason) {}

    private void list(Context ctx) {
        Parameters given = Parameters.of(ctx, "state");
        Network network = networks.get(ctx.pathParam("network"));
        Draft.State state = given.choice("state", Draft.State.class).orElse(null);
        Reply.json(
                ctx,
                new Items<>(drafts.list(caller(ctx), network.code(), state).stream()
                        .map(draft -> DraftAnswer.of(network, draft))
                        .toList()));
    }

    private void create(Context ctx) {
        String title = RequestBody.require(
                "title", RequestBody.json(ctx, NewDraft.class).title());
        Reply.created(ctx, answer(drafts.create(caller(ctx), ctx.pathParam("network"), title.strip())));
    }

    private void getApproval(Context ctx) {
        Parameters.of(ctx);
        Reply.json(ctx, new Approval(drafts.isApprovalRequired(ctx.pathParam("network"))));
    }

    private void setApproval(Context ctx) {
        Approval wanted = RequestBody.json(ctx, Approval.class);
        drafts.requireApproval(caller(ctx), ctx.pathParam("network"), wanted.required());
        Reply.json(ctx, wanted);
    }

    private void submit(Context ctx) {
        Reply.json(ctx, answer(drafts.submit(caller(ctx), id(ctx), reason(ctx))));
    }

    private void approve(Context ctx) {
        Reply.json(ctx, answer(drafts.approve(caller(ctx), id(ctx), reason(ctx))));
    }

    private void returnToOpen(Context ctx) {
        Reply.json(ctx, answer(drafts.returnToOpen(caller(ctx), id(ctx), reason(ctx))));
    }

    private void get(Context ctx) {
        Parameters.of(ctx);
        Reply.json(ctx, answer(drafts.get(caller(ctx), id(ctx))));
    }

    private void discard(Context ctx) {
        drafts.discard(caller(ctx), id(ctx));
        Reply.nothing(ctx);
    }

    private void fit(Context ctx) {
        FitBody body = RequestBody.isEmpty(ctx) ? new FitBody(null, null, null) : RequestBody.json(ctx, FitBody.class);
        FitOptions usual = FitOptions.DEFAULT;
        FitOptions options;
        try {
            options = new FitOptions(
                    body.snapMetres() == null ? usual.snapMetres() : body.snapMetres(),
                    body.overlapWidthMetres() == null ? usual.overlapWidthMetres() : body.overlapWidthMetres(),
                    body.gapWidthMetres() == null ? usual.gapWidthMetres() : body.gapWidthMetres(),
                    Set.of(),
                    Set.of());
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("fit_options_invalid", String.valueOf(e.getMessage()));
        }
        Reply.json(ctx, mending.fit(caller(ctx), id(ctx), options));
    }

    private void listIssues(Context ctx) {
        Parameters.of(ctx);
        Draft draft = drafts.get(caller(ctx), id(ctx));
        Network network = networks.get(draft.networkCode());
        List<DraftIssue> issues = mending.issues(caller(ctx), id(ctx));
        String accept = ctx.header("Accept");
        if (accept != null && accept.contains("application/geo+json")) {
            ctx.header("Cache-Control", "no-store");
            ctx.contentType("application/geo+json").result(Json.write(IssueCollection.of(network, issues)));
        } else {
            Reply.json(
                    ctx,
                    new Items<>(issues.stream()
                            .map(issue -> IssueAnswer.of(network, issue))
                            .toList()));
        }
    }

    private void accept(Context ctx) {
        AcceptBody body = RequestBody.json(ctx, AcceptBody.class);
        List<String> keys = RequestBody.require("keys", body.keys());
        Reply.json(ctx, answer(mending.accept(caller(ctx), id(ctx), keys, reason(body.reason()))));
    }

    private void rebase(Context ctx) {
        Reply.json(ctx, answer(rebases.rebase(caller(ctx), id(ctx))));
    }

    private void publish(Context ctx) {
        PublishBody body = RequestBody.json(ctx, PublishBody.class);
        long id = id(ctx);
        Network network = networks.get(drafts.get(caller(ctx), id).networkCode());
        Reply.created(
                ctx,
                EditionAnswer.of(network, drafts.publish(caller(ctx), id, body.effectiveAt(), reason(body.reason()))));
    }

    private DraftAnswer answer(Draft draft) {
        return DraftAnswer.of(networks.get(draft.networkCode()), draft);
    }

    private static String reason(Context ctx) {
        return reason(RequestBody.json(ctx, ReasonBody.class).reason());
    }

    private static String reason(@Nullable String given) {
        String reason = RequestBody.require("reason", given).strip();
        if (reason.length() < SHORTEST_REASON) {
            throw Problem.badParameter("reason", "'reason' needs " + SHORTEST_REASON + " characters or more");
        }
        return reason;
    }

    private static Caller caller(Context ctx) {
        return Principal.of(ctx, Caller.class);
    }

    private static long id(Context ctx) {
        return Parameters.pathNumber(ctx, "id");
    }
}
