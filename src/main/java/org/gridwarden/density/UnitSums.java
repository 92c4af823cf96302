package org.gridwarden.density;

import org.gridwarden.density.EditionOwners.Leaves;

/** Counts per position of a {@link UnitTree}, being added up. Not thread-safe. */
final class UnitSums {

    /** Room for the states of a unit, the last of those used being "left out". */
    private static final int STATES = 8;

    private static final double[] UNWEIGHTED = new double[0];

    /** By unit and state; those without a unit come last. */
    private final int[] counts;

    private final double[] weights;

    UnitSums(int units, boolean weighted) {
        counts = new int[(units + 1) * STATES];
        weights = weighted ? new double[units + 1] : UNWEIGHTED;
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
        int left = 0;
        for (int at = ReportQuestion.LEFT_OUT; at < counts.length; at += STATES) {
            left += counts[at];
        }
        return left;
    }

    /** Counts the rows of a chunk. */
    void take(ChunkStates states, Leaves leaves) {
        int[] bases = bases(leaves);
        char[] codes = leaves.codes();
        byte[] stateOf = states.states();
        int[] sums = counts;
        int size = states.chunk().size;
        for (int from = 0; from < size; from += ChunkStates.STRETCH) {
            int to = Math.min(size, from + ChunkStates.STRETCH);
            states.fill(from, to);
            for (int row = from; row < to; row++) {
                sums[bases[codes[row]] + stateOf[row]]++;
            }
        }
        if (weights.length > 0) {
            weigh(states, leaves);
        }
    }

    /** Adds counts made by another of these, for the first units of the tree. */
    void add(UnitSums part) {
        int units = part.counts.length - STATES;
        for (int i = 0; i < units; i++) {
            counts[i] += part.counts[i];
        }
        for (int state = 0; state < STATES; state++) {
            counts[counts.length - STATES + state] += part.counts[units + state];
        }
    }

    /** Adds another of the same size. */
    UnitSums plus(UnitSums other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] += other.weights[i];
        }
        return this;
    }

    /** Adds each unit to its parent, buildings and their like not: children come after their parents. */
    void rollUp(UnitTree tree) {
        for (int unit = tree.size() - 1; unit >= 0; unit--) {
            int parent = tree.parent(unit);
            if (parent != UnitTree.NONE && !tree.isInside(unit)) {
                for (int state = ReportQuestion.OPEN; state <= ReportQuestion.OVERDUE; state++) {
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

    private void weigh(ChunkStates states, Leaves leaves) {
        for (int row = 0; row < states.chunk().size; row++) {
            if ((states.states()[row] & 3) != 0) {
                int unit = leaves.unit(row);
                weights[unit == UnitTree.NONE ? units() : unit] +=
                        states.question().weight(states.chunk(), row);
            }
        }
    }
}
