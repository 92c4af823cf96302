package org.gridwarden.bulletin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridwarden.access.Caller;
import org.gridwarden.access.TerritoryCheck;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.bulletin.content.BulletinContent;
import org.gridwarden.bulletin.content.BulletinContent.Picture;
import org.gridwarden.bulletin.content.BulletinFigures;
import org.gridwarden.bulletin.content.BulletinPeriod;
import org.gridwarden.bulletin.content.Composer;
import org.gridwarden.bulletin.print.BulletinPdf;
import org.gridwarden.bulletin.print.BulletinWords;
import org.gridwarden.bulletin.print.BulletinXlsx;
import org.gridwarden.bulletin.print.ValueMap;
import org.gridwarden.db.Database;
import org.gridwarden.density.Cadence;
import org.gridwarden.density.DensityService;
import org.gridwarden.density.Trend;
import org.gridwarden.density.choropleth.Choropleth;
import org.gridwarden.density.choropleth.DensityQuery;
import org.gridwarden.density.choropleth.Measure;
import org.gridwarden.density.choropleth.Vintage;
import org.gridwarden.density.scan.ReportFilter;
import org.gridwarden.dictionary.DictionaryEntry;
import org.gridwarden.dictionary.DictionaryService;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.EditionService;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.LevelFit;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.grid.unit.UnitFilter;
import org.gridwarden.grid.unit.UnitService;
import org.gridwarden.grid.unit.UnitSummary;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Problem;
import org.gridwarden.json.Json;
import org.gridwarden.mapsheet.MapSheetService;
import org.gridwarden.mapsheet.canvas.Box;
import org.gridwarden.mapsheet.picture.ChoroplethPicture;
import org.gridwarden.mapsheet.picture.MapPicture;
import org.gridwarden.responsibility.ResponsibilityService;
import org.jspecify.annotations.Nullable;

/** Composes bulletins from the figures of now, issues them once and for ever, and reads them again. Thread-safe. */
public final class BulletinService {

    private static final double PICTURE_WIDTH = 700;
    private static final double PICTURE_HEIGHT = 430;

    private final Database database;
    private final AuditLog audit;
    private final TerritoryCheck territory;
    private final NetworkService networks;
    private final EditionService editions;
    private final UnitService units;
    private final ResponsibilityService responsibilities;
    private final DictionaryService dictionaries;
    private final DensityService density;
    private final MapSheetService maps;
    private final ZoneId zone;
    private final Clock clock;
    private final BulletinStore store = new BulletinStore();

