package org.gridwarden.lint.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.LevelFit;
import org.gridwarden.lint.city.City;
import org.gridwarden.lint.city.CityUnit;
import org.gridwarden.lint.rule.Rule;

/** Rules on levels, parents and parts. */
final class TreeChecks {

    private TreeChecks() {}

    static void parentLevel(Rule rule, City city, Sheet sheet) {
        List<String> allowed = rule.list("parents");
        if (city.network().levels().stream().noneMatch(level -> allowed.contains(level.code()))) {
            return;
        }
        for (CityUnit unit : city.units(rule)) {
            sheet.checked(unit);
            CityUnit parent = unit.parent();
            if (parent == null || !allowed.contains(parent.level().code())) {
                sheet.breach(unit)
                        .with(
                                "parentLevel",
                                parent == null ? "" : parent.level().nameZh())
                        .at(unit.geometry())
                        .write();
            }
        }
    }

    static void skipped(Rule rule, City city, Sheet sheet) {
        List<Level> levels = city.network().levels();
        for (CityUnit unit : city.units(rule)) {
            CityUnit parent = unit.parent();
            if (parent == null) {
                continue;
            }
            sheet.checked(unit);
            int skipped = levels.indexOf(unit.level()) - levels.indexOf(parent.level()) - 1;
            if (skipped > 0) {
                sheet.breach(unit)
                        .with("parentLevel", parent.level().nameZh())
                        .with("skipped", skipped)
                        .at(unit.geometry())
                        .write();
            }
        }
    }

    static void depth(Rule rule, City city, Sheet sheet) {
        long depth = city.units().stream().map(unit -> unit.level()).distinct().count();
        city.units().stream().filter(unit -> unit.parent() == null).forEach(sheet::checked);
        if (depth > 0 && (depth < rule.number("least") || depth > rule.number("greatest"))) {
            sheet.breach(city.units().stream()
                            .filter(unit -> unit.parent() == null)
                            .limit(1)
                            .toList())
                    .with("depth", depth)
                    .with("least", rule.number("least"))
                    .with("greatest", rule.number("greatest"))
                    .write();
        }
    }

    static void childCount(Rule rule, City city, Sheet sheet) {
        Map<?, ?> greatest = rule.map("greatest");
        for (CityUnit unit : city.units()) {
            if (!(greatest.get(unit.level().code()) instanceof Number most)
                    || unit.children().isEmpty()) {
                continue;
            }
            sheet.checked(unit);
            Map<Level, Integer> counts = new LinkedHashMap<>();
            unit.children().forEach(child -> counts.merge(child.level(), 1, Integer::sum));
            counts.forEach((level, count) -> {
                if (level.fit() == LevelFit.TILES && count > most.intValue()) {
                    sheet.breach(unit)
                            .with("count", count)
                            .with("childLevel", level.nameZh())
                            .with("greatest", most.intValue())
                            .detail(level.code())
                            .at(unit.geometry())
                            .write();
                }
            });
        }
    }

    static void noChildren(Rule rule, City city, Sheet sheet) {
        for (CityUnit unit : city.units(rule)) {
            CityUnit parent = unit.parent();
            if (parent == null) {
                continue;
            }
            List<CityUnit> siblings = parent.children().stream()
                    .filter(sibling -> sibling != unit && sibling.level() == unit.level())
                    .toList();
            long divided = siblings.stream().filter(TreeChecks::isDivided).count();
            if (siblings.isEmpty()) {
                continue;
            }
            sheet.checked(unit);
            if (divided > 0 && !isDivided(unit)) {
                sheet.breach(unit).with("divided", divided).at(unit.geometry()).write();
            }
        }
    }

    private static boolean isDivided(CityUnit unit) {
        return unit.children().stream().anyMatch(child -> child.level().fit() == LevelFit.TILES);
    }
}
