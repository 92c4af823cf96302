package org.gridwarden.coverage.primitive;

import org.gridwarden.geo.Lattice;
import org.gridwarden.geo.LngLat;

/**
 * A place of the lattice.
 *
 * @param x longitude in steps of 1e-7 degree
 * @param y latitude in steps of 1e-7 degree
 */
public record Place(int x, int y) implements Comparable<Place> {

    /** The lattice place of a position. */
    public static Place of(LngLat position) {
        return new Place(position.latticeX(), position.latticeY());
    }

    /** The lattice place nearest to degrees. */
    public static Place ofDegrees(double longitude, double latitude) {
        return new Place(Lattice.ofDegrees(longitude), Lattice.ofDegrees(latitude));
    }

    /** Degrees. */
    public LngLat toLngLat() {
        return LngLat.ofLattice(x, y);
    }

    /** West to east, then south to north. */
    @Override
    public int compareTo(Place other) {
        return x != other.x ? Integer.compare(x, other.x) : Integer.compare(y, other.y);
    }

    @Override
    public int hashCode() {
        long mixed = (x * 0x9E3779B97F4A7C15L) ^ (y * 0xC2B2AE3D27D4EB4FL);
        return (int) (mixed * 0xD6E8FEB86659FD93L >>> 32);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Place place && place.x == x && place.y == y;
    }
}
