package org.gridwarden.lint.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridwarden.geo.Geometries;
import org.gridwarden.lint.city.CityUnit;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The order in which one reads a map: rows from north to south, in a row from west to east. The standards say no more.
 * Here the rows are as many as the root of the number of units, of equal height between the northernmost and the
 * southernmost middle; the middle is the centre of gravity. Stateless.
 */
public final class ReadingOrder {

    private ReadingOrder() {}

    static List<CityUnit> of(List<CityUnit> units) {
        Map<CityUnit, Coordinate> middles = new HashMap<>();
        units.forEach(unit -> middles.put(unit, middle(unit)));
        double top = middles.values().stream().mapToDouble(c -> c.y).max().orElse(0);
        double bottom = middles.values().stream().mapToDouble(c -> c.y).min().orElse(0);
        double height = Math.max(1e-9, (top - bottom) / Math.max(1, Math.round(Math.sqrt(units.size()))));
        List<CityUnit> ordered = new ArrayList<>(units);
        ordered.sort(Comparator.<CityUnit>comparingInt(unit -> (int) ((top - y(middles, unit)) / height))
                .thenComparingDouble(unit -> x(middles, unit))
                .thenComparing(CityUnit::code));
        return ordered;
    }

    /** The fewest units without which the others are in order by their codes. */
    public static List<CityUnit> outOfOrder(List<CityUnit> units) {
        List<CityUnit> ordered = of(units);
        Set<CityUnit> kept = new HashSet<>(longestRise(ordered));
        return ordered.stream().filter(unit -> !kept.contains(unit)).toList();
    }

    /** A line through the units in the order of their codes; nothing for a single unit. */
    public static Geometry path(List<CityUnit> units) {
        Coordinate[] path = units.stream()
                .sorted(Comparator.comparing(CityUnit::code))
                .map(ReadingOrder::middle)
                .toArray(Coordinate[]::new);
        return path.length < 2
                ? Geometries.factory().createLineString()
                : Geometries.factory().createLineString(path);
    }

    /** A longest run of units, as they stand, whose codes rise. */
    static List<CityUnit> longestRise(List<CityUnit> ordered) {
        int[] length = new int[ordered.size()];
        int[] before = new int[ordered.size()];
        int best = -1;
        for (int i = 0; i < length.length; i++) {
            length[i] = 1;
            before[i] = -1;
            for (int k = 0; k < i; k++) {
                if (length[k] >= length[i]
                        && ordered.get(k).code().compareTo(ordered.get(i).code()) < 0) {
                    length[i] = length[k] + 1;
                    before[i] = k;
                }
            }
            best = best < 0 || length[i] > length[best] ? i : best;
        }
        List<CityUnit> rise = new ArrayList<>();
        for (int i = best; i >= 0; i = before[i]) {
            rise.add(0, ordered.get(i));
        }
        return rise;
    }

    private static Coordinate middle(CityUnit unit) {
        return unit.geometry().isEmpty()
                ? new Coordinate(0, 0)
                : unit.geometry().getCentroid().getCoordinate();
    }

    private static double x(Map<CityUnit, Coordinate> middles, CityUnit unit) {
        return middles.getOrDefault(unit, new Coordinate()).x;
    }

    private static double y(Map<CityUnit, Coordinate> middles, CityUnit unit) {
        return middles.getOrDefault(unit, new Coordinate()).y;
    }
}
