package org.gridwarden.coverage.redraw;

/** What becomes of units that merely lie inside (buildings) where a new line would run through them. */
public enum Buildings {
    /** The edit is refused, with the list of them. */
    REFUSE,
    /** The drawn line is led round them along their vertices, by the shorter way; refused where there is none. */
    BEND,
    /** They are cut, and go under the lowest unit that has the whole of them; refused where none has. */
    LIFT
}
