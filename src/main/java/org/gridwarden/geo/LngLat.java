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

    /** Whether the two numbers are no place, but would be one the other way round: the commonest mistake of all. */
    public static boolean seemExchanged(double longitude, double latitude) {
        return Math.abs(latitude) > 90 && Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90;
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
