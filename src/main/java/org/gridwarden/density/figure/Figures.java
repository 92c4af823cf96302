package org.gridwarden.density.figure;

import org.gridwarden.density.scan.Period;

/**
 * Counts of reports.
 *
 * @param count all
 * @param closed of them, closed
 * @param overdue of them, open and past their time
 * @param weight the sum of what they weigh; the count where nothing is weighed
 */
public record Figures(int count, int closed, int overdue, double weight) {

    /** Nothing counted. */
    public static final Figures NONE = new Figures(0, 0, 0);

    /** Figures in which every report weighs one. */
    public Figures(int count, int closed, int overdue) {
        this(count, closed, overdue, count);
    }

    /** Not closed. */
    public int open() {
        return count - closed;
    }

    /** Closed of all. */
    public Rate rate(Period period) {
        return new Rate(closed, count, period);
    }

    /** Both together. */
    public Figures plus(Figures other) {
        return new Figures(count + other.count, closed + other.closed, overdue + other.overdue, weight + other.weight);
    }
}
