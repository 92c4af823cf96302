package org.gridwarden.lint.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gridwarden.lint.city.City;
import org.gridwarden.lint.city.CityUnit;
import org.gridwarden.lint.city.Places;
import org.gridwarden.lint.report.Fix;
import org.gridwarden.lint.rule.Rule;
import org.gridwarden.lint.rule.Words;

/** Rules on names. */
final class NameChecks {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u3000\\u200b\\ufeff]+");
    private static final Pattern BETWEEN_HAN = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

    private NameChecks() {}

    static void given(Rule rule, City city, Sheet sheet) {
        for (CityUnit unit : city.units(rule)) {
            sheet.checked(unit);
            String name = plain(unit.name());
            if (name.isEmpty() || name.equals(unit.code())) {
                sheet.breach(unit).at(unit.geometry()).write();
            }
        }
    }

    static void spaces(Rule rule, City city, Sheet sheet) {
        for (CityUnit unit : city.units(rule)) {
            sheet.checked(unit);
            String name = plain(unit.name());
            if (!name.isEmpty() && !name.equals(unit.name())) {
                sheet.breach(unit)
                        .at(unit.geometry())
                        .fix(new Fix(
                                new Words("名称改为「" + name + "」", "Write the name as “" + name + "”"),
                                List.of(Fix.attributes(unit.code(), "name", name))))
                        .write();
            }
        }
    }

    static void unique(Rule rule, City city, Sheet sheet) {
        Map<String, List<CityUnit>> families = new LinkedHashMap<>();
        for (CityUnit unit : city.units(rule)) {
            CityUnit parent = unit.parent();
            if (parent != null && !unit.name().isBlank()) {
                sheet.checked(unit);
                families.computeIfAbsent(parent.index() + " " + plain(unit.name()), any -> new ArrayList<>())
                        .add(unit);
            }
        }
        families.values().stream()
                .filter(family -> family.size() > 1)
                .forEach(family -> sheet.breach(family)
                        .with("count", family.size())
                        .at(Places.of(family))
                        .write());
    }

    /** Without spaces at the ends and between Chinese characters, and with single ones elsewhere. */
    private static String plain(String name) {
        return SPACES.matcher(name).find()
                ? BETWEEN_HAN
                        .matcher(SPACES.matcher(name).replaceAll(" ").strip())
                        .replaceAll("")
                : name;
    }
}
