package org.gridwarden.mapsheet;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridwarden.access.Caller;
import org.gridwarden.db.Database;
import org.gridwarden.dictionary.DictionaryEntry;
import org.gridwarden.dictionary.DictionaryService;
import org.gridwarden.geo.Geometries;
import org.gridwarden.geo.Unions;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.EditionService;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.grid.unit.UnitDetail;
import org.gridwarden.grid.unit.UnitService;
import org.gridwarden.http.Problem;
import org.gridwarden.mapsheet.canvas.Paper;
import org.gridwarden.mapsheet.canvas.PrintFonts;
import org.gridwarden.mapsheet.picture.BaseShape;
import org.gridwarden.mapsheet.picture.MapFrame;
import org.gridwarden.mapsheet.picture.MapPicture;
import org.gridwarden.mapsheet.picture.PictureUnit;
import org.gridwarden.responsibility.PhonePrivacy;
import org.gridwarden.responsibility.ResponsibilityService;
import org.gridwarden.responsibility.duty.Responsibility;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Draws battle maps, and gathers what other pictures are drawn from. Thread-safe. */
public final class MapSheetService {

    private static final String KINDS = "responsibility_kind";

    /** More units than a sheet can name. */
    private static final int MOST_UNITS = 3000;

    private final Database database;
    private final NetworkService networks;
    private final EditionService editions;
    private final UnitService units;
    private final ResponsibilityService responsibilities;
    private final PhonePrivacy privacy;
    private final DictionaryService dictionaries;
    private final PrintFonts fonts;
    private final ZoneId zone;
    private final Clock clock;
    private final MapSheetStore store = new MapSheetStore();

