package org.gridwarden.coverage.edit;

import java.util.List;
import java.util.Set;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.primitive.Place;
import org.gridwarden.coverage.primitive.Unit;
import org.gridwarden.coverage.redraw.Buildings;
import org.gridwarden.coverage.redraw.EditRejected;
import org.gridwarden.coverage.redraw.EditRejected.Reason;
import org.gridwarden.coverage.redraw.EditResult;
import org.gridwarden.coverage.redraw.Partition;
import org.gridwarden.coverage.redraw.Redraw;

/**
 * Gives a gap, an overlap, or ground of a divided unit that none of its units has, to a unit: the connected piece of
 * it that has a place.
 *
 * @param at a place in the piece
 * @param to code of the unit that takes it
 */
public record Absorb(Place at, String to) implements Edit {

    @Override
    public EditResult apply(CoverageGraph graph, Buildings buildings) {
        Unit takes = Units.requireUndivided(graph, to);
        int face = graph.faceAt(at);
        if (face > 0 && !graph.isDivided(face)) {
            throw nothing("ground of " + graph.unit(face).code());
        }
        Redraw redraw = new Redraw(graph, buildings);
        Partition partition = new Partition(redraw, Set.of(face), List.of(), List.of());
        int piece = partition.pieceAt(at);
        if (piece == 0) {
            throw nothing("the open country outside");
        }
        redraw.allowOuterLimit(face == 0);
        partition.draw(other -> other == piece ? takes.id() : face);
        return redraw.finish();
    }

    private EditRejected nothing(String what) {
        return EditRejected.at(
                Reason.NO_GROUND,
                "there is neither gap nor overlap at " + EditRejected.words(at) + ", but " + what,
                at);
    }
}
