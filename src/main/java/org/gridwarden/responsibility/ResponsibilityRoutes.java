package org.gridwarden.responsibility;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridwarden.access.Caller;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.EditionService;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.grid.unit.UnitAnswers.UnitAnswer;
import org.gridwarden.grid.unit.UnitService;
import org.gridwarden.grid.unit.UnitSummary;
import org.gridwarden.http.Items;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Principal;
import org.gridwarden.http.Problem;
import org.gridwarden.http.Reply;
import org.gridwarden.http.RequestBody;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;
import org.gridwarden.responsibility.PeopleAnswers.ResponsibilityAnswer;
import org.gridwarden.responsibility.duty.Assignment;
import org.gridwarden.responsibility.duty.Responsibility;
import org.jspecify.annotations.Nullable;

/** Who answers for a unit, and who for none, over HTTP. */
public final class ResponsibilityRoutes implements RouteSource {

    private static final long CSV_LIMIT_BYTES = 64L << 20;

    private final NetworkService networks;
    private final EditionService editions;
    private final UnitService units;
    private final ResponsibilityService responsibilities;
    private final PeopleService people;
    private final VacancyService vacancies;
    private final PhonePrivacy privacy;
    private final Clock clock;

    /** Routes to who answers, how that is brought in, and where nobody does. */
    public ResponsibilityRoutes(
            NetworkService networks,
            EditionService editions,
            UnitService units,
            ResponsibilityService responsibilities,
            PeopleService people,
            VacancyService vacancies,
            PhonePrivacy privacy,
            Clock clock) {
        this.networks = networks;
        this.editions = editions;
        this.units = units;
        this.responsibilities = responsibilities;
        this.people = people;
        this.vacancies = vacancies;
        this.privacy = privacy;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        String ofUnit = "/api/v1/networks/{network}/units/{code}/responsibilities";
        return List.of(
                Route.get("/api/v1/networks/{network}/vacancies", Permission.READ_GRIDS, this::listVacancies),
                Route.get(ofUnit, Permission.READ_GRIDS, this::list),
                Route.post(ofUnit, Permission.EDIT_PEOPLE, this::assign),
                Route.post("/api/v1/responsibilities/{id}/end", Permission.EDIT_PEOPLE, this::end),
                Route.post("/api/v1/responsibilities/import", Permission.EDIT_PEOPLE, this::importCsv));
    }

    /** A responsibility as it is sent. */
    private record AssignmentBody(
            @Nullable String party,
            @Nullable String kind,
            @Nullable String grade,
            @Nullable Integer ordinal,
            @Nullable String category,
            @Nullable Instant validFrom,
            @Nullable Instant validTo,
            @Nullable String reason) {}

    private record EndBody(@Nullable Instant at, @Nullable String reason) {}

    private record VacanciesAnswer(List<VacancyService.LevelVacancy> levels, List<UnitAnswer> items) {}

    private void listVacancies(Context ctx) {
        Parameters given = Parameters.of(ctx, "as_of", "level", "kind", "limit");
        Network network = networks.get(ctx.pathParam("network"));
        Instant asOf = given.instant("as_of").orElse(clock.instant());
        Edition edition = editions.find(network.id(), null, asOf, null)
                .orElseThrow(() -> Problem.notFound(
                        "edition_unknown", "no edition of network " + network.code() + " holds at " + asOf));
        Level level = given.<Level>parse("level", network::getLevel).orElse(null);
        VacancyService.VacancyReport report =
                vacancies.report(network, edition, level, given.text("kind").orElse(null), asOf, given.limit());
        Set<Long> vacant = report.items().stream().map(UnitSummary::id).collect(Collectors.toSet());
        Reply.json(
                ctx,
                new VacanciesAnswer(
                        report.levels(),
                        report.items().stream()
                                .map(unit -> UnitAnswer.of(network, unit, vacant))
                                .toList()));
    }

    private void list(Context ctx) {
        Parameters given = Parameters.of(ctx, "as_of", "known_at", "all");
        long unit = units.getId(networks.get(ctx.pathParam("network")), ctx.pathParam("code"));
        Instant now = clock.instant();
        List<Responsibility> rows = given.flag("all")
                ? responsibilities.listAll(unit)
                : responsibilities
                        .holdersOf(
                                List.of(unit),
                                given.instant("as_of").orElse(now),
                                given.instant("known_at").orElse(now))
                        .getOrDefault(unit, List.of());
        Reply.json(
                ctx,
                new Items<>(privacy.seenBy(Principal.of(ctx, Caller.class), rows).stream()
                        .map(ResponsibilityAnswer::of)
                        .toList()));
    }

    private void assign(Context ctx) {
        AssignmentBody body = RequestBody.json(ctx, AssignmentBody.class);
        Assignment assignment = new Assignment(
                RequestBody.require("party", body.party()),
                ctx.pathParam("network"),
                ctx.pathParam("code"),
                RequestBody.require("kind", body.kind()),
                body.grade(),
                body.ordinal() == null ? 1 : body.ordinal(),
                body.category(),
                body.validFrom(),
                body.validTo());
        Caller caller = Principal.of(ctx, Caller.class);
        Responsibility made = people.assign(caller, assignment, body.reason());
        Reply.created(
                ctx,
                ResponsibilityAnswer.of(privacy.seenBy(caller, List.of(made)).get(0)));
    }

    private void end(Context ctx) {
        EndBody body = RequestBody.json(ctx, EndBody.class);
        responsibilities.end(
                Principal.of(ctx, Caller.class),
                Parameters.pathNumber(ctx, "id"),
                body.at(),
                RequestBody.require("reason", body.reason()));
        Reply.nothing(ctx);
    }

    private void importCsv(Context ctx) {
        Parameters given = Parameters.of(ctx, "dry_run");
        RequestBody.requireType(ctx, "text/csv");
        Reply.json(
                ctx,
                people.importCsv(
                        Principal.of(ctx, Caller.class),
                        RequestBody.stream(ctx, CSV_LIMIT_BYTES),
                        given.flag("dry_run")));
    }
}
