package org.gridwarden.intake.given;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.gridwarden.geo.LngLat;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sends.
 *
 * @param category code of dictionary {@code report_category}
 * @param channel code of dictionary {@code channel}
 * @param seenAt when it was seen, null for "now"; decides the edition in which its owner is found
 * @param place where, null when nothing was given
 * @param accuracyMetres radius within which the place is meant, null when unknown
 * @param quantity how much, with its measure word
 * @param measureWord code of dictionary {@code measure_word}
 * @param description words
 * @param address words on the place
 * @param dueAt time limit
 * @param closedAt when it was closed, for reports that are brought in from elsewhere
 * @param reporterName private
 * @param reporterPhone private
 * @param attributes whatever else came with it
 */
public record NewReport(
        String category,
        String channel,
        @Nullable Instant seenAt,
        @Nullable GivenPlace place,
        @Nullable Double accuracyMetres,
        @Nullable BigDecimal quantity,
        @Nullable String measureWord,
        @Nullable String description,
        @Nullable String address,
        @Nullable Instant dueAt,
        @Nullable Instant closedAt,
        @Nullable String reporterName,
        @Nullable String reporterPhone,
        Map<String, String> attributes) {

    private static final int MOST_DIGITS = 15;

    public NewReport {
        attributes = Map.copyOf(attributes);
    }

    /**
     * The same number; throws {@link IllegalArgumentException} for one that is no amount of anything: a few characters
     * such as {@code 1e999999999} would fill the memory once they are written out.
     */
    public static BigDecimal requirePlain(BigDecimal quantity) {
        int wholeDigits = quantity.precision() - quantity.scale();
        if (wholeDigits > MOST_DIGITS || quantity.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException(
                    "a quantity has at most " + MOST_DIGITS + " digits before and after the decimal point");
        }
        return quantity;
    }

    /** The same under another category, with these attributes. */
    NewReport withCategory(String other, Map<String, String> kept) {
        return new NewReport(
                other,
                channel,
                seenAt,
                place,
                accuracyMetres,
                quantity,
                measureWord,
                description,
                address,
                dueAt,
                closedAt,
                reporterName,
                reporterPhone,
                kept);
    }

    /** The place that can be located, null when there is none. */
    @Nullable
    public LngLat usablePlace() {
        return place == null ? null : place.usable().orElse(null);
    }

    /** Everything as given, in one text that differs when any of it does. */
    String canonicalText() {
        StringBuilder text = new StringBuilder();
        Object[] parts = {
            category,
            channel,
            seenAt,
            place,
            accuracyMetres,
            plain(quantity),
            measureWord,
            description,
            address,
            dueAt,
            closedAt,
            reporterName,
            reporterPhone,
            new TreeMap<>(attributes)
        };
        for (Object part : parts) {
            String shown = String.valueOf(part);
            text.append(part == null ? "-" : "+")
                    .append(shown.length())
                    .append(':')
                    .append(shown)
                    .append('\n');
        }
        return text.toString();
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
