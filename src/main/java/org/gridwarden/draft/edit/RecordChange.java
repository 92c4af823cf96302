package org.gridwarden.draft.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.primitive.Unit;
import org.gridwarden.grid.UnitContent;

/**
 * The records of the units that an edit touched, by code; a code that is missing on one side is no unit there.
 *
 * @param before as they were
 * @param after as they are
 */
public record RecordChange(Map<String, UnitRecord> before, Map<String, UnitRecord> after) {

    public RecordChange {
        before = new TreeMap<>(before);
        after = new TreeMap<>(after);
    }

    /** What undoes it. */
    public RecordChange inverse() {
        return new RecordChange(after, before);
    }

    /** Every unit touched, by code. */
    public Set<String> codes() {
        Set<String> codes = new TreeSet<>(before.keySet());
        codes.addAll(after.keySet());
        return codes;
    }

    /** Units that are no more, by code. */
    Set<String> removed() {
        Set<String> codes = new TreeSet<>(before.keySet());
        codes.removeAll(after.keySet());
        return codes;
    }

    /** The units with the records after, as the graph has them. */
    public List<UnitContent> contents(CoverageGraph graph) {
        List<UnitContent> contents = new ArrayList<>();
        after.forEach((code, unit) -> contents.add(content(graph, code, unit)));
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
