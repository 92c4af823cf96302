package org.gridwarden.coverage.division;

/** Which piece of a split unit stays that unit. */
public enum Keep {
    /** The one with the most ground. */
    LARGEST,
    /** The one that reaches farthest west. */
    WEST,
    /** The one that reaches farthest east. */
    EAST,
    /** The one that reaches farthest north. */
    NORTH,
    /** The one that reaches farthest south. */
    SOUTH
}
