package org.gridwarden.coverage.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridwarden.coverage.patch.Change;
import org.gridwarden.coverage.primitive.Place;
import org.gridwarden.coverage.primitive.Unit;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Where the units lie that are no part of the plane. Immutable, sharing its structure. */
final class Footprints {

    private final CellGrid cells;

    private Footprints(CellGrid cells) {
        this.cells = cells;
    }

    static Footprints of(Collection<Unit> units) {
        double extent = 0;
        int count = 0;
        for (Unit unit : units) {
            @Nullable Geometry shape = unit.footprint();
            if (shape != null) {
                Envelope box = shape.getEnvelopeInternal();
                extent += Math.max(box.getWidth(), box.getHeight()) * 1e7;
                count++;
            }
        }
        int shift = CellGrid.shiftFor(4 * extent / Math.max(1, count));
        Map<Integer, Set<Place>> cellsById = new HashMap<>();
        for (Unit unit : units) {
            @Nullable Geometry shape = unit.footprint();
            if (shape != null) {
                cellsById.put(unit.id(), cells(shape, shift));
            }
        }
        return new Footprints(CellGrid.of(shift, cellsById));
    }

    Footprints with(List<Change<Unit>> changes) {
        CellGrid changed = cells;
        for (Change<Unit> change : changes) {
            @Nullable Unit old = change.before();
            @Nullable Unit now = change.after();
            @Nullable Geometry before = old == null ? null : old.footprint();
            @Nullable Geometry after = now == null ? null : now.footprint();
            if (old != null && before != null && (after == null || !before.equals(after))) {
                changed = changed.without(old.id(), cells(before, changed.shift));
            }
            if (now != null && after != null && (before == null || !after.equals(before))) {
                changed = changed.with(now.id(), cells(after, changed.shift));
            }
        }
        return new Footprints(changed);
    }

    int[] in(long minX, long minY, long maxX, long maxY) {
        return cells.in(minX, minY, maxX, maxY);
    }

    private static Set<Place> cells(Geometry shape, int shift) {
        Envelope box = shape.getEnvelopeInternal();
        return CellGrid.cellsOf(
                Math.round(box.getMinX() * 1e7),
                Math.round(box.getMinY() * 1e7),
                Math.round(box.getMaxX() * 1e7),
                Math.round(box.getMaxY() * 1e7),
                shift);
    }
}
