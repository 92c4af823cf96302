package org.gridwarden.draft.edit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Households and residents follow the ground: whatever leaves a unit arrives in another, so that a total never changes
 * by an edit. What is counted in a unit that moves (a building, a grid) moves with it exactly; what is counted in no
 * part of a unit that is divided is shared out by area, and told as an estimate. An unknown figure stays unknown.
 */
final class FigureMoves {

    /** Attribute of a unit whose figures are partly shared out by area. */
    static final String ESTIMATED = "figuresEstimated";

    private final Map<String, long[]> changes = new TreeMap<>();

    /**
     * Counted households and residents.
     *
     * @param households null where unknown
     * @param residents null where unknown
     */
    record Figures(@Nullable Integer households, @Nullable Integer residents) {

        static final Figures NONE = new Figures(0, 0);

        static Figures of(UnitRecord unit) {
            return new Figures(unit.households(), unit.residents());
        }

        /** What is left without the parts; unknown parts count as nothing, and never less than nothing is left. */
        Figures without(Collection<Figures> parts) {
            return new Figures(
                    left(households, parts, Figures::households), left(residents, parts, Figures::residents));
        }

        private static @Nullable Integer left(
                @Nullable Integer whole, Collection<Figures> parts, Function<Figures, @Nullable Integer> figure) {
            if (whole == null) {
                return null;
            }
            int counted = parts.stream()
                    .map(figure)
                    .filter(Objects::nonNull)
                    .mapToInt(value -> value)
                    .sum();
            return Math.max(0, whole - counted);
        }
    }

    /** Lets figures leave every unit of one chain and arrive in every unit of another. */
    void move(Figures figures, Collection<String> from, Collection<String> to) {
        from.stream().filter(code -> !to.contains(code)).forEach(code -> add(code, figures, -1));
        to.stream().filter(code -> !from.contains(code)).forEach(code -> add(code, figures, 1));
    }

    private void add(String code, Figures figures, int sign) {
        long[] change = changes.computeIfAbsent(code, key -> new long[2]);
        change[0] += sign * (figures.households() == null ? 0 : figures.households());
        change[1] += sign * (figures.residents() == null ? 0 : figures.residents());
    }

    /** Units whose figures change, by code. */
    Collection<String> codes() {
        return changes.entrySet().stream()
                .filter(entry -> entry.getValue()[0] != 0 || entry.getValue()[1] != 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The record with its figures after all moves. */
    UnitRecord applied(String code, UnitRecord unit) {
        long[] change = changes.get(code);
        return change == null
                ? unit
                : unit.withFigures(sum(unit.households(), change[0]), sum(unit.residents(), change[1]));
    }

    private static @Nullable Integer sum(@Nullable Integer figure, long change) {
        return figure == null ? null : (int) Math.max(0, figure + change);
    }

    /**
     * The figures in as many shares as there are areas, whole numbers in proportion to them (largest remainder; ties go
     * by code) that add up exactly.
     */
    static Map<String, Figures> shares(Figures figures, Map<String, BigInteger> areas) {
        Map<String, Integer> households = shares(figures.households(), areas);
        Map<String, Integer> residents = shares(figures.residents(), areas);
        Map<String, Figures> shares = new LinkedHashMap<>();
        areas.keySet().forEach(code -> shares.put(code, new Figures(households.get(code), residents.get(code))));
        return shares;
    }

    private static Map<String, Integer> shares(@Nullable Integer figure, Map<String, BigInteger> areas) {
        Map<String, Integer> shares = new HashMap<>();
        if (figure == null) {
            return shares;
        }
        BigInteger total =
                areas.values().stream().reduce(BigInteger.ZERO, BigInteger::add).max(BigInteger.ONE);
        Map<String, BigInteger> rests = new TreeMap<>();
        int left = figure;
        for (Map.Entry<String, BigInteger> area : areas.entrySet()) {
            BigInteger[] parts =
                    area.getValue().multiply(BigInteger.valueOf(figure)).divideAndRemainder(total);
            shares.put(area.getKey(), parts[0].intValueExact());
            rests.put(area.getKey(), parts[1]);
            left -= parts[0].intValueExact();
        }
        List<String> byRest = new ArrayList<>(rests.keySet());
        byRest.sort(Comparator.comparing((String code) -> Objects.requireNonNull(rests.get(code)))
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        for (int i = 0; i < left; i++) {
            shares.merge(byRest.get(i % byRest.size()), 1, Integer::sum);
        }
        return shares;
    }
}
