package org.gridwarden.intake.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridwarden.geo.Datum;

/**
 * Reads both numbers of a place from one text: {@code POINT (-71.2 42.1)} and GeoJSON have longitude first,
 * {@code (42.1, -71.2)} has latitude first, and so has any other pair unless its first number can be no latitude.
 */
final class PointText {

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?");
    private static final Pattern NAMED = Pattern.compile(
            "lat(?:itude)?['\"]?\\s*[:=]\\s*['\"]?(%s).*?l(?:ng|on|ongitude)['\"]?\\s*[:=]\\s*['\"]?(%s)"
                    .formatted(NUMBER, NUMBER),
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private PointText() {}

    /** The place; empty where the text holds no two numbers. */
    static Optional<GivenPlace> read(String text, Datum datum) {
        Matcher named = NAMED.matcher(text);
        if (named.find()) {
            return Optional.of(place(named.group(2), named.group(1), datum));
        }
        List<String> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find() && numbers.size() < 2) {
            numbers.add(matcher.group());
        }
        if (numbers.size() < 2) {
            return Optional.empty();
        }
        String lower = text.toLowerCase(Locale.ROOT);
        boolean longitudeFirst = lower.contains("point")
                || lower.contains("coordinates")
                || Math.abs(Double.parseDouble(numbers.get(0))) > 90;
        return Optional.of(
                longitudeFirst
                        ? place(numbers.get(0), numbers.get(1), datum)
                        : place(numbers.get(1), numbers.get(0), datum));
    }

    private static GivenPlace place(String longitude, String latitude, Datum datum) {
        return new GivenPlace(Double.parseDouble(longitude), Double.parseDouble(latitude), datum);
    }
}
