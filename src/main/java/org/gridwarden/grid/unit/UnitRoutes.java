package org.gridwarden.grid.unit;

import com.fasterxml.jackson.databind.util.RawValue;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridwarden.access.Caller;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.EditionService;
import org.gridwarden.grid.GridAnswers.EditionAnswer;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.grid.unit.UnitAnswers.UnitAnswer;
import org.gridwarden.grid.unit.UnitAnswers.UnitPageAnswer;
import org.gridwarden.grid.unit.UnitAnswers.VersionAnswer;
import org.gridwarden.http.Items;
import org.gridwarden.http.Page;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Principal;
import org.gridwarden.http.Problem;
import org.gridwarden.http.Reply;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;
import org.gridwarden.json.Json;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Units of an edition over HTTP. */
public final class UnitRoutes implements RouteSource {

    private static final Permission READ = Permission.READ_GRIDS;

    private final NetworkService networks;
    private final EditionService editions;
    private final UnitService units;
    private final VacancyLookup vacancies;
    private final List<UnitSection> sections;
    private final Clock clock;

    /** Routes whose unit page has these sections, in their order. */
    public UnitRoutes(
            NetworkService networks,
            EditionService editions,
            UnitService units,
            VacancyLookup vacancies,
            List<UnitSection> sections,
            Clock clock) {
        this.networks = networks;
        this.editions = editions;
        this.units = units;
        this.vacancies = vacancies;
        this.sections = List.copyOf(sections);
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/networks/{network}/units", READ, this::list),
                Route.get("/api/v1/networks/{network}/units/{code}", READ, this::get),
                Route.get("/api/v1/networks/{network}/units/{code}/geometry", READ, this::getGeometry),
                Route.get("/api/v1/networks/{network}/units/{code}/history", READ, this::listHistory));
    }

    /** The edition a request asks for, and the two instants for everything else about it. */
    private record Asked(Network network, Edition edition, Instant asOf, Instant knownAt) {}

    private void list(Context ctx) {
        Parameters given = Parameters.of(ctx, "as_of", "known_at", "edition", "parent", "level", "q", "limit", "after");
        Asked asked = asked(ctx, given);
        int limit = given.limit();
        UnitFilter filter = new UnitFilter(
                given.text("parent").orElse(null),
                given.parse("level", code -> asked.network().getLevel(code).rank())
                        .orElse(null),
                given.text("q").orElse(null),
                given.text("after").orElse(null),
                limit + 1);
        Page<UnitSummary> page = Page.of(units.list(asked.edition(), filter), limit, UnitSummary::code);
        Page<UnitAnswer> shown = answers(asked, page);
        Reply.json(
                ctx,
                new UnitPageAnswer(EditionAnswer.of(asked.network(), asked.edition()), shown.items(), shown.next()));
    }

    private void get(Context ctx) {
        Asked asked = asked(ctx, Parameters.of(ctx, "as_of", "known_at", "edition"));
        UnitDetail detail = units.get(asked.network(), asked.edition(), ctx.pathParam("code"));
        List<UnitAnswer> chain =
                answers(asked, new Page<>(detail.chain(), null)).items();
        Map<String, Object> page = new LinkedHashMap<>(members(chain.get(chain.size() - 1)));
        page.put("network", asked.network().code());
        page.put("edition", EditionAnswer.of(asked.network(), asked.edition()));
        page.put("chain", chain);
        page.put("attributes", new RawValue(detail.attributes()));
        page.put("centre", centre(detail.geometry()));
        page.put("bbox", bbox(detail.geometry()));
        Caller caller = Principal.of(ctx, Caller.class);
        sections.forEach(section -> page.putAll(section.of(caller, detail, asked.asOf(), asked.knownAt())));
        Reply.json(ctx, page);
    }

    private void getGeometry(Context ctx) {
        Asked asked = asked(ctx, Parameters.of(ctx, "as_of", "known_at", "edition"));
        UnitDetail detail = units.get(asked.network(), asked.edition(), ctx.pathParam("code"));
        UnitSummary unit = detail.unit();
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", unit.id());
        feature.put("bbox", bbox(detail.geometry()));
        feature.put("geometry", detail.geometry());
        feature.put(
                "properties",
                Map.of(
                        "code", unit.code(),
                        "name", unit.name(),
                        "level", asked.network().getLevel(unit.level()).code(),
                        "edition", asked.edition().number()));
        Reply.tagged(
                ctx,
                asked.edition().contentHash() + "-" + unit.id(),
                "application/geo+json",
                () -> Json.write(feature));
    }

    private void listHistory(Context ctx) {
        Parameters.of(ctx);
        Network network = networks.get(ctx.pathParam("network"));
        Map<Integer, Edition> byNumber =
                editions.list(network.id()).stream().collect(Collectors.toMap(Edition::number, edition -> edition));
        Reply.json(
                ctx,
                new Items<>(units.history(network, ctx.pathParam("code")).stream()
                        .map(version -> VersionAnswer.of(
                                network, Objects.requireNonNull(byNumber.get(version.number())), version))
                        .toList()));
    }

    private Asked asked(Context ctx, Parameters given) {
        Network network = networks.get(ctx.pathParam("network"));
        OptionalLong number = given.integer("edition", 1, Integer.MAX_VALUE);
        Instant now = clock.instant();
        Instant asOf = given.instant("as_of").orElse(now);
        Instant knownAt = given.instant("known_at").orElse(now);
        Edition edition = editions.find(
                        network.id(), number.isPresent() ? (int) number.getAsLong() : null, asOf, knownAt)
                .orElseThrow(() -> Problem.notFound(
                        "edition_unknown",
                        number.isPresent()
                                ? "network " + network.code() + " has no edition " + number.getAsLong()
                                : "no edition of network " + network.code() + " holds at " + asOf));
        return new Asked(network, edition, asOf, knownAt);
    }

    private Page<UnitAnswer> answers(Asked asked, Page<UnitSummary> page) {
        List<Long> ids = page.items().stream().map(UnitSummary::id).toList();
        Set<Long> vacant = vacancies.vacant(ids, asked.asOf(), asked.knownAt());
        return page.map(unit -> UnitAnswer.of(asked.network(), unit, vacant));
    }

    private static Map<String, Object> members(UnitAnswer unit) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", unit.id());
        members.put("code", unit.code());
        members.put("name", unit.name());
        members.put("level", unit.level());
        members.put("parent", unit.parent());
        members.put("childCount", unit.childCount());
        members.put("areaSquareMetres", unit.areaSquareMetres());
        members.put("households", unit.households());
        members.put("residents", unit.residents());
        members.put("vacant", unit.vacant());
        return members;
    }

    private static double[] centre(Geometry geometry) {
        Point inside = geometry.getInteriorPoint();
        return new double[] {rounded(inside.getX()), rounded(inside.getY())};
    }

    private static double[] bbox(Geometry geometry) {
        Envelope box = geometry.getEnvelopeInternal();
        return new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e7) / 1e7;
    }
}
