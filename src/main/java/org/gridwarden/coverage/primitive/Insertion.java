package org.gridwarden.coverage.primitive;

/**
 * A vertex that an edit put on a straight segment so that another edge could end there. It goes again, and the
 * segment is as it was, when no other edge ends there any more.
 *
 * @param at the vertex, rounded to the lattice
 * @param from one end of the segment as it was
 * @param to the other end
 */
public record Insertion(Place at, Place from, Place to) {

    /** Whether these are the ends of the segment. */
    public boolean isBetween(Place a, Place b) {
        return from.equals(a) && to.equals(b) || from.equals(b) && to.equals(a);
    }
}
