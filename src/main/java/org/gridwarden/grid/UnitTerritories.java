package org.gridwarden.grid;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gridwarden.access.TerritoryLookup;
import org.gridwarden.db.Database;

/** Answers where a unit belongs in its network's edition of now. Thread-safe. */
public final class UnitTerritories implements TerritoryLookup {

    private final Database database;
    private final Clock clock;
    private final EditionStore editions = new EditionStore();

    public UnitTerritories(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Long> chainOf(long unitId) {
        Instant now = clock.instant();
        List<Long> chain = database.read(tx -> editions.findNetworkId(tx, unitId)
                .map(networkId -> new EditionTimeline(editions.list(tx, networkId)))
                .flatMap(timeline -> timeline.find(now, now))
                .map(edition -> editions.ancestors(tx, edition.id(), unitId))
                .orElse(List.of()));
        return chain.isEmpty() ? List.of(unitId) : chain;
    }
}
