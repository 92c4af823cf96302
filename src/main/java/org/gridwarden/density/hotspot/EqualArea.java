package org.gridwarden.density.hotspot;

/**
 * Metres in the plane by the cylindrical equal-area projection of the ellipsoid that is true along the city's own parallel
 * (Snyder, Map Projections: A Working Manual, chapter 10): a square metre is a square metre everywhere, and shapes are kept
 * within a city. Immutable.
 */
final class EqualArea {

    private static final double A = 6378137.0;
    private static final double F = 1 / 298.257223563;
    private static final double E2 = F * (2 - F);
    private static final double E = Math.sqrt(E2);
    private static final int STEPS = 12;

    private final double scale;
    private final double longitude;

    /** True along a parallel; the meridian of {@code longitude} has x 0. */
    EqualArea(double longitude, double latitude) {
        double sin = Math.sin(Math.toRadians(latitude));
        this.longitude = longitude;
        this.scale = Math.cos(Math.toRadians(latitude)) / Math.sqrt(1 - E2 * sin * sin);
    }

    /** Metres east of the middle meridian. */
    double x(double lng) {
        return A * scale * Math.toRadians(lng - longitude);
    }

    /** Metres north of the equator. */
    double y(double lat) {
        return A * q(Math.sin(Math.toRadians(lat))) / (2 * scale);
    }

    /** Degrees of longitude of a place. */
    double lng(double x) {
        return longitude + Math.toDegrees(x / (A * scale));
    }

    /** Degrees of latitude of a place. */
    double lat(double y) {
        double wanted = 2 * scale * y / A;
        double sin = wanted / q(1);
        for (int step = 0; step < STEPS; step++) {
            double slope = 2 * (1 - E2) / ((1 - E2 * sin * sin) * (1 - E2 * sin * sin));
            sin = Math.max(-1, Math.min(1, sin - (q(sin) - wanted) / slope));
        }
        return Math.toDegrees(Math.asin(sin));
    }

    private static double q(double sin) {
        double es = E * sin;
        return (1 - E2) * (sin / (1 - es * es) - Math.log((1 - es) / (1 + es)) / (2 * E));
    }
}
