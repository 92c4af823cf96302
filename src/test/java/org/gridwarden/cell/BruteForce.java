package org.gridwarden.cell;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.gridwarden.geo.Lattice;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * The plain reference: every ring of every unit is scanned for every position, in integers of any size. It shares nothing
 * with the index but the lattice.
 */
final class BruteForce {

    private record Edge(long ax, long ay, long bx, long by) {}

    private final List<List<Edge>> units = new ArrayList<>();

    BruteForce(List<? extends Geometry> polygons) {
        for (Geometry polygon : polygons) {
            List<Edge> edges = new ArrayList<>();
            for (int part = 0; part < polygon.getNumGeometries(); part++) {
                Polygon one = (Polygon) polygon.getGeometryN(part);
                if (!one.isEmpty()) {
                    add(edges, one.getExteriorRing().getCoordinates());
                    for (int hole = 0; hole < one.getNumInteriorRing(); hole++) {
                        add(edges, one.getInteriorRingN(hole).getCoordinates());
                    }
                }
            }
            units.add(edges);
        }
    }

    private static void add(List<Edge> edges, Coordinate[] ring) {
        for (int i = 1; i < ring.length; i++) {
            edges.add(new Edge(
                    Lattice.ofDegrees(ring[i - 1].x),
                    Lattice.ofDegrees(ring[i - 1].y),
                    Lattice.ofDegrees(ring[i].x),
                    Lattice.ofDegrees(ring[i].y)));
        }
    }

    /** Every unit that contains the place (x + ε, y + δ), δ ≪ ε: at most one in a coverage. */
    List<Integer> halfOpen(int x, int y) {
        List<Integer> owners = new ArrayList<>();
        for (int unit = 0; unit < units.size(); unit++) {
            boolean inside = false;
            for (Edge e : units.get(unit)) {
                if (e.ay > y != e.by > y && crossingX(e, y).compareTo(x) <= 0) {
                    inside = !inside;
                }
            }
            if (inside) {
                owners.add(unit);
            }
        }
        return owners;
    }

    /** Where the edge's line meets the parallel y, to be compared with x. */
    private record Fraction(BigInteger numerator, BigInteger denominator) {
        int compareTo(long x) {
            BigInteger right = BigInteger.valueOf(x).multiply(denominator);
            return denominator.signum() * numerator.compareTo(right);
        }
    }

    private static Fraction crossingX(Edge e, long y) {
        BigInteger dy = BigInteger.valueOf(e.by - e.ay);
        BigInteger rise = BigInteger.valueOf(y - e.ay).multiply(BigInteger.valueOf(e.bx - e.ax));
        return new Fraction(BigInteger.valueOf(e.ax).multiply(dy).add(rise), dy);
    }

    /** Every unit whose border passes through the position. */
    List<Integer> touching(int x, int y) {
        TreeSet<Integer> touching = new TreeSet<>();
        for (int unit = 0; unit < units.size(); unit++) {
            for (Edge e : units.get(unit)) {
                if (on(e, x, y) && !inner(unit, e)) {
                    touching.add(unit);
                }
            }
        }
        return new ArrayList<>(touching);
    }

    /** Whether the unit itself lies on both sides of the edge. */
    private boolean inner(int unit, Edge e) {
        return units.get(unit).contains(new Edge(e.bx, e.by, e.ax, e.ay));
    }

    private static boolean on(Edge e, long x, long y) {
        if (x < Math.min(e.ax, e.bx)
                || x > Math.max(e.ax, e.bx)
                || y < Math.min(e.ay, e.by)
                || y > Math.max(e.ay, e.by)) {
            return false;
        }
        BigInteger left = BigInteger.valueOf(x - e.ax).multiply(BigInteger.valueOf(e.by - e.ay));
        return left.equals(BigInteger.valueOf(y - e.ay).multiply(BigInteger.valueOf(e.bx - e.ax)));
    }

    /** The owner by the rule of {@link CellIndex}. */
    int owner(int x, int y) {
        List<Integer> owners = halfOpen(x, y);
        if (owners.size() > 1) {
            throw new AssertionError("two owners at " + x + " " + y + ": " + owners);
        }
        if (owners.isEmpty()) {
            List<Integer> touching = touching(x, y);
            return touching.isEmpty() ? CellIndex.NONE : touching.get(0);
        }
        return owners.get(0);
    }
}
