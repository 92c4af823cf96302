package org.gridwarden.density;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.ZoneId;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.gridwarden.db.Database;
import org.gridwarden.density.choropleth.Vintage;
import org.gridwarden.density.column.Chunk;
import org.gridwarden.density.column.ReportColumns;
import org.gridwarden.density.figure.EditionOwners;
import org.gridwarden.density.figure.UnitTree;
import org.gridwarden.density.heat.HeatCells;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.EditionService;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.LevelFit;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.http.Problem;
import org.gridwarden.locate.index.NetworkIndex;
import org.gridwarden.locate.published.PublishedIndex;
import org.jspecify.annotations.Nullable;

/**
 * The units on which figures are told: their tree, and which of them owns each report. Both are kept for the editions asked
 * for last; owners follow the reports chunk by chunk. Thread-safe.
 */
public final class GroundService {

    private static final int EDITIONS = 8;

    private final Database database;
    private final NetworkService networks;
    private final EditionService editions;
    private final PublishedIndex published;
    private final ZoneId zone;
    private final DensityStore store = new DensityStore();
    private final Cache<Long, EditionOwners> owners =
            Caffeine.newBuilder().maximumSize(EDITIONS).build();
    private final ReentrantLock finding = new ReentrantLock();
    private volatile @Nullable HeatCells cells;

    /** Days of a vintage begin at midnight in {@code zone}. */
    public GroundService(
            Database database,
            NetworkService networks,
            EditionService editions,
            PublishedIndex published,
            ZoneId zone) {
        this.database = database;
        this.networks = networks;
        this.editions = editions;
        this.published = published;
        this.zone = zone;
    }

    /** The network with this code; throws a 404 problem. */
    Network network(String code) {
        return networks.find(code)
                .orElseThrow(() -> Problem.notFound("network_unknown", "there is no network " + code));
    }

    /** The edition whose boundaries are meant; throws a 404 problem. */
    Edition edition(Network network, Vintage vintage) {
        return editions.find(network.id(), vintage.number(), vintage.at(zone), null)
                .orElseThrow(() -> Problem.notFound(
                        "edition_unknown",
                        "the network " + network.code() + " has no edition "
                                + (vintage.equals(Vintage.NOW) ? "yet" : "for " + vintage)));
    }

    /** The level with this code; throws a 404 problem. */
    Level level(Network network, String code) {
        return network.levels().stream()
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        Problem.notFound("level_unknown", "the network " + network.code() + " has no level " + code));
    }

    /** The position of a unit, {@link UnitTree#NONE} for null; throws a 404 problem for one that is not there. */
    int position(UnitTree tree, @Nullable String code) {
        return code == null
                ? UnitTree.NONE
                : tree.find(code)
                        .orElseThrow(() ->
                                Problem.notFound("unit_unknown", "there is no unit " + code + " in this edition"));
    }

    /** The owners of these reports in an edition. */
    EditionOwners owners(ReportColumns all, Network network, Edition edition) {
        EditionOwners known = owners.getIfPresent(edition.id());
        if (known != null && known.isOf(all)) {
            return known;
        }
        return owners.asMap().compute(edition.id(), (id, before) -> {
            if (before != null) {
                return before.after(all);
            }
            UnitTree tree = tree(network, edition);
            return EditionOwners.of(all, network.id(), tree, locator(edition, tree));
        });
    }

    /** The cells of these reports on the ground; null where they are too few to need them, or are just being found. */
    @Nullable
    HeatCells heatCells(ReportColumns all) {
        HeatCells known = cells;
        return known != null && known.isOf(all) ? known : followCells(all);
    }

    /** Whoever comes while another finds them does not wait: places answer the same, only slower. */
    private @Nullable HeatCells followCells(ReportColumns all) {
        if (!finding.tryLock()) {
            return null;
        }
        try {
            HeatCells known = cells;
            if (known == null || !known.isOf(all)) {
                HeatCells next = known == null ? null : known.after(all);
                known = next == null ? HeatCells.of(all) : next;
                cells = known;
            }
            return known;
        } finally {
            finding.unlock();
        }
    }

    /** Finds units of an edition by place. */
    EditionOwners.Locator locator(Edition edition, UnitTree tree) {
        NetworkIndex index =
                published.find(edition.id()).orElseGet(() -> NetworkIndex.build(editions.loadContent(edition.id())));
        return locator(index, tree);
    }

    /** Finds units by place in an index, as positions of a tree. */
    static EditionOwners.Locator locator(NetworkIndex index, UnitTree tree) {
        int[] positions = new int[index.size()];
        for (int unit = 0; unit < positions.length; unit++) {
            positions[unit] = tree.position(index.unitId(unit));
        }
        return (xs, ys, tiling, inside) -> {
            index.findAll(xs, ys, tiling.length, tiling);
            for (int row = 0; row < tiling.length; row++) {
                boolean placed = xs[row] != Chunk.NOWHERE;
                tiling[row] = placed && tiling[row] != NetworkIndex.NONE ? positions[tiling[row]] : UnitTree.NONE;
                if (inside != null) {
                    int building = placed ? index.findInside(xs[row], ys[row]) : NetworkIndex.NONE;
                    inside[row] = building == NetworkIndex.NONE ? UnitTree.NONE : positions[building];
                }
            }
        };
    }

    private UnitTree tree(Network network, Edition edition) {
        return new UnitTree(
                database.read(tx -> store.units(tx, edition.id())),
                network.levels().stream()
                        .filter(level -> level.fit() == LevelFit.INSIDE)
                        .map(Level::rank)
                        .collect(Collectors.toSet()));
    }
}
