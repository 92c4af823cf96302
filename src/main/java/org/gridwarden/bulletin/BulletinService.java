package org.gridwarden.bulletin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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
import org.gridwarden.db.Database;
import org.gridwarden.density.Cadence;
import org.gridwarden.density.DensityService;
import org.gridwarden.dictionary.DictionaryService;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.EditionService;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.LevelFit;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.grid.unit.UnitService;
import org.gridwarden.grid.unit.UnitSummary;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Problem;
import org.gridwarden.json.Json;
import org.gridwarden.mapsheet.MapSheetService;
import org.gridwarden.mapsheet.picture.ChoroplethPicture;
import org.gridwarden.responsibility.ResponsibilityService;
import org.jspecify.annotations.Nullable;

/** Composes bulletins from the figures of now, issues them once and for ever, and reads them again. Thread-safe. */
public final class BulletinService {

    private final Database database;
    private final AuditLog audit;
    private final TerritoryCheck territory;
    private final NetworkService networks;
    private final EditionService editions;
    private final UnitService units;
    private final FigureReader figures;
    private final MapSheetService sheets;
    private final BulletinMaps maps;
    private final ZoneId zone;
    private final Clock clock;
    private final BulletinStore store = new BulletinStore();

    /** Days begin in the zone; figures are those of now, by the clock. */
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
            MapSheetService sheets,
            ZoneId zone,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.territory = territory;
        this.networks = networks;
        this.editions = editions;
        this.units = units;
        this.figures = new FigureReader(units, responsibilities, dictionaries, density, zone);
        this.sheets = sheets;
        this.maps = new BulletinMaps(sheets);
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
        List<BulletinPdf.Map> printed = maps.printed(composed.pictures());
        return database.inTransaction(tx -> {
            int number = store.nextNumber(tx, network.id(), unitId, content.kind(), year);
            Instant now = clock.instant();
            String numberText = say.text("number", Integer.toString(year), Integer.toString(number));
            String issuedText = say.text("issued", say.words().time(now));
            BulletinStore.Kept kept = new BulletinStore.Kept(
                    json,
                    new BulletinPdf(content, say, sheets.fonts(), hash).set(numberText, issuedText, printed),
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
        BulletinFigures found = figures.read(network, edition, level, within, period, now, asOf);
        List<ChoroplethPicture> pictures = maps.pictures(found, new BulletinWords(wanted.language(), zone));
        List<String> names = List.of("density", "rate");
        List<Picture> drawn = Stream.iterate(0, i -> i < pictures.size(), i -> i + 1)
                .map(i -> new Picture(names.get(i), maps.svg(pictures.get(i))))
                .toList();
        BulletinContent content =
                new Composer(found, period, zone, wanted.least()).compose(now, drawn, wanted.remarks());
        return new Composed(network, within, period, content, pictures);
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
