package org.gridwarden.cell;

/** How a position lies to the units of one layer. */
public enum CoverageStatus {
    /** In a unit, or on its border. */
    OWNED,
    /** In no unit, and not enclosed by units. */
    OUTSIDE,
    /** In no unit, but enclosed by units on every side. */
    HOLE
}
