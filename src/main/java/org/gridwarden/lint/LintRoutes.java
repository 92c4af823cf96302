package org.gridwarden.lint;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.gridwarden.access.Caller;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.http.Items;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Principal;
import org.gridwarden.http.Reply;
import org.gridwarden.http.RequestBody;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;
import org.gridwarden.json.Json;
import org.gridwarden.lint.LintAnswers.Feature;
import org.gridwarden.lint.LintAnswers.FeatureCollection;
import org.gridwarden.lint.LintAnswers.FindingsAnswer;
import org.gridwarden.lint.LintAnswers.RuleAnswer;
import org.gridwarden.lint.report.Finding;
import org.gridwarden.lint.report.Score;
import org.gridwarden.lint.rule.Rule;
import org.jspecify.annotations.Nullable;

/** Rules, findings and scores over HTTP. */
public final class LintRoutes implements RouteSource {

    private final NetworkService networks;
    private final RuleService rules;
    private final LintService lint;

    /** Routes to rules, findings and scores of networks. */
    public LintRoutes(NetworkService networks, RuleService rules, LintService lint) {
        this.networks = networks;
        this.rules = rules;
        this.lint = lint;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/networks/{network}/rules", Permission.READ_GRIDS, this::listRules),
                Route.put("/api/v1/networks/{network}/rules", Permission.PUBLISH_GRIDS, this::putRules),
                Route.get("/api/v1/networks/{network}/findings", Permission.READ_GRIDS, this::ofEdition),
                Route.get("/api/v1/networks/{network}/score", Permission.READ_GRIDS, this::scoreOfEdition),
                Route.get("/api/v1/drafts/{id}/findings", Permission.EDIT_GRIDS, this::ofDraft),
                Route.get("/api/v1/drafts/{id}/score", Permission.EDIT_GRIDS, this::scoreOfDraft));
    }

    private record RulesBody(@Nullable List<RuleChange> rules) {}

    private void listRules(Context ctx) {
        Parameters.of(ctx);
        answerRules(ctx, rules.list(networks.get(ctx.pathParam("network"))));
    }

    private void putRules(Context ctx) {
        Network network = networks.get(ctx.pathParam("network"));
        List<RuleChange> changes = RequestBody.require(
                "rules", RequestBody.json(ctx, RulesBody.class).rules());
        answerRules(ctx, rules.put(caller(ctx), network, changes));
    }

    private void answerRules(Context ctx, List<Rule> list) {
        Reply.json(
                ctx,
                new Items<>(list.stream()
                        .map(rule -> RuleAnswer.of(rule, rules.packaged(rule.code())))
                        .toList()));
    }

    private void ofEdition(Context ctx) {
        Parameters given = Parameters.of(ctx, "as_of", "rule", "severity", "unit", "limit");
        answer(ctx, given, edition(ctx, given));
    }

    private void ofDraft(Context ctx) {
        Parameters given = Parameters.of(ctx, "rule", "severity", "unit", "limit");
        answer(ctx, given, lint.draft(caller(ctx), Parameters.pathNumber(ctx, "id")));
    }

    private void answer(Context ctx, Parameters given, Linted linted) {
        List<String> wantedRules = given.list("rule");
        wantedRules.forEach(rules::packaged);
        String severity = given.choice("severity", "error", "warning", "notice").orElse(null);
        List<Finding> findings = linted.report().within(given.text("unit").orElse(null)).stream()
                .filter(finding -> wantedRules.isEmpty() || wantedRules.contains(finding.rule()))
                .filter(finding -> severity == null || finding.severity().code().equals(severity))
                .toList();
        if (wantsGeoJson(ctx)) {
            geoJson(ctx, findings.stream().map(Feature::of).toList());
        } else {
            Reply.json(ctx, FindingsAnswer.of(linted, rules.list(linted.network()), findings, given.limit()));
        }
    }

    private void scoreOfEdition(Context ctx) {
        Parameters given = Parameters.of(ctx, "as_of", "level");
        answerScore(ctx, given, edition(ctx, given));
    }

    private void scoreOfDraft(Context ctx) {
        Parameters given = Parameters.of(ctx, "level");
        answerScore(ctx, given, lint.draft(caller(ctx), Parameters.pathNumber(ctx, "id")));
    }

    /** By the level below the root unless the request names another. */
    private void answerScore(Context ctx, Parameters given, Linted linted) {
        List<Level> levels = linted.network().levels();
        String level = given.choice("level", levels.stream().map(Level::code).toArray(String[]::new))
                .orElse(levels.get(1).code());
        Map<String, Object> answer = new java.util.LinkedHashMap<>();
        answer.put("network", linted.network().code());
        answer.put("draft", linted.draft());
        answer.put("version", linted.version());
        answer.put("edition", linted.edition());
        answer.put("level", level);
        answer.put("overall", Score.of(linted.report()));
        answer.put("items", Score.of(linted.report(), level));
        Reply.json(ctx, answer);
    }

    private Linted edition(Context ctx, Parameters given) {
        return lint.edition(ctx.pathParam("network"), given.instant("as_of").orElse(null));
    }

    static boolean wantsGeoJson(Context ctx) {
        String accept = ctx.header("Accept");
        return accept != null && accept.contains("application/geo+json");
    }

    static void geoJson(Context ctx, List<Feature> features) {
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("application/geo+json").result(Json.write(FeatureCollection.of(features)));
    }

    private static Caller caller(Context ctx) {
        return Principal.of(ctx, Caller.class);
    }
}
