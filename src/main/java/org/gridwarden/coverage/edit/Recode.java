package org.gridwarden.coverage.edit;

import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.primitive.Unit;
import org.gridwarden.coverage.redraw.Buildings;
import org.gridwarden.coverage.redraw.EditResult;
import org.gridwarden.coverage.redraw.Redraw;

/**
 * Gives a unit another code; its number, its ground and what is below it stay.
 *
 * @param unit the code as it is
 * @param code the code to be
 */
public record Recode(String unit, String code) implements Edit {

    @Override
    public EditResult apply(CoverageGraph graph, Buildings buildings) {
        Unit known = Units.requireAny(graph, unit);
        if (!unit.equals(code)) {
            Units.requireFree(graph, code);
        }
        Redraw redraw = new Redraw(graph, buildings);
        redraw.change(known.withCode(code));
        return redraw.finish();
    }
}
