package org.gridwarden.json;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a member of a JSON text is not what was asked for, in words for whoever sent it: no classes, no parser. */
final class BindingWords {

    private BindingWords() {}

    static String of(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "the member '" + unknown.getPropertyName() + "' is unknown; allowed: "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        if (e instanceof ValueInstantiationException && e.getCause() instanceof IllegalArgumentException refused) {
            return String.valueOf(refused.getMessage());
        }
        if (e instanceof InvalidFormatException wrong) {
            return "'" + abridged(String.valueOf(wrong.getValue())) + "' is not " + kind(wrong.getTargetType())
                    + reason(wrong);
        }
        if (e instanceof MismatchedInputException wrong) {
            return kind(wrong.getTargetType()) + " is wanted";
        }
        if (e.getCause() instanceof InputCoercionException wide) {
            return kind(wide.getTargetType()) + " is wanted, and not one so large";
        }
        return e.getOriginalMessage();
    }

    /** What else is wrong with a time that can be read. */
    private static String reason(InvalidFormatException wrong) {
        String said = wrong.getOriginalMessage();
        int year = said.indexOf("the year ");
        return year < 0 ? "" : ": " + said.substring(year);
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null) {
            return "another value";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (type.isPrimitive() && type != boolean.class || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == LocalDate.class) {
            return "a day such as 2025-07-01";
        }
        if (type == Instant.class) {
            return "a time such as 2025-07-01T08:00:00+08:00";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return type == String.class ? "a text" : "an object";
    }

    private static String abridged(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