    /** Sheets name who answers at the time of the clock, and tell times in the zone. */
    public MapSheetService(
            Database database,
            NetworkService networks,
            EditionService editions,
            UnitService units,
            ResponsibilityService responsibilities,
            PhonePrivacy privacy,
            DictionaryService dictionaries,
            PrintFonts fonts,
            ZoneId zone,
            Clock clock) {
        this.database = database;
        this.networks = networks;
        this.editions = editions;
        this.units = units;
        this.responsibilities = responsibilities;
        this.privacy = privacy;
        this.dictionaries = dictionaries;
        this.fonts = fonts;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * A battle map that is wanted.
     *
     * @param network network code
     * @param unit code of the unit
     * @param edition edition number, null for the one that holds at {@code asOf}
     * @param asOf when people answer, null for now
     * @param level code of the level whose units are shown, null for the unit's children
     * @param paper its size
     * @param orientation how it is held
     * @param language {@code zh} or {@code en}
     * @param phones whether telephones are printed, so far as the caller may see them
     */
    public record Wanted(
            String network,
            String unit,
            @Nullable Integer edition,
            @Nullable Instant asOf,
            @Nullable String level,
            Paper paper,
            Paper.Orientation orientation,
            String language,
            boolean phones) {}

    /** The sheet as a PDF; throws 404 problems for an unknown network, edition, level or unit. */
    public byte[] battleMap(Caller caller, Wanted wanted) {
        Network network = networks.get(wanted.network());
        Instant now = clock.instant();
        Instant asOf = wanted.asOf() == null ? now : wanted.asOf();
        Edition edition = editions.find(network.id(), wanted.edition(), asOf, null)
                .orElseThrow(() ->
                        Problem.notFound("edition_unknown", "the network " + network.code() + " has no such edition"));
        UnitDetail unit = units.get(network, edition, wanted.unit());
        PrintWords words = PrintWords.of(MapSheetService.class, wanted.language(), zone);
        Level level = wanted.level() == null ? null : level(network, wanted.level());
        List<MapSheetStore.UnitRow> rows = rows(edition, unit.unit().id(), level);
        BattleMap map = new BattleMap(wanted.paper(), wanted.orientation(), fonts, words);
        MapFrame frame = map.frame(unit.geometry().getEnvelopeInternal());
        Map<Long, List<Responsibility>> holders = responsibilities.holdersOf(
                Stream.concat(Stream.of(unit.unit().id()), rows.stream().map(MapSheetStore.UnitRow::id))
                        .toList(),
                asOf,
                now);
        PeopleLines people = new PeopleLines(
                words,
                kinds(words),
                rowsOf -> wanted.phones()
                        ? privacy.seenBy(caller, rowsOf)
                        : rowsOf.stream().map(Responsibility::withoutPhone).toList());
        return map.pdf(sheet(network, edition, unit, rows, holders, people, words, frame, caller, wanted), frame);
    }

    /**
     * The units of a level below a unit, or of a whole network, ready to be drawn; without base map.
     *
     * @param within code of a unit, null for the whole network
     */
    public MapPicture picture(Network network, Edition edition, Level level, @Nullable String within) {
        UnitDetail unit = within == null ? null : units.get(network, edition, within);
        List<MapSheetStore.UnitRow> rows =
                rows(edition, unit == null ? null : unit.unit().id(), level);
        Geometry outline = unit == null ? union(rows) : unit.geometry();
        return new MapPicture(
                outline,
                rows.stream()
                        .map(row -> new PictureUnit(0, row.code(), row.name(), List.of(), null, row.geometry()))
                        .toList(),
                List.of());
    }

    /** The base map as far as a frame shows it. */
    public List<BaseShape> base(MapFrame frame) {
        return database.read(tx -> store.base(tx, frame.degrees(), frame.zoom()));
    }

    /** The fonts of everything printed. */
    public PrintFonts fonts() {
        return fonts;
    }

    private MapSheet sheet(
            Network network,
            Edition edition,
            UnitDetail unit,
            List<MapSheetStore.UnitRow> rows,
            Map<Long, List<Responsibility>> holders,
            PeopleLines people,
            PrintWords words,
            MapFrame frame,
            Caller caller,
            Wanted wanted) {
        String childLevel =
                rows.isEmpty() ? null : levelName(network, rows.get(0).level(), words);
        List<PictureUnit> shown = rows.isEmpty()
                ? List.of(new PictureUnit(
                        0,
                        unit.unit().code(),
                        unit.unit().name(),
                        people.names(holders.get(unit.unit().id())),
                        null,
                        unit.geometry()))
                : pictureUnits(rows, holders, people);
        String network1 = words.pick(network.nameZh(), network.nameEn());
        return new MapSheet(
                words.text("title", unit.unit().name()),
                childLevel == null ? network1 : words.text("subtitle", network1, childLevel, rows.size()),
                new MapPicture(unit.geometry(), shown, base(frame)),
                levelName(network, unit.unit().level(), words),
                childLevel,
                roster(unit, rows, holders, people),
                words.text(
                                "edition",
                                edition.number(),
                                words.date(edition.effectiveAt()),
                                edition.contentHash().substring(0, 16))
                        + "　"
                        + words.text("printed", words.time(clock.instant()), caller.actor()),
                wanted.phones() && people.hasShownPhone() ? words.text("phones") : null);
    }

    private static List<MapSheet.Entry> roster(
            UnitDetail unit,
            List<MapSheetStore.UnitRow> rows,
            Map<Long, List<Responsibility>> holders,
            PeopleLines people) {
        List<MapSheet.Entry> roster = new ArrayList<>();
        roster.add(new MapSheet.Entry(
                0,
                unit.unit().code(),
                unit.unit().name(),
                people.lines(holders.get(unit.unit().id()))));
        for (int i = 0; i < rows.size(); i++) {
            MapSheetStore.UnitRow row = rows.get(i);
            roster.add(new MapSheet.Entry(i + 1, row.code(), row.name(), people.lines(holders.get(row.id()))));
        }
        return roster;
    }

    private static List<PictureUnit> pictureUnits(
            List<MapSheetStore.UnitRow> rows, Map<Long, List<Responsibility>> holders, PeopleLines people) {
        List<PictureUnit> shown = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            MapSheetStore.UnitRow row = rows.get(i);
            shown.add(new PictureUnit(
                    i + 1, row.code(), row.name(), people.names(holders.get(row.id())), null, row.geometry()));
        }
        return shown;
    }

    private List<MapSheetStore.UnitRow> rows(Edition edition, @Nullable Long unitId, @Nullable Level level) {
        List<MapSheetStore.UnitRow> rows =
                database.read(tx -> store.units(tx, edition.id(), unitId, level == null ? null : level.rank()));
        if (rows.size() > MOST_UNITS) {
            throw Problem.badParameter(
                    "level", rows.size() + " units are more than a sheet can show; choose a higher level");
        }
        return rows;
    }

    private Map<String, String> kinds(PrintWords words) {
        return dictionaries.list(KINDS).stream()
                .collect(Collectors.toMap(DictionaryEntry::code, entry -> words.pick(entry.nameZh(), entry.nameEn())));
    }

    private static Geometry union(List<MapSheetStore.UnitRow> rows) {
        return rows.isEmpty()
                ? Geometries.factory().toGeometry(new Envelope(0, 0.01, 0, 0.01))
                : Unions.of(rows.stream().map(MapSheetStore.UnitRow::geometry).toList());
    }

    private static Level level(Network network, String code) {
        return network.levels().stream()
                .filter(level -> level.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        Problem.notFound("level_unknown", "the network " + network.code() + " has no level " + code));
    }

    private static String levelName(Network network, int rank, PrintWords words) {
        Level level = network.getLevel(rank);
        return words.pick(level.nameZh(), level.nameEn());
    }
}
