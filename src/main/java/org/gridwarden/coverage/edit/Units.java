package org.gridwarden.coverage.edit;

import java.util.Arrays;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.primitive.Contest;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.coverage.primitive.Unit;
import org.gridwarden.coverage.redraw.EditRejected;
import org.gridwarden.coverage.redraw.EditRejected.Reason;
import org.jspecify.annotations.Nullable;

/** Finds what an edit names, or rejects it. Stateless. */
public final class Units {

    private Units() {}

    /** A unit of a tiling level. */
    public static Unit require(CoverageGraph graph, String code) {
        Unit unit = requireAny(graph, code);
        if (unit.footprint() != null) {
            throw EditRejected.of(Reason.LEVELS_DIFFER, code + " is of a level that does not tile", code);
        }
        return unit;
    }

    /** A unit of a tiling level that has its ground itself. */
    static Unit requireUndivided(CoverageGraph graph, String code) {
        Unit unit = require(graph, code);
        if (graph.isDivided(unit.id())) {
            throw EditRejected.of(Reason.LEVELS_DIFFER, code + " is divided; name one of its units", code);
        }
        return unit;
    }

    /** Number of a parent for a unit of a rank, 0 for none. */
    static int requireParent(CoverageGraph graph, @Nullable String parent, int rank) {
        if (parent == null) {
            return 0;
        }
        Unit above = require(graph, parent);
        if (above.rank() >= rank) {
            throw EditRejected.of(Reason.BAD_PARENT, parent + " is not of a higher level", parent);
        }
        return above.id();
    }

    /** Rejects a unit that is one of several claimants of an overlap. */
    static void requireNoClaims(CoverageGraph graph, Unit unit) {
        for (Contest contest : graph.contests()) {
            if (Arrays.stream(contest.claimants()).anyMatch(id -> id == unit.id())) {
                throw EditRejected.of(
                        Reason.OVERLAPS, unit.code() + " claims ground in an overlap; absorb that first", unit.code());
            }
        }
    }

    static Unit requireAny(CoverageGraph graph, String code) {
        return graph.find(code)
                .orElseThrow(() -> EditRejected.of(Reason.UNKNOWN_UNIT, "there is no unit " + code, code));
    }

    /** The edge of this number, which the edit was told when it was drawn. */
    public static Edge requireEdge(CoverageGraph graph, int edge) {
        return graph.findEdge(edge)
                .orElseThrow(() -> EditRejected.of(
                        Reason.UNKNOWN_EDGE, "there is no edge " + edge + "; it was changed meanwhile"));
    }

    /** Rejects a code that is blank or that a unit has. */
    public static void requireFree(CoverageGraph graph, String code) {
        if (code.isBlank()) {
            throw EditRejected.of(Reason.CODE_TAKEN, "a unit needs a code");
        }
        if (graph.find(code).isPresent()) {
            throw EditRejected.of(Reason.CODE_TAKEN, "there is a unit " + code + " already", code);
        }
    }
}
