package org.gridwarden.coverage.edit;

import org.gridwarden.coverage.graph.CoverageGraph;

/** A change of boundaries or of the tree, as a value. Immutable; safe between threads. */
public interface Edit {

    /** The graph after the edit, with what changed. Throws {@link EditRejected}; the given graph never changes. */
    EditResult apply(CoverageGraph graph);
}
