package org.gridwarden.app;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gridwarden.access.Caller;
import org.gridwarden.access.TerritoryCheck;
import org.gridwarden.access.account.AccountService;
import org.gridwarden.access.account.CallerCache;
import org.gridwarden.access.account.Gate;
import org.gridwarden.access.account.SessionService;
import org.gridwarden.access.account.TokenService;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.batch.FileLocator;
import org.gridwarden.bulletin.BulletinService;
import org.gridwarden.compare.CompareService;
import org.gridwarden.compare.WorkingCopies.WorkingCopy;
import org.gridwarden.db.ChangeNotices;
import org.gridwarden.db.Database;
import org.gridwarden.density.DensityService;
import org.gridwarden.density.FigureWarming;
import org.gridwarden.density.FilterParameters;
import org.gridwarden.density.GroundService;
import org.gridwarden.density.column.ColumnsFile;
import org.gridwarden.density.column.ColumnsService;
import org.gridwarden.density.hotspot.HotSpotPlanService;
import org.gridwarden.density.hotspot.HotSpotService;
import org.gridwarden.dictionary.DictionaryService;
import org.gridwarden.draft.Draft;
import org.gridwarden.draft.DraftGraphs;
import org.gridwarden.draft.DraftService;
import org.gridwarden.draft.DraftUnitService;
import org.gridwarden.draft.DraftWatch;
import org.gridwarden.draft.EditReadService;
import org.gridwarden.draft.EditService;
import org.gridwarden.draft.MendService;
import org.gridwarden.draft.RebaseService;
import org.gridwarden.exchange.FigureExportService;
import org.gridwarden.exchange.HotSpotExportService;
import org.gridwarden.exchange.Provenance;
import org.gridwarden.exchange.RecordExportService;
import org.gridwarden.exchange.UnitExportService;
import org.gridwarden.exchange.boundary.ImportService;
import org.gridwarden.exchange.dossier.DossierService;
import org.gridwarden.grid.EditionService;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.grid.UnitTerritories;
import org.gridwarden.grid.publish.EditionPublisher;
import org.gridwarden.grid.search.UnitSearch;
import org.gridwarden.grid.unit.UnitService;
import org.gridwarden.http.FastPath;
import org.gridwarden.http.server.HttpServer;
import org.gridwarden.http.server.RouteTable;
import org.gridwarden.impact.ImpactService;
import org.gridwarden.intake.IntakeService;
import org.gridwarden.intake.ReportImport;
import org.gridwarden.intake.ReportService;
import org.gridwarden.intake.agreement.AgreementService;
import org.gridwarden.intake.defaultplace.DefaultPlaceService;
import org.gridwarden.intake.defaultplace.DefaultPlaceWatch;
import org.gridwarden.intake.vocabulary.VocabularyService;
import org.gridwarden.lint.ComposedService;
import org.gridwarden.lint.FixService;
import org.gridwarden.lint.LintService;
import org.gridwarden.lint.RuleService;
import org.gridwarden.locate.LocateService;
import org.gridwarden.locate.PeopleCache;
import org.gridwarden.locate.Resolver;
import org.gridwarden.locate.index.IndexFolder;
import org.gridwarden.locate.published.PublishedIndex;
import org.gridwarden.mapsheet.MapSheetService;
import org.gridwarden.mapsheet.canvas.PrintFonts;
import org.gridwarden.point.PointService;
import org.gridwarden.responsibility.PartyService;
import org.gridwarden.responsibility.PeopleService;
import org.gridwarden.responsibility.PhonePrivacy;
import org.gridwarden.responsibility.ResponsibilityService;
import org.gridwarden.responsibility.VacancyService;
import org.gridwarden.tile.TileService;

/**
 * The program, put together: the only place that builds services. Read it from top to bottom.
 *
 * <p>To add a capability: build its services where its part of the constructor is, in the order of the packages
 * (a service may use those above it), keep in a public field what the command line needs and in one of the package what
 * routes alone do, and add its {@code XRoutes implements RouteSource} to {@link AppRoutes}. Whoever wants to hear of
 * changes calls {@code notices.listen(…)} in the constructor; whatever must be ended is closed in {@link #close()}, in
 * reverse order.
 */
public final class App implements AutoCloseable {

    private static final Duration DEFAULT_PLACE_INTERVAL = Duration.ofHours(1);
    private static final Duration FIGURES_QUIET = Duration.ofSeconds(5);

