package org.gridwarden.intake.defaultplace;

import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;

/**
 * When a coordinate holds so many reports that it stands for "no place": a geocoder's default, a town hall. Measured on
 * one city's half-year, the busiest ordinary corner of 29,000 held 154 reports and 99.9 % of them at most 18, the default
 * point 4,775.
 *
 * <ul>
 *   <li>at least {@value #LEAST_REPORTS} reports, and
 *   <li>at least {@value #LEAST_PERCENT} % of all that have a place, and
 *   <li>at least {@value #TIMES_ORDINARY} times what 99.9 % of the other coordinates hold at most, and
 *   <li>there are at least {@value #LEAST_COORDINATES} coordinates to compare with.
 * </ul>
 */
final class DefaultPlaceRule {

    static final int LEAST_REPORTS = 100;
    static final int LEAST_PERCENT = 1;
    static final int TIMES_ORDINARY = 20;
    static final int LEAST_COORDINATES = 100;

    private DefaultPlaceRule() {}

    /**
     * The least number of reports at which a coordinate is suspected.
     *
     * @param coordinatesByCount number of reports → how many coordinates hold that many
     * @return empty when there is too little to compare with
     */
    static OptionalInt leastSuspicious(NavigableMap<Integer, Integer> coordinatesByCount) {
        long coordinates = 0;
        long reports = 0;
        for (Map.Entry<Integer, Integer> entry : coordinatesByCount.entrySet()) {
            coordinates += entry.getValue();
            reports += (long) entry.getKey() * entry.getValue();
        }
        if (coordinates <= LEAST_COORDINATES) {
            return OptionalInt.empty();
        }
        long share = (reports * LEAST_PERCENT + 99) / 100;
        long ordinary = (long) TIMES_ORDINARY * ordinary(coordinatesByCount, coordinates - 1);
        return OptionalInt.of((int) Math.max(LEAST_REPORTS, Math.max(share, ordinary)));
    }

    /** What 99.9 % of the coordinates but the busiest hold at most. */
    private static int ordinary(NavigableMap<Integer, Integer> coordinatesByCount, long others) {
        long rank = (others * 999 + 999) / 1000;
        long passed = 0;
        for (Map.Entry<Integer, Integer> entry : coordinatesByCount.entrySet()) {
            passed += entry.getValue();
            if (passed >= rank) {
                return entry.getKey();
            }
        }
        return coordinatesByCount.lastKey();
    }
}
