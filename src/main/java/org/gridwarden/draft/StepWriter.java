package org.gridwarden.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.graph.Unit;
import org.gridwarden.db.Transaction;
import org.gridwarden.grid.UnitContent;

/** Brings the rows of a draft's units from one version to the next: it writes what was touched and nothing else. */
final class StepWriter {

    private final DraftUnitStore units = new DraftUnitStore();

    /** Ends the rows that the records name and adds those that hold from {@code version} on, as the graph has them. */
    void write(Transaction tx, long draftId, int version, CoverageGraph graph, RecordChange records) {
        units.supersede(tx, draftId, version, records.before().keySet());
        units.insert(tx, draftId, version, contents(graph, records.after()));
    }

    /** Units as the graph and these records have them. */
    static List<UnitContent> contents(CoverageGraph graph, Map<String, UnitRecord> records) {
        List<UnitContent> contents = new ArrayList<>();
        records.forEach((code, unit) -> contents.add(content(graph, code, unit)));
        return contents;
    }

    private static UnitContent content(CoverageGraph graph, String code, UnitRecord unit) {
        Unit node = graph.find(code).orElseThrow(() -> new IllegalStateException("a record without a unit: " + code));
        return new UnitContent(
                code,
                unit.name(),
                node.rank(),
                graph.parentCode(node),
                unit.households(),
                unit.residents(),
                unit.attributes(),
                graph.geometry(node.id()));
    }
}
