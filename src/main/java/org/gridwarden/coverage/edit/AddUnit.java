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
 * Makes a unit of ground inside an area that no unit of its kind has: nobody's, or ground of its parent, or of another
 * divided unit, that no unit below has. Ground of other units inside the area stays theirs.
 *
 * @param code code of the new unit
 * @param rank its level, one that tiles
 * @param parent code of its parent; null for a root
 * @param area ring of the area, the first place not repeated
 */
public record AddUnit(String code, int rank, @Nullable String parent, List<Place> area) implements Edit {

    public AddUnit {
        area = List.copyOf(area);
    }

    @Override
    public EditResult apply(CoverageGraph graph, Buildings buildings) {
        Units.requireFree(graph, code);
        int above = Units.requireParent(graph, parent, rank);
        Redraw redraw = new Redraw(graph, buildings);
        List<Place> ring = Reach.ring(redraw.routed(Reach.closed(Reach.ring(area))));
        Set<Integer> ground =
                Reach.ofRing(graph, ring, face -> face == 0 || face > 0 && (face == above || graph.isDivided(face)));
        ground.add(0);
        Partition partition = new Partition(redraw, ground, List.of(), List.of(ring));
        int unit = redraw.create(code, above, rank);
        boolean found = false;
        for (int piece : partition.pieces()) {
            found |= partition.isInside(piece, 0);
        }
        if (!found) {
            throw EditRejected.at(Reason.NO_GROUND, "other units have all of the area", ring.get(0));
        }
        redraw.allowOuterLimit(true);
        partition.draw(piece -> partition.isInside(piece, 0) ? unit : partition.faceOf(piece));
        return redraw.finish();
    }
}
