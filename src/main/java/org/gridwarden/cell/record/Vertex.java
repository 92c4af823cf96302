package org.gridwarden.cell.record;

/** A lattice vertex packed in a {@code long}: x in the upper half, y in the lower. */
public final class Vertex {

    private Vertex() {}

    /** The vertex at a place, in lattice steps. */
    public static long of(int x, int y) {
        return ((long) x << 32) | (y & 0xffffffffL);
    }

    /** Its longitude, in lattice steps. */
    public static int x(long vertex) {
        return (int) (vertex >> 32);
    }

    /** Its latitude, in lattice steps. */
    public static int y(long vertex) {
        return (int) vertex;
    }

    /**
     * Twice the area of triangle a, b, p; positive when p is left of a→b, 0 when on the line. Exact for extents below
     * 2^31 × 2^31 whose product of sides stays below 2^62.
     */
    public static long cross(long a, long b, long p) {
        long ax = x(a);
        long ay = y(a);
        return (x(b) - ax) * (y(p) - ay) - (y(b) - ay) * (x(p) - ax);
    }

    /** Whether p lies on the closed segment a–b, exactly. */
    public static boolean on(long a, long b, long p) {
        return Math.min(x(a), x(b)) <= x(p)
                && x(p) <= Math.max(x(a), x(b))
                && Math.min(y(a), y(b)) <= y(p)
                && y(p) <= Math.max(y(a), y(b))
                && cross(a, b, p) == 0;
    }

    /**
     * Compares the directions v→a and v→b by their angle in (0°, 360°], counter-clockwise from just above due east, so
     * that the direction which the half-open rule looks into comes first.
     */
    public static int compareAngle(long v, long a, long b) {
        boolean upperA = upper(v, a);
        if (upperA != upper(v, b)) {
            return upperA ? -1 : 1;
        }
        return -Long.signum(cross(v, a, b));
    }

    private static boolean upper(long v, long a) {
        return y(a) > y(v) || (y(a) == y(v) && x(a) < x(v));
    }
}
