package org.gridwarden.lint.check;

import java.util.List;
import java.util.Map;
import org.gridwarden.lint.city.City;
import org.gridwarden.lint.city.CityUnit;
import org.gridwarden.lint.report.Fix;
import org.gridwarden.lint.rule.Rule;
import org.gridwarden.lint.rule.Words;

/** Rules on attributes. */
final class AttributeChecks {

    private AttributeChecks() {}

    static void zoneKind(Rule rule, City city, Sheet sheet) {
        String attribute = rule.text("attribute");
        Map<?, ?> kinds = rule.map("kinds");
        for (CityUnit unit : city.units(rule)) {
            // The longest name that fits: 经济技术开发区 is a 开发区 too.
            String word = kinds.keySet().stream()
                    .map(String::valueOf)
                    .filter(unit.name()::contains)
                    .max(java.util.Comparator.comparingInt(String::length))
                    .orElse("");
            if (word.isEmpty()) {
                continue;
            }
            sheet.checked(unit);
            if (unit.attribute(attribute).isEmpty()) {
                String kind = String.valueOf(kinds.get(word));
                sheet.breach(unit)
                        .with("attribute", attribute)
                        .at(unit.geometry())
                        .fix(new Fix(
                                new Words(
                                        "按名称注明 " + attribute + " = " + kind,
                                        "Set " + attribute + " = " + kind + ", as the name says"),
                                List.of(Fix.attributes(unit.code(), "attributes", with(unit, attribute, kind)))))
                        .write();
            }
        }
    }

    static void value(Rule rule, City city, Sheet sheet) {
        for (Map.Entry<?, ?> entry : rule.map("values").entrySet()) {
            String attribute = entry.getKey().toString();
            if (!(entry.getValue() instanceof List<?> allowed)) {
                continue;
            }
            for (CityUnit unit : city.units(rule)) {
                String value = unit.attribute(attribute);
                if (value.isEmpty()) {
                    continue;
                }
                sheet.checked(unit);
                if (!allowed.contains(value)) {
                    sheet.breach(unit)
                            .with("attribute", attribute)
                            .with("value", value)
                            .detail(attribute)
                            .at(unit.geometry())
                            .fix(inDictionary(unit, attribute, value, allowed))
                            .write();
                }
            }
        }
    }

    /** Where only capitals and spaces differ. */
    private static @org.jspecify.annotations.Nullable Fix inDictionary(
            CityUnit unit, String attribute, String value, List<?> allowed) {
        String plain = value.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[\\s-]+", "_");
        return !allowed.contains(plain)
                ? null
                : new Fix(
                        new Words("改为 " + plain, "Write " + plain),
                        List.of(Fix.attributes(unit.code(), "attributes", with(unit, attribute, plain))));
    }

    static void missing(Rule rule, City city, Sheet sheet) {
        for (CityUnit unit : city.units(rule)) {
            sheet.checked(unit);
            for (String attribute : rule.list("attributes")) {
                if (unit.attribute(attribute).isEmpty()) {
                    sheet.breach(unit)
                            .with("attribute", attribute)
                            .detail(attribute)
                            .at(unit.geometry())
                            .write();
                }
            }
        }
    }

    private static Map<String, Object> with(CityUnit unit, String attribute, Object value) {
        Map<String, Object> attributes = new java.util.TreeMap<>(unit.attributes());
        attributes.put(attribute, value);
        return attributes;
    }
}
