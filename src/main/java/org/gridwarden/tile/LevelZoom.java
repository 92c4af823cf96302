package org.gridwarden.tile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridwarden.grid.EditionContent;
import org.gridwarden.grid.EditionUnit;
import org.gridwarden.grid.Level;
import org.gridwarden.tile.mvt.WorldUnits;

/**
 * From which zoom a level is drawn: where its median unit is two pixels wide, and named from sixteen. A level is never
 * drawn before the one above it.
 *
 * @param level the level
 * @param minZoom least zoom of its areas
 * @param labelMinZoom least zoom of its names
 */
record LevelZoom(Level level, int minZoom, int labelMinZoom) {

    private static final double LEAST_PIXELS = 2;
    private static final double LEAST_LABEL_PIXELS = 16;
    private static final double EQUATOR_METRES = 40_075_016.686;

    /** The layer that holds the names. */
    String labelLayer() {
        return level.code() + "_label";
    }

    /** Zooms of every level that has units, coarsest first. */
    static List<LevelZoom> of(EditionContent content) {
        List<LevelZoom> zooms = new ArrayList<>();
        int least = 0;
        for (Level level : content.network().levels()) {
            List<EditionUnit> units = content.units().stream()
                    .filter(unit -> unit.level() == level.rank())
                    .sorted(Comparator.comparingDouble(EditionUnit::areaSquareMetres))
                    .toList();
            if (!units.isEmpty()) {
                EditionUnit median = units.get(units.size() / 2);
                least = Math.max(least, zoomAt(median, LEAST_PIXELS));
                zooms.add(new LevelZoom(level, least, Math.max(least, zoomAt(median, LEAST_LABEL_PIXELS))));
            }
        }
        return List.copyOf(zooms);
    }

    private static int zoomAt(EditionUnit unit, double pixels) {
        double latitude = unit.geometry().getEnvelopeInternal().centre().y;
        double worldMetres = EQUATOR_METRES * Math.cos(Math.toRadians(latitude));
        double width = Math.sqrt(unit.areaSquareMetres());
        int zoom = 0;
        while (zoom < WorldUnits.MAX_ZOOM && width / worldMetres * 512 * (1 << zoom) < pixels) {
            zoom++;
        }
        return zoom;
    }
}
