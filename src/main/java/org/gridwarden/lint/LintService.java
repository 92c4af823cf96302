package org.gridwarden.lint;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.gridwarden.access.Caller;
import org.gridwarden.db.Database;
import org.gridwarden.db.Transaction;
import org.gridwarden.draft.Draft;
import org.gridwarden.draft.DraftService;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.EditionService;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.http.Problem;
import org.gridwarden.lint.check.Linter;
import org.gridwarden.lint.city.City;
import org.gridwarden.lint.city.CodeUse;
import org.gridwarden.lint.city.EditionDate;
import org.gridwarden.lint.code.Renumbering;
import org.gridwarden.lint.report.LintReport;
import org.gridwarden.lint.rule.Rule;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Checks drafts and editions against the rules of their network. A state is checked once: what was found is kept until
 * the draft, the rules, the roads, the editions or the day are others, and while memory lasts. Thread-safe.
 */
public final class LintService {

    private static final int KEPT_REPORTS = 4;
    private static final Duration LONG_READ = Duration.ofMinutes(5);

    private final Database database;
    private final NetworkService networks;
    private final EditionService editions;
    private final DraftService drafts;
    private final RuleService rules;
    private final Clock clock;
    private final LintStore store = new LintStore();
    private final Cache<Key, LintReport> reports =
            Caffeine.newBuilder().maximumSize(KEPT_REPORTS).softValues().build();
    private final Cache<String, List<Geometry>> roads =
            Caffeine.newBuilder().maximumSize(1).softValues().build();

    /** Findings by the rules as the city has set them, in drafts and in editions. */
    public LintService(
            Database database,
            NetworkService networks,
            EditionService editions,
            DraftService drafts,
            RuleService rules,
            Clock clock) {
        this.database = database;
        this.networks = networks;
        this.editions = editions;
        this.drafts = drafts;
        this.rules = rules;
        this.clock = clock;
    }

    /** Everything a report depends on. */
    private record Key(
            String subject, int version, List<Rule> rules, String roads, List<EditionDate> editions, LocalDate day) {}

    /** What is wrong with a draft; throws a problem when there is none or the caller may not see it. */
    public Linted draft(Caller caller, long draftId) {
        Draft draft = drafts.get(caller, draftId);
        Network network = networks.get(draft.networkCode());
        Integer base = draft.baseEdition();
        LintReport report = report(
                network,
                "draft/" + draftId,
                draft.version(),
                base == null ? 0 : base,
                () -> drafts.units(caller, draftId));
        return new Linted(network, draftId, draft.version(), null, report);
    }

    /** What is wrong with the edition that holds at {@code asOf}, now where null; throws a problem where none holds. */
    public Linted edition(String networkCode, @Nullable Instant asOf) {
        Network network = networks.get(networkCode);
        Edition edition = editions.find(network.id(), null, asOf, null)
                .orElseThrow(() -> Problem.notFound(
                        "edition_unknown",
                        "no edition of the network " + networkCode + " holds "
                                + (asOf == null ? "now" : "at " + asOf)));
        LintReport report = report(
                network,
                "edition/" + edition.id(),
                edition.number(),
                edition.number(),
                () -> database.read(tx -> {
                    tx.limitStatements(LONG_READ);
                    return editions.listContents(tx, edition.id());
                }));
        return new Linted(network, null, null, edition.number(), report);
    }

    /** Suggested codes for the parts of a unit; throws a problem where it has none to number. */
    public Renumbering renumbering(Linted linted, String parent) {
        Rule rule = rules.list(linted.network()).stream()
                .filter(candidate -> candidate.code().equals("SEQUENCE_ORDER"))
                .findFirst()
                .orElseThrow();
        return Renumbering.of(linted.report().city(), rule, parent)
                .orElseThrow(() -> Problem.notFound(
                        "unit_without_parts", "there is no unit " + parent + " with parts to be numbered"));
    }

    private LintReport report(
            Network network, String subject, int version, int edition, Supplier<List<UnitContent>> units) {
        List<Rule> wanted = rules.list(network);
        Instant now = clock.instant();
        List<EditionDate> dates = editions.list(network.id()).stream()
                .map(each -> new EditionDate(each.number(), each.effectiveAt()))
                .sorted(Comparator.comparingInt(EditionDate::number))
                .toList();
        Key key = new Key(
                subject,
                version,
                wanted,
                database.read(store::roadsState),
                dates,
                now.atOffset(ZoneOffset.UTC).toLocalDate());
        return reports.get(
                key, any -> Linter.run(wanted, new City(network, units.get(), known(network, edition, key, now))));
    }

    private City.Known known(Network network, int edition, Key key, Instant now) {
        List<Geometry> centreLines = roads.get(key.roads(), any -> database.read(this::roads));
        return database.read(tx -> {
            tx.limitStatements(LONG_READ);
            java.util.Map<String, CodeUse> uses = store.codeUses(tx, network.id(), edition);
            return new City.Known(
                    edition,
                    uses,
                    store.allCodes(tx, network.id()),
                    centreLines,
                    key.editions(),
                    rules.composed(),
                    now);
        });
    }

    private List<Geometry> roads(Transaction tx) {
        tx.limitStatements(LONG_READ);
        return store.roads(tx);
    }
}
