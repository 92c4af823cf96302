package org.gridwarden.coverage.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridwarden.coverage.CoverageCheck;
import org.gridwarden.coverage.CoverageIssue;
import org.gridwarden.coverage.division.Split;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.patch.GraphPatch;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.coverage.primitive.Unit;
import org.gridwarden.coverage.redraw.EditRejected;
import org.gridwarden.coverage.redraw.EditResult;

/** Random edits one after the other, with everything that must hold after each. */
final class EditRun {

    private final String name;
    private final CoverageGraph start;
    private final RandomEdits edits;
    private final int checkEvery;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Deque<GraphPatch> done = new ArrayDeque<>();
    private final Set<String> accepted = new HashSet<>();
    private final List<Edge> edgesAtStart;
    private CoverageGraph graph;
    private long nanosInEdits;
    private int applied;
    private int checks;

    EditRun(String name, CoverageGraph start, long seed, int checkEvery) {
        this.name = name + " seed " + seed;
        this.start = start;
        this.graph = start;
        this.edgesAtStart = start.edges();
        this.edits = new RandomEdits(seed);
        this.checkEvery = checkEvery;
        issues(start).forEach(issue -> accepted.add(issue.key()));
    }

    void run(int count) {
        int most = start.units().size() * 3 / 2;
        for (int i = 0; i < count; i++) {
            Edit edit = edits.next(graph);
            if (graph.units().size() > most && edit instanceof Split) {
                continue;
            }
            try {
                step(edit, i);
            } catch (EditRejected e) {
                counts.merge(edit.getClass().getSimpleName() + " " + e.code(), 1, Integer::sum);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(name + " step " + i + " " + edit, e);
            }
        }
        check();
        undoAll();
        System.out.printf(
                "%s: %d units, %d edits done, %d refused, %.2f ms each, %d full checks %s%n",
                name, start.units().size(), applied, count - applied, nanosInEdits / 1e6 / count, checks, counts);
    }

    private void step(Edit edit, int i) {
        long begin = System.nanoTime();
        EditResult result;
        try {
            result = edit.apply(graph, edits.policy());
        } finally {
            nanosInEdits += System.nanoTime() - begin;
        }
        CoverageGraph after = result.graph();
        assertThat(after.doubledArea().subtract(graph.doubledArea()))
                .as("%s step %d %s: area", name, i, edit)
                .isEqualTo(result.doubledAreaChange());
        BigInteger change = result.doubledAreaChange().abs();
        assertThat(change.bitLength())
                .as("%s step %d %s: rounding %s", name, i, edit, change)
                .isLessThan(32);
        GraphPatch patch = GraphPatch.ofBytes(result.patch().toBytes());
        assertThat(patch).isEqualTo(result.patch());
        mergeGivesBack(edit, result);
        graph = after;
        done.push(patch);
        applied++;
        counts.merge(edit.getClass().getSimpleName(), 1, Integer::sum);
        if (applied % checkEvery == 0) {
            check();
        }
    }

    private void mergeGivesBack(Edit edit, EditResult result) {
        if (!(edit instanceof Split split)) {
            return;
        }
        Unit unit = graph.find(split.unit()).orElseThrow();
        if (graph.isDivided(unit.id())) {
            return;
        }
        List<String> pieces = new ArrayList<>(result.created());
        pieces.add(unit.code());
        List<String> changedUnits = new ArrayList<>(result.changed());
        changedUnits.addAll(result.buildings());
        EditResult merged = new Merge(pieces, unit.code()).apply(result.graph());
        assertThat(merged.graph().edges().stream()
                        .map(edge -> List.of(edge.coordinates().length, edge.left(), edge.right())))
                .hasSize(graph.edges().size());
        for (String changed : changedUnits) {
            assertThat(merged.graph().geometry(changed))
                    .as("%s %s: %s after split and merge", name, edit, changed)
                    .isEqualTo(graph.geometry(changed));
            assertThat(merged.graph().parentCode(merged.graph().find(changed).orElseThrow()))
                    .isEqualTo(graph.parentCode(graph.find(changed).orElseThrow()));
        }
    }

    private void check() {
        checks++;
        assertThat(issues(graph).stream().filter(issue -> !accepted.contains(issue.key())))
                .as(name)
                .isEmpty();
    }

    private static List<CoverageIssue> issues(CoverageGraph graph) {
        List<CoverageIssue> issues = new ArrayList<>(CoverageCheck.check(graph.levels(), graph.toUnits()));
        issues.removeIf(issue -> issue.type() == CoverageIssue.Type.UNDIVIDED_PARENT);
        return issues;
    }

    private void undoAll() {
        CoverageGraph back = graph;
        assertThat(start.edges()).as("%s: the first graph is as it was", name).isEqualTo(edgesAtStart);
        for (GraphPatch patch : done) {
            back = back.with(patch.inverse());
        }
        assertThat(back.edges()).as(name).isEqualTo(start.edges());
        assertThat(back.units()).as(name).isEqualTo(start.units());
        for (Unit unit : start.units()) {
            assertThat(back.outline(unit.id())).isEqualTo(start.outline(unit.id()));
        }
    }
}
