package org.gridwarden.grid;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridwarden.db.Database;
import org.gridwarden.db.Transaction;
import org.jspecify.annotations.Nullable;

/** Reads the editions of networks in two times. Thread-safe. */
public final class EditionService {

    private static final Duration BULK_READ_LIMIT = Duration.ofMinutes(5);

    private final Database database;
    private final Clock clock;
    private final NetworkStore networks = new NetworkStore();
    private final EditionStore editions = new EditionStore();

    /** Editions; which one holds now is told by the clock. */
    public EditionService(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All editions of a network, newest number first. */
    public List<Edition> list(long networkId) {
        return database.read(tx -> editions.list(tx, networkId));
    }

    /** All editions of a network, those effective in the future too. */
    public EditionTimeline timeline(long networkId) {
        return database.read(tx -> timeline(tx, networkId));
    }

    /**
     * The edition asked for: by number, or else the one that holds at {@code asOf} as known at {@code knownAt}, both now
     * where null. Empty where none holds or has the number.
     */
    public Optional<Edition> find(
            long networkId, @Nullable Integer number, @Nullable Instant asOf, @Nullable Instant knownAt) {
        EditionTimeline timeline = timeline(networkId);
        Instant now = clock.instant();
        return number != null
                ? timeline.findNumber(number)
                : timeline.find(asOf == null ? now : asOf, knownAt == null ? now : knownAt);
    }

    /** The edition that holds now, as known now. */
    public Optional<Edition> findCurrent(long networkId) {
        return find(networkId, null, null, null);
    }

    /** The edition published last, whenever it is effective, as this transaction sees it. */
    public Optional<Edition> findLatest(Transaction tx, long networkId) {
        return editions.list(tx, networkId).stream().findFirst();
    }

    /** Every unit of an edition as a draft would hold it, by level then code. */
    public List<UnitContent> listContents(Transaction tx, long editionId) {
        return editions.contents(tx, editionId);
    }

    /** The whole edition with every boundary: 20,000 units take about a second. Throws for an unknown id. */
    public EditionContent loadContent(long editionId) {
        return database.read(tx -> {
            tx.limitStatements(BULK_READ_LIMIT);
            Edition edition = editions.find(tx, editionId)
                    .orElseThrow(() -> new IllegalArgumentException("there is no edition with id " + editionId));
            Network network = networks.list(tx).stream()
                    .filter(candidate -> candidate.id() == edition.networkId())
                    .findFirst()
                    .orElseThrow();
            return new EditionContent(network, edition, editions.units(tx, editionId));
        });
    }

    /** West, south, east and north of an edition; empty where it has no units. */
    public Optional<double[]> extent(Edition edition) {
        return database.read(tx -> editions.extent(tx, edition.id()));
    }

    private EditionTimeline timeline(Transaction tx, long networkId) {
        return new EditionTimeline(editions.list(tx, networkId));
    }
}
