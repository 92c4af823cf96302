package org.gridwarden.locate.published;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.EditionTimeline;
import org.gridwarden.grid.Network;
import org.gridwarden.locate.index.NetworkIndex;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was published, as one moment knew it. Immutable.
 *
 * @param networks in their order
 */
public record Published(List<NetworkEditions> networks) {

    static final Published NOTHING = new Published(List.of());

    public Published {
        networks = List.copyOf(networks);
    }

    /**
     * One network.
     *
     * @param timeline all its editions
     * @param loaded the indexes at hand, by edition id: of the edition that held at that moment, and of all later ones
     */
    public record NetworkEditions(Network network, EditionTimeline timeline, Map<Long, NetworkIndex> loaded) {

        public NetworkEditions {
            loaded = Map.copyOf(loaded);
        }

        /** The editions for which a request without a time may ask from {@code now} on. */
        Stream<Edition> currentAndLater(Instant now) {
            Optional<Edition> current = timeline.find(now, Instant.MAX);
            return timeline.editions().stream()
                    .filter(edition -> edition.effectiveAt().isAfter(now)
                            || current.filter(edition::equals).isPresent());
        }
    }

    Optional<NetworkEditions> find(long networkId) {
        return networks.stream()
                .filter(candidate -> candidate.network().id() == networkId)
                .findFirst();
    }

    /** The next instant after {@code now} at which another edition may hold or become known; null when none is in sight. */
    @Nullable
    Instant nextChange(Instant now) {
        return networks.stream()
                .flatMap(network -> network.timeline().editions().stream())
                .flatMap(edition -> Stream.of(edition.effectiveAt(), edition.publishedAt()))
                .filter(instant -> instant.isAfter(now))
                .min(Instant::compareTo)
                .orElse(null);
    }
}
