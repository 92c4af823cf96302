package org.gridwarden.lint.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gridwarden.lint.city.City;
import org.gridwarden.lint.city.CityUnit;
import org.gridwarden.lint.city.ComposedGrid;
import org.gridwarden.lint.city.ComposedKind;
import org.gridwarden.lint.report.Finding;
import org.gridwarden.lint.rule.Rule;
import org.gridwarden.lint.rule.Severity;

/**
 * What the rules would say if a composed grid had other members: of itself, and of the grids that would lose some to
 * it. What a grid breaks already is not held against a change that leaves it so. Immutable.
 */
public final class ComposedTrial {

    private interface GridsCheck {
        void run(Rule rule, List<ComposedGrid> grids, Sheet sheet);
    }

    private static final Map<String, GridsCheck> CHECKS = Map.of(
            "MANAGEMENT_SIZE", ComposedChecks::size,
            "MANAGEMENT_ADJACENT", ComposedChecks::adjacent,
            "MANAGEMENT_ONE_COMMUNITY", ComposedChecks::oneCommunity);

    private final City city;
    private final ComposedKind kind;
    private final Map<String, ComposedGrid> before = new LinkedHashMap<>();

    /** A trial on the composed grids of this kind, as the city has them now. */
    public ComposedTrial(City city, ComposedKind kind) {
        this.city = city;
        this.kind = kind;
        ComposedGrid.of(city, kind).forEach(grid -> before.put(grid.code(), grid));
    }

    /** Breaches of active rules of the gravity of an error that are not there now. */
    public List<Finding> breaches(List<Rule> rules, String code, Set<String> members) {
        List<Rule> asked = rules.stream()
                .filter(rule -> CHECKS.containsKey(rule.code()))
                .filter(rule -> rule.active() && rule.severity() == Severity.ERROR)
                .filter(rule -> rule.text("kind").equals(kind.kind()))
                .toList();
        List<Finding> breaches = new ArrayList<>();
        for (ComposedGrid grid : after(code, members)) {
            ComposedGrid was = before.get(grid.code());
            for (Rule rule : asked) {
                if (was == null || findings(rule, was).isEmpty()) {
                    breaches.addAll(findings(rule, grid));
                }
            }
        }
        return breaches;
    }

    /** The grid itself, and those that lose members to it; none that has no member left. */
    private List<ComposedGrid> after(String code, Set<String> members) {
        List<ComposedGrid> grids = new ArrayList<>();
        List<CityUnit> units = city.units(kind.levels()).stream()
                .filter(unit -> members.contains(unit.code()))
                .toList();
        grids.add(new ComposedGrid(code, null, units));
        Set<String> losing = new LinkedHashSet<>();
        units.forEach(unit -> losing.add(unit.attribute(kind.attribute())));
        losing.remove(code);
        for (String other : losing) {
            ComposedGrid grid = before.get(other);
            if (grid != null) {
                List<CityUnit> left = grid.members().stream()
                        .filter(unit -> !members.contains(unit.code()))
                        .toList();
                grids.add(new ComposedGrid(other, grid.name(), left));
            }
        }
        grids.removeIf(grid -> grid.members().isEmpty());
        return grids;
    }

    private static List<Finding> findings(Rule rule, ComposedGrid grid) {
        Sheet sheet = new Sheet(rule);
        GridsCheck check = Objects.requireNonNull(CHECKS.get(rule.code()));
        check.run(rule, List.of(grid), sheet);
        return sheet.findings();
    }
}
