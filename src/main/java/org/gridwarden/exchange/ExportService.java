package org.gridwarden.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridwarden.access.Caller;
import org.gridwarden.audit.AuditEntry;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.audit.AuditQuery;
import org.gridwarden.db.Database;
import org.gridwarden.density.Choropleth;
import org.gridwarden.density.DensityQuery;
import org.gridwarden.density.DensityService;
import org.gridwarden.density.Measure;
import org.gridwarden.density.Period;
import org.gridwarden.exchange.ExportTable.Row;
import org.gridwarden.geo.Geometries;
import org.gridwarden.geo.LngLat;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.EditionService;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.grid.UnitFilter;
import org.gridwarden.grid.UnitService;
import org.gridwarden.grid.UnitSummary;
import org.gridwarden.http.Problem;
import org.gridwarden.intake.Report;
import org.gridwarden.intake.ReportQuery;
import org.gridwarden.intake.ReportResolution;
import org.gridwarden.intake.ReportService;
import org.gridwarden.json.Json;
import org.gridwarden.point.EvaluationPoint;
import org.gridwarden.point.PointQuery;
import org.gridwarden.point.PointService;
import org.gridwarden.responsibility.Party;
import org.gridwarden.responsibility.PhonePrivacy;
import org.gridwarden.responsibility.Responsibility;
import org.gridwarden.responsibility.ResponsibilityService;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Every table of the product as rows, read through the services that answer for the same lists on the screen: what a
 * caller may not see there is not in his file either. Pages are read as they are written. Thread-safe; a table is not.
 */
public final class ExportService {

    private static final int PAGE = 1000;

    private final Database database;
    private final AuditLog audit;
    private final NetworkService networks;
    private final EditionService editions;
    private final UnitService units;
    private final ResponsibilityService responsibilities;
    private final PhonePrivacy privacy;
    private final PointService points;
    private final ReportService reports;
    private final DensityService density;
    private final Clock clock;
    private final ExportStore store = new ExportStore();

    public ExportService(
            Database database,
            AuditLog audit,
            NetworkService networks,
            EditionService editions,
            UnitService units,
            ResponsibilityService responsibilities,
            PhonePrivacy privacy,
            PointService points,
            ReportService reports,
            DensityService density,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.networks = networks;
        this.editions = editions;
        this.units = units;
        this.responsibilities = responsibilities;
        this.privacy = privacy;
        this.points = points;
        this.reports = reports;
        this.density = density;
        this.clock = clock;
    }

    /**
     * Which units a table is about.
     *
     * @param network network code
     * @param edition number, null for the edition that holds at {@code asOf}
     * @param asOf null for now
     * @param level code of a level, null for all
     * @param parent code of a parent whose direct children are wanted, null for all
     * @param shapes whether boundaries are wanted
     */
    public record UnitsWanted(
            String network,
            @Nullable Integer edition,
            @Nullable Instant asOf,
            @Nullable String level,
            @Nullable String parent,
            boolean shapes) {}

    /** A page of units: the rank of its level and the code after which it begins. */
    private record At(int level, @Nullable String after) {}

    /** Units of an edition, level by level, by code. */
    public ExportTable units(Caller caller, Map<String, String> asked, UnitsWanted wanted) {
        Ground ground = ground(wanted);
        return new ExportTable(
                "units",
                about(caller, "units", asked, ground),
                List.of("code", "name", "level", "parent", "area_m2", "households", "residents", "edition"),
                true,
                unitRows(
                        ground,
                        wanted,
                        (unit, shape) -> List.of(new Row(
                                list(
                                        unit.code(),
                                        unit.name(),
                                        ground.levelCode(unit),
                                        unit.parent(),
                                        Math.round(unit.areaSquareMetres() * 100) / 100.0,
                                        unit.households(),
                                        unit.residents(),
                                        ground.edition().number()),
                                shape))));
    }

