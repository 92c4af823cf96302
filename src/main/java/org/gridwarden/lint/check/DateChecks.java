package org.gridwarden.lint.check;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import org.gridwarden.lint.city.City;
import org.gridwarden.lint.city.CityUnit;
import org.gridwarden.lint.city.EditionDate;
import org.gridwarden.lint.rule.Rule;
import org.gridwarden.lint.rule.Words;
import org.jspecify.annotations.Nullable;

/** Rules on dates. */
final class DateChecks {

    private static final int DATE_LENGTH = 10;

    private DateChecks() {}

    static void unit(Rule rule, City city, Sheet sheet) {
        LocalDate today = city.known().now().atOffset(ZoneOffset.UTC).toLocalDate();
        for (CityUnit unit : city.units(rule)) {
            String from = unit.attribute(rule.text("from"));
            String to = unit.attribute(rule.text("to"));
            if (from.isEmpty() && to.isEmpty()) {
                continue;
            }
            sheet.checked(unit);
            Words defect = defect(from, to, today);
            if (defect != null) {
                sheet.breach(unit)
                        .with("from", from.isEmpty() ? "…" : from)
                        .with("to", to.isEmpty() ? "…" : to)
                        .with("defect", defect.zh() + " " + defect.en())
                        .at(unit.geometry())
                        .write();
            }
        }
    }

    private static @Nullable Words defect(String from, String to, LocalDate today) {
        LocalDate begin;
        LocalDate end;
        try {
            begin = from.isEmpty() ? LocalDate.MIN : date(from);
            end = to.isEmpty() ? LocalDate.MAX : date(to);
        } catch (DateTimeParseException e) {
            return new Words("不是日期", "no date");
        }
        if (end.isBefore(begin)) {
            return new Words("终止早于初始", "ends before it begins");
        }
        return end.isBefore(today) ? new Words("已终止", "has ended") : null;
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text.length() > DATE_LENGTH ? text.substring(0, DATE_LENGTH) : text);
    }

    static void order(Rule rule, City city, Sheet sheet) {
        roots(city).forEach(sheet::checked);
        List<EditionDate> editions = city.known().editions().stream()
                .sorted(Comparator.comparingInt(EditionDate::number))
                .toList();
        EditionDate latest = null;
        for (EditionDate edition : editions) {
            if (latest != null && edition.effectiveAt().isBefore(latest.effectiveAt())) {
                sheet.breach(roots(city))
                        .with("number", edition.number())
                        .with("effective", day(edition))
                        .with("before", latest.number())
                        .with("beforeEffective", day(latest))
                        .detail("edition" + edition.number())
                        .write();
            } else {
                latest = edition;
            }
        }
    }

    static void future(Rule rule, City city, Sheet sheet) {
        roots(city).forEach(sheet::checked);
        for (EditionDate edition : city.known().editions()) {
            if (edition.effectiveAt().isAfter(city.known().now())) {
                sheet.breach(roots(city))
                        .with("number", edition.number())
                        .with("effective", day(edition))
                        .with(
                                "days",
                                Duration.between(city.known().now(), edition.effectiveAt())
                                        .toDays())
                        .detail("edition" + edition.number())
                        .write();
            }
        }
    }

    private static List<CityUnit> roots(City city) {
        return city.units().stream()
                .filter(unit -> unit.parent() == null)
                .limit(1)
                .toList();
    }

    private static String day(EditionDate edition) {
        return edition.effectiveAt().atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
