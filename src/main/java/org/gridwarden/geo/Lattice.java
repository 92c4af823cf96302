package org.gridwarden.geo;

/**
 * The lattice on which every stored coordinate lies: whole numbers of 1e-7 degree, which fit an {@code int}
 * (±1,800,000,000). Differences of two longitudes fit 33 bits only beyond 214°, so cross products of neighbouring
 * vertices are exact in {@code long}. Stateless.
 */
public final class Lattice {

    /** Lattice steps in one degree. */
    public static final double STEPS_PER_DEGREE = 1e7;

    private Lattice() {}

    /** Nearest lattice step of {@code degrees}; halves go up. Throws for values outside ±180°. */
    public static int ofDegrees(double degrees) {
        if (!(degrees >= -180.0 && degrees <= 180.0)) {
            throw new IllegalArgumentException("not within ±180 degrees: " + degrees);
        }
        return (int) Math.round(degrees * STEPS_PER_DEGREE);
    }

    /** Degrees of a lattice step; {@code ofDegrees(toDegrees(n)) == n} for every n. */
    public static double toDegrees(int steps) {
        return steps / STEPS_PER_DEGREE;
    }
}
