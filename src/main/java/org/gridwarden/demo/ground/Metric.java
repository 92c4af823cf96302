package org.gridwarden.demo.ground;

import org.gridwarden.geo.Lattice;
import org.gridwarden.geo.LngLat;
import org.locationtech.jts.geom.Coordinate;

/**
 * Metres east and north of a city's origin, and back to the lattice. Equirectangular at the origin's latitude: good to
 * a part in a thousand over a city, which is all that drawing needs. Immutable.
 */
public final class Metric {

    private static final double METRES_PER_DEGREE = 111_195.0;

    private final int originX;
    private final int originY;
    private final double metresPerStepX;
    private final double metresPerStepY;

    /** Metres around {@code origin}. */
    public Metric(LngLat origin) {
        originX = origin.latticeX();
        originY = origin.latticeY();
        metresPerStepY = METRES_PER_DEGREE / Lattice.STEPS_PER_DEGREE;
        metresPerStepX = metresPerStepY * StrictMath.cos(StrictMath.toRadians(origin.latitude()));
    }

    /** Metres east of the origin. */
    public double east(int x) {
        return (x - originX) * metresPerStepX;
    }

    /** Metres north of the origin. */
    public double north(int y) {
        return (y - originY) * metresPerStepY;
    }

    /** Lattice longitude of a place {@code east} metres east of the origin. */
    public int x(double east) {
        return originX + (int) Math.round(east / metresPerStepX);
    }

    /** Lattice latitude of a place {@code north} metres north of the origin. */
    public int y(double north) {
        return originY + (int) Math.round(north / metresPerStepY);
    }

    /** The place on the lattice nearest to a point in metres. */
    public LngLat place(double east, double north) {
        return LngLat.ofLattice(x(east), y(north));
    }

    /** Degrees on the lattice, as JTS has them, of a point in metres. */
    public Coordinate degrees(Coordinate metres) {
        return degrees(x(metres.x), y(metres.y));
    }

    /** Degrees, as JTS has them, of a lattice point. */
    public static Coordinate degrees(int x, int y) {
        return new Coordinate(Lattice.toDegrees(x), Lattice.toDegrees(y));
    }
}