    public final Config config;
    public final Clock clock;
    public final Database database;
    public final ChangeNotices notices;
    public final PrometheusMeterRegistry meters;
    public final AuditLog audit;
    public final TerritoryCheck territory;
    public final AccountService accounts;
    public final SessionService sessions;
    public final TokenService tokens;
    public final NetworkService networks;
    public final EditionService editions;
    public final UnitService units;
    public final DictionaryService dictionaries;
    public final RebaseService rebases;
    public final DraftService drafts;
    public final MendService mending;
    public final DraftUnitService draftUnits;
    public final CompareService comparisons;
    public final RuleService rules;
    public final LintService lint;
    public final ComposedService composed;
    public final EditService edits;
    public final EditReadService editReading;
    public final FixService fixes;
    public final PhonePrivacy privacy;
    public final PartyService parties;
    public final ResponsibilityService responsibilities;
    public final PeopleService people;
    public final VacancyService vacancies;
    public final ImportService imports;
    public final TileService tiles;
    public final PublishedIndex published;
    public final Resolver resolver;
    public final LocateService locate;
    public final FileLocator files;
    public final PointService points;
    public final IntakeService intake;
    public final DefaultPlaceService defaultPlaces;
    public final ReportImport reportImport;
    public final AgreementService agreement;
    public final ReportService reports;
    public final DensityService density;
    public final ImpactService impacts;
    public final HotSpotService hotSpots;
    public final HotSpotPlanService hotSpotPlans;
    public final MapSheetService mapSheets;
    public final BulletinService bulletins;

    final DraftWatch draftWatch = new DraftWatch();
    final UnitSearch unitSearch;
    final FilterParameters filters;
    final DossierService dossiers;
    final UnitExportService unitTables;
    final RecordExportService recordTables;
    final FigureExportService figureTables;
    final HotSpotExportService hotSpotTables;

    private final DefaultPlaceWatch defaultPlaceWatch;
    private final ColumnsService columns;
    private final FigureWarming warming;
    private final OpenDatabase openDatabase;
    private final AppRoutes routes;

