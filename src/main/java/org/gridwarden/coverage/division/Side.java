package org.gridwarden.coverage.division;

import java.util.Set;
import java.util.TreeSet;
import org.gridwarden.coverage.primitive.Place;

/** Ground of a unit that goes one way: some atoms, and how far they reach. Not safe between threads. */
final class Side {

    final Set<Integer> atoms = new TreeSet<>();
    /** Whether a drawn line bounds it. */
    boolean walled;
    /** Twice its area in square steps of the lattice. */
    double area;

    Place west = new Place(Integer.MAX_VALUE, 0);
    Place east = new Place(Integer.MIN_VALUE, 0);
    int north = Integer.MIN_VALUE;
    int south = Integer.MAX_VALUE;

    /** Takes in all that another has. */
    void add(Side other) {
        atoms.addAll(other.atoms);
        walled |= other.walled;
        area += other.area;
        west = west.compareTo(other.west) <= 0 ? west : other.west;
        east = east.compareTo(other.east) >= 0 ? east : other.east;
        north = Math.max(north, other.north);
        south = Math.min(south, other.south);
    }

    /** Reaches to a place of its boundary. */
    void reach(Place place) {
        west = west.compareTo(place) <= 0 ? west : place;
        east = east.compareTo(place) >= 0 ? east : place;
        north = Math.max(north, place.y());
        south = Math.min(south, place.y());
    }
}
