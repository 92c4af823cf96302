package org.gridwarden.lint.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridwarden.lint.city.City;
import org.gridwarden.lint.city.CityUnit;
import org.gridwarden.lint.city.CodeUse;
import org.gridwarden.lint.code.Codes;
import org.gridwarden.lint.code.ReadingOrder;
import org.gridwarden.lint.report.Fix;
import org.gridwarden.lint.rule.Rule;
import org.gridwarden.lint.rule.Words;
import org.jspecify.annotations.Nullable;

/** Rules on codes. */
final class CodeChecks {

    private CodeChecks() {}

    static void digits(Rule rule, City city, Sheet sheet) {
        Map<?, ?> wanted = rule.map("digits");
        for (CityUnit unit : city.units()) {
            if (!(wanted.get(unit.level().code()) instanceof Number expected)) {
                continue;
            }
            sheet.checked(unit);
            String code = unit.code();
            if (code.length() != expected.intValue() || !Codes.isDigits(code)) {
                sheet.breach(unit)
                        .with("expected", expected.intValue())
                        .with("length", code.length())
                        .at(unit.geometry())
                        .fix(plainDigits(city, unit, expected.intValue()))
                        .write();
            }
        }
    }

    private static @Nullable Fix plainDigits(City city, CityUnit unit, int digits) {
        String plain = Codes.plain(unit.code());
        if (plain.length() != digits || !Codes.isDigits(plain)) {
            return null;
        }
        return recode(city, unit, plain);
    }

    static void prefix(Rule rule, City city, Sheet sheet) {
        List<String> ignored = rule.list("ignoreParents");
        for (CityUnit unit : city.units(rule)) {
            CityUnit parent = unit.parent();
            while (parent != null && ignored.contains(parent.level().code())) {
                parent = parent.parent();
            }
            if (parent == null || !Codes.isDigits(parent.code())) {
                continue;
            }
            sheet.checked(unit);
            String prefix = Codes.prefix(parent.code());
            if (!unit.code().startsWith(prefix)) {
                sheet.breach(unit)
                        .with("prefix", prefix)
                        .with("parentName", parent.name())
                        .at(unit.geometry())
                        .fix(underPrefix(city, unit, prefix))
                        .write();
            }
        }
    }

    /** Its own last digits where nobody has or had that code, else the next free number. */
    private static @Nullable Fix underPrefix(City city, CityUnit unit, String prefix) {
        int digits = unit.code().length() - prefix.length();
        if (digits < 1 || !Codes.isDigits(unit.code())) {
            return null;
        }
        String same = prefix + unit.code().substring(prefix.length());
        String code = city.isFree(same) ? same : Codes.nextFree(city, prefix, digits, Set.of());
        return code == null ? null : recode(city, unit, code);
    }

    static void serial(Rule rule, City city, Sheet sheet) {
        int digits = (int) rule.number("digits");
        int least = (int) rule.number("least");
        int greatest = (int) rule.number("greatest");
        for (CityUnit unit : city.units(rule)) {
            int serial = Codes.serial(unit.code(), digits);
            if (serial < 0) {
                continue;
            }
            sheet.checked(unit);
            if (serial < least || serial > greatest) {
                sheet.breach(unit)
                        .with("serial", String.valueOf(serial))
                        .with("least", least)
                        .with("greatest", greatest)
                        .at(unit.geometry())
                        .write();
            }
        }
    }

    static void reused(Rule rule, City city, Sheet sheet) {
        for (CityUnit unit : city.units(rule)) {
            sheet.checked(unit);
            CodeUse use = city.known().codes().get(unit.code());
            if (use != null && use.wasGivenUp(city.known().edition())) {
                sheet.breach(unit)
                        .with("first", use.first())
                        .with("last", use.last())
                        .at(unit.geometry())
                        .fix(nextNumber(city, unit))
                        .write();
            }
        }
    }

    private static @Nullable Fix nextNumber(City city, CityUnit unit) {
        CityUnit parent = unit.parent();
        String prefix = parent == null ? "" : Codes.prefix(parent.code());
        if (parent == null || !unit.code().startsWith(prefix)) {
            return null;
        }
        String code = Codes.nextFree(city, prefix, unit.code().length() - prefix.length(), Set.of());
        return code == null ? null : recode(city, unit, code);
    }

    static void sequence(Rule rule, City city, Sheet sheet) {
        Map<CityUnit, List<CityUnit>> families = new LinkedHashMap<>();
        for (CityUnit unit : city.units(rule)) {
            CityUnit parent = unit.parent();
            if (parent != null) {
                families.computeIfAbsent(parent, any -> new ArrayList<>()).add(unit);
            }
        }
        families.forEach((parent, siblings) -> {
            sheet.checked(siblings);
            List<CityUnit> moved = ReadingOrder.outOfOrder(siblings);
            if (moved.size() > rule.number("toleratedShare") * siblings.size()) {
                List<CityUnit> concerned = new ArrayList<>(List.of(parent));
                concerned.addAll(moved);
                sheet.breach(concerned)
                        .with("total", siblings.size())
                        .with("moved", moved.size())
                        .at(ReadingOrder.path(siblings))
                        .write();
            }
        });
    }

    private static @Nullable Fix recode(City city, CityUnit unit, String code) {
        List<Map<String, Object>> edits = Codes.recode(city, unit, code, Set.of());
        return edits == null
                ? null
                : new Fix(
                        new Words(
                                "将编码 " + unit.code() + " 改为 " + code
                                        + (edits.size() > 1 ? "，下属 " + (edits.size() - 1) + " 个编码随之改变" : ""),
                                "Change the code " + unit.code() + " to " + code
                                        + (edits.size() > 1
                                                ? ", and with it the codes of " + (edits.size() - 1) + " parts"
                                                : "")),
                        edits);
    }
}
