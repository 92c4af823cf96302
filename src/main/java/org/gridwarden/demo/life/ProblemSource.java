package org.gridwarden.demo.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.demo.word.Table;

/**
 * What goes wrong at places of one kind.
 *
 * @param kind the anchors' kind
 * @param weight how much goes wrong at one of them
 * @param spreadMetres how far around it
 * @param hour draws the hour of the day
 * @param category draws what it is
 */
record ProblemSource(String kind, double weight, double spreadMetres, Draw<Integer> hour, Draw<String> category) {

    /** The sources of {@code sources.txt}. */
    static List<ProblemSource> read() {
        Map<String, Draw<Integer>> hours = new LinkedHashMap<>();
        for (String[] row : Table.rows("hours.txt")) {
            double[] weights = new double[24];
            List<Integer> numbers = new ArrayList<>();
            String[] given = row[1].trim().split(" +");
            for (int hour = 0; hour < 24; hour++) {
                weights[hour] = Double.parseDouble(given[hour]);
                numbers.add(hour);
            }
            hours.put(row[0], new Draw<>(numbers, weights));
        }
        return Table.rows("sources.txt").stream().map(row -> of(row, hours)).toList();
    }

    private static ProblemSource of(String[] row, Map<String, Draw<Integer>> hours) {
        Draw<Integer> hour = hours.get(row[3]);
        if (hour == null) {
            throw new IllegalStateException("no day profile " + row[3]);
        }
        String[] given = row[4].trim().split(" +");
        double[] weights = new double[given.length];
        List<String> categories = new ArrayList<>();
        for (int i = 0; i < given.length; i++) {
            String[] pair = given[i].split("=");
            categories.add(pair[0]);
            weights[i] = Double.parseDouble(pair[1]);
        }
        return new ProblemSource(
                row[0], Double.parseDouble(row[1]), Double.parseDouble(row[2]), hour, new Draw<>(categories, weights));
    }
}
