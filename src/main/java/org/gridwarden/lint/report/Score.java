package org.gridwarden.lint.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.lint.city.CityUnit;
import org.jspecify.annotations.Nullable;

/**
 * How well the grids of a place keep the rules, from 0 to 100:
 *
 * <pre>
 *   score = 100 × (1 − Σ weight × failed / checked  ÷  Σ weight)
 * </pre>
 *
 * over the rules that looked at a unit there; {@code failed / checked} is the share of the units looked at that have a
 * finding. The weight of a rule is that of its severity: error 10, warning 3, notice 1. So 100 is no finding at all; a
 * rule that every unit breaks costs its weight's part of the whole, however many units there are; and the parts lost by
 * each rule add up to what is missing from 100.
 *
 * @param unit code of the place; null for the whole network
 * @param name its name; null for the whole network
 * @param value 0 to 100; null where nothing was checked
 * @param units units of all levels there
 * @param findings units with a finding, counted once for each rule
 * @param rules what each rule costs, dearest first
 */
public record Score(
        @Nullable String unit,
        @Nullable String name,
        @Nullable Double value,
        int units,
        int findings,
        List<Part> rules) {

    public Score {
        rules = List.copyOf(rules);
    }

    /**
     * What one rule costs.
     *
     * @param rule code
     * @param checked units looked at
     * @param failed those with a finding
     * @param lost points missing from 100
     */
    public record Part(String rule, int checked, int failed, double lost) {}

    /** The score of the whole network. */
    public static Score of(LintReport report) {
        int[] all = new int[report.city().units().size()];
        return of(report, all, 1).get(0);
    }

    /** The scores of all units of a level, each with everything below it, lowest first. */
    public static List<Score> of(LintReport report, String levelCode) {
        List<CityUnit> places = report.city().units(List.of(levelCode));
        Map<CityUnit, Integer> position = new HashMap<>();
        places.forEach(place -> position.put(place, position.size()));
        int[] owner = report.city().units().stream()
                .mapToInt(unit -> {
                    CityUnit place = unit.atOrAbove(List.of(levelCode));
                    return place == null ? -1 : position.getOrDefault(place, -1);
                })
                .toArray();
        List<Score> scores = new ArrayList<>();
        List<Score> bare = of(report, owner, places.size());
        for (int i = 0; i < bare.size(); i++) {
            Score score = bare.get(i);
            CityUnit place = places.get(i);
            scores.add(new Score(
                    place.code(), place.name(), score.value(), score.units(), score.findings(), score.rules()));
        }
        scores.sort(Comparator.comparingDouble((Score score) -> score.value() == null ? 101 : score.value())
                .thenComparing(score -> String.valueOf(score.unit())));
        return scores;
    }

    private static List<Score> of(LintReport report, int[] owner, int places) {
        int[] units = new int[places];
        for (int place : owner) {
            if (place >= 0) {
                units[place]++;
            }
        }
        List<List<Part>> parts = new ArrayList<>();
        double[] weights = new double[places];
        for (int i = 0; i < places; i++) {
            parts.add(new ArrayList<>());
        }
        for (Tally tally : report.tallies()) {
            int[] checked = count(tally.checked(), owner, places);
            int[] failed = count(tally.failed(), owner, places);
            int weight = tally.rule().severity().weight();
            for (int i = 0; i < places; i++) {
                if (checked[i] > 0) {
                    weights[i] += weight;
                    parts.get(i)
                            .add(new Part(
                                    tally.rule().code(),
                                    checked[i],
                                    failed[i],
                                    (double) weight * failed[i] / checked[i]));
                }
            }
        }
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < places; i++) {
            scores.add(score(units[i], weights[i], parts.get(i)));
        }
        return scores;
    }

    private static Score score(int units, double weight, List<Part> raw) {
        if (weight == 0) {
            return new Score(null, null, null, units, 0, List.of());
        }
        List<Part> parts = raw.stream()
                .map(part -> new Part(part.rule(), part.checked(), part.failed(), 100 * part.lost() / weight))
                .sorted(Comparator.comparingDouble(Part::lost).reversed().thenComparing(Part::rule))
                .toList();
        double lost = parts.stream().mapToDouble(Part::lost).sum();
        return new Score(
                null,
                null,
                Math.max(0, 100 - lost),
                units,
                parts.stream().mapToInt(Part::failed).sum(),
                parts);
    }

    private static int[] count(java.util.BitSet set, int[] owner, int places) {
        int[] counts = new int[places];
        for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
            if (owner[i] >= 0) {
                counts[owner[i]]++;
            }
        }
        return counts;
    }
}
