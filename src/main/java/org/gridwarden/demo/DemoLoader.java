package org.gridwarden.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gridwarden.access.Caller;
import org.gridwarden.access.account.Account;
import org.gridwarden.access.account.AccountService.NewAccount;
import org.gridwarden.app.App;
import org.gridwarden.demo.DemoStore.PointUnit;
import org.gridwarden.demo.city.DemoLevel;
import org.gridwarden.demo.city.DemoNetwork;
import org.gridwarden.demo.city.DemoParty;
import org.gridwarden.demo.city.DemoPoint;
import org.gridwarden.demo.city.DemoUnit;
import org.gridwarden.draft.Draft;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.LevelFit;
import org.gridwarden.grid.NewNetwork;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.intake.ImportOutcome;
import org.gridwarden.intake.ReportImport;
import org.gridwarden.intake.given.ReportMapping;
import org.gridwarden.json.Json;
import org.gridwarden.locate.Resolution;
import org.gridwarden.responsibility.duty.Assignment;
import org.gridwarden.responsibility.duty.NewParty;
import org.gridwarden.responsibility.duty.PartyKind;

/**
 * Loads a fictional city into an installation, through the same services that a real one comes in by: its networks are
 * drafts that are checked and published. A step that was done before is left out, so that a load that was broken off is
 * simply started again.
 */
public final class DemoLoader {

    /** The editions hold from so long before the load, so that a year of reports finds owners in them. */
    private static final Duration EDITION_AGE = Duration.ofDays(400);

    private static final Duration LONG_WORK = Duration.ofMinutes(10);

    private final App app;
    private final Caller caller = Caller.system("demo");
    private final Consumer<String> progress;
    private final DemoStore store = new DemoStore();

    /** {@code progress} hears of every step as it begins. */
    public DemoLoader(App app, Consumer<String> progress) {
        this.app = app;
        this.progress = progress;
    }

    /** Whether a city was loaded to the end. */
    public boolean isComplete() {
        return accountNames().contains(DemoAccount.LAST);
    }

    /** The accounts of the installation. */
    public List<Account> accounts() {
        return app.accounts.list();
    }

    /** Loads what is missing. */
    public void load(DemoCity city) {
        Instant today = app.clock.instant().truncatedTo(ChronoUnit.HOURS);
        for (DemoNetwork network : city.networks()) {
            publish(network, today.minus(EDITION_AGE));
        }
        app.published.refresh();
        baseMap(city);
        Instant asOf = app.database
                .read(tx -> store.firstEditionFrom(tx, "city"))
                .map(from -> from.plus(EDITION_AGE))
                .orElse(today);
        people(city, asOf.minus(EDITION_AGE));
        points(city, asOf);
        reports(city, asOf);
        makeAccounts(city);
    }

    private void publish(DemoNetwork network, Instant from) {
        if (app.networks.find(network.code()).isEmpty()) {
            app.networks.create(
                    caller,
                    new NewNetwork(
                            network.code(),
                            network.nameZh(),
                            network.nameEn(),
                            network.levels().stream().map(DemoLoader::level).toList()));
        }
        if (app.database.read(tx -> store.firstEditionFrom(tx, network.code())).isPresent()) {
            return;
        }
        progress.accept("checking and publishing " + network.units().size() + " units of " + network.nameEn());
        List<UnitContent> units =
                network.units().stream().map(DemoLoader::content).toList();
        Draft draft = app.drafts.createFrom(caller, network.code(), network.nameZh(), units);
        app.drafts.publish(caller, draft.id(), from, "示范城市首版 · first edition of the demo city");
    }

    private static Level level(DemoLevel level) {
        return new Level(
                level.rank(),
                level.code(),
                level.nameZh(),
                level.nameEn(),
                level.tiles() ? LevelFit.TILES : LevelFit.INSIDE);
    }