    public BulletinService(
            Database database,
            AuditLog audit,
            TerritoryCheck territory,
            NetworkService networks,
            EditionService editions,
            UnitService units,
            ResponsibilityService responsibilities,
            DictionaryService dictionaries,
            DensityService density,
            MapSheetService maps,
            ZoneId zone,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.territory = territory;
        this.networks = networks;
        this.editions = editions;
        this.units = units;
        this.responsibilities = responsibilities;
        this.dictionaries = dictionaries;
        this.density = density;
        this.maps = maps;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * A bulletin that is wanted.
     *
     * @param network network code
     * @param unit code of the unit whose ground it is about, null for the whole network
     * @param level code of the level that is ranked
     * @param cadence its rhythm
     * @param day a day of its period, null for the last period that is over
     * @param least reports that a place must have to be ranked
     * @param language {@code zh} or {@code en}: of titles in pictures and of what is printed
     * @param remarks words of whoever issues it, null for none
     */
    public record Wanted(
            String network,
            @Nullable String unit,
            String level,
            Cadence cadence,
            @Nullable LocalDate day,
            int least,
            String language,
            @Nullable String remarks) {}

    /** Everything that a composition has found. */
    private record Composed(
            Network network,
            @Nullable UnitSummary within,
            BulletinPeriod period,
            BulletinContent content,
            List<ChoroplethPicture> pictures) {}

    /** What the bulletin would say now; throws problems for an unknown network, unit or level. */
    public BulletinContent preview(Wanted wanted) {
        return compose(wanted).content();
    }

    /** Issues it: numbered, printed, kept. The caller must hold {@code ISSUE_BULLETINS} on its whole ground. */
    public Bulletin issue(Caller caller, Wanted wanted) {
        Network network = networks.get(wanted.network());
        if (wanted.unit() == null) {
            networks.authorise(caller, Permission.ISSUE_BULLETINS, network);
        } else {
            territory.require(caller, Permission.ISSUE_BULLETINS, units.getId(network, wanted.unit()));
        }
        Composed composed = compose(wanted);
        BulletinContent content = composed.content();
        BulletinWords say = new BulletinWords(wanted.language(), zone);
        byte[] json = Json.write(content);
        String hash = ContentHash.of(json);
        Long unitId = composed.within() == null ? null : composed.within().id();
        int year = composed.period().year();
        List<BulletinPdf.Map> printed = printed(composed.pictures());
        return database.inTransaction(tx -> {
            int number = store.nextNumber(tx, network.id(), unitId, content.kind(), year);
            Instant now = clock.instant();
            String numberText = say.text("number", Integer.toString(year), Integer.toString(number));
            String issuedText = say.text("issued", say.words().time(now));
            BulletinStore.Kept kept = new BulletinStore.Kept(
                    json,
                    new BulletinPdf(content, say, maps.fonts(), hash).set(numberText, issuedText, printed),
                    new BulletinXlsx(content, say).write(numberText, issuedText, hash, zone));
            Bulletin bulletin = new Bulletin(
                    0,
                    network.code(),
                    wanted.unit(),
                    content.kind(),
                    year,
                    number,
                    composed.period().from(),
                    composed.period().last(),
                    wanted.level(),
                    wanted.language(),
                    say.title(content),
                    hash,
                    now,
                    caller.actor());
            long id = store.insert(tx, network.id(), unitId, bulletin, kept);
            audit.record(
                    tx,
                    caller.actor(),
                    "bulletin.issue",
                    "bulletin/" + id,
                    wanted.remarks(),
                    Map.of(
                            "network",
                            network.code(),
                            "kind",
                            content.kind(),
                            "year",
                            year,
                            "number",
                            number,
                            "from",
                            composed.period().from().toString(),
                            "contentHash",
                            hash));
            return store.find(tx, id).orElseThrow();
        });
    }

    /** Issued bulletins, newest first. */
    public List<Bulletin> list(BulletinQuery query) {
        return database.read(tx -> store.list(tx, query));
    }

    /** An issued bulletin; throws a 404 problem when there is none. */
    public Bulletin get(long id) {
        return database.read(tx -> store.find(tx, id))
                .orElseThrow(() -> Problem.notFound("bulletin_unknown", "there is no bulletin " + id));
    }

    /** The content of an issued bulletin as JSON, to the byte as it was issued. */
    public byte[] content(long id) {
        return part(id, BulletinStore.Part.CONTENT);
    }

    /** Its printed pages. */
    public byte[] pdf(long id) {
        return part(id, BulletinStore.Part.PDF);
    }

    /** Its workbook. */
    public byte[] xlsx(long id) {
        return part(id, BulletinStore.Part.XLSX);
    }

    private byte[] part(long id, BulletinStore.Part part) {
        get(id);
        return database.read(tx -> store.part(tx, id, part));
    }

    private Composed compose(Wanted wanted) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(zone).toLocalDate();
        BulletinPeriod period = wanted.day() == null
                ? BulletinPeriod.lastBefore(wanted.cadence(), today)
                : BulletinPeriod.of(wanted.cadence(), wanted.day());
        if (period.from().isAfter(today)) {
            throw Problem.badParameter("day", "the period that begins on " + period.from() + " has not begun");
        }
        Instant end = period.to().atStartOfDay(zone).toInstant().minusSeconds(1);
        Instant asOf = end.isBefore(now) ? end : now;
        Network network = networks.get(wanted.network());
        Level level = level(network, wanted.level());
        Edition edition = editions.find(network.id(), null, asOf, null)
                .orElseThrow(() -> Problem.notFound(
                        "edition_unknown", "no edition of network " + network.code() + " holds at " + asOf));
        UnitSummary within = wanted.unit() == null
                ? null
                : units.get(network, edition, wanted.unit()).unit();
        BulletinFigures figures = figures(network, edition, level, within, period, now, asOf);
        List<ChoroplethPicture> pictures = pictures(figures, new BulletinWords(wanted.language(), zone));
        List<String> names = List.of("density", "rate");
        List<Picture> drawn = Stream.iterate(0, i -> i < pictures.size(), i -> i + 1)
                .map(i -> new Picture(names.get(i), svg(pictures.get(i))))
                .toList();
        BulletinContent content =
                new Composer(figures, period, zone, wanted.least()).compose(now, drawn, wanted.remarks());
        return new Composed(network, within, period, content, pictures);
    }

