package org.gridwarden.exchange.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a value of a unit is made from the properties of its feature. Immutable.
 *
 * <ul>
 *   <li>{@code WARD} — the property of that name; {@code parent.adcode} looks inside the property {@code parent};
 *   <li>{@code Ward {WARD|pad 2}} — text with properties in braces, each with an optional filter: {@code pad n} puts
 *       zeros in front up to n digits, {@code first n} and {@code last n} take that many characters;
 *   <li>{@code =Boston} — that very text.
 * </ul>
 */
final class Template {

    private static final Pattern HOLE = Pattern.compile("\\{([^{}|]+)(?:\\|(pad|first|last) ([1-9][0-9]?))?}");

    private final String text;
    private final List<Part> parts;

    private Template(String text, List<Part> parts) {
        this.text = text;
        this.parts = parts;
    }

    /** Reads the template; throws {@link IllegalArgumentException} where braces do not make one. */
    static Template of(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a property or template is empty");
        }
        if (text.startsWith("=")) {
            return new Template(text, List.of(new Literal(text.substring(1))));
        }
        if (!text.contains("{") && !text.contains("}")) {
            return new Template(text, List.of(new Property(text, "", 0)));
        }
        List<Part> parts = new ArrayList<>();
        Matcher hole = HOLE.matcher(text);
        int end = 0;
        while (hole.find()) {
            addLiteral(text, text.substring(end, hole.start()), parts);
            parts.add(new Property(
                    hole.group(1).strip(),
                    hole.group(2) == null ? "" : hole.group(2),
                    hole.group(3) == null ? 0 : Integer.parseInt(hole.group(3))));
            end = hole.end();
        }
        addLiteral(text, text.substring(end), parts);
        return new Template(text, List.copyOf(parts));
    }

    /** The value; empty where a property is missing, null or blank. */
    Optional<String> apply(JsonNode properties) {
        StringBuilder value = new StringBuilder();
        for (Part part : parts) {
            String piece = part.of(properties);
            if (piece.isEmpty()) {
                return Optional.empty();
            }
            value.append(piece);
        }
        return Optional.of(value.toString());
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }

    private static void addLiteral(String text, String literal, List<Part> parts) {
        if (literal.contains("{") || literal.contains("}")) {
            throw new IllegalArgumentException(
                    "the template '" + text + "' is not understood; write {PROPERTY}, {PROPERTY|pad 2}, "
                            + "{PROPERTY|first 2} or {PROPERTY|last 2}");
        }
        if (!literal.isEmpty()) {
            parts.add(new Literal(literal));
        }
    }

    /** Whole numbers without a decimal point, however the file writes them; nothing for what is no value. */
    static String textOf(JsonNode node) {
        if (node.isNumber() && Double.isNaN(node.doubleValue())) {
            return "";
        }
        if (node.isNumber() && node.doubleValue() == Math.rint(node.doubleValue()) && node.canConvertToLong()) {
            return Long.toString(node.longValue());
        }
        return node.isValueNode() && !node.isNull() ? node.asText() : "";
    }

    private sealed interface Part {
        /** Empty where there is none. */
        String of(JsonNode properties);
    }

    private record Literal(String value) implements Part {
        @Override
        public String of(JsonNode properties) {
            return value;
        }
    }

    private record Property(String name, String filter, int length) implements Part {
        @Override
        public String of(JsonNode properties) {
            String value = textOf(find(properties)).strip();
            if (value.isEmpty()) {
                return "";
            }
            return switch (filter) {
                case "pad" -> "0".repeat(Math.max(0, length - value.length())) + value;
                case "first" -> value.substring(0, Math.min(length, value.length()));
                case "last" -> value.substring(Math.max(0, value.length() - length));
                default -> value;
            };
        }

        private JsonNode find(JsonNode properties) {
            if (properties.has(name)) {
                return properties.get(name);
            }
            JsonNode node = properties;
            for (String step : name.split("\\.", -1)) {
                node = node.path(step);
            }
            return node;
        }
    }
}
