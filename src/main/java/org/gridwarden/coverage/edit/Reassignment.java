package org.gridwarden.coverage.edit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.gridwarden.coverage.primitive.Contest;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.coverage.redraw.Redraw;

/**
 * Gives whole units' own ground, and their claims in overlaps, to others, without a new line: edges get other faces,
 * and those that have the same on both sides go. Not safe between threads.
 */
final class Reassignment {

    private final Redraw redraw;
    private final Map<Integer, Integer> successor = new HashMap<>();

    Reassignment(Redraw redraw) {
        this.redraw = redraw;
    }

    /** From now on the ground of one unit is another's. */
    void replace(int unit, int by) {
        successor.put(unit, by);
    }

    void apply() {
        TreeSet<Integer> edges = new TreeSet<>();
        for (int unit : successor.keySet()) {
            redraw.graph().edgesOf(unit).forEach(edge -> edges.add(edge.id()));
        }
        for (Contest contest : redraw.graph().contests()) {
            if (Arrays.stream(contest.claimants()).anyMatch(successor::containsKey)) {
                redraw.graph().edgesOf(contest.face()).forEach(edge -> edges.add(edge.id()));
            }
        }
        for (int id : edges) {
            Edge edge = redraw.graph().edge(id);
            redraw.takeUp(edge);
            int left = face(edge.left());
            int right = face(edge.right());
            for (int i = 1; i < edge.size(); i++) {
                redraw.put(edge.place(i - 1), edge.place(i), left, right);
            }
        }
    }

    private int face(int face) {
        if (face > 0) {
            return successor.getOrDefault(face, face);
        }
        int[] claimants = redraw.graph().claimants(face).stream()
                .mapToInt(unit -> successor.getOrDefault(unit.id(), unit.id()))
                .distinct()
                .toArray();
        return redraw.face(claimants);
    }
}
