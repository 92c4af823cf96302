package org.gridwarden.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Days and instants as they come in. ISO 8601 can write years that no database holds, no calendar adds to and no array
 * of days has room for; a city means one from {@value #FIRST_YEAR} to {@value #LAST_YEAR}.
 */
public final class Times {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2999;

    private Times() {}

    /** An instant such as {@code 2025-07-01T08:00:00+08:00}; throws {@link DateTimeException}. */
    public static Instant instant(String text) {
        return sane(OffsetDateTime.parse(text).toInstant());
    }

    /** A day such as {@code 2025-07-01}; throws {@link DateTimeException}. */
    public static LocalDate day(String text) {
        return sane(LocalDate.parse(text));
    }

    /** The same instant; throws {@link DateTimeException} for one out of range. */
    public static Instant sane(Instant instant) {
        requireYear(instant.atOffset(ZoneOffset.UTC).getYear());
        return instant;
    }

    private static LocalDate sane(LocalDate day) {
        requireYear(day.getYear());
        return day;
    }

    private static void requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("the year " + year + " is not between " + FIRST_YEAR + " and " + LAST_YEAR);
        }
    }

    /** Reads instants and days of any value, within the range. */
    static final class Module extends SimpleModule {

        Module() {
            super("times");
            addDeserializer(Instant.class, new InstantReader());
            addDeserializer(LocalDate.class, new DayReader());
        }
    }

    private static final class InstantReader extends StdScalarDeserializer<Instant> {

        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
            Instant instant = InstantDeserializer.INSTANT.deserialize(in, context);
            try {
                return sane(instant);
            } catch (DateTimeException e) {
                return (Instant) context.handleWeirdStringValue(Instant.class, in.getText(), "%s", e.getMessage());
            }
        }
    }

    private static final class DayReader extends StdScalarDeserializer<LocalDate> {

        DayReader() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
            LocalDate day = LocalDateDeserializer.INSTANCE.deserialize(in, context);
            try {
                return sane(day);
            } catch (DateTimeException e) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, in.getText(), "%s", e.getMessage());
            }
        }
    }
}
