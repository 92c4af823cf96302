package org.gridwarden.locate.published;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridwarden.db.ChangeNotices;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.EditionService;
import org.gridwarden.grid.EditionTimeline;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.grid.publish.EditionPublisher;
import org.gridwarden.locate.index.IndexFolder;
import org.gridwarden.locate.index.NetworkIndex;
import org.gridwarden.locate.published.Published.NetworkEditions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where indexes become visible to requests. One volatile reference leads to an immutable {@link Published};
 * everything reachable from it was finished before the reference was written, so a reader sees a whole state or the one
 * before, never a mixture, and takes no lock (JLS 17.4.5: a volatile write happens before every later read of it).
 *
 * <ul>
 *   <li>The edition that holds now, and those that will, are always in memory: a forward-dated edition takes over at its
 *       instant, because every request looks at the clock.
 *   <li>Older editions are loaded when asked for and kept in a bounded cache.
 *   <li>A new edition is built beside the old ones, which answer until it is ready.
 * </ul>
 */
public final class PublishedIndex {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedIndex.class);
    private static final int OLDER_EDITIONS_KEPT = 8;

    private final NetworkService networks;
    private final EditionService editions;
    private final IndexFolder folder;
    private final Clock clock;
    private final Cache<Long, NetworkIndex> older =
            Caffeine.newBuilder().maximumSize(OLDER_EDITIONS_KEPT).build();

    private volatile Published published = Published.NOTHING;
    private volatile Current current = new Current(Published.NOTHING, Instant.MIN, null, List.of());

    /** What a request without a time is answered from, while it is at or after {@code from} and before {@code until}. */
    private record Current(
            Published of, Instant from, @Nullable Instant until, List<NetworkAt> networks) {
        boolean holds(Published now, Instant instant) {
            return of == now && !instant.isBefore(from) && (until == null || instant.isBefore(until));
        }
    }

    /** Empty until {@link #refresh()}. */
    public PublishedIndex(NetworkService networks, EditionService editions, IndexFolder folder, Clock clock) {
        this.networks = networks;
        this.editions = editions;
        this.folder = folder;
        this.clock = clock;
    }

    /** Refreshes whenever an edition is published, by this process or another. */
    public void follow(ChangeNotices notices) {
        notices.listen(EditionPublisher.CHANNEL, payload -> refresh());
    }

    /** Looks what is published, loads what is missing, and swaps. Returns once the new state is visible. */
    public synchronized void refresh() {
        Published before = published;
        List<NetworkEditions> found = new ArrayList<>();
        for (Network network : networks.list()) {
            EditionTimeline timeline = editions.timeline(network.id());
            found.add(new NetworkEditions(network, timeline, load(before, network, timeline)));
        }
        published = new Published(found);
        LOG.info("event=index.published networks={}", found.size());
    }

    private Map<Long, NetworkIndex> load(Published before, Network network, EditionTimeline timeline) {
        Map<Long, NetworkIndex> known = new HashMap<>(
                before.find(network.id()).map(NetworkEditions::loaded).orElse(Map.of()));
        Map<Long, NetworkIndex> loaded = new HashMap<>();
        new NetworkEditions(network, timeline, Map.of())
                .currentAndLater(clock.instant())
                .forEach(edition -> {
                    NetworkIndex index = known.get(edition.id());
                    tryLoad(network, edition, index).ifPresent(found -> loaded.put(edition.id(), found));
                });
        return loaded;
    }

    /** One edition that cannot be indexed must not keep the others from being seen. */
    private Optional<NetworkIndex> tryLoad(Network network, Edition edition, @Nullable NetworkIndex known) {
        try {
            return Optional.of(known != null && known.network().equals(network) ? known : open(network, edition));
        } catch (RuntimeException e) {
            LOG.error("event=index.failed network={} edition={}", network.code(), edition.number(), e);
            return Optional.empty();
        }
    }

    private NetworkIndex open(Network network, Edition edition) {
        return folder.open(network, edition, () -> editions.loadContent(edition.id()));
    }

    /** Every network as it stands now. Costs a comparison of instants. */
    public List<NetworkAt> now() {
        Published state = published;
        Instant now = clock.instant();
        Current known = current;
        if (!known.holds(state, now)) {
            known = new Current(state, now, state.nextChange(now), at(state, now, now));
            current = known;
        }
        return known.networks();
    }

    /** Every network as it stood at {@code at}, as was known at {@code knownAt}; may load an older edition. */
    public List<NetworkAt> at(Instant at, Instant knownAt) {
        return at(published, at, knownAt);
    }

    private List<NetworkAt> at(Published state, Instant at, Instant knownAt) {
        return state.networks().stream()
                .map(network -> new NetworkAt(
                        network.network(),
                        network.timeline()
                                .find(at, knownAt)
                                .map(edition -> index(network, edition))
                                .orElse(null)))
                .toList();
    }

    /** The instants after this one at which another edition will hold, as is known now; ascending. */
    public List<Instant> changesAfter(Instant instant) {
        return published.networks().stream()
                .flatMap(network -> network.timeline().editions().stream())
                .map(Edition::effectiveAt)
                .filter(effectiveAt -> effectiveAt.isAfter(instant))
                .distinct()
                .sorted()
                .toList();
    }

    /** The index of one edition, old or new; may load it. Empty where no such edition is published to this process. */
    public Optional<NetworkIndex> find(long editionId) {
        for (NetworkEditions network : published.networks()) {
            for (Edition edition : network.timeline().editions()) {
                if (edition.id() == editionId) {
                    return Optional.of(index(network, edition));
                }
            }
        }
        return Optional.empty();
    }

    /** Everything that is published at this moment; what is asked twice should be asked of one of these. */
    public Published published() {
        return published;
    }

    /** The index of this edition, from memory, the disk or the database. */
    public NetworkIndex index(NetworkEditions network, Edition edition) {
        NetworkIndex loaded = network.loaded().get(edition.id());
        return loaded != null ? loaded : older.get(edition.id(), id -> open(network.network(), edition));
    }
}
