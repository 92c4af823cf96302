package org.gridwarden.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridwarden.tile.mvt.WorldUnits;
import org.locationtech.jts.geom.Envelope;

/**
 * What there is to know of a set of tiles before asking for one.
 *
 * @param name for people
 * @param path of its tiles, with {@code {z}}, {@code {x}} and {@code {y}}
 * @param bounds west, south, east and north in degrees; the whole world for an empty set
 * @param maxZoom deepest zoom that has tiles
 * @param layers its layers
 */
public record TileSet(String name, String path, List<Double> bounds, int maxZoom, List<Layer> layers) {

    /**
     * One layer.
     *
     * @param id its name in the tiles
     * @param minZoom least zoom at which it is there
     * @param fields properties of its features, with a word on their type
     */
    public record Layer(String id, int minZoom, Map<String, String> fields) {}

    private static final Map<String, String> UNIT_FIELDS =
            Map.of("id", "Number", "code", "String", "name", "String", "level", "String", "parent", "String");
    private static final Map<String, String> BASE_FIELDS = Map.of("class", "String", "name", "String");

    /** Least zoom of any layer. */
    public int minZoom() {
        return layers.stream().mapToInt(Layer::minZoom).min().orElse(0);
    }

    static TileSet of(String network, int edition, BoundaryTiles tiles) {
        List<Layer> layers = new ArrayList<>();
        for (LevelZoom level : tiles.levels()) {
            layers.add(new Layer(level.level().code(), level.minZoom(), UNIT_FIELDS));
            layers.add(new Layer(level.labelLayer(), level.labelMinZoom(), UNIT_FIELDS));
        }
        String path = "/tiles/boundaries/" + network + "/" + edition + "/{z}/{x}/{y}.mvt";
        return new TileSet(network + " " + edition, path, bounds(tiles.bounds()), WorldUnits.MAX_ZOOM, layers);
    }

    static TileSet of(BaseMap map) {
        List<Layer> layers =
                BaseMap.LAYERS.stream().map(id -> new Layer(id, 0, BASE_FIELDS)).toList();
        String path = "/tiles/base/" + map.version() + "/{z}/{x}/{y}.mvt";
        return new TileSet("base", path, bounds(map.bounds()), WorldUnits.MAX_ZOOM, layers);
    }

    private static List<Double> bounds(Envelope envelope) {
        return envelope.isNull()
                ? List.of(-180.0, -85.0, 180.0, 85.0)
                : List.of(envelope.getMinX(), envelope.getMinY(), envelope.getMaxX(), envelope.getMaxY());
    }
}
