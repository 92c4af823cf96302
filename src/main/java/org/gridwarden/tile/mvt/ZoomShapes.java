package org.gridwarden.tile.mvt;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.geo.TileCoord;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** The shapes of every layer at one zoom, found by tile. Immutable and thread-safe once built. */
public final class ZoomShapes {

    private final Map<String, STRtree> layers = new LinkedHashMap<>();

    /** Indexes the shapes by layer; layers are written in the map's order, shapes without a path are left out. */
    public ZoomShapes(Map<String, List<Shape>> shapesByLayer) {
        shapesByLayer.forEach((layer, shapes) -> {
            STRtree tree = new STRtree();
            shapes.stream()
                    .filter(shape -> !shape.isEmpty())
                    .forEach(shape -> tree.insert(envelope(shape.box()), shape));
            tree.build();
            layers.put(layer, tree);
        });
    }

    /** The tile in the vector tile format, not compressed; of no bytes when nothing lies in it. */
    public byte[] tile(TileCoord tile) {
        WireBuffer out = new WireBuffer();
        Envelope drawn = envelope(TileBox.drawn(tile));
        layers.forEach((name, tree) -> {
            TileLayer layer = new TileLayer(name, tile);
            shapesIn(tree, drawn).forEach(layer::add);
            layer.writeTo(out);
        });
        return out.toByteArray();
    }

    /** By id, so that equal content gives equal bytes and one entity tag. */
    @SuppressWarnings("unchecked")
    private static List<Shape> shapesIn(STRtree tree, Envelope envelope) {
        List<Shape> found = (List<Shape>) tree.query(envelope);
        found.sort(Comparator.comparingLong(Shape::id));
        return found;
    }

    private static Envelope envelope(TileBox box) {
        return new Envelope(box.west(), box.east(), box.north(), box.south());
    }
}
