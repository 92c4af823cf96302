package org.gridwarden.lint.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.gridwarden.lint.city.City;
import org.gridwarden.lint.report.Finding;
import org.gridwarden.lint.report.LintReport;
import org.gridwarden.lint.rule.Rule;

/** Runs the checks of rules, several at a time. Stateless. */
public final class Linter {

    private static final Map<String, Check> CHECKS = checks();

    private Linter() {}

    /** Codes of the rules that have a check. */
    public static Set<String> codes() {
        return CHECKS.keySet();
    }

    /** The breaches of the active ones of these rules; throws for parameters that a check cannot use. */
    public static LintReport run(List<Rule> rules, City city) {
        List<Sheet> sheets = rules.parallelStream()
                .filter(Rule::active)
                .map(rule -> {
                    Sheet sheet = new Sheet(rule);
                    check(rule.code()).run(rule, city, sheet);
                    return sheet;
                })
                .toList();
        List<Finding> findings = new ArrayList<>();
        sheets.forEach(sheet -> findings.addAll(sheet.findings()));
        findings.sort(Finding.ORDER);
        return new LintReport(findings, sheets.stream().map(Sheet::tally).toList(), city);
    }

    private static Check check(String code) {
        return Objects.requireNonNull(CHECKS.get(code), () -> "there is no check of the rule " + code);
    }

    private static Map<String, Check> checks() {
        Map<String, Check> checks = new TreeMap<>();
        checks.put("CODE_DIGITS", CodeChecks::digits);
        checks.put("CODE_PREFIX", CodeChecks::prefix);
        checks.put("CODE_SERIAL", CodeChecks::serial);
        checks.put("CODE_REUSED", CodeChecks::reused);
        checks.put("SEQUENCE_ORDER", CodeChecks::sequence);
        checks.put("NAME_GIVEN", NameChecks::given);
        checks.put("NAME_SPACES", NameChecks::spaces);
        checks.put("NAME_UNIQUE", NameChecks::unique);
        checks.put("AREA_BAND", SizeChecks::area);
        checks.put("HOUSEHOLDS_BAND", SizeChecks::households);
        checks.put("HOUSEHOLDS_MISSING", SizeChecks::householdsMissing);
        checks.put("RESIDENTS_PLAUSIBLE", SizeChecks::residents);
        checks.put("PEOPLE_SUM", SizeChecks::sum);
        checks.put("BUILDING_SPLIT", BuildingChecks::split);
        checks.put("BUILDING_PARENT", BuildingChecks::parent);
        checks.put("BUILDING_OVERLAP", BuildingChecks::overlap);
        checks.put("CONTIGUOUS", ShapeChecks::contiguous);
        checks.put("TINY_HOLE", ShapeChecks::tinyHole);
        checks.put("TOO_NARROW", ShapeChecks::tooNarrow);
        checks.put("SPIKE", VertexChecks::spike);
        checks.put("COMPACTNESS", ShapeChecks::compactness);
        checks.put("DENSE_VERTICES", VertexChecks::dense);
        checks.put("ROAD_CENTRE", RoadChecks::centre);
        checks.put("ROAD_KERB", RoadChecks::kerb);
        checks.put("GRID_IN_COMMUNITY", TreeChecks::parentLevel);
        checks.put("LEVEL_SKIPPED", TreeChecks::skipped);
        checks.put("HIERARCHY_DEPTH", TreeChecks::depth);
        checks.put("CHILD_COUNT", TreeChecks::childCount);
        checks.put("NO_CHILDREN", TreeChecks::noChildren);
        checks.put("ZONE_KIND", AttributeChecks::zoneKind);
        checks.put("ATTRIBUTE_VALUE", AttributeChecks::value);
        checks.put("ATTRIBUTE_MISSING", AttributeChecks::missing);
        checks.put("UNIT_DATES", DateChecks::unit);
        checks.put("EDITION_ORDER", DateChecks::order);
        checks.put("EDITION_FUTURE", DateChecks::future);
        checks.put("MANAGEMENT_SIZE", ComposedChecks::size);
        checks.put("MANAGEMENT_ADJACENT", ComposedChecks::adjacent);
        checks.put("MANAGEMENT_ONE_COMMUNITY", ComposedChecks::oneCommunity);
        checks.put("MANAGEMENT_COMPLETE", ComposedChecks::complete);
        return Map.copyOf(checks);
    }
}
