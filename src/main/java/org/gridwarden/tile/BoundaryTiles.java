package org.gridwarden.tile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridwarden.geo.TileCoord;
import org.gridwarden.grid.EditionContent;
import org.gridwarden.grid.EditionUnit;
import org.gridwarden.grid.Level;
import org.gridwarden.tile.line.LabelPoint;
import org.gridwarden.tile.line.SharedLines;
import org.gridwarden.tile.mvt.Shape;
import org.gridwarden.tile.mvt.WorldUnits;
import org.gridwarden.tile.mvt.ZoomShapes;
import org.locationtech.jts.geom.Envelope;

/**
 * The boundary tiles of one edition: per level a layer of areas and, named {@code <level>_label}, one of label points.
 * A zoom is prepared when its first tile is asked for: the lines of all levels shown there are simplified together, so
 * that neighbours, and a unit and its children, stay on one line. Thread-safe.
 */
final class BoundaryTiles {

    private final List<LevelZoom> levels;
    private final List<UnitShape> units;
    private final Envelope bounds = new Envelope();
    private final Map<Integer, ZoomShapes> zooms = new ConcurrentHashMap<>();
    private final Map<String, Map<Long, double[]>> labels = new ConcurrentHashMap<>();

    BoundaryTiles(EditionContent content) {
        levels = LevelZoom.of(content);
        Map<Integer, String> levelCodes =
                content.network().levels().stream().collect(Collectors.toMap(Level::rank, Level::code));
        Map<Long, String> unitCodes =
                content.units().stream().collect(Collectors.toMap(EditionUnit::unitId, EditionUnit::code));
        List<UnitShape> shapes = new ArrayList<>();
        for (EditionUnit unit : content.units()) {
            String parent = unit.parentUnitId() == null ? null : unitCodes.get(unit.parentUnitId());
            shapes.add(UnitShape.of(unit, levelCodes.getOrDefault(unit.level(), ""), parent));
            bounds.expandToInclude(unit.geometry().getEnvelopeInternal());
        }
        units = List.copyOf(shapes);
    }

    /** Levels that have units, with the zooms from which they are drawn, coarsest first. */
    List<LevelZoom> levels() {
        return levels;
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
        List<LevelZoom> shown =
                levels.stream().filter(level -> level.minZoom() <= zoom).toList();
        Map<String, List<Shape>> areas = areasAt(zoom, shown);
        Map<String, List<Shape>> layers = new LinkedHashMap<>();
        for (LevelZoom level : shown) {
            String code = level.level().code();
            layers.put(code, areas.getOrDefault(code, List.of()));
            if (level.labelMinZoom() <= zoom) {
                layers.put(level.labelLayer(), labelShapes(code, zoom));
            }
        }
        return new ZoomShapes(layers);
    }

    private Map<String, List<Shape>> areasAt(int zoom, List<LevelZoom> shown) {
        List<String> codes = shown.stream().map(level -> level.level().code()).toList();
        List<UnitShape> drawn =
                units.stream().filter(unit -> codes.contains(unit.level())).toList();
        List<int[]> paths =
                drawn.stream().flatMap(unit -> unit.outline().paths().stream()).toList();
        SharedLines lines = new SharedLines(paths);
        double tolerance = zoom == WorldUnits.MAX_ZOOM ? 0 : WorldUnits.PIXEL / 2.0;
        Map<String, List<Shape>> areas = new HashMap<>();
        for (UnitShape unit : drawn) {
            List<int[]> rings = unit.outline().at(zoom, lines, tolerance);
            areas.computeIfAbsent(unit.level(), code -> new ArrayList<>())
                    .add(new Shape(unit.id(), Shape.Kind.AREA, rings, unit.properties()));
        }
        return areas;
    }

    private List<Shape> labelShapes(String level, int zoom) {
        Map<Long, double[]> places = labels.computeIfAbsent(level, this::labelPlaces);
        double across = WorldUnits.across(zoom);
        List<Shape> shapes = new ArrayList<>();
        for (UnitShape unit : units) {
            double[] place = places.get(unit.id());
            if (place != null && unit.level().equals(level)) {
                shapes.add(label(unit, place, across));
            }
        }
        return shapes;
    }

    private static Shape label(UnitShape unit, double[] place, double across) {
        return Shape.point(
                unit.id(), (int) Math.round(place[0] * across), (int) Math.round(place[1] * across), unit.properties());
    }

    /** Label points as fractions of the world, from outlines without simplification beyond the deepest zoom's unit. */
    private Map<Long, double[]> labelPlaces(String level) {
        List<UnitShape> drawn =
                units.stream().filter(unit -> unit.level().equals(level)).toList();
        SharedLines lines = new SharedLines(
                drawn.stream().flatMap(unit -> unit.outline().paths().stream()).toList());
        Function<UnitShape, List<int[]>> rings =
                unit -> unit.outline().at(WorldUnits.MAX_ZOOM, lines, WorldUnits.PIXEL);
        double across = WorldUnits.across(WorldUnits.MAX_ZOOM);
        Map<Long, double[]> places = new HashMap<>();
        for (UnitShape unit : drawn) {
            List<int[]> paths = rings.apply(unit);
            if (!paths.isEmpty()) {
                double[] point = LabelPoint.of(paths);
                places.put(unit.id(), new double[] {point[0] / across, point[1] / across});
            }
        }
        return places;
    }
}
