package org.gridwarden.draft;

import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.db.Transaction;
import org.gridwarden.draft.edit.RecordChange;

/** Brings the rows of a draft's units from one version to the next: it writes what was touched and nothing else. */
final class StepWriter {

    private final DraftUnitStore units = new DraftUnitStore();

    /** Ends the rows that the records name and adds those that hold from {@code version} on, as the graph has them. */
    void write(Transaction tx, long draftId, int version, CoverageGraph graph, RecordChange records) {
        units.supersede(tx, draftId, version, records.before().keySet());
        units.insert(tx, draftId, version, records.contents(graph));
    }
}
