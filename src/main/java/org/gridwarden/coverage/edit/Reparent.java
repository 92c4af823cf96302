package org.gridwarden.coverage.edit;

import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.primitive.Unit;
import org.gridwarden.coverage.redraw.Buildings;
import org.gridwarden.coverage.redraw.EditResult;
import org.gridwarden.coverage.redraw.Redraw;
import org.jspecify.annotations.Nullable;

/**
 * Puts a unit, with all below it, under another unit of a higher level. The boundaries of the units above follow:
 * they are what their units have.
 *
 * @param unit code of the unit
 * @param parent code of its new parent; null to make it a root
 */
public record Reparent(String unit, @Nullable String parent) implements Edit {

    @Override
    public EditResult apply(CoverageGraph graph, Buildings buildings) {
        Unit known = Units.requireAny(graph, unit);
        int above = Units.requireParent(graph, parent, known.rank());
        Redraw redraw = new Redraw(graph, buildings);
        redraw.change(known.withParent(above));
        return redraw.finish();
    }
}
