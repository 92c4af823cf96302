package org.gridwarden.density;

import org.gridwarden.density.EditionOwners.Leaves;

/** Counts per position of a {@link UnitTree}, being added up. Not thread-safe. */
final class UnitSums {

    private static final int STATES = 4;
    private static final double[] UNWEIGHTED = new double[0];

    /** Four per unit: nothing, open, closed, overdue; those without a unit come last. */
    private final int[] counts;

    private final double[] weights;
    private int leftOut;

    UnitSums(int units, boolean weighted) {
        counts = new int[(units + 1) * STATES];
        weights = weighted ? new double[units + 1] : UNWEIGHTED;
    }

    int[] counts() {
        return counts;
    }

    int units() {
        return counts.length / STATES - 1;
    }

    /** Matching reports that no unit owns. */
    int unowned() {
        int nobody = counts.length - STATES;
        return counts[nobody + 1] + counts[nobody + 2] + counts[nobody + 3];
    }

    /** Matching reports left out because they lie on a default point. */
    int leftOut() {
        return leftOut;
    }

    /** Counts the rows of a chunk. */
    void take(ReportQuestion question, Chunk chunk, Leaves leaves, byte[] states) {
        leftOut += ReportQuestion.takeLeftOut(states, chunk.size);
        int[] bases = bases(leaves);
        char[] codes = leaves.codes();
        int[] sums = counts;
        for (int row = 0; row < chunk.size; row++) {
            sums[bases[codes[row]] + states[row]]++;
        }
        if (weights.length > 0) {
            weigh(question, chunk, leaves, states);
        }
    }

    /** Adds counts made by another of these. */
    void add(int[] others, int unowned, int left) {
        int units = others.length - STATES;
        for (int i = 0; i < units; i++) {
            counts[i] += others[i];
        }
        counts[counts.length - STATES + 1] += unowned;
        leftOut += left;
    }

    /** Adds another of the same size. */
    UnitSums plus(UnitSums other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] += other.weights[i];
        }
        leftOut += other.leftOut;
        return this;
    }

    /** Adds each unit to its parent, buildings and their like not: children come after their parents. */
    void rollUp(UnitTree tree) {
        for (int unit = tree.size() - 1; unit >= 0; unit--) {
            int parent = tree.parent(unit);
            if (parent != UnitTree.NONE && !tree.isInside(unit)) {
                for (int state = ReportQuestion.OPEN; state < STATES; state++) {
                    counts[parent * STATES + state] += counts[unit * STATES + state];
                }
                if (weights.length > 0) {
                    weights[parent] += weights[unit];
                }
            }
        }
    }

    /** Figures of the unit at a position. */
    Figures figures(int unit) {
        int base = unit * STATES;
        int open = counts[base + ReportQuestion.OPEN];
        int closed = counts[base + ReportQuestion.CLOSED];
        int overdue = counts[base + ReportQuestion.OVERDUE];
        int count = open + closed + overdue;
        return new Figures(count, closed, overdue, weights.length == 0 ? count : weights[unit]);
    }

    private int[] bases(Leaves leaves) {
        int[] units = leaves.units();
        int[] bases = new int[units.length];
        for (int code = 0; code < bases.length; code++) {
            bases[code] = units[code] == UnitTree.NONE ? counts.length - STATES : units[code] * STATES;
        }
        return bases;
    }

    private void weigh(ReportQuestion question, Chunk chunk, Leaves leaves, byte[] states) {
        for (int row = 0; row < chunk.size; row++) {
            if (states[row] != ReportQuestion.NO) {
                int unit = leaves.unit(row);
                weights[unit == UnitTree.NONE ? units() : unit] += question.weight(chunk, row);
            }
        }
    }
}