    private BulletinFigures figures(
            Network network,
            Edition edition,
            Level level,
            @Nullable UnitSummary within,
            BulletinPeriod period,
            Instant now,
            Instant asOf) {
        DensityQuery.Ground ground = new DensityQuery.Ground(
                network.code(), Vintage.ofNumber(edition.number()), within == null ? null : within.code());
        ReportFilter filter = ReportFilter.all(now).during(period.in(zone));
        ReportFilter before = filter.during(period.previousFor(now, zone));
        Choropleth told = choropleth(ground, level, filter);
        Choropleth fine = choropleth(ground, finest(network), filter);
        List<Long> asked = Stream.concat(told.items().stream(), fine.items().stream())
                .filter(item -> item.figures().count() > 0)
                .map(item -> item.unit().id())
                .distinct()
                .toList();
        return new BulletinFigures(
                network,
                edition,
                level,
                within,
                density.firstDay().orElse(null),
                told,
                choropleth(ground, level, before),
                choropleth(ground, level, filter.during(period.lastYearFor(now, zone))),
                fine,
                code -> path(network, edition, code),
                density.byCategory(ground, filter),
                density.byCategory(ground, before),
                words("report_category"),
                trend(network, edition, within, filter),
                responsibilities.holdersOf(asked, asOf, now),
                words("responsibility_kind"));
    }

    /** Days of what units own, as everything else here: of a whole network, those of its roots together. */
    private Trend trend(Network network, Edition edition, @Nullable UnitSummary within, ReportFilter filter) {
        List<String> roots = within == null
                ? units.list(edition, new UnitFilter(null, null, null, null, Parameters.GREATEST_LIMIT)).stream()
                        .map(UnitSummary::code)
                        .toList()
                : List.of(within.code());
        Map<LocalDate, Trend.Day> days = new TreeMap<>();
        for (String root : roots) {
            DensityQuery.Ground ground =
                    new DensityQuery.Ground(network.code(), Vintage.ofNumber(edition.number()), root);
            density.trend(ground, filter)
                    .days()
                    .forEach(day -> days.merge(
                            day.day(),
                            day,
                            (a, b) -> new Trend.Day(a.day(), a.opened() + b.opened(), a.closed() + b.closed())));
        }
        return new Trend(List.copyOf(days.values()));
    }

    private Choropleth choropleth(DensityQuery.Ground ground, Level level, ReportFilter filter) {
        return density.choropleth(DensityQuery.of(ground, level.code(), filter)).choropleth();
    }

    private List<ChoroplethPicture> pictures(BulletinFigures figures, BulletinWords say) {
        MapPicture plain = maps.picture(
                figures.network(),
                figures.edition(),
                figures.level(),
                figures.within() == null ? null : figures.within().code());
        return List.of(
                new ValueMap(figures.now(), Measure.PER_KM2)
                        .picture(plain, say.text("map.density"), say.text("map.none"), "1 : {0}"),
                new ValueMap(figures.now(), Measure.RATE)
                        .picture(plain, say.text("map.rate"), say.text("map.none"), "1 : {0}"));
    }

    private String svg(ChoroplethPicture picture) {
        return picture.svg(
                PICTURE_WIDTH, PICTURE_HEIGHT, maps.base(picture.frame(new Box(0, 0, PICTURE_WIDTH, PICTURE_HEIGHT))));
    }

    private List<BulletinPdf.Map> printed(List<ChoroplethPicture> pictures) {
        return pictures.stream()
                .map(picture -> new BulletinPdf.Map(picture, maps.base(picture.frame(BulletinPdf.mapBox()))))
                .toList();
    }

    /** The names of the units above one, the root left out. */
    private String path(Network network, Edition edition, String code) {
        List<UnitSummary> chain = units.get(network, edition, code).chain();
        return chain.subList(Math.min(1, chain.size() - 1), chain.size() - 1).stream()
                .map(UnitSummary::name)
                .collect(Collectors.joining(" / "));
    }

    private Map<String, DictionaryEntry> words(String dictionary) {
        return dictionaries.list(dictionary).stream()
                .collect(Collectors.toMap(DictionaryEntry::code, Function.identity()));
    }

    private static Level finest(Network network) {
        return network.levels().stream()
                .filter(level -> level.fit() == LevelFit.TILES)
                .max(Comparator.comparingInt(Level::rank))
                .orElseThrow();
    }

    private static Level level(Network network, String code) {
        return network.levels().stream()
                .filter(level -> level.code().equals(code) && level.fit() == LevelFit.TILES)
                .findFirst()
                .orElseThrow(() -> Problem.notFound(
                        "level_unknown",
                        "the network " + network.code() + " has no level " + code + " whose units tile the ground"));
    }
}
