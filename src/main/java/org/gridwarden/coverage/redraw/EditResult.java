package org.gridwarden.coverage.redraw;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.patch.GraphPatch;

/**
 * What an edit did. Codes are ascending.
 *
 * @param graph the graph after it
 * @param patch the difference, to be kept; its inverse undoes the edit
 * @param changed units of tiling levels that were there before and have another boundary now, if only by a vertex
 * @param created units that are new
 * @param removed units that are gone
 * @param retreed units that were there before and have another code (the old one is in {@code removed}, the new one in
 *     {@code created}) or another parent
 * @param movedLevels ranks of the levels at which a boundary changed
 * @param buildings units of levels that do not tile which were cut, given another parent, or another vertex
 * @param doubledAreaChange twice the square lattice steps by which the whole grew: 0, or the rounding of a vertex that
 *     was put on its outer limit, or what the edit was asked to add there
 */
public record EditResult(
        CoverageGraph graph,
        GraphPatch patch,
        List<String> changed,
        List<String> created,
        List<String> removed,
        List<String> retreed,
        Set<Integer> movedLevels,
        List<String> buildings,
        BigInteger doubledAreaChange) {}
