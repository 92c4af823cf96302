package org.gridwarden.lint.rule;

import java.util.Locale;
import java.util.Map;

/**
 * One text in both languages.
 *
 * @param zh Chinese
 * @param en English
 */
public record Words(String zh, String en) {

    /** The text with {@code {name}} replaced by the value of that name. */
    public Words fill(Map<String, ?> values) {
        return new Words(fill(zh, values), fill(en, values));
    }

    private static String fill(String template, Map<String, ?> values) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            String name = template.substring(open + 1, close);
            Object value = values.get(name);
            text.append(template, from, open).append(value == null ? "{" + name + "}" : shown(value));
            from = close + 1;
        }
        return text.append(template.substring(from)).toString();
    }

    /** Whole numbers in groups of three, others with at most two decimals. */
    private static String shown(Object value) {
        if (!(value instanceof Number number) || value instanceof Integer) {
            return value.toString();
        }
        double decimal = number.doubleValue();
        if (Math.abs(decimal) >= 100 || decimal == Math.rint(decimal)) {
            return String.format(Locale.ROOT, "%,.0f", decimal);
        }
        return String.format(Locale.ROOT, "%.2f", decimal).replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
