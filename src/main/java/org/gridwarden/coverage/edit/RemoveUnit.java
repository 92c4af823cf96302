package org.gridwarden.coverage.edit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.primitive.Unit;
import org.gridwarden.coverage.redraw.Buildings;
import org.gridwarden.coverage.redraw.EditRejected;
import org.gridwarden.coverage.redraw.EditRejected.Reason;
import org.gridwarden.coverage.redraw.EditResult;
import org.gridwarden.coverage.redraw.Partition;
import org.gridwarden.coverage.redraw.Redraw;
import org.jspecify.annotations.Nullable;

/**
 * Takes a unit away and gives its ground to another. A unit that is divided can only go to another of its level, which
 * then has what was below it.
 *
 * @param unit code of the unit
 * @param to code of the unit that takes its ground; null: each connected part goes to the undivided neighbour with
 *     which it has the longest boundary, one of the same parent before others
 */
public record RemoveUnit(String unit, @Nullable String to) implements Edit {

    @Override
    public EditResult apply(CoverageGraph graph, Buildings buildings) {
        Unit goes = Units.require(graph, unit);
        if (graph.isDivided(goes.id())) {
            if (to == null) {
                throw EditRejected.of(Reason.HAS_CHILDREN, unit + " is divided; say which unit takes its units", unit);
            }
            return new Merge(List.of(to, unit), to).apply(graph, buildings);
        }
        Units.requireNoClaims(graph, goes);
        Redraw redraw = new Redraw(graph, buildings);
        Partition partition = new Partition(redraw, Set.of(goes.id()), List.of(), List.of());
        Map<Integer, Integer> takers = new HashMap<>();
        if (to == null) {
            takers.putAll(neighbours(graph, goes, partition));
        } else {
            Unit takes = Units.requireUndivided(graph, to);
            redraw.allowParts(takes.id(), graph.parts(takes.id()) + graph.parts(goes.id()) - 1);
            for (int piece : partition.pieces()) {
                takers.put(piece, takes.id());
            }
        }
        redraw.remove(goes.id());
        partition.draw(piece -> takers.getOrDefault(piece, 0));
        return redraw.finish();
    }

    private Map<Integer, Integer> neighbours(CoverageGraph graph, Unit goes, Partition partition) {
        Map<Integer, Map<Integer, Double>> lengths = new TreeMap<>();
        partition.eachLength((piece, face, length) -> {
            if (face > 0 && !graph.isDivided(face)) {
                lengths.computeIfAbsent(piece, key -> new TreeMap<>()).merge(face, length, Double::sum);
            }
        });
        Map<Integer, Integer> takers = new HashMap<>();
        for (int piece : partition.pieces()) {
            int best = 0;
            double bestLength = -1;
            for (Map.Entry<Integer, Double> side :
                    lengths.getOrDefault(piece, Map.of()).entrySet()) {
                boolean sibling = graph.unit(side.getKey()).parent() == goes.parent();
                double length = side.getValue() + (sibling ? 1e15 : 0);
                if (length > bestLength) {
                    best = side.getKey();
                    bestLength = length;
                }
            }
            if (best == 0) {
                throw EditRejected.of(Reason.NOT_NEIGHBOURS, unit + " has no neighbour to take its ground", unit);
            }
            takers.put(piece, best);
        }
        return takers;
    }
}
