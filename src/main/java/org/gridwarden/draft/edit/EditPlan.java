package org.gridwarden.draft.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.patch.GraphPatch;
import org.gridwarden.coverage.redraw.EditRejected;
import org.gridwarden.coverage.redraw.EditResult;
import org.gridwarden.grid.Network;
import org.gridwarden.http.Problem;
import org.gridwarden.http.ProblemException;
import org.gridwarden.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * What an edit would do, before anything is written.
 *
 * @param type kind of edit
 * @param graph the graph after it
 * @param patch the difference
 * @param records the records of the units touched
 * @param movedLevels ranks of the levels at which a boundary changed
 * @param buildings codes of the units of lower levels that it cut or moved
 * @param message what it did
 */
public record EditPlan(
        String type,
        CoverageGraph graph,
        GraphPatch patch,
        RecordChange records,
        List<Integer> movedLevels,
        List<String> buildings,
        EditSentence message) {

    private static final GraphPatch NOTHING = new GraphPatch(List.of(), List.of(), List.of(), List.of(), List.of());

    /** The plan of an edit of this graph; throws a problem when it is malformed or refused. */
    public static EditPlan of(CoverageGraph graph, Map<String, Object> sent, UnitFacts facts) {
        EditBody edit = new EditBody(sent);
        if (edit.type().equals("attributes")) {
            return attributes(graph, edit, facts);
        }
        if (edit.type().equals("compose")) {
            return ofRecords(
                    graph,
                    edit,
                    Composing.of(edit).change(facts),
                    Composing.of(edit).sentence());
        }
        EditResult result;
        try {
            result = EditParser.parse(edit, new NextCode(facts::wasUsed)).apply(graph, EditParser.buildings(edit));
        } catch (EditRejected e) {
            throw rejected(e);
        }
        RecordChange change = new EditRecords(graph, result, edit).change(facts);
        return new EditPlan(
                edit.type(),
                result.graph(),
                result.patch(),
                change,
                result.movedLevels().stream().sorted().toList(),
                result.buildings(),
                EditSentences.of(edit, result));
    }

    /** The edit cannot be done on this graph. */
    private static ProblemException rejected(EditRejected e) {
        String code = e.code().toLowerCase(Locale.ROOT);
        Problem problem = Problem.unprocessable(code, String.valueOf(e.getMessage()), List.of())
                .problem();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("reason", e.code());
        members.put("units", e.units());
        Problem told = problem.with(members);
        return new ProblemException(e.place() == null ? told : told.at(e.place()));
    }

    private static EditPlan attributes(CoverageGraph graph, EditBody edit, UnitFacts facts) {
        edit.allow("unit", "name", "households", "residents", "attributes");
        String code = edit.text("unit");
        UnitRecord before = facts.records(List.of(code)).get(code);
        if (before == null) {
            throw Problem.unprocessable("unknown_unit", "the draft has no unit " + code, List.of());
        }
        UnitRecord after = new UnitRecord(
                edit.findText("name").orElse(before.name()),
                edit.has("households") ? count(edit, "households") : before.households(),
                edit.has("residents") ? count(edit, "residents") : before.residents(),
                edit.has("attributes") ? attributes(edit) : before.attributes());
        RecordChange change = new RecordChange(Map.of(code, before), Map.of(code, after));
        return ofRecords(graph, edit, change, EditSentences.attributes(code));
    }

    /** A plan that moves no boundary. */
    private static EditPlan ofRecords(CoverageGraph graph, EditBody edit, RecordChange change, EditSentence message) {
        return new EditPlan(edit.type(), graph, NOTHING, change, List.of(), List.of(), message);
    }

    private static @Nullable Integer count(EditBody edit, String member) {
        Integer count = edit.findNumber(member).orElse(null);
        if (count != null && count < 0) {
            throw EditBody.wrong(member, "is not below 0");
        }
        return count;
    }

    private static String attributes(EditBody edit) {
        if (!(edit.members().get("attributes") instanceof Map<?, ?> attributes)) {
            throw EditBody.wrong("attributes", "is an object");
        }
        Map<String, Object> sorted = new TreeMap<>();
        attributes.forEach((name, value) -> sorted.put(String.valueOf(name), value));
        return Json.writeText(sorted);
    }

    /** What the editor is answered. */
    public EditOutcome outcome(Network network, int version, @Nullable Integer seq) {
        return new EditOutcome(
                network,
                version,
                seq,
                records.contents(graph),
                new ArrayList<>(records.removed()),
                EdgeChange.of(graph, List.of(patch)),
                movedLevels,
                buildings,
                message);
    }

    /** Throws a 403 problem unless every unit that is touched lies where the caller may edit, before and after. */
    public static void requireInside(
            EditGround ground, CoverageGraph before, CoverageGraph after, Collection<String> codes) {
        if (ground.everywhere()) {
            return;
        }
        for (String code : codes) {
            for (CoverageGraph graph : List.of(before, after)) {
                if (graph.find(code).isPresent() && !ground.covers(code, unit -> parent(graph, unit))) {
                    throw Problem.forbidden(
                            "outside_territory", "this edit touches " + code + ", which lies outside your territory");
                }
            }
        }
    }

    private static @Nullable String parent(CoverageGraph graph, String code) {
        return graph.find(code).map(graph::parentCode).orElse(null);
    }
}
