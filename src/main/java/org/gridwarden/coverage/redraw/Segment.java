package org.gridwarden.coverage.redraw;

import org.gridwarden.coverage.arrangement.Exact;
import org.gridwarden.coverage.primitive.Place;

/** A straight piece of a line between two places of the lattice, in a direction. */
record Segment(int ax, int ay, int bx, int by) {

    static Segment of(Place a, Place b) {
        return new Segment(a.x(), a.y(), b.x(), b.y());
    }

    /** The same for both directions. */
    static Segment undirected(int ax, int ay, int bx, int by) {
        return ax < bx || ax == bx && ay < by ? new Segment(ax, ay, bx, by) : new Segment(bx, by, ax, ay);
    }

    Place a() {
        return new Place(ax, ay);
    }

    Place b() {
        return new Place(bx, by);
    }

    Segment undirected() {
        return undirected(ax, ay, bx, by);
    }

    Segment reversed() {
        return new Segment(bx, by, ax, ay);
    }

    boolean meetsBox(long minX, long minY, long maxX, long maxY) {
        return Math.min(ax, bx) <= maxX
                && Math.max(ax, bx) >= minX
                && Math.min(ay, by) <= maxY
                && Math.max(ay, by) >= minY;
    }

    boolean meetsBoxOf(Segment other) {
        return meetsBox(
                Math.min(other.ax, other.bx),
                Math.min(other.ay, other.by),
                Math.max(other.ax, other.bx),
                Math.max(other.ay, other.by));
    }

    /** 1 where the place lies left, −1 right, 0 on the line. */
    int side(long x, long y) {
        return Exact.orientation(ax, ay, bx, by, x, y);
    }

    /** Whether the place lies on the segment, ends included. */
    boolean has(int x, int y) {
        return meetsBox(x, y, x, y) && side(x, y) == 0;
    }

    boolean endsAt(int x, int y) {
        return ax == x && ay == y || bx == x && by == y;
    }

    /** Whether the two cross in one place that is an end of neither. */
    boolean crosses(Segment other) {
        return meetsBoxOf(other)
                && side(other.ax, other.ay) * side(other.bx, other.by) < 0
                && other.side(ax, ay) * other.side(bx, by) < 0;
    }

    /** The lattice place nearest to where two crossing segments meet. */
    Place crossing(Segment other) {
        java.math.BigInteger dx = java.math.BigInteger.valueOf((long) bx - ax);
        java.math.BigInteger dy = java.math.BigInteger.valueOf((long) by - ay);
        Exact.Sum above = new Exact.Sum();
        above.add((long) other.ax - ax, (long) other.by - other.ay, (long) other.ay - ay, (long) other.bx - other.ax);
        Exact.Sum below = new Exact.Sum();
        below.add((long) bx - ax, (long) other.by - other.ay, (long) by - ay, (long) other.bx - other.ax);
        return new Place(
                ax + rounded(above.value().multiply(dx), below.value()),
                ay + rounded(above.value().multiply(dy), below.value()));
    }

    private static int rounded(java.math.BigInteger above, java.math.BigInteger below) {
        java.math.BigInteger two = java.math.BigInteger.TWO;
        java.math.BigInteger up = below.signum() < 0 ? above.negate() : above;
        java.math.BigInteger down = below.abs();
        // floor((2·up + down) / (2·down))
        java.math.BigInteger[] parts = up.multiply(two).add(down).divideAndRemainder(down.multiply(two));
        return parts[0].intValueExact() - (parts[1].signum() < 0 ? 1 : 0);
    }

    /** Square of the distance of a place from the segment, in steps. */
    double squareDistance(Place place) {
        double dx = (double) bx - ax;
        double dy = (double) by - ay;
        double px = (double) place.x() - ax;
        double py = (double) place.y() - ay;
        double length = dx * dx + dy * dy;
        double t = length == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
        return (px - t * dx) * (px - t * dx) + (py - t * dy) * (py - t * dy);
    }

    /** Where along the segment a place lies, 0 at its start and 1 at its end. */
    double along(Place place) {
        double dx = (double) bx - ax;
        double dy = (double) by - ay;
        double px = (double) place.x() - ax;
        double py = (double) place.y() - ay;
        return (px * dx + py * dy) / (dx * dx + dy * dy);
    }
}
