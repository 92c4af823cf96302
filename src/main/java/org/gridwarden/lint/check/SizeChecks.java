package org.gridwarden.lint.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.grid.LevelFit;
import org.gridwarden.lint.city.City;
import org.gridwarden.lint.city.CityUnit;
import org.gridwarden.lint.city.ComposedGrid;
import org.gridwarden.lint.city.Places;
import org.gridwarden.lint.report.Fix;
import org.gridwarden.lint.rule.Rule;
import org.gridwarden.lint.rule.Words;
import org.jspecify.annotations.Nullable;

/** Rules on ground and people. */
final class SizeChecks {

    private SizeChecks() {}

    static void area(Rule rule, City city, Sheet sheet) {
        double least = rule.number("leastSquareMetres");
        double greatest = rule.number("greatestSquareMetres");
        for (CityUnit unit : city.units(rule)) {
            if (unit.isExempt(rule)) {
                continue;
            }
            sheet.checked(unit);
            if (unit.areaSquareMetres() < least || unit.areaSquareMetres() > greatest) {
                sheet.breach(unit)
                        .with("area", unit.areaSquareMetres())
                        .with("least", least)
                        .with("greatest", greatest)
                        .at(unit.geometry())
                        .write();
            }
        }
    }

    /** Where a community has management grids they are what is counted; a unit grid that is in none stands for itself. */
    static void households(Rule rule, City city, Sheet sheet) {
        List<ComposedGrid> composed = city.composed(rule.text("composedKind"));
        java.util.Set<CityUnit> inComposed = new java.util.HashSet<>();
        for (ComposedGrid grid : composed) {
            inComposed.addAll(grid.members());
            Integer households = grid.households();
            if (households != null && grid.members().stream().noneMatch(member -> member.isExempt(rule))) {
                sheet.checked(grid.members());
                checkHouseholds(rule, sheet, grid.members(), grid.code(), households);
            }
        }
        for (CityUnit unit : city.units(rule)) {
            Integer households = unit.content().households();
            if (households != null && !inComposed.contains(unit) && !unit.isExempt(rule)) {
                sheet.checked(unit);
                checkHouseholds(rule, sheet, List.of(unit), unit.name(), households);
            }
        }
    }

    private static void checkHouseholds(Rule rule, Sheet sheet, List<CityUnit> units, String name, int households) {
        if (households < rule.number("least") || households > rule.number("greatest")) {
            sheet.breach(units)
                    .with("name", name)
                    .with("households", households)
                    .with("least", rule.number("least"))
                    .with("greatest", rule.number("greatest"))
                    .at(Places.of(units))
                    .write();
        }
    }

    static void householdsMissing(Rule rule, City city, Sheet sheet) {
        for (CityUnit unit : city.units(rule)) {
            if (!unit.isExempt(rule)) {
                sheet.checked(unit);
                if (unit.content().households() == null) {
                    sheet.breach(unit).at(unit.geometry()).write();
                }
            }
        }
    }

    static void residents(Rule rule, City city, Sheet sheet) {
        for (CityUnit unit : city.units(rule)) {
            Integer households = unit.content().households();
            Integer residents = unit.content().residents();
            if (households == null || residents == null || households < rule.number("leastHouseholds")) {
                continue;
            }
            sheet.checked(unit);
            double each = (double) residents / households;
            if (each < rule.number("least") || each > rule.number("greatest")) {
                sheet.breach(unit)
                        .with("households", households)
                        .with("residents", residents)
                        .with("perHousehold", Math.round(each * 100) / 100.0)
                        .with("least", rule.number("least"))
                        .with("greatest", rule.number("greatest"))
                        .at(unit.geometry())
                        .write();
            }
        }
    }

    static void sum(Rule rule, City city, Sheet sheet) {
        for (CityUnit unit : city.units(rule)) {
            List<CityUnit> parts = unit.children().stream()
                    .filter(part -> part.level().fit() == LevelFit.TILES)
                    .toList();
            Integer households = CityUnit.households(parts);
            Integer residents = CityUnit.residents(parts);
            if (parts.isEmpty() || households == null || residents == null) {
                continue;
            }
            sheet.checked(unit);
            if (!households.equals(unit.content().households())
                    || !residents.equals(unit.content().residents())) {
                sheet.breach(unit)
                        .with("households", shown(unit.content().households()))
                        .with("residents", shown(unit.content().residents()))
                        .with("partHouseholds", households)
                        .with("partResidents", residents)
                        .at(unit.geometry())
                        .fix(takeSum(unit, households, residents))
                        .write();
            }
        }
    }

    private static Fix takeSum(CityUnit unit, int households, int residents) {
        Map<String, Object> edit = new LinkedHashMap<>(Fix.attributes(unit.code(), "households", households));
        edit.put("residents", residents);
        return new Fix(
                new Words(
                        "按下级合计改为 " + households + " 户 " + residents + " 人",
                        "Take the sum of the parts: " + households + " households, " + residents + " residents"),
                List.of(edit));
    }

    private static Object shown(@Nullable Integer number) {
        return number == null ? "?" : number;
    }
}
