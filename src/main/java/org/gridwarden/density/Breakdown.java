package org.gridwarden.density;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Figures of a question's reports by what they are, or by when. Stateless. */
final class Breakdown {

    private static final int STATES = 4;
    private static final int WEEK_HOURS = 168;

    private Breakdown() {}

    /** Figures by category code, categories without a report left out. */
    static Map<String, Figures> byCategory(ReportQuestion question) {
        return byKind(question, question.columns().kinds()::category);
    }

    /** Figures by channel code, channels without a report left out. */
    static Map<String, Figures> byChannel(ReportQuestion question) {
        return byKind(question, question.columns().kinds()::channel);
    }

    /** Figures by hour of the week in the city's time, Monday's first is 0. */
    static List<Figures> byHour(ReportQuestion question) {
        LocalSlots slots = question.slots();
        Sums sums = Scan.all(
                question,
                () -> new Sums(WEEK_HOURS),
                (sum, states) -> {
                    states.fill();
                    Chunk chunk = states.chunk();
                    for (int row = 0; row < chunk.size; row++) {
                        sum.add(slots.hour(slots.slot(chunk.seen[row])), states, row);
                    }
                },
                Sums::plus);
        return java.util.stream.IntStream.range(0, WEEK_HOURS)
                .mapToObj(sums::figures)
                .toList();
    }

    private static Map<String, Figures> byKind(ReportQuestion question, java.util.function.IntFunction<String> code) {
        int kinds = question.columns().kinds().size();
        Sums sums = Scan.all(
                question,
                () -> new Sums(kinds),
                (sum, states) -> {
                    states.fill();
                    for (int row = 0; row < states.chunk().size; row++) {
                        sum.add(states.chunk().kind(row), states, row);
                    }
                },
                Sums::plus);
        Map<String, Figures> found = new HashMap<>();
        for (int kind = 0; kind < kinds; kind++) {
            if (sums.figures(kind).count() > 0) {
                found.merge(code.apply(kind), sums.figures(kind), Figures::plus);
            }
        }
        return new TreeMap<>(found);
    }

    private static final class Sums {

        private final int[] counts;
        private final double[] weights;

        Sums(int size) {
            counts = new int[size * STATES];
            weights = new double[size];
        }

        void add(int at, ChunkStates states, int row) {
            byte state = states.states()[row];
            if ((state & 3) != 0) {
                counts[at * STATES + state]++;
                weights[at] += states.question().weight(states.chunk(), row);
            }
        }

        Sums plus(Sums other) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] += other.counts[i];
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] += other.weights[i];
            }
            return this;
        }

        Figures figures(int at) {
            int closed = counts[at * STATES + ReportQuestion.CLOSED];
            int overdue = counts[at * STATES + ReportQuestion.OVERDUE];
            int open = counts[at * STATES + ReportQuestion.OPEN];
            return new Figures(open + closed + overdue, closed, overdue, weights[at]);
        }
    }
}
