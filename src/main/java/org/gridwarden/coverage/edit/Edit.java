package org.gridwarden.coverage.edit;

import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.redraw.Buildings;
import org.gridwarden.coverage.redraw.EditRejected;
import org.gridwarden.coverage.redraw.EditResult;

/** A change of boundaries or of the tree, as a value. Immutable; safe between threads. */
public interface Edit {

    /**
     * The graph after the edit, with what changed. Throws {@link EditRejected}; the given graph never changes.
     *
     * @param buildings what becomes of buildings that a new line would cut
     */
    EditResult apply(CoverageGraph graph, Buildings buildings);

    /** The same, refused where a building would be cut. */
    default EditResult apply(CoverageGraph graph) {
        return apply(graph, Buildings.REFUSE);
    }
}
