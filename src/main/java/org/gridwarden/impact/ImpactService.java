package org.gridwarden.impact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gridwarden.access.Caller;
import org.gridwarden.access.Territory;
import org.gridwarden.compare.CompareService;
import org.gridwarden.compare.Comparison;
import org.gridwarden.compare.ContentState;
import org.gridwarden.compare.NetworkState;
import org.gridwarden.compare.UnitState;
import org.gridwarden.db.Database;
import org.gridwarden.density.DensityService;
import org.gridwarden.density.figure.Figures;
import org.gridwarden.density.scan.Period;
import org.gridwarden.density.scan.ReportFilter;
import org.gridwarden.draft.Draft;
import org.gridwarden.draft.DraftService;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.EditionService;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.grid.unit.UnitService;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Problem;
import org.gridwarden.impact.change.Boxes;
import org.gridwarden.impact.change.Duty;
import org.gridwarden.impact.change.GroundChange;
import org.gridwarden.impact.change.Impact;
import org.gridwarden.impact.change.Impact.Listed;
import org.gridwarden.impact.change.ImpactFigures;
import org.gridwarden.impact.change.ImpactFinder;
import org.gridwarden.impact.change.LoadFinder;
import org.gridwarden.impact.change.MovingPoint;
import org.gridwarden.impact.change.MovingReport;
import org.gridwarden.impact.change.Placement;
import org.gridwarden.locate.index.NetworkIndex;
import org.gridwarden.locate.published.PublishedIndex;
import org.jspecify.annotations.Nullable;

/** Tells what publishing a draft would do to people and cases. Changes nothing. Thread-safe. */
public final class ImpactService {

    private static final Duration READ_LIMIT = Duration.ofMinutes(2);
    private static final Duration USUAL_PERIOD = Duration.ofDays(365);
    private static final int TRIES = 3;

    private final Database database;
    private final NetworkService networks;
    private final EditionService editions;
    private final UnitService units;
    private final DraftService drafts;
    private final CompareService comparisons;
    private final PublishedIndex published;
    private final DensityService density;
    private final Clock clock;
    private final ImpactStore store = new ImpactStore();

