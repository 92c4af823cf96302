package org.gridwarden.locate.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridwarden.cell.CellIndex;
import org.gridwarden.grid.EditionContent;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A cell index together with what its ordinals mean: {@code positions[ordinal]} is the unit's position in the table,
 * ascending. Immutable.
 */
record IndexLayer(CellIndex cells, int[] positions) {

    static IndexLayer build(EditionContent content, int[] positions) {
        List<Geometry> geometries = new ArrayList<>(positions.length);
        for (int position : positions) {
            geometries.add(content.units().get(position).geometry());
        }
        return new IndexLayer(CellIndex.build(geometries), positions);
    }

    int find(int x, int y) {
        return positionOf(cells.find(x, y));
    }

    void findAll(int[] xs, int[] ys, int count, int[] found, boolean @Nullable [] onEdge) {
        cells.find(xs, ys, count, found, onEdge);
        if (isContiguous()) {
            int first = positions[0];
            for (int at = 0; at < count; at++) {
                found[at] = found[at] == CellIndex.NONE ? UnitTable.NONE : found[at] + first;
            }
            return;
        }
        for (int at = 0; at < count; at++) {
            found[at] = positionOf(found[at]);
        }
    }

    /** Whether the positions count up by one, as they do when all units of the layer are of one level. */
    private boolean isContiguous() {
        int last = positions.length - 1;
        return last >= 0 && positions[last] - positions[0] == last;
    }

    int positionOf(int ordinal) {
        return ordinal == CellIndex.NONE ? UnitTable.NONE : positions[ordinal];
    }

    int ordinalOf(int position) {
        return position == UnitTable.NONE ? CellIndex.NONE : Arrays.binarySearch(positions, position);
    }
}
