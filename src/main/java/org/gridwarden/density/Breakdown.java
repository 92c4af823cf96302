package org.gridwarden.density;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Figures of a question's reports by what they are, or by when. Stateless. */
final class Breakdown {

    private static final int STATES = 4;

    private Breakdown() {}

    /** Figures by category code, categories without a report left out. */
    static Map<String, Figures> byCategory(ReportQuestion question) {
        return byCode(question, question.columns().kinds().categories(), Kinds::category);
    }

    /** Figures by channel code, channels without a report left out. */
    static Map<String, Figures> byChannel(ReportQuestion question) {
        return byCode(question, question.columns().kinds().channels(), Kinds::channel);
    }

    /** Figures by hour of the week in the city's time, Monday's first is 0. */
    static List<Figures> byHour(ReportQuestion question) {
        Sums sums = Scan.all(
                question,
                () -> new Sums(CityTime.WEEK_HOURS),
                (sum, rows) -> rows.each((state, batch, count) -> {
                    for (int i = 0; i < count; i++) {
                        sum.add(rows.chunk().hours[batch[i]] & 0xFF, state, rows.weight(batch[i]));
                    }
                }),
                Sums::plus);
        return IntStream.range(0, CityTime.WEEK_HOURS).mapToObj(sums::figures).toList();
    }

    private static Map<String, Figures> byCode(
            ReportQuestion question, List<String> codes, IntUnaryOperator numberOfKind) {
        Sums sums = Scan.all(
                question,
                () -> new Sums(codes.size()),
                (sum, rows) -> rows.eachKind((state, batch, count) -> {
                    int number = numberOfKind.applyAsInt(rows.kind());
                    for (int i = 0; i < count; i++) {
                        sum.add(number, state, rows.weight(batch[i]));
                    }
                }),
                Sums::plus);
        Map<String, Figures> found = new TreeMap<>();
        for (int number = 0; number < codes.size(); number++) {
            if (sums.figures(number).count() > 0) {
                found.put(codes.get(number), sums.figures(number));
            }
        }
        return found;
    }

    private static final class Sums {

        private final int[] counts;
        private final double[] weights;

        Sums(int size) {
            counts = new int[size * STATES];
            weights = new double[size];
        }

        void add(int at, byte state, double weight) {
            counts[at * STATES + state]++;
            weights[at] += weight;
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
