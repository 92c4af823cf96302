package org.gridwarden.coverage.division;

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
import org.jspecify.annotations.Nullable;

/**
 * Gives a piece of a unit to a neighbour: what of it lies inside an area, or on one side of a line. What is below a
 * divided unit goes with the ground; units below it that the line crosses are cut.
 *
 * @param from code of the unit that gives
 * @param to code of the unit that takes
 * @param area ring of the area, the first place not repeated; empty where a line is given
 * @param line line through the unit; empty where an area is given
 * @param side a place of the piece that goes; null where an area is given
 * @param naming gives codes to pieces of units below
 */
public record Transfer(
        String from,
        String to,
        List<Place> area,
        List<Place> line,
        @Nullable Place side,
        Naming naming) implements Edit {

    public Transfer {
        area = List.copyOf(area);
        line = List.copyOf(line);
    }

    /** Gives what lies inside an area. */
    public static Transfer ofArea(String from, String to, List<Place> area) {
        return new Transfer(from, to, area, List.of(), null, Naming.NUMBERED);
    }

    /** Gives the piece beyond a line that has this place. */
    public static Transfer beyond(String from, String to, List<Place> line, Place side) {
        return new Transfer(from, to, List.of(), line, side, Naming.NUMBERED);
    }

    @Override
    public EditResult apply(CoverageGraph graph, Buildings buildings) {
        Unit gives = Units.require(graph, from);
        Unit takes = Units.require(graph, to);
        if (gives.equals(takes) || graph.isDivided(gives.id()) != graph.isDivided(takes.id())) {
            throw EditRejected.of(Reason.LEVELS_DIFFER, from + " and " + to + " are not of one kind", from, to);
        }
        if (graph.isDivided(gives.id()) && gives.rank() != takes.rank()) {
            throw EditRejected.of(Reason.LEVELS_DIFFER, from + " and " + to + " are of different levels", from, to);
        }
        Redraw redraw = new Redraw(graph, buildings);
        Partition partition = area.isEmpty() ? byLine(redraw, gives) : byArea(redraw, gives);
        Pieces pieces = area.isEmpty()
                ? new Pieces(redraw, partition, gives).withPieceAt(requireSide())
                : new Pieces(redraw, partition, gives, piece -> partition.isInside(piece, 0));
        if (!pieces.givesSomething()) {
            throw nothing();
        }
        pieces.give(takes.id(), naming);
        partition.draw(pieces::faceOf);
        return redraw.finish();
    }

    private Partition byLine(Redraw redraw, Unit gives) {
        List<Place> routed = redraw.routed(line);
        Set<Integer> ground = Reach.ofLines(
                redraw.graph(), List.of(routed), face -> redraw.graph().covers(face, gives.id()));
        return new Partition(redraw, requireGround(ground), List.of(routed), List.of());
    }

    private Partition byArea(Redraw redraw, Unit gives) {
        List<Place> ring = Reach.ring(redraw.routed(Reach.closed(Reach.ring(area))));
        Set<Integer> ground =
                Reach.ofRing(redraw.graph(), ring, face -> redraw.graph().covers(face, gives.id()));
        return new Partition(redraw, requireGround(ground), List.of(), List.of(ring));
    }

    private Place requireSide() {
        if (side == null) {
            throw EditRejected.of(Reason.BAD_LINE, "a cutting line needs a place on the side that goes", from);
        }
        return side;
    }

    private Set<Integer> requireGround(Set<Integer> ground) {
        if (ground.isEmpty()) {
            throw nothing();
        }
        return ground;
    }

    private EditRejected nothing() {
        return EditRejected.of(Reason.NO_GROUND, "nothing of " + from + " would go", from);
    }
}