    private static UnitContent content(DemoUnit unit) {
        return new UnitContent(
                unit.code(),
                unit.nameZh(),
                unit.level(),
                unit.parentCode(),
                unit.households(),
                unit.residents(),
                Json.writeText(unit.attributes()),
                unit.geometry());
    }

    private void baseMap(DemoCity city) {
        app.database.useTransaction(tx -> {
            if (!store.hasFeatures(tx)) {
                progress.accept("drawing " + city.features().size() + " features of the base map");
                tx.limitStatements(LONG_WORK);
                store.copyFeatures(tx, city.features());
            }
        });
    }

    private void points(DemoCity city, Instant asOf) {
        if (app.database.read(store::hasPoints)) {
            return;
        }
        progress.accept("setting " + city.points().size() + " evaluation points");
        List<PointUnit> units = pointUnits(city, asOf);
        app.database.useTransaction(tx -> {
            store.insertPoints(tx, city.points(), asOf.minus(EDITION_AGE), app.clock.instant());
            store.insertPointUnits(tx, units);
        });
    }

    private void people(DemoCity city, Instant from) {
        progress.accept(city.parties().size() + " people and organisations take on "
                + city.responsibilities().size() + " duties");
        List<NewParty> parties = city.parties().stream().map(DemoLoader::party).toList();
        List<Assignment> assignments = city.responsibilities().stream()
                .map(duty -> new Assignment(
                        duty.partyCode(),
                        duty.networkCode(),
                        duty.unitCode(),
                        duty.kind(),
                        duty.grade(),
                        duty.ordinal(),
                        null,
                        from,
                        null))
                .toList();
        app.people.load(caller, parties, assignments);
    }

    private static NewParty party(DemoParty party) {
        return new NewParty(
                party.code(),
                party.isPerson() ? PartyKind.PERSON : PartyKind.ORGANISATION,
                party.nameZh(),
                party.phone(),
                party.post(),
                party.organisationCode());
    }

    private void reports(DemoCity city, Instant asOf) {
        int expected = city.preset().counts().reports();
        if (app.database.read(store::countReports) >= expected) {
            return;
        }
        progress.accept("taking in " + expected + " reports");
        ImportOutcome outcome = app.reportImport.run(
                caller,
                new ReportCsv(city.reports(asOf)),
                new ReportImport.Options(ReportMapping.ours(), false, false, "demo city"),
                read -> progress.accept("  " + read + " of " + expected));
        if (outcome.refused() > 0) {
            throw new IllegalStateException(outcome.refused() + " demo reports were refused, the first because: "
                    + outcome.errors().get(0).detail());
        }
    }

    private List<PointUnit> pointUnits(DemoCity city, Instant asOf) {
        List<PointUnit> rows = new ArrayList<>();
        for (DemoPoint point : city.points()) {
            Resolution resolution = app.resolver.resolve(point.place(), asOf);
            resolution.owners().forEach((networkId, owner) -> {
                Long edition = owner.editionId();
                if (edition != null) {
                    rows.add(new PointUnit(point.code(), networkId, edition, owner.unitId()));
                }
            });
        }
        return rows;
    }

    /** Last of all: that the last account is there says that everything is. */
    private void makeAccounts(DemoCity city) {
        DemoNetwork main = city.networks().get(0);
        DemoUnit district = main.units().stream()
                .filter(unit -> unit.level() == 2)
                .max((a, b) -> Integer.compare(a.residents(), b.residents()))
                .orElseThrow();
        Set<String> known = accountNames();
        for (DemoAccount account : DemoAccount.all(main.code(), district.code(), district.nameZh())) {
            if (!known.contains(account.username())) {
                app.accounts.create(
                        caller,
                        new NewAccount(
                                account.username(),
                                account.displayName(),
                                DemoAccount.PASSWORD,
                                List.of(account.grant())));
            }
        }
    }

    private Set<String> accountNames() {
        return accounts().stream().map(Account::username).collect(Collectors.toSet());
    }
}
