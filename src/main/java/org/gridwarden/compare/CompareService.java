package org.gridwarden.compare;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridwarden.access.Caller;
import org.gridwarden.compare.WorkingCopies.WorkingCopy;
import org.gridwarden.db.Database;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.EditionService;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.grid.unit.UnitHistory;
import org.gridwarden.grid.unit.UnitService;
import org.gridwarden.http.Problem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Compares editions with each other and working copies with the edition they began from. Editions never change, nor does a
 * version of a working copy, so what was found is kept in memory and nowhere else. Thread-safe.
 */
public final class CompareService {

    private static final Duration BULK_READ_LIMIT = Duration.ofMinutes(5);
    /** About 200 MB of vertices. */
    private static final long MOST_VERTICES_KEPT = 4_000_000;

    private static final Set<UnitHistory.Change> GROUND =
            Set.of(UnitHistory.Change.CREATED, UnitHistory.Change.BOUNDARY, UnitHistory.Change.REMOVED);

    private final Database database;
    private final NetworkService networks;
    private final EditionService editions;
    private final UnitService units;
    private final WorkingCopies copies;
    private final CompareStore store = new CompareStore();
    private final Cache<Pair, Comparison> known = Caffeine.newBuilder()
            .maximumWeight(MOST_VERTICES_KEPT)
            .weigher((Pair pair, Comparison comparison) -> weight(comparison))
            .build();

    /** Comparisons of editions, and of what working copies hold. */
    public CompareService(
            Database database,
            NetworkService networks,
            EditionService editions,
            UnitService units,
            WorkingCopies copies) {
        this.database = database;
        this.networks = networks;
        this.editions = editions;
        this.units = units;
        this.copies = copies;
    }

    /** Two states: an edition's identity, or a working copy's with its version. */
    private record Pair(long before, long after, int version) {}

    /**
     * What was compared, and what was found.
     *
     * @param before the first edition, null where a working copy began from nothing
     * @param after the second edition, null where a working copy was compared
     * @param version of the working copy, 0 without one
     */
    public record Compared(
            Network network,
            @Nullable Edition before,
            @Nullable Edition after,
            int version,
            Comparison comparison) {}

    /** What changed from edition {@code a} to edition {@code b}; throws 404 problems. */
    public Compared compare(String networkCode, int a, int b) {
        Network network = networks.get(networkCode);
        return compare(network, edition(network, a), edition(network, b));
    }

    /** What a working copy changes in the edition it began from; throws problems as {@link WorkingCopies#get} does. */
    public Compared compare(Caller caller, long workingCopyId) {
        WorkingCopy copy = copies.get(caller, workingCopyId);
        Network network = networks.get(copy.network());
        Edition base = copy.baseEdition() == null ? null : edition(network, copy.baseEdition());
        Comparison comparison = known.getIfPresent(pair(base, workingCopyId, copy.version()));
        if (comparison == null) {
            NetworkState after = new ContentState(copy.units().get());
            int versionThen = copies.get(caller, workingCopyId).version();
            comparison = Comparison.of(network, base == null ? ContentState.EMPTY : stateOf(base), after);
            if (versionThen == copy.version()) {
                known.put(pair(base, workingCopyId, copy.version()), comparison);
            }
        }
        return new Compared(network, base, null, copy.version(), comparison);
    }

    /**
     * What a version of a working copy changes in the edition it began from, where both have been read already.
     *
     * @param base the edition, null for none
     * @param before its state
     * @param after the state of this version
     */
    public Comparison compare(
            Network network,
            @Nullable Edition base,
            long workingCopyId,
            int version,
            NetworkState before,
            NetworkState after) {
        return known.get(pair(base, workingCopyId, version), key -> Comparison.of(network, before, after));
    }

    private static Pair pair(@Nullable Edition base, long workingCopyId, int version) {
        return new Pair(base == null ? 0 : base.id(), -workingCopyId, version);
    }

    /**
     * Where the ground of a unit came from and went, edition by edition in the order of their numbers; throws a 404 problem
     * for a unit that no edition ever held.
     */
    public List<LineageEvent> lineage(Network network, String code) {
        List<Edition> all = editions.list(network.id());
        List<LineageEvent> events = new ArrayList<>();
        for (UnitHistory.Version version : units.history(network, code)) {
            if (version.changes().stream().anyMatch(GROUND::contains)) {
                Edition edition = edition(network, version.number());
                Edition previous = all.stream()
                        .filter(candidate -> candidate.number() < version.number())
                        .findFirst()
                        .orElse(null);
                events.add(
                        previous == null
                                ? LineageEvent.first(edition)
                                : LineageEvent.of(
                                        edition,
                                        code,
                                        compare(network, previous, edition).comparison()));
            }
        }
        return events;
    }

    /** The units and shapes of an edition, read when asked for. */
    public NetworkState stateOf(Edition edition) {
        List<UnitState> states = database.read(tx -> {
            tx.limitStatements(BULK_READ_LIMIT);
            return store.states(tx, edition.id());
        });
        return new NetworkState() {
            @Override
            public List<UnitState> units() {
                return states;
            }

            @Override
            public Map<String, Geometry> shapes(Collection<String> codes) {
                return database.read(tx -> {
                    tx.limitStatements(BULK_READ_LIMIT);
                    return store.shapes(tx, edition.id(), codes);
                });
            }
        };
    }

    private Compared compare(Network network, Edition before, Edition after) {
        Comparison comparison = known.get(
                new Pair(before.id(), after.id(), 0), key -> Comparison.of(network, stateOf(before), stateOf(after)));
        return new Compared(network, before, after, 0, comparison);
    }

    private Edition edition(Network network, int number) {
        return editions.find(network.id(), number, null, null)
                .orElseThrow(() -> Problem.notFound(
                        "edition_unknown", "the network " + network.code() + " has no edition " + number));
    }

    private static int weight(Comparison comparison) {
        return comparison.levels().stream()
                .flatMap(level -> level.changes().stream())
                .flatMap(change -> change.pieces().stream())
                .mapToInt(piece -> 10 + piece.place().getNumPoints())
                .sum();
    }
}
