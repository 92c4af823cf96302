package org.gridwarden.density.choropleth;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Problem;
import org.gridwarden.json.Times;
import org.jspecify.annotations.Nullable;

/**
 * On whose boundaries figures are stated: those of an edition by its number, or those that held on a day or at an instant.
 * Reports of any year are located in them anew, so that two years can be told on one set of units. Immutable.
 *
 * @param number number of the edition, null where a time is meant
 * @param day the boundaries that held when this day began, null for none
 * @param instant the boundaries that held then, null for none; where all three are null, those that hold now
 */
public record Vintage(
        @Nullable Integer number,
        @Nullable LocalDate day,
        @Nullable Instant instant) {

    /** The boundaries that hold now. */
    public static final Vintage NOW = new Vintage(null, null, null);

    /** The edition with this number. */
    public static Vintage ofNumber(int number) {
        return new Vintage(number, null, null);
    }

    /** Reads {@code 3}, {@code 2025-07-01} or {@code 2025-07-01T08:00:00+08:00}; throws what cannot be read. */
    public static Vintage parse(String text) {
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return ofNumber(Integer.parseInt(text));
        }
        try {
            return text.indexOf('T') < 0
                    ? new Vintage(null, Times.day(text), null)
                    : new Vintage(null, null, Times.instant(text.replace(' ', '+')));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "not the number of an edition, a day such as 2025-07-01 or a time with an offset: " + text, e);
        }
    }

    /** The parameters {@code vintage} and {@code edition}, of which one may be given. */
    static Vintage of(Parameters parameters) {
        Vintage vintage = parameters.parse("vintage", Vintage::parse).orElse(null);
        var edition = parameters.integer("edition", 1, Integer.MAX_VALUE);
        if (vintage != null && edition.isPresent()) {
            throw Problem.badParameter("vintage", "'vintage' and 'edition' name the same thing; give one of them");
        }
        return edition.isPresent() ? ofNumber((int) edition.getAsLong()) : vintage == null ? NOW : vintage;
    }

    /** The valid time asked for, days beginning in {@code zone}; null for now or where a number is given. */
    @Nullable
    public Instant at(ZoneId zone) {
        return day == null ? instant : day.atStartOfDay(zone).toInstant();
    }

    @Override
    public String toString() {
        return number != null ? number.toString() : day != null ? day.toString() : String.valueOf(instant);
    }
}
