package org.gridwarden.app;

import java.util.List;
import java.util.stream.Stream;
import org.gridwarden.access.account.AccountRoutes;
import org.gridwarden.access.account.SessionRoutes;
import org.gridwarden.audit.AuditRoutes;
import org.gridwarden.batch.BatchRoutes;
import org.gridwarden.bulletin.BulletinRoutes;
import org.gridwarden.compare.CompareRoutes;
import org.gridwarden.demo.DemoAccount;
import org.gridwarden.density.DensityRoutes;
import org.gridwarden.density.ReportSection;
import org.gridwarden.density.hotspot.HotSpotRoutes;
import org.gridwarden.dictionary.DictionaryRoutes;
import org.gridwarden.draft.DraftRoutes;
import org.gridwarden.draft.DraftUnitRoutes;
import org.gridwarden.draft.EditRoutes;
import org.gridwarden.exchange.DensityExportRoutes;
import org.gridwarden.exchange.ExportRoutes;
import org.gridwarden.exchange.TableWriter;
import org.gridwarden.exchange.boundary.ImportRoutes;
import org.gridwarden.exchange.dossier.DossierRoutes;
import org.gridwarden.grid.NetworkRoutes;
import org.gridwarden.grid.search.CoordinateText;
import org.gridwarden.grid.search.SearchProvider;
import org.gridwarden.grid.search.SearchRoutes;
import org.gridwarden.grid.unit.UnitRoutes;
import org.gridwarden.grid.unit.UnitSection;
import org.gridwarden.http.FastPath;
import org.gridwarden.http.RouteSource;
import org.gridwarden.http.server.Readiness;
import org.gridwarden.http.server.RouteTable;
import org.gridwarden.http.server.SystemRoutes;
import org.gridwarden.impact.ImpactRoutes;
import org.gridwarden.intake.ReportRoutes;
import org.gridwarden.intake.ReportSearch;
import org.gridwarden.intake.defaultplace.DefaultPlaceRoutes;
import org.gridwarden.lint.ComposedRoutes;
import org.gridwarden.lint.FixRoutes;
import org.gridwarden.lint.LintRoutes;
import org.gridwarden.locate.LocateRoutes;
import org.gridwarden.mapsheet.MapSheetRoutes;
import org.gridwarden.point.PointRoutes;
import org.gridwarden.point.PointSearch;
import org.gridwarden.point.PointSection;
import org.gridwarden.responsibility.PartyRoutes;
import org.gridwarden.responsibility.PartySearch;
import org.gridwarden.responsibility.PeopleSection;
import org.gridwarden.responsibility.ResponsibilityRoutes;
import org.gridwarden.tile.HeatRoutes;
import org.gridwarden.tile.TileRoutes;

/**
 * The routes of the program, made from the services of an {@link App}, in the order of the API description.
 *
 * <p>To add some: a line in {@link #sources()}. Whatever has to hold before requests can be answered goes into
 * {@link #readiness()}.
 */
final class AppRoutes {

    private final App app;
    private final LocateRoutes locate;
    private final BatchRoutes batch;
    private final RouteTable table;

    /** The routes of a program whose services are all built. */
    AppRoutes(App app) {
        this.app = app;
        locate = new LocateRoutes(app.locate);
        batch = new BatchRoutes(app.locate, app.files);
        table = RouteTable.of(sources());
    }

    /** Every route. */
    RouteTable table() {
        return table;
    }

    /** What answers some routes' plain cases before the routes themselves. */
    List<FastPath> fastPaths() {
        return Stream.concat(locate.fastPaths().stream(), batch.fastPaths().stream())
                .toList();
    }

    private List<RouteSource> sources() {
        TableWriter writer = new TableWriter(app.config.timeZone());
        return List.of(
                new SessionRoutes(app.sessions),
                new AccountRoutes(app.accounts, app.tokens),
                new AuditRoutes(app.audit),
                new NetworkRoutes(app.networks, app.editions),
                new UnitRoutes(app.networks, app.editions, app.units, app.responsibilities, unitSections(), app.clock),
                new SearchRoutes(searchProviders()),
                new DraftRoutes(app.networks, app.drafts, app.mending, app.rebases),
                new DraftUnitRoutes(app.drafts, app.draftUnits, app.editReading),
                new CompareRoutes(app.networks, app.comparisons),
                new LintRoutes(app.networks, app.rules, app.lint),
                new EditRoutes(app.edits, app.editReading, app.draftWatch),
                new FixRoutes(app.lint, app.fixes),
                new ComposedRoutes(app.composed),
                new ImportRoutes(app.networks, app.imports),
                new PartyRoutes(app.parties),
                new ResponsibilityRoutes(
                        app.networks,
                        app.editions,
                        app.units,
                        app.responsibilities,
                        app.people,
                        app.vacancies,
                        app.privacy,
                        app.clock),
                new DictionaryRoutes(app.dictionaries),
                locate,
                batch,
                new PointRoutes(app.points),
                new ReportRoutes(app.intake, app.reportImport, app.reports),
                new DefaultPlaceRoutes(app.defaultPlaces),
                new ImpactRoutes(app.impacts),
                new DensityRoutes(app.density, app.filters),
                new HotSpotRoutes(app.hotSpots, app.hotSpotPlans, app.filters),
                new TileRoutes(app.tiles),
                new HeatRoutes(app.density, app.filters),
                new MapSheetRoutes(app.mapSheets),
                new BulletinRoutes(app.bulletins),
                new ExportRoutes(app.unitTables, app.recordTables, writer),
                new DensityExportRoutes(app.figureTables, app.hotSpotTables, writer, app.filters),
                new DossierRoutes(app.dossiers, app.config.timeZone()),
                new SettingsRoutes(app.config, demoAccounts(), app.unitSearch::bounds),
                new SystemRoutes(readiness(), app.meters));
    }

    /** What a unit's page shows beyond its boundary, in order. */
    private List<UnitSection> unitSections() {
        return List.of(
                new PeopleSection(app.responsibilities, app.privacy),
                new ReportSection(app.density, app.clock),
                new PointSection(app.points));
    }

    /** What the search box finds, in order. */
    private List<SearchProvider> searchProviders() {
        return List.of(
                new CoordinateText(app.unitSearch),
                new ReportSearch(app.reports),
                app.unitSearch,
                new PartySearch(app.parties),
                new PointSearch(app.points));
    }

    /** What the sign-in page of the demo offers: names and password that are no secret, nowhere else. */
    private List<SettingsRoutes.DemoAccount> demoAccounts() {
        return !app.config.demo()
                ? List.of()
                : DemoAccount.all("", "", "").stream()
                        .map(account -> new SettingsRoutes.DemoAccount(
                                account.username(),
                                DemoAccount.PASSWORD,
                                account.grant().role()))
                        .toList();
    }

    private Readiness readiness() {
        return new Readiness(List.of(new Readiness.Check("database", app.database::isReachable)));
    }
}