    private App(Config config, OpenDatabase openDatabase) {
        this.config = config;
        this.openDatabase = openDatabase;

        // platform
        clock = Clock.systemUTC();
        database = openDatabase.database();
        notices = new ChangeNotices(database.settings());
        meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        audit = new AuditLog(database, clock);

        // access
        territory = new TerritoryCheck(new UnitTerritories(database, clock));
        CallerCache callers = new CallerCache(notices);
        accounts = new AccountService(database, audit, callers, clock);
        sessions = new SessionService(database, audit, callers, clock, config.sessionLifetime());
        tokens = new TokenService(database, audit, callers, clock);

        // grid
        networks = new NetworkService(database, audit);
        editions = new EditionService(database, clock);
        units = new UnitService(database);
        unitSearch = new UnitSearch(networks, editions, units);

        // dictionary
        dictionaries = new DictionaryService(database, audit);

        // draft
        DraftGraphs graphs = new DraftGraphs();
        rebases = new RebaseService(database, audit, networks, editions, graphs, clock);
        drafts = new DraftService(database, audit, networks, editions, rebases, clock);
        mending = new MendService(database, audit, networks);
        draftUnits = new DraftUnitService(database, audit, networks);
        edits = new EditService(database, audit, networks, graphs, clock);
        editReading = new EditReadService(database, audit, networks, graphs);
        draftWatch.follow(notices);

        // compare
        comparisons = new CompareService(database, networks, editions, units, this::workingCopy);

        // lint
        rules = new RuleService(database, audit, networks, clock);
        lint = new LintService(database, networks, editions, drafts, rules, clock);
        composed = new ComposedService(lint, rules, drafts, draftUnits, edits, editReading, clock);
        fixes = new FixService(lint, edits);

        // responsibility
        privacy = new PhonePrivacy(territory);
        parties = new PartyService(database, audit, privacy, territory, clock);
        responsibilities = new ResponsibilityService(database, audit, territory, clock);
        people = new PeopleService(database, audit, territory, networks, units, dictionaries, config.timeZone(), clock);
        vacancies = new VacancyService(database, units, clock);

        // tile
        tiles = new TileService(database, networks, editions, clock);

        // locate
        published = new PublishedIndex(
                networks, editions, new IndexFolder(config.var().resolve("index")), clock);
        published.follow(notices);
        resolver = new Resolver(published);
        PeopleCache answering = new PeopleCache(responsibilities);
        answering.follow(notices);
        locate = new LocateService(published, answering, clock);

        // point
        points = new PointService(database, audit, resolver, territory, clock);
        notices.listen(EditionPublisher.CHANNEL, payload -> points.locateAgain());

        // intake
        intake = new IntakeService(database, audit, networks, resolver, clock, config.timeZone());
        defaultPlaces = new DefaultPlaceService(database, audit, clock);
        defaultPlaceWatch = new DefaultPlaceWatch(defaultPlaces::detect, DEFAULT_PLACE_INTERVAL);
        agreement = new AgreementService(database, editions);
        reportImport =
                new ReportImport(database, audit, networks, resolver, defaultPlaces::detect, clock, config.timeZone());
        reports = new ReportService(database, audit, networks, resolver, territory, clock);

        // density
        columns = new ColumnsService(
                database,
                new ColumnsFile(config.var().resolve("columns").resolve("reports.columns")),
                config.timeZone());
        columns.follow(notices);
        GroundService grounds = new GroundService(database, networks, editions, published, config.timeZone());
        density = new DensityService(database, audit, grounds, columns);
        warming = new FigureWarming(density::prepare, FIGURES_QUIET);
        warming.follow(notices);
        hotSpotPlans = new HotSpotPlanService(database, audit, networks, units, resolver, territory, clock);
        hotSpots = new HotSpotService(density, hotSpotPlans, editions);
        filters = new FilterParameters(new VocabularyService(database), clock, config.timeZone());

        // impact
        impacts =
                new ImpactService(database, networks, editions, units, drafts, comparisons, published, density, clock);

        // batch
        files = FileLocator.onAllProcessors();

        // mapsheet
        mapSheets = new MapSheetService(
                database,
                networks,
                editions,
                units,
                responsibilities,
                privacy,
                dictionaries,
                new PrintFonts(config.printFont()),
                config.timeZone(),
                clock);

        // bulletin
        bulletins = new BulletinService(
                database,
                audit,
                territory,
                networks,
                editions,
                units,
                responsibilities,
                dictionaries,
                density,
                mapSheets,
                config.timeZone(),
                clock);

        // exchange
        imports = new ImportService(networks, drafts, mending);
        Provenance provenance = new Provenance(networks, editions, clock);
        dossiers = new DossierService(drafts, draftUnits, editReading, comparisons, impacts, dictionaries, clock);
        unitTables = new UnitExportService(database, provenance, units, responsibilities, privacy, clock);
        recordTables = new RecordExportService(provenance, points, reports, audit);
        figureTables = new FigureExportService(database, provenance, density, dictionaries, config.timeZone());
        hotSpotTables =
                new HotSpotExportService(database, provenance, density, hotSpots, hotSpotPlans, config.timeZone());

        routes = new AppRoutes(this);
    }

    /** Opens the database (starting and migrating our own cluster) and builds every service; nothing listens yet. */
    public static App open(Config config) {
        OpenDatabase openDatabase = OpenDatabase.of(config);
        App app = new App(config, openDatabase);
        app.dictionaries.loadMissing();
        return app;
    }

    /** Brings the configured database to this program's schema; returns how many migrations were applied. */
    public static int migrate(Config config) {
        return OpenDatabase.migrate(config);
    }

    /** Starts to hear of changes and to answer requests. */
    public HttpServer serve() {
        published.refresh();
        notices.start();
        defaultPlaceWatch.start();
        HttpServer server = HttpServer.start(config.http(), routes(), fastPaths(), new Gate(sessions, tokens), meters);
        server.beforeStop(draftWatch::close);
        warming.start();
        return server;
    }

    /** Every route of the program. */
    public RouteTable routes() {
        return routes.table();
    }

    /** What answers some routes' plain cases before the routes themselves. */
    public List<FastPath> fastPaths() {
        return routes.fastPaths();
    }

    private WorkingCopy workingCopy(Caller caller, long draftId) {
        Draft draft = drafts.get(caller, draftId);
        return new WorkingCopy(
                draft.networkCode(), draft.baseEdition(), draft.version(), () -> drafts.units(caller, draftId));
    }

    /** Ends everything; stops our own cluster when nobody else uses it. */
    @Override
    public void close() {
        files.close();
        defaultPlaceWatch.close();
        notices.close();
        warming.close();
        columns.close();
        openDatabase.close();
    }
}
