package org.gridwarden.coverage.primitive;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A unit as the graph knows it: its place in the tree. Names and attributes are kept elsewhere, by code.
 *
 * @param id number within the graph, from 1; it stays when the code changes
 * @param code unique among the units of the graph
 * @param parent number of the parent, 0 for none
 * @param rank rank of its level, 1 for the highest
 * @param footprint lattice shape in degrees of a unit of a level that does not tile; null for the others
 */
public record Unit(
        int id, String code, int parent, int rank, @Nullable Geometry footprint) {

    /** The same unit under another parent. */
    public Unit withParent(int other) {
        return new Unit(id, code, other, rank, footprint);
    }

    /** The same unit with another code. */
    public Unit withCode(String other) {
        return new Unit(id, other, parent, rank, footprint);
    }
}
