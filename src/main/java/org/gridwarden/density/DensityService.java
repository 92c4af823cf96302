package org.gridwarden.density;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.gridwarden.db.Database;
import org.gridwarden.geo.TileCoord;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.EditionService;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.LevelFit;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.http.Problem;
import org.gridwarden.locate.NetworkIndex;
import org.gridwarden.locate.PublishedIndex;
import org.jspecify.annotations.Nullable;

/**
 * Figures per unit, per day and per cell, from memory. On an edition other than the one in which a report was resolved,
 * its owner is found anew by its place, so that figures of different times can be told on one set of boundaries.
 * Thread-safe.
 */
public final class DensityService {

    private static final int TREES = 16;

    /** Owners by edition, for one set of columns. */
    private record OwnersOf(ReportColumns columns, Map<Long, EditionOwners> byEdition) {}

    private final Database database;
    private final NetworkService networks;
    private final EditionService editions;
    private final PublishedIndex published;
    private final ColumnsService columns;
    private final ZoneId zone;
    private final DensityStore store = new DensityStore();
    private final Cache<Long, UnitTree> trees =
            Caffeine.newBuilder().maximumSize(TREES).build();
    private volatile @Nullable OwnersOf owners;

    /** Days of a trend begin at midnight in {@code zone}. */
    public DensityService(
            Database database,
            NetworkService networks,
            EditionService editions,
            PublishedIndex published,
            ColumnsService columns,
            ZoneId zone) {
        this.database = database;
        this.networks = networks;
        this.editions = editions;
        this.published = published;
        this.columns = columns;
        this.zone = zone;
    }

    /**
     * On which units figures are told.
     *
     * @param network network code
     * @param vintage whose boundaries
     * @param within code of a unit whose subtree is meant, null for all
     */
    public record Ground(
            String network, Vintage vintage, @Nullable String within) {}

    /** Figures with the edition on which they are told. */
    public record ChoroplethOn(Edition edition, Choropleth choropleth) {}

    /** Figures per unit of a level; throws 404 problems for an unknown network, edition, level or unit. */
    public ChoroplethOn choropleth(Ground ground, String levelCode, ReportFilter filter) {
        Network network = network(ground.network());
        Level level = network.levels().stream()
                .filter(candidate -> candidate.code().equals(levelCode))
                .findFirst()
                .orElseThrow(() -> Problem.notFound(
                        "level_unknown", "the network " + network.code() + " has no level " + levelCode));
        Edition edition = edition(network, ground.vintage());
        UnitTree tree = tree(network, edition);
        requireUnit(tree, ground.within());
        ReportColumns all = columns.current();
        UnitCounts counts = UnitCounts.of(all, owners(all, network, edition, tree), tree, filter);
        return new ChoroplethOn(edition, Choropleth.of(tree, counts, level.rank(), ground.within()));
    }

    /** Figures of one unit with its subtree; none where the edition does not have it. */
    public Figures figures(Network network, Edition edition, long unitId, ReportFilter filter) {
        UnitTree tree = tree(network, edition);
        int position = tree.position(unitId);
        ReportColumns all = columns.current();
        return position == UnitTree.NONE
                ? Figures.NONE
                : UnitCounts.of(all, owners(all, network, edition, tree), tree, filter)
                        .figures(position);
    }

    /** Reports seen and closed per day. */
    public Trend trend(Ground ground, ReportFilter filter) {
        Network network = network(ground.network());
        ReportColumns all = columns.current();
        String within = ground.within();
        if (within == null) {
            return Trend.of(all, EditionOwners.NOBODY, new boolean[0], filter, zone);
        }
        Edition edition = edition(network, ground.vintage());
        UnitTree tree = tree(network, edition);
        boolean[] wanted = tree.subtree(requireUnit(tree, within));
        return Trend.of(all, owners(all, network, edition, tree), wanted, filter, zone);
    }

    /** The heat cells of a tile that hold a matching report. */
    public Iterable<HeatGrid.Cell> heat(ReportFilter filter, TileCoord tile) {
        return HeatGrid.cells(columns.current(), filter, tile);
    }

    private Network network(String code) {
        return networks.find(code)
                .orElseThrow(() -> Problem.notFound("network_unknown", "there is no network " + code));
    }

    private Edition edition(Network network, Vintage vintage) {
        return editions.find(network.id(), vintage.number(), vintage.at(zone), null)
                .orElseThrow(() -> Problem.notFound(
                        "edition_unknown",
                        "the network " + network.code() + " has no edition "
                                + (vintage.equals(Vintage.NOW) ? "yet" : "for " + vintage)));
    }

    private static int requireUnit(UnitTree tree, @Nullable String code) {
        return code == null
                ? UnitTree.NONE
                : tree.find(code)
                        .orElseThrow(() ->
                                Problem.notFound("unit_unknown", "there is no unit " + code + " in this edition"));
    }

    private UnitTree tree(Network network, Edition edition) {
        return trees.get(
                edition.id(),
                id -> new UnitTree(
                        database.read(tx -> store.units(tx, id)),
                        network.levels().stream()
                                .filter(level -> level.fit() == LevelFit.INSIDE)
                                .map(Level::rank)
                                .collect(Collectors.toSet())));
    }

    private EditionOwners owners(ReportColumns all, Network network, Edition edition, UnitTree tree) {
        OwnersOf known = owners;
        if (known == null || known.columns() != all) {
            known = new OwnersOf(all, new ConcurrentHashMap<>());
            owners = known;
        }
        return known.byEdition()
                .computeIfAbsent(
                        edition.id(),
                        id -> EditionOwners.of(
                                all,
                                network.id(),
                                id,
                                tree,
                                (xs, ys, unitIds, insideUnitIds) -> locate(id, xs, ys, unitIds, insideUnitIds)));
    }

    private void locate(long editionId, int[] xs, int[] ys, long[] unitIds, long[] insideUnitIds) {
        NetworkIndex index =
                published.find(editionId).orElseGet(() -> NetworkIndex.build(editions.loadContent(editionId)));
        int[] found = new int[xs.length];
        index.findAll(xs, ys, xs.length, found);
        for (int i = 0; i < found.length; i++) {
            int inside = index.findInside(xs[i], ys[i]);
            unitIds[i] = found[i] == NetworkIndex.NONE ? 0 : index.unitId(found[i]);
            insideUnitIds[i] = inside == NetworkIndex.NONE ? 0 : index.unitId(inside);
        }
    }
}
