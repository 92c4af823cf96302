package org.gridwarden.http;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridwarden.json.Times;

/**
 * The query parameters of a request. An unknown one is refused with the allowed list, so that a misspelt filter never
 * answers for everything; so is one given twice. Every method throws a problem that names the parameter.
 */
public final class Parameters {

    /** Rows of a page unless the request says otherwise. */
    public static final int DEFAULT_LIMIT = 100;

    /** Most rows of a page. */
    public static final int GREATEST_LIMIT = 1000;

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /** The request's parameters; only the {@code allowed} ones may be there. */
    public static Parameters of(Context ctx, String... allowed) {
        Map<String, List<String>> values = ctx.queryParamMap();
        Set<String> known = Set.of(allowed);
        for (Map.Entry<String, List<String>> entry : values.entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw Problem.badParameter(
                        entry.getKey(),
                        "the parameter '" + entry.getKey() + "' is unknown; allowed: "
                                + (allowed.length == 0
                                        ? "none"
                                        : Arrays.stream(allowed).sorted().collect(Collectors.joining(", "))));
            }
            if (entry.getValue().size() > 1) {
                throw Problem.badParameter(
                        entry.getKey(),
                        "the parameter '" + entry.getKey() + "' is given more than once; separate several values by"
                                + " commas");
            }
        }
        return new Parameters(values);
    }

    /** The text; an empty one counts as absent. */
    public Optional<String> text(String name) {
        List<String> given = values.get(name);
        return given == null || given.isEmpty() || given.get(0).isBlank()
                ? Optional.empty()
                : Optional.of(given.get(0).strip());
    }

    /** The text, which must be there. */
    public String getText(String name) {
        return text(name).orElseThrow(() -> Problem.badParameter(name, "the parameter '" + name + "' is needed"));
    }

    /** A whole number between the bounds. */
    public OptionalLong integer(String name, long least, long greatest) {
        Optional<Long> value = parse(name, text -> {
            long number = Long.parseLong(text);
            if (number < least || number > greatest) {
                throw new IllegalArgumentException("not between " + least + " and " + greatest + ": " + number);
            }
            return number;
        });
        return value.isPresent() ? OptionalLong.of(value.get()) : OptionalLong.empty();
    }

    /** A finite decimal number. */
    public OptionalDouble number(String name) {
        Optional<Double> value = parse(name, text -> {
            double number = Double.parseDouble(text);
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("not a finite number: " + text);
            }
            return number;
        });
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }

    /** A finite decimal number, which must be there. */
    public double getNumber(String name) {
        getText(name);
        return number(name).orElseThrow();
    }

    /** An instant in ISO 8601 with an offset; a plus sign that arrived as a space is understood. */
    public Optional<Instant> instant(String name) {
        return parse(name, text -> Times.instant(text.replace(' ', '+')));
    }

    /** {@code true} or {@code false}; absent is false. */
    public boolean flag(String name) {
        return parse(name, text -> switch (text) {
                    case "true" -> Boolean.TRUE;
                    case "false" -> Boolean.FALSE;
                    default -> throw new IllegalArgumentException("not true or false: " + text);
                })
                .orElse(Boolean.FALSE);
    }

    /** Values separated by commas; empty when absent. */
    public List<String> list(String name) {
        return text(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** One of the allowed values. */
    public Optional<String> choice(String name, String... allowed) {
        return parse(name, text -> {
            if (!List.of(allowed).contains(text)) {
                throw new IllegalArgumentException("not one of " + String.join(", ", allowed) + ": " + text);
            }
            return text;
        });
    }

    /** One of the constants, written in small letters. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> constants) {
        E[] values = constants.getEnumConstants();
        String[] written = Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        return choice(name, written).map(text -> values[List.of(written).indexOf(text)]);
    }

    /** West, south, east and north in degrees. */
    public Optional<double[]> bbox(String name) {
        return parse(name, text -> {
            double[] box = Arrays.stream(text.split(","))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (box.length != 4
                    || !(box[0] >= -180 && box[0] <= box[2] && box[2] <= 180)
                    || !(box[1] >= -90 && box[1] <= box[3] && box[3] <= 90)) {
                throw new IllegalArgumentException("not west,south,east,north in degrees: " + text);
            }
            return box;
        });
    }

    /** The page size in {@code limit}. */
    public int limit() {
        return (int) integer("limit", 1, GREATEST_LIMIT).orElse(DEFAULT_LIMIT);
    }

    /** What {@code parser} makes of the text; its IllegalArgumentException becomes a problem. */
    public <T> Optional<T> parse(String name, Function<String, T> parser) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(parseText(name, text.get(), parser));
    }

    /** The path parameter as a number. */
    public static long pathNumber(Context ctx, String name) {
        return parseText(name, ctx.pathParam(name), Long::parseLong);
    }

    private static <T> T parseText(String name, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (NumberFormatException e) {
            throw Problem.badParameter(name, "'" + name + "' is not a number: " + text);
        } catch (DateTimeException e) {
            throw Problem.badParameter(
                    name,
                    "'" + name + "' is not a time such as 2025-07-01T08:00:00+08:00 in the years 1900 to 2999: "
                            + text);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter(name, "'" + name + "': " + e.getMessage());
        }
    }
}
