package org.gridwarden.density.figure;

import org.gridwarden.density.scan.ChunkOwners;
import org.gridwarden.density.scan.MatchingRows;
import org.gridwarden.density.scan.ReportQuestion;

/** Counts per position of a {@link UnitTree}, being added up. Not thread-safe. */
final class UnitSums {

    /** Room for the states of a unit, the first of which is not used. */
    private static final int STATES = 4;

    private static final double[] UNWEIGHTED = new double[0];

    /** By unit and state; reports without a unit, {@link UnitTree#NONE}, come first. */
    private final int[] counts;

    private final double[] weights;
    private int leftOut;

    UnitSums(int units, boolean weighted) {
        counts = new int[(units + 1) * STATES];
        weights = weighted ? new double[units + 1] : UNWEIGHTED;
    }

    /** Matching reports that no unit owns. */
    int unowned() {
        return count(UnitTree.NONE);
    }

    /** Matching reports left out because they lie on a default point. */
    int leftOut() {
        return leftOut;
    }

    /** Counts the rows of a chunk. */
    void take(MatchingRows rows, ChunkOwners leaves) {
        leftOut += rows.each((state, batch, count) -> {
            take(leaves, state, batch, count);
            if (weights.length > 0) {
                weigh(rows, leaves, batch, count);
            }
        });
    }

    private void take(ChunkOwners leaves, byte state, char[] rows, int count) {
        int[] units = leaves.units();
        char[] codes = leaves.codes();
        int[] sums = counts;
        int first = STATES + state;
        for (int i = 0; i < count; i++) {
            sums[units[codes[rows[i]]] * STATES + first]++;
        }
    }

    private void weigh(MatchingRows rows, ChunkOwners leaves, char[] batch, int count) {
        for (int i = 0; i < count; i++) {
            weights[leaves.unit(batch[i]) + 1] += rows.weight(batch[i]);
        }
    }

    /** Adds counts without weights made by another of these, for the first units of the tree or all of them. */
    void add(UnitSums part) {
        for (int i = 0; i < part.counts.length; i++) {
            counts[i] += part.counts[i];
        }
        leftOut += part.leftOut;
    }

    /** Adds another of the same size. */
    UnitSums plus(UnitSums other) {
        add(other);
        for (int i = 0; i < weights.length; i++) {
            weights[i] += other.weights[i];
        }
        return this;
    }

    /** Adds each unit to its parent, buildings and their like not: children come after their parents. */
    void rollUp(UnitTree tree) {
        for (int unit = tree.size() - 1; unit >= 0; unit--) {
            int parent = tree.parent(unit);
            if (parent != UnitTree.NONE && count(unit) > 0 && !tree.isInside(unit)) {
                for (int state = ReportQuestion.OPEN; state <= ReportQuestion.OVERDUE; state++) {
                    counts[at(parent) + state] += counts[at(unit) + state];
                }
                if (weights.length > 0) {
                    weights[parent + 1] += weights[unit + 1];
                }
            }
        }
    }

    /** Figures of the unit at a position. */
    Figures figures(int unit) {
        int closed = counts[at(unit) + ReportQuestion.CLOSED];
        int overdue = counts[at(unit) + ReportQuestion.OVERDUE];
        int count = count(unit);
        return new Figures(count, closed, overdue, weights.length == 0 ? count : weights[unit + 1]);
    }

    private int count(int unit) {
        int at = at(unit);
        return counts[at + ReportQuestion.OPEN]
                + counts[at + ReportQuestion.CLOSED]
                + counts[at + ReportQuestion.OVERDUE];
    }

    private static int at(int unit) {
        return (unit + 1) * STATES;
    }
}
