package org.gridwarden.grid.search;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridwarden.access.Caller;
import org.gridwarden.geo.LngLat;

/**
 * A position typed by a person: two decimal numbers, separated by a comma (also the Chinese one), a semicolon or blanks.
 * Which is the latitude is decided by what can be one, and where both can, by where the networks lie: the reading that is
 * nearer to their ground. Stateless.
 */
public final class CoordinateText implements SearchProvider {

    private static final Pattern TWO_NUMBERS =
            Pattern.compile("\\s*(-?\\d{1,3}(?:\\.\\d+)?)\\s*[,，;；\\s]\\s*(-?\\d{1,3}(?:\\.\\d+)?)\\s*");

    /** Where the installation's ground is: west, south, east, north; empty where nothing is published. */
    @FunctionalInterface
    public interface Ground {
        /** The four numbers in degrees, in that order. */
        Optional<double[]> bounds();
    }

    private final Ground ground;

    /** Reads positions, in doubt those nearer to this ground. */
    public CoordinateText(Ground ground) {
        this.ground = ground;
    }

    @Override
    public List<SearchHit> search(Caller caller, String text, int limit) {
        if (!TWO_NUMBERS.matcher(text).matches()) {
            return List.of();
        }
        return find(text, ground.bounds())
                .map(place -> List.of(new SearchHit(
                        "coordinate",
                        place.longitude() + ", " + place.latitude(),
                        "WGS 84",
                        null,
                        null,
                        null,
                        new double[] {place.longitude(), place.latitude()})))
                .orElse(List.of());
    }

    /** The position, if the text is one. */
    static Optional<LngLat> find(String text, Optional<double[]> bounds) {
        Matcher matcher = TWO_NUMBERS.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        double first = Double.parseDouble(matcher.group(1));
        double second = Double.parseDouble(matcher.group(2));
        boolean lngLat = isPlace(first, second);
        boolean latLng = isPlace(second, first);
        if (lngLat && latLng && bounds.isPresent()) {
            lngLat = distance(first, second, bounds.get()) <= distance(second, first, bounds.get());
        }
        if (lngLat) {
            return Optional.of(new LngLat(first, second));
        }
        return latLng ? Optional.of(new LngLat(second, first)) : Optional.empty();
    }

    private static boolean isPlace(double longitude, double latitude) {
        return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
    }

    private static double distance(double x, double y, double[] box) {
        return Math.hypot(Math.max(0, Math.max(box[0] - x, x - box[2])), Math.max(0, Math.max(box[1] - y, y - box[3])));
    }
}
