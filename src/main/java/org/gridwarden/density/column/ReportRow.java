package org.gridwarden.density.column;

/**
 * What figures need to know of one report. Times are {@link Seconds}.
 *
 * @param id database identity
 * @param seen when it was seen
 * @param closed when it was closed, {@link Seconds#NEVER} while open
 * @param due its time limit, {@link Seconds#NEVER} without one
 * @param category dictionary code
 * @param channel dictionary code
 * @param x longitude in lattice steps, {@link Chunk#NOWHERE} without a place
 * @param y latitude in lattice steps
 * @param weight its quantity, 1 where it has none
 * @param defaultPlace whether it lies on a recognised default point
 */
public record ReportRow(
        int id,
        int seen,
        int closed,
        int due,
        String category,
        String channel,
        int x,
        int y,
        float weight,
        boolean defaultPlace) {

    boolean isClosed() {
        return closed != Seconds.NEVER;
    }

    /** When it was closed, or else its time limit: of a closed report the limit is not needed. */
    int settled() {
        return isClosed() ? closed : due;
    }
}
