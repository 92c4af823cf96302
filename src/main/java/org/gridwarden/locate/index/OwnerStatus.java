package org.gridwarden.locate.index;

import java.util.Locale;

/** How a place lies in one network. */
public enum OwnerStatus {
    /** In one unit, not on its border. */
    OWNED("it lies in this unit"),
    /** Exactly on a border; the unit named is the owner by the half-open rule. */
    ON_EDGE("it lies exactly on a border and goes to this unit by the half-open rule"),
    /** In no unit, and not enclosed by units. */
    OUTSIDE("it lies outside every unit of this network"),
    /** In no unit, but enclosed by units on every side. */
    IN_HOLE("it lies in a hole that units of this network enclose"),
    /** The network had no edition at that time. */
    NO_EDITION("this network has no edition for that time");

    private final String reason;

    OwnerStatus(String reason) {
        this.reason = reason;
    }

    /** The name used in answers, files and rows, such as {@code on_edge}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Why the answer is as it is, in one clause. */
    public String reason() {
        return reason;
    }

    /** Whether a unit answers for the place. */
    public boolean isOwned() {
        return this == OWNED || this == ON_EDGE;
    }
}
