package org.gridwarden.coverage.edit;

import org.gridwarden.coverage.edit.EditRejected.Reason;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.graph.Edge;
import org.gridwarden.coverage.graph.Unit;

/** Finds what an edit names, or rejects it. Stateless. */
final class Units {

    private Units() {}

    /** A unit of a tiling level. */
    static Unit require(CoverageGraph graph, String code) {
        Unit unit = requireAny(graph, code);
        if (unit.footprint() != null) {
            throw EditRejected.of(Reason.LEVELS_DIFFER, code + " is of a level that does not tile", code);
        }
        return unit;
    }

    static Unit requireAny(CoverageGraph graph, String code) {
        return graph.find(code)
                .orElseThrow(() -> EditRejected.of(Reason.UNKNOWN_UNIT, "there is no unit " + code, code));
    }

    static Edge requireEdge(CoverageGraph graph, int edge) {
        return graph.findEdge(edge)
                .orElseThrow(() -> EditRejected.of(
                        Reason.UNKNOWN_EDGE, "there is no edge " + edge + "; it was changed meanwhile"));
    }

    static void requireFree(CoverageGraph graph, String code) {
        if (code.isBlank()) {
            throw EditRejected.of(Reason.CODE_TAKEN, "a unit needs a code");
        }
        if (graph.find(code).isPresent()) {
            throw EditRejected.of(Reason.CODE_TAKEN, "there is a unit " + code + " already", code);
        }
    }
}
