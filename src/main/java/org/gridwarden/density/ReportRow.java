package org.gridwarden.density;

/**
 * What figures need to know of one report.
 *
 * @param id database identity
 * @param seenAt milliseconds of the epoch
 * @param closedAt milliseconds, {@link ReportColumns#NEVER} while open
 * @param dueAt milliseconds, {@link ReportColumns#NEVER} without a time limit
 * @param category dictionary code
 * @param channel dictionary code
 * @param x longitude in lattice steps, {@link ReportColumns#NOWHERE} without a place
 * @param y latitude in lattice steps
 * @param defaultPlace whether it lies on a recognised default point
 */
record ReportRow(
        long id,
        long seenAt,
        long closedAt,
        long dueAt,
        String category,
        String channel,
        int x,
        int y,
        boolean defaultPlace) {}
