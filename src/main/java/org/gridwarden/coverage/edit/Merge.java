package org.gridwarden.coverage.edit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.primitive.Unit;
import org.gridwarden.coverage.redraw.Buildings;
import org.gridwarden.coverage.redraw.EditRejected;
import org.gridwarden.coverage.redraw.EditRejected.Reason;
import org.gridwarden.coverage.redraw.EditResult;
import org.gridwarden.coverage.redraw.Redraw;

/**
 * Makes neighbouring units of one level one unit. Their common boundary goes; what is below them goes under the one
 * that stays. A vertex that a split had put on a neighbour's straight boundary goes with it, so that merging what was
 * split gives the shapes back as they were.
 *
 * @param units codes of the units, two or more
 * @param into the one of them that stays
 */
public record Merge(List<String> units, String into) implements Edit {

    public Merge {
        units = List.copyOf(units);
    }

    @Override
    public EditResult apply(CoverageGraph graph, Buildings buildings) {
        Unit stays = Units.require(graph, into);
        Set<Unit> others = new LinkedHashSet<>();
        units.forEach(code -> others.add(Units.require(graph, code)));
        others.remove(stays);
        if (others.isEmpty()) {
            throw EditRejected.of(Reason.BAD_LINE, "a merge takes two units", into);
        }
        Redraw redraw = new Redraw(graph, buildings);
        Reassignment ground = new Reassignment(redraw);
        int parts = graph.parts(stays.id());
        for (Unit other : others) {
            if (other.rank() != stays.rank() || graph.isDivided(other.id()) != graph.isDivided(stays.id())) {
                throw EditRejected.of(
                        Reason.LEVELS_DIFFER,
                        other.code() + " and " + stays.code() + " are not of one kind",
                        other.code(),
                        stays.code());
            }
            parts += graph.parts(other.id()) - 1;
            ground.replace(other.id(), stays.id());
            for (Unit child : graph.childrenOf(other.id())) {
                redraw.change(child.withParent(stays.id()));
            }
            redraw.remove(other.id());
        }
        redraw.allowParts(stays.id(), parts);
        ground.apply();
        try {
            return redraw.finish();
        } catch (EditRejected e) {
            if (e.reason() == Reason.FALLS_APART && e.units().contains(into)) {
                throw new EditRejected(
                        Reason.NOT_NEIGHBOURS, "the units do not touch along a line", null, List.copyOf(units));
            }
            throw e;
        }
    }
}
