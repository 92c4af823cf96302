package org.gridwarden.lint;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.http.Problem;
import org.gridwarden.lint.rule.Rule;
import org.gridwarden.lint.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What a city changes of one rule.
 *
 * @param code the rule
 * @param active whether it is checked; null leaves it
 * @param severity error, warning or notice; null leaves it
 * @param parameters by name those that change, of the same kind as before; null leaves all
 * @param reset take everything back to the packaged file first
 */
public record RuleChange(
        String code,
        @Nullable Boolean active,
        @Nullable String severity,
        @Nullable Map<String, Object> parameters,
        @Nullable Boolean reset) {

    /** The rule with this change; throws a problem that names what is wrong. */
    Rule apply(Rule packaged, Rule current) {
        Rule from = Boolean.TRUE.equals(reset) ? packaged : current;
        Map<String, Object> merged = new HashMap<>(from.parameters());
        if (parameters != null) {
            parameters.forEach((name, value) -> merged.put(name, checked(packaged, name, value)));
        }
        return from.with(active == null ? from.active() : active, severity(from.severity()), merged);
    }

    /** Those parameters that differ from the packaged ones. */
    static Map<String, Object> differing(Rule packaged, Rule rule) {
        Map<String, Object> differing = new LinkedHashMap<>();
        rule.parameters().forEach((name, value) -> {
            if (!value.equals(packaged.parameters().get(name))) {
                differing.put(name, value);
            }
        });
        return differing;
    }

    private Severity severity(Severity usual) {
        try {
            return severity == null ? usual : Severity.ofCode(severity);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter("severity", code + ": " + e.getMessage());
        }
    }

    private Object checked(Rule packaged, String name, @Nullable Object value) {
        Object usual = packaged.parameters().get(name);
        if (usual == null) {
            throw Problem.badParameter(
                    name,
                    code + " has no parameter '" + name + "'; allowed: "
                            + String.join(", ", packaged.parameters().keySet()));
        }
        if (value == null || !kind(value).equals(kind(usual))) {
            throw Problem.badParameter(name, code + ": the parameter '" + name + "' must be " + kind(usual));
        }
        if (value instanceof Number number && number.doubleValue() < 0) {
            throw Problem.badParameter(name, code + ": the parameter '" + name + "' must not be negative");
        }
        return value;
    }

    private static String kind(Object value) {
        if (value instanceof Number) {
            return "a number";
        }
        if (value instanceof List<?>) {
            return "a list";
        }
        return value instanceof Map<?, ?> ? "an object" : "a text";
    }
}
