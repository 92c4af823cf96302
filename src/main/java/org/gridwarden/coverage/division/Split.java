package org.gridwarden.coverage.division;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gridwarden.coverage.edit.Edit;
import org.gridwarden.coverage.edit.Reach;
import org.gridwarden.coverage.edit.Units;
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
 * Cuts a unit along lines drawn across it, or along a ring drawn in it. Units below it that the lines cross are cut
 * too; every piece goes under the piece of its parent that it lies in. What the lines do outside the unit does not
 * matter, but they must run through it from boundary to boundary.
 *
 * @param unit code of the unit
 * @param lines lines across it; may be empty
 * @param rings closed rings, the first place not repeated; may be empty
 * @param codes codes of the new pieces of the unit itself, from west to east; those missing are named
 * @param keep which piece keeps the code
 * @param naming gives the other codes
 */
public record Split(
        String unit, List<List<Place>> lines, List<List<Place>> rings, List<String> codes, Keep keep, Naming naming)
        implements Edit {

    public Split {
        lines = List.copyOf(lines);
        rings = List.copyOf(rings);
        codes = List.copyOf(codes);
    }

    /** A split along one line; the largest piece keeps the code. */
    public static Split along(String unit, List<Place> line) {
        return new Split(unit, List.of(line), List.of(), List.of(), Keep.LARGEST, Naming.NUMBERED);
    }

    @Override
    public EditResult apply(CoverageGraph graph, Buildings buildings) {
        Unit whole = Units.require(graph, unit);
        codes.forEach(code -> Units.requireFree(graph, code));
        Redraw redraw = new Redraw(graph, buildings);
        List<List<Place>> across = lines.stream().map(redraw::routed).toList();
        List<List<Place>> around = rings.stream()
                .map(ring -> Reach.ring(redraw.routed(Reach.closed(Reach.ring(ring)))))
                .toList();
        Partition partition = new Partition(redraw, ground(graph, whole, across, around), across, around);
        Pieces pieces = new Pieces(redraw, partition, whole);
        if (pieces.sides().size() < 2) {
            throw new EditRejected(
                    Reason.NOT_CUT,
                    "the line does not run through " + unit + " from boundary to boundary",
                    null,
                    List.of(unit));
        }
        pieces.name(codes, keep, naming);
        partition.draw(pieces::faceOf);
        return redraw.finish();
    }

    /** The faces of the unit that the lines may cross. */
    private Set<Integer> ground(CoverageGraph graph, Unit whole, List<List<Place>> across, List<List<Place>> around) {
        List<List<Place>> drawn = new ArrayList<>(across);
        around.forEach(ring -> drawn.add(Reach.closed(ring)));
        Set<Integer> ground = Reach.ofLines(graph, drawn, face -> graph.covers(face, whole.id()));
        if (ground.isEmpty()) {
            throw new EditRejected(Reason.NOT_CUT, "the line does not meet " + unit, null, List.of(unit));
        }
        return ground;
    }
}
