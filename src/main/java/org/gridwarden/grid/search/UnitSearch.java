package org.gridwarden.grid.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridwarden.access.Caller;
import org.gridwarden.grid.EditionService;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.grid.unit.UnitFilter;
import org.gridwarden.grid.unit.UnitService;
import org.gridwarden.grid.unit.UnitSummary;

/** Finds units of the editions of now by part of code or name: whole codes and names first. Thread-safe. */
public final class UnitSearch implements SearchProvider, CoordinateText.Ground {

    private final NetworkService networks;
    private final EditionService editions;
    private final UnitService units;

    /** Finds units of the edition of each network that holds now. */
    public UnitSearch(NetworkService networks, EditionService editions, UnitService units) {
        this.networks = networks;
        this.editions = editions;
        this.units = units;
    }

    private record Found(Network network, UnitSummary unit) {}

    @Override
    public List<SearchHit> search(Caller caller, String text, int limit) {
        List<Found> found = new ArrayList<>();
        for (Network network : networks.list()) {
            editions.findCurrent(network.id())
                    .map(edition -> units.list(edition, new UnitFilter(null, null, text, null, limit)))
                    .ifPresent(page -> page.forEach(unit -> found.add(new Found(network, unit))));
        }
        return found.stream()
                .sorted(Comparator.comparingInt((Found each) -> rank(each.unit(), text))
                        .thenComparingInt(each -> each.unit().level()))
                .limit(limit)
                .map(each -> hit(each.network(), each.unit()))
                .toList();
    }

    @Override
    public Optional<double[]> bounds() {
        return networks.list().stream()
                .flatMap(network -> editions.findCurrent(network.id()).stream())
                .flatMap(edition -> editions.extent(edition).stream())
                .reduce((one, other) -> new double[] {
                    Math.min(one[0], other[0]),
                    Math.min(one[1], other[1]),
                    Math.max(one[2], other[2]),
                    Math.max(one[3], other[3])
                });
    }

    private static int rank(UnitSummary unit, String text) {
        if (unit.code().equalsIgnoreCase(text) || unit.name().equalsIgnoreCase(text)) {
            return 0;
        }
        return unit.code().startsWith(text) || unit.name().startsWith(text) ? 1 : 2;
    }

    private static SearchHit hit(Network network, UnitSummary unit) {
        return new SearchHit(
                "unit",
                unit.name(),
                unit.code() + " · " + network.getLevel(unit.level()).nameZh(),
                network.code(),
                unit.code(),
                unit.id(),
                null);
    }
}
