package org.gridwarden.geo;

/**
 * A place: WGS 84 longitude and latitude in degrees, rounded to the 1e-7 degree lattice on construction.
 *
 * @param longitude degrees east, −180 to 180
 * @param latitude degrees north, −90 to 90
 */
public record LngLat(double longitude, double latitude) {

    public LngLat {
        if (!(latitude >= -90.0 && latitude <= 90.0)) {
            throw new IllegalArgumentException("latitude not within ±90 degrees: " + latitude);
        }
        longitude = Lattice.toDegrees(Lattice.ofDegrees(longitude));
        latitude = Lattice.toDegrees(Lattice.ofDegrees(latitude));
    }

    /** The place at lattice steps {@code x} (longitude) and {@code y} (latitude). */
    public static LngLat ofLattice(int x, int y) {
        return new LngLat(Lattice.toDegrees(x), Lattice.toDegrees(y));
    }

    /** Longitude in lattice steps of 1e-7 degree. */
    public int latticeX() {
        return Lattice.ofDegrees(longitude);
    }

    /** Latitude in lattice steps of 1e-7 degree. */
    public int latticeY() {
        return Lattice.ofDegrees(latitude);
    }
}