    /** Who answers for the units of an edition; telephones where the caller may see them. */
    public ExportTable people(Caller caller, Map<String, String> asked, UnitsWanted wanted) {
        Ground ground = ground(wanted);
        return new ExportTable(
                "people",
                about(caller, "people", asked, ground),
                List.of(
                        "unit",
                        "unit_name",
                        "level",
                        "kind",
                        "grade",
                        "ordinal",
                        "category",
                        "party",
                        "party_kind",
                        "name",
                        "post",
                        "organisation",
                        "phone",
                        "valid_from",
                        "valid_to"),
                true,
                pagedUnits(ground, wanted, page -> {
                    Map<Long, List<Responsibility>> holders =
                            responsibilities.holdersOf(ids(page), ground.asOf(), clock.instant());
                    Map<Long, Geometry> shapes = shapes(ground, wanted, page);
                    List<Row> rows = new ArrayList<>();
                    for (UnitSummary unit : page) {
                        for (Responsibility row : privacy.seenBy(caller, holders.getOrDefault(unit.id(), List.of()))) {
                            rows.add(new Row(personValues(ground, unit, row), shapes.get(unit.id())));
                        }
                    }
                    return rows;
                }));
    }

    private static List<@Nullable Object> personValues(Ground ground, UnitSummary unit, Responsibility row) {
        Party party = row.party();
        return list(
                unit.code(),
                unit.name(),
                ground.levelCode(unit),
                row.kind(),
                row.grade(),
                row.ordinal(),
                row.category(),
                party.code(),
                party.kind().code(),
                party.name(),
                party.post(),
                party.organisationName(),
                party.phone(),
                row.validFrom(),
                row.validTo());
    }

    /** Units for which nobody answers. */
    public ExportTable vacancies(Caller caller, Map<String, String> asked, UnitsWanted wanted) {
        Ground ground = ground(wanted);
        return new ExportTable(
                "vacancies",
                about(caller, "vacancies", asked, ground),
                List.of("code", "name", "level", "parent", "area_m2"),
                true,
                pagedUnits(ground, wanted, page -> {
                    Set<Long> vacant = responsibilities.vacant(ids(page), ground.asOf(), clock.instant());
                    Map<Long, Geometry> shapes = shapes(ground, wanted, page);
                    return page.stream()
                            .filter(unit -> vacant.contains(unit.id()))
                            .map(unit -> new Row(
                                    list(
                                            unit.code(),
                                            unit.name(),
                                            ground.levelCode(unit),
                                            unit.parent(),
                                            Math.round(unit.areaSquareMetres() * 100) / 100.0),
                                    shapes.get(unit.id())))
                            .toList();
                }));
    }

    /** Evaluation points of the caller's territory, by code. */
    public ExportTable points(Caller caller, Map<String, String> asked, PointQuery query) {
        return new ExportTable(
                "points",
                about(caller, "points", asked, null),
                List.of(
                        "code",
                        "name",
                        "type",
                        "selection",
                        "lng",
                        "lat",
                        "responsible",
                        "responsible_phone",
                        "leader",
                        "units"),
                true,
                new PagedRows<String>(after -> {
                    List<EvaluationPoint> page = points.list(
                            caller,
                            new PointQuery(
                                    query.type(),
                                    query.network(),
                                    query.unit(),
                                    query.bbox(),
                                    query.part(),
                                    after,
                                    PAGE));
                    return new PagedRows.Page<>(
                            page.stream().map(ExportService::pointRow).toList(),
                            page.size() < PAGE ? null : page.get(PAGE - 1).code());
                }));
    }

    private static Row pointRow(EvaluationPoint point) {
        Party responsible = point.responsible();
        Party leader = point.leader();
        return new Row(
                list(
                        point.code(),
                        point.name(),
                        point.type(),
                        point.selection().code(),
                        point.place().longitude(),
                        point.place().latitude(),
                        responsible == null ? null : responsible.name(),
                        responsible == null ? null : responsible.phone(),
                        leader == null ? null : leader.name(),
                        point.units().stream()
                                .filter(unit -> unit.code() != null)
                                .map(unit -> unit.network() + ":" + unit.code())
                                .collect(Collectors.joining(" "))),
                Geometries.point(point.place()));
    }

