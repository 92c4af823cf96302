package org.gridwarden.lint.rule;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A rule as data.
 *
 * @param code stable name
 * @param family what it is about: code, name, size, building, shape, road, tree, attribute, date, composed
 * @param active whether the city has it checked
 * @param severity how grave a breach is
 * @param title what is asked for
 * @param sentence what a breach is called; {@code {name}} stands for a value of the finding
 * @param clause whose words or principle it is
 * @param source the document
 * @param confidence text, practice, unverified or configured
 * @param parameters its numbers and lists
 */
public record Rule(
        String code,
        String family,
        boolean active,
        Severity severity,
        Words title,
        Words sentence,
        String clause,
        String source,
        String confidence,
        Map<String, Object> parameters) {

    public Rule {
        parameters = Map.copyOf(parameters);
    }

    /** The rule as a city changed it. */
    public Rule with(boolean isActive, Severity other, Map<String, Object> changed) {
        return new Rule(code, family, isActive, other, title, sentence, clause, source, confidence, changed);
    }

    /** A parameter that is a number; throws where it is missing or none. */
    public double number(String name) {
        if (parameter(name) instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException(code + ": the parameter " + name + " is no number");
    }

    /** A parameter as text; throws where it is missing. */
    public String text(String name) {
        return String.valueOf(parameter(name));
    }

    /** A parameter that is a list; empty where it is missing. */
    public List<String> list(String name) {
        if (parameters.get(name) instanceof List<?> values) {
            return values.stream().map(String::valueOf).toList();
        }
        if (!parameters.containsKey(name)) {
            return List.of();
        }
        throw new IllegalArgumentException(code + ": the parameter " + name + " is no list");
    }

    /** A parameter that is an object; empty where it is missing. */
    public Map<?, ?> map(String name) {
        if (!parameters.containsKey(name)) {
            return Map.of();
        }
        if (parameters.get(name) instanceof Map<?, ?> values) {
            return values;
        }
        throw new IllegalArgumentException(code + ": the parameter " + name + " is no object");
    }

    private Object parameter(String name) {
        return Objects.requireNonNull(parameters.get(name), () -> code + ": the parameter " + name + " is missing");
    }
}
