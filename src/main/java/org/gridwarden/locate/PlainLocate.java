package org.gridwarden.locate;

import org.gridwarden.geo.LngLat;
import org.gridwarden.http.FastPath;
import org.gridwarden.http.Route;
import org.gridwarden.locate.LocateQuestion.Selection;
import org.jspecify.annotations.Nullable;

/**
 * The plain answer for machines, read from the raw query string: {@code lng}, {@code lat} and {@code plain=true}, each once,
 * in any order, nothing encoded. Any other query is left to the route. Thread-safe.
 */
final class PlainLocate implements FastPath {

    private final Route route;
    private final LocateService service;

    PlainLocate(Route route, LocateService service) {
        this.route = route;
        this.service = service;
    }

    @Override
    public Route route() {
        return route;
    }

    @Override
    public Sample sample() {
        return new Sample("lng=116.3912757&lat=39.9060010&plain=true", "");
    }

    @Override
    public byte @Nullable [] answer(@Nullable String query, byte[] body) {
        LngLat place = query == null ? null : place(query);
        return place == null ? null : service.plain(place, Selection.ALL_NOW);
    }

    private static @Nullable LngLat place(String query) {
        double longitude = Double.NaN;
        double latitude = Double.NaN;
        boolean plain = false;
        int parameters = 0;
        for (int start = 0; start <= query.length(); parameters++) {
            int next = query.indexOf('&', start);
            int end = next < 0 ? query.length() : next;
            if (query.startsWith("lng=", start)) {
                longitude = decimal(query, start + 4, end);
            } else if (query.startsWith("lat=", start)) {
                latitude = decimal(query, start + 4, end);
            } else if (query.startsWith("plain=true", start) && end == start + 10) {
                plain = true;
            } else {
                return null;
            }
            start = end + 1;
        }
        boolean usable = longitude >= -180 && longitude <= 180 && latitude >= -90 && latitude <= 90;
        return parameters == 3 && plain && usable ? new LngLat(longitude, latitude) : null;
    }

    private static double decimal(String query, int start, int end) {
        for (int at = start; at < end; at++) {
            char c = query.charAt(at);
            if ((c < '0' || c > '9') && c != '.' && c != '-') {
                return Double.NaN;
            }
        }
        try {
            return Double.parseDouble(query.substring(start, end));
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }
}