    /** Reports of the caller's territory, newest first; their senders where he may call people. */
    public ExportTable reports(Caller caller, Map<String, String> asked, ReportQuery query) {
        return new ExportTable(
                "reports",
                about(caller, "reports", asked, null),
                List.of(
                        "number",
                        "category",
                        "channel",
                        "status",
                        "overdue",
                        "seen_at",
                        "received_at",
                        "due_at",
                        "closed_at",
                        "quantity",
                        "measure_word",
                        "description",
                        "address",
                        "lng",
                        "lat",
                        "default_place",
                        "reporter_name",
                        "reporter_phone",
                        "owners"),
                true,
                new PagedRows<Long>(before -> {
                    List<Report> page = reports.list(
                            caller,
                            new ReportQuery(
                                    query.categories(),
                                    query.channels(),
                                    query.status(),
                                    query.from(),
                                    query.to(),
                                    query.network(),
                                    query.unit(),
                                    query.bbox(),
                                    before,
                                    PAGE));
                    return new PagedRows.Page<>(
                            page.stream().map(ExportService::reportRow).toList(),
                            page.size() < PAGE ? null : page.get(PAGE - 1).id());
                }));
    }

    private static Row reportRow(Report report) {
        List<Double> place = report.place();
        return new Row(
                list(
                        report.number(),
                        report.category(),
                        report.channel(),
                        report.status(),
                        report.overdue(),
                        report.seenAt(),
                        report.receivedAt(),
                        report.dueAt(),
                        report.closedAt(),
                        report.quantity(),
                        report.measureWord(),
                        report.description(),
                        report.address(),
                        place == null ? null : place.get(0),
                        place == null ? null : place.get(1),
                        report.defaultPlace(),
                        report.reporterName(),
                        report.reporterPhone(),
                        owners(report)),
                place == null ? null : Geometries.point(new LngLat(place.get(0), place.get(1))));
    }

    /** The unit in each network with the edition that said so. */
    private static String owners(Report report) {
        return report.resolutions().stream()
                .filter(ReportResolution::current)
                .filter(row -> row.unit() != null)
                .map(row -> row.network() + ":" + row.unit() + "@" + row.edition())
                .collect(Collectors.joining(" "));
    }

    /** Figures per unit of a level: the ranking table and the choropleth. */
    public ExportTable figures(Caller caller, Map<String, String> asked, DensityQuery query, boolean shapes) {
        DensityService.ChoroplethOn told = density.choropleth(query);
        Choropleth choropleth = told.choropleth();
        Ground ground = new Ground(told.network(), told.edition(), clock.instant());
        Map<String, String> about = about(caller, "figures", asked, ground);
        Period period = query.filter().period();
        about.put(
                "seen",
                (period.from() == null ? "from the beginning" : "from " + period.from())
                        + (period.to() == null ? "" : " until " + period.to()));
        about.put("total", Integer.toString(choropleth.total().count()));
        about.put("unowned, not counted", Integer.toString(choropleth.unowned()));
        about.put("on default points, not counted", Integer.toString(choropleth.leftOut()));
        about.put("units hidden by the threshold", Integer.toString(choropleth.hidden()));
        Map<Long, Geometry> boundaries = shapes
                ? geometries(
                        told.edition(),
                        choropleth.items().stream()
                                .map(item -> item.unit().id())
                                .toList())
                : Map.of();
        return new ExportTable(
                "figures",
                about,
                List.of(
                        "code",
                        "name",
                        "parent",
                        "count",
                        "open",
                        "closed",
                        "overdue",
                        "rate_numerator",
                        "rate_denominator",
                        "rate_percent",
                        "per_km2",
                        "per_1000_residents"),
                true,
                choropleth.items().stream()
                        .map(item -> new Row(
                                figureValues(item), boundaries.get(item.unit().id())))
                        .iterator());
    }

