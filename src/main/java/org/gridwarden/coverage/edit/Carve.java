package org.gridwarden.coverage.edit;

import java.util.List;
import java.util.Set;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.primitive.Place;
import org.gridwarden.coverage.redraw.Buildings;
import org.gridwarden.coverage.redraw.EditRejected;
import org.gridwarden.coverage.redraw.EditRejected.Reason;
import org.gridwarden.coverage.redraw.EditResult;
import org.gridwarden.coverage.redraw.Partition;
import org.gridwarden.coverage.redraw.Redraw;
import org.jspecify.annotations.Nullable;

/**
 * Makes a unit (a functional zone) of the ground inside an area, taken from whatever units have it. Nobody's ground
 * inside the area stays nobody's.
 *
 * @param code code of the new unit
 * @param rank its level, one that tiles
 * @param parent code of its parent; null for a root
 * @param area ring of the area, the first place not repeated
 */
public record Carve(String code, int rank, @Nullable String parent, List<Place> area) implements Edit {

    public Carve {
        area = List.copyOf(area);
    }

    @Override
    public EditResult apply(CoverageGraph graph, Buildings buildings) {
        Units.requireFree(graph, code);
        int above = Units.requireParent(graph, parent, rank);
        Redraw redraw = new Redraw(graph, buildings);
        List<Place> ring = Reach.ring(redraw.routed(Reach.closed(Reach.ring(area))));
        Set<Integer> ground = Reach.ofRing(graph, ring, face -> face != 0);
        if (ground.isEmpty()) {
            throw EditRejected.at(Reason.NO_GROUND, "no unit has ground in the area", ring.get(0));
        }
        Partition partition = new Partition(redraw, ground, List.of(), List.of(ring));
        int zone = redraw.create(code, above, rank);
        partition.draw(piece -> partition.isInside(piece, 0) ? zone : partition.faceOf(piece));
        return redraw.finish();
    }
}
