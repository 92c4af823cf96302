package org.gridwarden.tile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.gridwarden.db.Database;
import org.gridwarden.geo.TileCoord;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.EditionService;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.jspecify.annotations.Nullable;

/**
 * Boundary and base map tiles from memory. What is derived from an edition or a base map is made at the first request
 * and dropped when room is needed; a tile is the same bytes whenever it is made. Thread-safe.
 */
public final class TileService {

    /** Room for encoded tiles. */
    public static final long CACHE_BYTES = 128L << 20;

    private static final int PREPARED_EDITIONS = 12;
    private static final Duration BASE_MAP_CHECK = Duration.ofSeconds(5);

    private record EditionName(String network, int number) {}

    private record TileKey(String source, TileCoord tile) {}

    private record LoadedBaseMap(BaseMap map, String state, Instant checkedAt) {}

    private final Database database;
    private final NetworkService networks;
    private final EditionService editions;
    private final Clock clock;
    private final BaseMapStore baseMaps = new BaseMapStore();
    private final Cache<EditionName, Edition> editionsByName =
            Caffeine.newBuilder().maximumSize(1000).build();
    private final Cache<Long, BoundaryTiles> boundaries =
            Caffeine.newBuilder().maximumSize(PREPARED_EDITIONS).build();
    private final Cache<TileKey, StoredTile> tiles = Caffeine.newBuilder()
            .maximumWeight(CACHE_BYTES)
            .weigher((TileKey key, StoredTile tile) -> 100 + tile.gzip().length)
            .build();
    private volatile @Nullable LoadedBaseMap baseMap;

    /** Tiles of the edition that holds by the clock, or of one that is named. */
    public TileService(Database database, NetworkService networks, EditionService editions, Clock clock) {
        this.database = database;
        this.networks = networks;
        this.editions = editions;
        this.clock = clock;
    }

    /** A boundary tile; throws {@link NoSuchElementException} when there is no such network or edition. */
    public StoredTile boundaryTile(String network, int edition, TileCoord tile) {
        Edition found = edition(network, edition);
        return tiles.get(
                new TileKey("edition/" + found.id(), tile),
                key -> StoredTile.of(boundaries(found).tile(tile)));
    }

    /** What TileJSON says of an edition; throws {@link NoSuchElementException} like {@link #boundaryTile}. */
    public TileSet boundarySet(String network, int edition) {
        return TileSet.of(network, edition, boundaries(edition(network, edition)));
    }

    /** A base map tile; empty when the base map has another version now. */
    public Optional<StoredTile> baseTile(String version, TileCoord tile) {
        BaseMap map = currentBaseMap();
        if (!map.version().equals(version)) {
            return Optional.empty();
        }
        return Optional.of(tiles.get(new TileKey("base/" + version, tile), key -> StoredTile.of(map.tile(tile))));
    }

    /** What TileJSON says of the base map. */
    public TileSet baseSet() {
        return TileSet.of(currentBaseMap());
    }

    private Edition edition(String network, int number) {
        return editionsByName.get(new EditionName(network, number), this::load);
    }

    private Edition load(EditionName name) {
        Network network = networks.get(name.network());
        return editions.find(network.id(), name.number(), null, null)
                .orElseThrow(() ->
                        new NoSuchElementException("network " + name.network() + " has no edition " + name.number()));
    }

    private BoundaryTiles boundaries(Edition edition) {
        return boundaries.get(edition.id(), id -> new BoundaryTiles(editions.loadContent(id)));
    }

    private synchronized BaseMap currentBaseMap() {
        Instant now = clock.instant();
        LoadedBaseMap loaded = baseMap;
        if (loaded == null || !now.isBefore(loaded.checkedAt().plus(BASE_MAP_CHECK))) {
            String state = database.read(baseMaps::state);
            BaseMap map = loaded != null && loaded.state().equals(state)
                    ? loaded.map()
                    : new BaseMap(database.read(baseMaps::list));
            loaded = new LoadedBaseMap(map, state, now);
            baseMap = loaded;
        }
        return loaded.map();
    }
}
