package org.gridwarden.density;

/**
 * Counts of reports.
 *
 * @param count all
 * @param closed of them, closed
 * @param overdue of them, open and past their time
 */
public record Figures(int count, int closed, int overdue) {

    /** Nothing counted. */
    public static final Figures NONE = new Figures(0, 0, 0);

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
        return new Figures(count + other.count, closed + other.closed, overdue + other.overdue);
    }
}
