package org.gridwarden.density;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.gridwarden.density.column.CityTime;
import org.gridwarden.density.column.Kinds;
import org.gridwarden.density.figure.Figures;
import org.gridwarden.density.scan.ReportQuestion;
import org.gridwarden.density.scan.Scan;

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

    /** The same by weekday and hour, {@code 1-0} to {@code 7-23}. */
    static Map<String, Figures> byNamedHour(ReportQuestion question) {
        Map<String, Figures> hours = new LinkedHashMap<>();
        List<Figures> found = byHour(question);
        for (int hour = 0; hour < found.size(); hour++) {
            hours.put((hour / 24 + 1) + "-" + hour % 24, found.get(hour));
        }
        return hours;
    }

    /** Sums of groups of categories; a category counts in every group that has it, and what none has is {@code other}. */
    static Map<String, Figures> byGroup(Map<String, Figures> byCategory, Map<String, Set<String>> groups) {
        Map<String, Figures> sums = new LinkedHashMap<>();
        groups.keySet().forEach(group -> sums.put(group, Figures.NONE));
        sums.put("other", Figures.NONE);
        byCategory.forEach((category, figures) -> {
            List<String> holding = groups.entrySet().stream()
                    .filter(group -> group.getValue().contains(category))
                    .map(Map.Entry::getKey)
                    .toList();
            (holding.isEmpty() ? List.of("other") : holding)
                    .forEach(group -> sums.merge(group, figures, Figures::plus));
        });
        return sums;
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
