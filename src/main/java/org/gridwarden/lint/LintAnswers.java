package org.gridwarden.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.lint.ComposedService.Composed;
import org.gridwarden.lint.city.ComposedGrid;
import org.gridwarden.lint.city.ComposedKind;
import org.gridwarden.lint.city.Composition;
import org.gridwarden.lint.report.Finding;
import org.gridwarden.lint.rule.Rule;
import org.gridwarden.lint.rule.Words;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** What the API says of rules, findings and composed grids. */
final class LintAnswers {

    private LintAnswers() {}

    /** A rule as a network has it. */
    record RuleAnswer(
            String code,
            String family,
            boolean active,
            String severity,
            Words title,
            Words sentence,
            String clause,
            String source,
            String confidence,
            Map<String, Object> parameters,
            Map<String, Object> defaults,
            boolean changed) {

        static RuleAnswer of(Rule rule, Rule packaged) {
            return new RuleAnswer(
                    rule.code(),
                    rule.family(),
                    rule.active(),
                    rule.severity().code(),
                    rule.title(),
                    rule.sentence(),
                    rule.clause(),
                    rule.source(),
                    rule.confidence(),
                    new TreeMap<>(rule.parameters()),
                    new TreeMap<>(packaged.parameters()),
                    !rule.active()
                            || rule.severity() != packaged.severity()
                            || !rule.parameters().equals(packaged.parameters()));
        }
    }

    /** What a fix will do. */
    record FixAnswer(Words sentence, List<Map<String, Object>> edits) {}

    /** A finding. */
    record FindingAnswer(
            String key,
            String rule,
            String severity,
            @Nullable String level,
            List<String> units,
            Words sentence,
            @Nullable Geometry place,
            @Nullable FixAnswer fix) {

        static FindingAnswer of(Finding finding) {
            return new FindingAnswer(
                    finding.key(),
                    finding.rule(),
                    finding.severity().code(),
                    finding.level(),
                    finding.units(),
                    finding.sentence(),
                    finding.place(),
                    finding.fix() == null
                            ? null
                            : new FixAnswer(
                                    finding.fix().sentence(), finding.fix().edits()));
        }
    }

    /** Findings of one rule. */
    record Count(String rule, String severity, Words title, int findings, int fixable) {}

    /** A page of findings with the counts of all. */
    record FindingsAnswer(
            String network,
            @Nullable Long draft,
            @Nullable Integer version,
            @Nullable Integer edition,
            int total,
            List<Count> counts,
            List<FindingAnswer> items) {

        static FindingsAnswer of(Linted linted, List<Rule> rules, List<Finding> all, int limit) {
            Map<String, int[]> tallies = new TreeMap<>();
            for (Finding finding : all) {
                int[] tally = tallies.computeIfAbsent(finding.rule(), any -> new int[2]);
                tally[0]++;
                tally[1] += finding.fix() == null ? 0 : 1;
            }
            List<Count> counts = new ArrayList<>();
            for (Rule rule : rules) {
                int[] tally = tallies.get(rule.code());
                if (tally != null) {
                    counts.add(new Count(rule.code(), rule.severity().code(), rule.title(), tally[0], tally[1]));
                }
            }
            counts.sort((a, b) -> severity(rules, a.rule()) - severity(rules, b.rule()));
            return new FindingsAnswer(
                    linted.network().code(),
                    linted.draft(),
                    linted.version(),
                    linted.edition(),
                    all.size(),
                    counts,
                    all.stream().limit(limit).map(FindingAnswer::of).toList());
        }

        private static int severity(List<Rule> rules, String code) {
            return rules.stream()
                    .filter(rule -> rule.code().equals(code))
                    .mapToInt(rule -> rule.severity().ordinal())
                    .findFirst()
                    .orElse(0);
        }
    }

    /** A GeoJSON feature. */
    record Feature(String type, String id, @Nullable Geometry geometry, Object properties) {

        static Feature of(Finding finding) {
            return new Feature(
                    "Feature",
                    finding.key(),
                    finding.place(),
                    new Properties(
                            finding.rule(),
                            finding.severity().code(),
                            finding.level(),
                            finding.units(),
                            finding.sentence().zh(),
                            finding.sentence().en(),
                            finding.fix() != null));
        }

        static Feature of(ComposedKind kind, ComposedGrid grid) {
            return new Feature("Feature", grid.code(), grid.boundary(), ComposedAnswer.of(kind, grid));
        }

        static Feature of(ComposedKind kind, UnitContent rest) {
            return new Feature("Feature", rest.code(), rest.geometry(), RestAnswer.of(kind, rest));
        }

        record Properties(
                String rule,
                String severity,
                @Nullable String level,
                List<String> units,
                String sentenceZh,
                String sentenceEn,
                boolean fixable) {}
    }

    /** GeoJSON features. */
    record FeatureCollection(String type, List<Feature> features) {

        static FeatureCollection of(List<Feature> features) {
            return new FeatureCollection("FeatureCollection", features);
        }
    }

    /** A grid made of grids, without its boundary. */
    record ComposedAnswer(
            String kind,
            String code,
            @Nullable String name,
            List<String> members,
            List<String> parents,
            double areaSquareMetres,
            @Nullable Integer households,
            @Nullable Integer residents) {

        static ComposedAnswer of(ComposedKind kind, ComposedGrid grid) {
            return new ComposedAnswer(
                    kind.kind(),
                    grid.code(),
                    grid.name(),
                    grid.memberCodes(),
                    grid.parents(),
                    grid.areaSquareMetres(),
                    grid.households(),
                    grid.residents());
        }
    }

    /** Composed grids, and how far each community has come. */
    record CompositionAnswer(@Nullable Integer version, List<ComposedAnswer> items, List<Composition.Parent> parents) {

        static CompositionAnswer of(Composed composed) {
            return new CompositionAnswer(
                    composed.version(),
                    composed.composition().grids().stream()
                            .map(grid -> ComposedAnswer.of(composed.kind(), grid))
                            .toList(),
                    composed.composition().parents());
        }
    }

    /** A unit grid that belongs to no composed grid. */
    record RestAnswer(
            String kind, String unit, String name, @Nullable String parent) {

        static RestAnswer of(ComposedKind kind, UnitContent unit) {
            return new RestAnswer(kind.kind(), unit.code(), unit.name(), unit.parentCode());
        }
    }
}
