package org.gridwarden.grid;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The editions of one network in two times. Asked for valid time T as known at K, it takes, among the editions published
 * at or before K and effective at or before T, the one with the greatest effective instant; ties go to the higher number.
 * A backdated edition therefore holds from its effective instant to the next later one. Immutable.
 */
public final class EditionTimeline {

    private static final Comparator<Edition> ORDER =
            Comparator.comparing(Edition::effectiveAt).thenComparingInt(Edition::number);

    private final List<Edition> editions;

    /** The timeline of these editions, all of one network, in any order. */
    public EditionTimeline(Collection<Edition> editions) {
        this.editions = editions.stream().sorted(ORDER.reversed()).toList();
    }

    /** Every edition, the latest effective first. */
    public List<Edition> editions() {
        return editions;
    }

    /** The edition that holds at {@code asOf} as it was known at {@code knownAt}; none before the first. */
    public Optional<Edition> find(Instant asOf, Instant knownAt) {
        return editions.stream()
                .filter(edition -> !edition.effectiveAt().isAfter(asOf))
                .filter(edition -> !edition.publishedAt().isAfter(knownAt))
                .findFirst();
    }

    /** The edition with this number. */
    public Optional<Edition> findNumber(int number) {
        return editions.stream().filter(edition -> edition.number() == number).findFirst();
    }
}
