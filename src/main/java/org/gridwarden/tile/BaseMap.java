package org.gridwarden.tile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gridwarden.geo.TileCoord;
import org.gridwarden.tile.line.Outline;
import org.gridwarden.tile.line.SharedLines;
import org.gridwarden.tile.mvt.Shape;
import org.gridwarden.tile.mvt.WorldUnits;
import org.gridwarden.tile.mvt.ZoomShapes;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.WKBWriter;

/** The installation's own base map in memory, as tiles. Its version is a hash of its content. Thread-safe. */
final class BaseMap {

    /** Layers from the ground up, as they are drawn. */
    static final List<String> LAYERS = List.of("land", "water", "green", "block", "street", "building", "place");

    /** An area smaller than this, in square world units (a pixel), is not drawn. */
    private static final long LEAST_AREA = (long) WorldUnits.PIXEL * WorldUnits.PIXEL;

    private record Drawn(BaseFeature feature, Outline outline, Map<String, Object> properties) {}

    private final String version;
    private final List<Drawn> features;
    private final Envelope bounds = new Envelope();
    private final Map<Integer, ZoomShapes> zooms = new ConcurrentHashMap<>();

    BaseMap(List<BaseFeature> features) {
        ContentTag tag = new ContentTag();
        WKBWriter wkb = new WKBWriter();
        List<Drawn> drawn = new ArrayList<>(features.size());
        for (BaseFeature feature : features) {
            tag.add((feature.layer() + '\n' + feature.kind() + '\n' + feature.name() + '\n' + feature.minZoom())
                    .getBytes(StandardCharsets.UTF_8));
            tag.add(wkb.write(feature.geometry()));
            bounds.expandToInclude(feature.geometry().getEnvelopeInternal());
            drawn.add(new Drawn(feature, Outline.of(feature.geometry()), properties(feature)));
        }
        this.features = List.copyOf(drawn);
        this.version = tag.text();
    }

    /** Changes with the content and with nothing else. */
    String version() {
        return version;
    }

    boolean isEmpty() {
        return features.isEmpty();
    }

    /** The ground covered, degrees. */
    Envelope bounds() {
        return bounds.copy();
    }

    /** The tile, not compressed; no bytes when nothing lies in it or the zoom is beyond {@link WorldUnits#MAX_ZOOM}. */
    byte[] tile(TileCoord tile) {
        if (tile.z() > WorldUnits.MAX_ZOOM) {
            return new byte[0];
        }
        return zooms.computeIfAbsent(tile.z(), this::prepare).tile(tile);
    }

    private ZoomShapes prepare(int zoom) {
        List<Drawn> shown = features.stream()
                .filter(drawn -> drawn.feature().minZoom() <= zoom)
                .toList();
        SharedLines lines = new SharedLines(shown.stream()
                .flatMap(drawn -> drawn.outline().paths().stream())
                .toList());
        double tolerance = zoom == WorldUnits.MAX_ZOOM ? 0 : WorldUnits.PIXEL / 2.0;
        Map<String, List<Shape>> layers = new LinkedHashMap<>();
        LAYERS.forEach(layer -> layers.put(layer, new ArrayList<>()));
        for (Drawn drawn : shown) {
            List<int[]> paths = drawn.outline().at(zoom, lines, tolerance);
            if (!paths.isEmpty() && isVisible(drawn.outline().kind(), paths)) {
                layers.getOrDefault(drawn.feature().layer(), new ArrayList<>())
                        .add(new Shape(drawn.feature().id(), drawn.outline().kind(), paths, drawn.properties()));
            }
        }
        return new ZoomShapes(layers);
    }

    private static boolean isVisible(Shape.Kind kind, List<int[]> paths) {
        return kind != Shape.Kind.AREA
                || paths.stream().mapToLong(Shape::doubleArea).sum() / 2 >= LEAST_AREA;
    }

    private static Map<String, Object> properties(BaseFeature feature) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (!feature.kind().isEmpty()) {
            properties.put("class", feature.kind());
        }
        if (feature.name() != null) {
            properties.put("name", feature.name());
        }
        return properties;
    }
}
