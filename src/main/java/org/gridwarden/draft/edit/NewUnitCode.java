package org.gridwarden.draft.edit;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.primitive.Unit;

/**
 * The code of a unit that is added or carved out without being told one: the next after the greatest of its siblings, or
 * the parent's with a first number behind it. Stateless.
 */
public final class NewUnitCode {

    private static final String CODE = "code";
    private static final String FIRST = "000";

    private NewUnitCode() {}

    /** The edit with a code; as it is where it has one, needs none, or names no parent that the graph has. */
    public static Map<String, Object> completed(CoverageGraph graph, Map<String, Object> sent, UnitFacts facts) {
        EditBody edit = new EditBody(sent);
        if (!Set.of("add_unit", "carve").contains(edit.type()) || edit.isGiven(CODE)) {
            return sent;
        }
        String parent = edit.findText("parent").orElse("");
        if (graph.find(parent).isEmpty()) {
            return sent;
        }
        int rank = edit.number("level");
        String last = graph.children(parent).stream()
                .filter(unit -> unit.rank() == rank)
                .map(Unit::code)
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .orElse(parent + FIRST);
        Map<String, Object> completed = new LinkedHashMap<>(sent);
        completed.put(
                CODE,
                new NextCode(facts::wasUsed).next(last, code -> graph.find(code).isPresent()));
        return completed;
    }
}
