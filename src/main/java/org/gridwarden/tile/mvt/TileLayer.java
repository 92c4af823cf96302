package org.gridwarden.tile.mvt;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gridwarden.geo.TileCoord;

/**
 * One layer of a vector tile, written as the Mapbox Vector Tile specification 2.1 says. Shapes come in world units and
 * are cut to the tile and its buffer; a point belongs to exactly one tile. Not thread-safe.
 */
public final class TileLayer {

    private static final int VERSION = 2;

    private final String name;
    private final TileBox own;
    private final TileBox drawn;
    private final WireBuffer features = new WireBuffer();
    private final Map<String, Integer> keys = new LinkedHashMap<>();
    private final Map<Object, Integer> values = new LinkedHashMap<>();
    private final WireBuffer feature = new WireBuffer();
    private final WireBuffer geometry = new WireBuffer();
    private final WireBuffer tags = new WireBuffer();

    /** An empty layer of this name in this tile. */
    public TileLayer(String name, TileCoord tile) {
        this.name = name;
        this.own = TileBox.of(tile);
        this.drawn = TileBox.drawn(tile);
    }

    /** Adds what of the shape lies in the tile. */
    void add(Shape shape) {
        geometry.clear();
        PathWriter writer = new PathWriter(geometry, own.west(), own.north());
        switch (shape.kind()) {
            case POINT -> shape.paths().forEach(path -> addPoints(writer, path));
            case LINE -> shape.paths().forEach(path -> Clip.line(path, drawn).forEach(writer::line));
            case AREA -> addRings(writer, shape);
        }
        if (!geometry.isEmpty()) {
            write(shape);
        }
    }

    /** Adds a point given relative to the tile's north-west corner, for deep zooms whose world units fit no int. */
    public void addPoint(long id, int x, int y, Map<String, Object> properties) {
        geometry.clear();
        new PathWriter(geometry, 0, 0).points(new int[] {x, y});
        write(Shape.point(id, x, y, properties));
    }

    /** Writes the layer as a field of a tile; nothing when it has no feature. */
    public void writeTo(WireBuffer tile) {
        if (features.isEmpty()) {
            return;
        }
        WireBuffer layer = new WireBuffer();
        layer.textField(1, name);
        byte[] written = features.toByteArray();
        layer.append(written, written.length);
        keys.keySet().forEach(key -> layer.textField(3, key));
        values.keySet().forEach(value -> layer.messageField(4, valueMessage(value)));
        layer.varintField(5, WorldUnits.TILE);
        layer.varintField(15, VERSION);
        tile.messageField(3, layer);
    }

    private void addPoints(PathWriter writer, int[] path) {
        PairList inside = new PairList();
        for (int i = 0; i < path.length; i += 2) {
            if (own.contains(path[i], path[i + 1])) {
                inside.add(path[i], path[i + 1]);
            }
        }
        writer.points(inside.toArray());
    }

    /** Holes are drawn only in an outer ring that is drawn: what turns against the clock follows what it is cut from. */
    private void addRings(PathWriter writer, Shape shape) {
        boolean outerDrawn = false;
        for (int[] ring : shape.paths()) {
            boolean outer = Shape.doubleArea(ring) > 0;
            if (outer || outerDrawn) {
                int[] inside = Clip.ring(ring, drawn);
                boolean visible = inside.length > 0 && Shape.doubleArea(inside) != 0;
                outerDrawn = outer ? visible : outerDrawn;
                if (visible) {
                    writer.ring(inside);
                }
            }
        }
    }

    private void write(Shape shape) {
        tags.clear();
        shape.properties().forEach((key, value) -> {
            tags.varint(keys.computeIfAbsent(key, k -> keys.size()));
            tags.varint(values.computeIfAbsent(value, v -> values.size()));
        });
        feature.clear();
        feature.varintField(1, shape.id());
        feature.messageField(2, tags);
        feature.varintField(3, shape.kind().number());
        feature.messageField(4, geometry);
        features.messageField(2, feature);
    }

    private static WireBuffer valueMessage(Object value) {
        WireBuffer message = new WireBuffer();
        if (value instanceof String text) {
            message.textField(1, text);
        } else if (value instanceof Boolean truth) {
            message.varintField(7, truth ? 1 : 0);
        } else if (value instanceof Integer || value instanceof Long) {
            message.varintField(4, ((Number) value).longValue());
        } else if (value instanceof Number number) {
            message.doubleField(3, number.doubleValue());
        } else {
            throw new IllegalArgumentException("a tile cannot hold a " + value.getClass());
        }
        return message;
    }
}