    /** What drafts would change of what holds by the clock. */
    public ImpactService(
            Database database,
            NetworkService networks,
            EditionService editions,
            UnitService units,
            DraftService drafts,
            CompareService comparisons,
            PublishedIndex published,
            DensityService density,
            Clock clock) {
        this.database = database;
        this.networks = networks;
        this.editions = editions;
        this.units = units;
        this.drafts = drafts;
        this.comparisons = comparisons;
        this.published = published;
        this.density = density;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param effectiveAt from when the draft would hold, null for now
     * @param from begin of the period of the figures, null for a year before {@code effectiveAt}
     * @param to end of the period, null for none
     * @param mostItems how many reports, points and buildings are listed
     */
    public record Question(
            @Nullable Instant effectiveAt,
            @Nullable Instant from,
            @Nullable Instant to,
            int mostItems) {}

    /** One version of a draft with its base, both read. */
    private record Sides(
            Network network,
            @Nullable Edition base,
            int version,
            List<UnitContent> units,
            NetworkState before,
            NetworkState after,
            GroundChange ground) {}

    /** What one reading of the database found. */
    private record Rows(Collection<MovingReport> reports, List<MovingPoint> points, List<Duty> duties) {}

    /**
     * The impact of a draft; single reports and points are listed where the caller may see them. Throws a 404 problem for an
     * unknown draft, 403 for one that the caller may not see, 409 where its units overlap.
     */
    public Impact impact(Caller caller, long draftId, Question question) {
        Instant now = clock.instant();
        Instant effectiveAt = question.effectiveAt() == null ? now : question.effectiveAt();
        Instant from = question.from() == null
                ? effectiveAt.minus(USUAL_PERIOD).truncatedTo(ChronoUnit.SECONDS)
                : question.from();
        Period period = period(from, question.to());
        Sides sides = sides(caller, draftId);
        GroundChange ground = sides.ground();
        Rows rows = rows(sides, effectiveAt, now);
        Boxes boxes = ground.boxes()
                .with(rows.reports().stream()
                        .map(MovingReport::place)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList());
        ImpactFinder finder = new ImpactFinder(
                ground,
                boxes,
                placementBefore(sides),
                Placement.of(sides.units(), ground.tilingRanks(), ground.after(), boxes),
                period,
                now,
                question.mostItems());
        Listed reports = finder.reports(rows.reports(), visible(caller, Permission.READ_REPORTS, sides));
        Listed points = finder.points(rows.points(), visible(caller, Permission.READ_POINTS, sides));
        Listed buildings = finder.buildings(sides.units().stream()
                .filter(unit -> !ground.tilingRanks().contains(unit.level()))
                .toList());
        Map<String, Figures> open = figures(sides, Period.ALWAYS, now);
        List<Duty> duties = rows.duties();
        Set<String> held = duties.stream().map(Duty::unit).collect(Collectors.toSet());
        List<Impact.Load> loads = new LoadFinder(
                        ground,
                        finder,
                        unit -> open.getOrDefault(unit, Figures.NONE).open())
                .loads(duties);
        ImpactFigures figures = new ImpactFigures(ground, finder, period, sides.units());
        return new Impact(
                sides.network(),
                sides.base(),
                sides.version(),
                effectiveAt,
                period,
                figures.totals(loads.size()),
                figures.transfers(),
                reports,
                points,
                buildings,
                loads,
                figures.vacant(held),
                figures.indicators(figures(sides, period, now)));
    }

    private static Period period(Instant from, @Nullable Instant to) {
        try {
            return new Period(from, to);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter("to", String.valueOf(e.getMessage()));
        }
    }

    /** Units and version of one moment: read again where somebody edited in between. */
    private Sides sides(Caller caller, long draftId) {
        for (int attempt = 1; ; attempt++) {
            Draft draft = drafts.get(caller, draftId);
            List<UnitContent> contents = drafts.units(caller, draftId);
            if (drafts.get(caller, draftId).version() == draft.version()) {
                return sides(draft, contents);
            }
            if (attempt == TRIES) {
                throw Problem.conflict("draft_busy", "draft " + draftId + " is being changed all the time; ask again");
            }
        }
    }

    private Sides sides(Draft draft, List<UnitContent> contents) {
        Network network = networks.get(draft.networkCode());
        Edition base = draft.baseEdition() == null
                ? null
                : editions.find(network.id(), draft.baseEdition(), null, null).orElseThrow();
        NetworkState before = base == null ? ContentState.EMPTY : comparisons.stateOf(base);
        NetworkState after = new ContentState(contents);
        Comparison comparison = comparisons.compare(network, base, draft.id(), draft.version(), before, after);
        GroundChange ground = new GroundChange(network, comparison, before, after);
        return new Sides(network, base, draft.version(), contents, before, after, ground);
    }

    private Rows rows(Sides sides, Instant effectiveAt, Instant now) {
        GroundChange ground = sides.ground();
        Set<String> changed = new HashSet<>(ground.changedBefore());
        changed.addAll(ground.changedAfter());
        long networkId = sides.network().id();
        return database.read(tx -> {
            tx.limitStatements(READ_LIMIT);
            return new Rows(
                    store.reports(tx, networkId, ground.boxes(), ground.changedBefore()),
                    store.points(tx, effectiveAt),
                    store.duties(tx, networkId, changed, effectiveAt, now));
        });
    }

    private Placement placementBefore(Sides sides) {
        Edition base = sides.base();
        if (base == null) {
            return Placement.NOWHERE;
        }
        NetworkIndex index =
                published.find(base.id()).orElseGet(() -> NetworkIndex.build(editions.loadContent(base.id())));
        return Placement.of(index, sides.ground().before());
    }

    /** Figures of every tiling unit of the base edition, by code. */
    private Map<String, Figures> figures(Sides sides, Period period, Instant now) {
        Edition base = sides.base();
        return base == null
                ? Map.of()
                : density.figures(sides.network(), base, ReportFilter.all(now).during(period));
    }

    /** Whether the caller holds the permission at a unit, given with all above it. */
    private Predicate<List<UnitState>> visible(Caller caller, Permission permission, Sides sides) {
        Territory territory = caller.territory(permission);
        if (territory.everywhere() || territory.isNowhere()) {
            return chain -> territory.everywhere();
        }
        List<String> codes = new ArrayList<>(
                sides.before().units().stream().map(UnitState::code).toList());
        Map<String, Long> ids = database.read(tx -> units.ids(tx, sides.network(), codes));
        return chain -> territory.covers(chain.stream()
                .map(unit -> ids.get(unit.code()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList());
    }
}
