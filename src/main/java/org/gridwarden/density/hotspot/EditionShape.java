package org.gridwarden.density.hotspot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gridwarden.density.figure.UnitTree;
import org.gridwarden.geo.LngLat;
import org.gridwarden.grid.EditionContent;
import org.gridwarden.grid.EditionUnit;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** What hot spots need to know of an edition's boundaries: where units lie, and which lie side by side. Thread-safe. */
final class EditionShape {

    private final UnitTree tree;
    private final Geometry[] geometries;
    private final Map<Integer, Map<Integer, int[]>> beside = new ConcurrentHashMap<>();

    EditionShape(EditionContent content, UnitTree tree) {
        this.tree = tree;
        geometries = new Geometry[tree.size()];
        for (EditionUnit unit : content.units()) {
            geometries[tree.position(unit.unitId())] = unit.geometry();
        }
    }

    /** The bounds of a unit, of all for {@link UnitTree#NONE}. */
    Envelope area(int position) {
        Envelope area = new Envelope();
        for (int unit = 0; unit < geometries.length; unit++) {
            if (position == UnitTree.NONE ? tree.parent(unit) == UnitTree.NONE : unit == position) {
                area.expandToInclude(geometries[unit].getEnvelopeInternal());
            }
        }
        return area;
    }

    /** A place inside a unit. */
    LngLat middle(int position) {
        Point inside = geometries[position].getInteriorPoint();
        return new LngLat(inside.getX(), inside.getY());
    }

    /** The units of the same level beside a unit. */
    int[] beside(int position) {
        return beside.computeIfAbsent(tree.unit(position).level(), this::besideOf)
                .getOrDefault(position, new int[0]);
    }

    private Map<Integer, int[]> besideOf(int level) {
        List<Integer> units = new ArrayList<>();
        for (int unit = 0; unit < tree.size(); unit++) {
            if (tree.unit(unit).level() == level) {
                units.add(unit);
            }
        }
        int[][] found =
                Contiguity.of(units.stream().map(unit -> geometries[unit]).toList());
        Map<Integer, int[]> byUnit = new HashMap<>();
        for (int i = 0; i < found.length; i++) {
            int[] positions = new int[found[i].length];
            for (int j = 0; j < positions.length; j++) {
                positions[j] = units.get(found[i][j]);
            }
            byUnit.put(units.get(i), positions);
        }
        return byUnit;
    }
}
