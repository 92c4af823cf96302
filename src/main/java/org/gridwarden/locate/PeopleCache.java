package org.gridwarden.locate;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gridwarden.db.ChangeNotices;
import org.gridwarden.responsibility.ResponsibilityService;
import org.gridwarden.responsibility.duty.Responsibility;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a unit, remembered as it is believed now: a network is read once, and again after any change. Valid time
 * is looked at with every question, so what begins or ends needs no notice. Other recorded times are asked of the service.
 * Thread-safe.
 */
public final class PeopleCache {

    private final ResponsibilityService service;

    /** A change replaces the map as a whole: what was being read for the old one is never seen. */
    private volatile Map<Long, Map<Long, List<Responsibility>>> byNetwork = new ConcurrentHashMap<>();

    public PeopleCache(ResponsibilityService service) {
        this.service = service;
    }

    /** Forgets whenever somebody's responsibilities change, in this process or another. */
    public void follow(ChangeNotices notices) {
        notices.listen(ResponsibilityService.CHANNEL, payload -> byNetwork = new ConcurrentHashMap<>());
    }

    /**
     * Who answers at {@code at}, by unit; a vacant unit is left out.
     *
     * @param knownAt as known then, null for what is believed now
     */
    Map<Long, List<Responsibility>> holders(
            long networkId, Collection<Long> unitIds, Instant at, @Nullable Instant knownAt) {
        if (knownAt != null) {
            return service.holdersOf(unitIds, at, knownAt);
        }
        Map<Long, List<Responsibility>> all = byNetwork.computeIfAbsent(networkId, service::listCurrent);
        Map<Long, List<Responsibility>> holders = new HashMap<>();
        for (long unitId : unitIds) {
            List<Responsibility> held = all.getOrDefault(unitId, List.of()).stream()
                    .filter(row -> row.isValidAt(at))
                    .toList();
            if (!held.isEmpty()) {
                holders.put(unitId, held);
            }
        }
        return holders;
    }
}