    private static List<@Nullable Object> figureValues(Choropleth.Item item) {
        if (item.hidden()) {
            return list(
                    item.unit().code(),
                    item.unit().name(),
                    item.parent(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        var figures = item.figures();
        var rate = figures.rate(Period.ALWAYS);
        return list(
                item.unit().code(),
                item.unit().name(),
                item.parent(),
                figures.count(),
                figures.open(),
                figures.closed(),
                figures.overdue(),
                rate.numerator(),
                rate.denominator(),
                rate.percent().orElse(null),
                item.value(Measure.PER_KM2),
                item.value(Measure.PER_1000_RESIDENTS));
    }

    /** The record of changes, newest first. */
    public ExportTable audit(Caller caller, Map<String, String> asked, AuditQuery query) {
        return new ExportTable(
                "audit",
                about(caller, "audit", asked, null),
                List.of("id", "at", "actor", "action", "subject", "reason", "detail"),
                false,
                new PagedRows<Long>(before -> {
                    List<AuditEntry> page = audit.list(
                            new AuditQuery(
                                    query.subjectPrefix(), query.actor(), before == null ? query.before() : before),
                            PAGE);
                    return new PagedRows.Page<>(
                            page.stream()
                                    .map(entry -> new Row(
                                            list(
                                                    entry.id(),
                                                    entry.at(),
                                                    entry.actor(),
                                                    entry.action(),
                                                    entry.subject(),
                                                    entry.reason(),
                                                    Json.writeText(entry.detail())),
                                            null))
                                    .toList(),
                            page.size() < PAGE ? null : page.get(PAGE - 1).id());
                }));
    }

    /** A network with the edition and the instant that were asked for. */
    private record Ground(Network network, Edition edition, Instant asOf) {
        String levelCode(UnitSummary unit) {
            return network.getLevel(unit.level()).code();
        }
    }

    private Ground ground(UnitsWanted wanted) {
        Network network = networks.get(wanted.network());
        Instant now = clock.instant();
        Instant asOf = wanted.asOf() == null ? now : wanted.asOf();
        Edition edition = editions.find(network.id(), wanted.edition(), asOf, null)
                .orElseThrow(() ->
                        Problem.notFound("edition_unknown", "the network " + network.code() + " has no such edition"));
        return new Ground(network, edition, asOf);
    }

    private PagedRows<At> unitRows(Ground ground, UnitsWanted wanted, UnitRow row) {
        return pagedUnits(ground, wanted, page -> {
            Map<Long, Geometry> shapes = shapes(ground, wanted, page);
            return page.stream()
                    .flatMap(unit -> row.of(unit, shapes.get(unit.id())).stream())
                    .toList();
        });
    }

    /** The rows of a unit. */
    @FunctionalInterface
    private interface UnitRow {
        List<Row> of(UnitSummary unit, @Nullable Geometry shape);
    }

    private PagedRows<At> pagedUnits(Ground ground, UnitsWanted wanted, Function<List<UnitSummary>, List<Row>> rows) {
        List<Level> levels =
                wanted.level() == null ? ground.network().levels() : List.of(level(ground.network(), wanted.level()));
        return new PagedRows<>(at -> {
            At here = at == null ? new At(0, null) : at;
            List<UnitSummary> page = units.list(
                    ground.edition(),
                    new UnitFilter(wanted.parent(), levels.get(here.level()).rank(), null, here.after(), PAGE));
            At next = page.size() == PAGE
                    ? new At(here.level(), page.get(PAGE - 1).code())
                    : here.level() + 1 < levels.size() ? new At(here.level() + 1, null) : null;
            return new PagedRows.Page<>(rows.apply(page), next);
        });
    }

    private Map<Long, Geometry> shapes(Ground ground, UnitsWanted wanted, List<UnitSummary> page) {
        return wanted.shapes() ? geometries(ground.edition(), ids(page)) : Map.of();
    }

    private Map<Long, Geometry> geometries(Edition edition, Collection<Long> unitIds) {
        return unitIds.isEmpty() ? Map.of() : database.read(tx -> store.geometries(tx, edition.id(), unitIds));
    }

    private static List<Long> ids(List<UnitSummary> page) {
        return page.stream().map(UnitSummary::id).toList();
    }

    private static Level level(Network network, String code) {
        return network.levels().stream()
                .filter(level -> level.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        Problem.notFound("level_unknown", "the network " + network.code() + " has no level " + code));
    }

    private Map<String, String> about(Caller caller, String table, Map<String, String> asked, @Nullable Ground ground) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("table", table);
        asked.forEach((name, value) -> about.put("query " + name, value));
        if (ground != null) {
            about.put("network", ground.network().code());
            about.put("edition", Integer.toString(ground.edition().number()));
            about.put("edition in force from", ground.edition().effectiveAt().toString());
            about.put("edition content", ground.edition().contentHash());
        } else {
            about.put("editions in force", editionsInForce());
        }
        about.put("exported at", clock.instant().toString());
        about.put("exported by", caller.actor());
        return about;
    }

    private String editionsInForce() {
        return networks.list().stream()
                .flatMap(network -> editions.findCurrent(network.id()).stream()
                        .map(edition -> network.code() + "@" + edition.number() + " "
                                + edition.contentHash().substring(0, 16)))
                .collect(Collectors.joining(", "));
    }

    private static List<@Nullable Object> list(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
