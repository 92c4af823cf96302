package org.gridwarden.cell.build;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.gridwarden.cell.build.NotACoverageException.Defect;
import org.gridwarden.cell.build.NotACoverageException.Reason;
import org.gridwarden.cell.record.Vertex;
import org.gridwarden.geo.Lattice;
import org.gridwarden.geo.LngLat;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Every undirected edge of a layer once, with the owner codes on its two sides. Code 0 is outside, unit i is i + 1;
 * {@link Holes} gives enclosed unowned ground codes of its own. Edges that follow one another on a ring have consecutive
 * numbers, so that a run of them is a chain. Built by one thread, then only read.
 */
public final class EdgeTable {

    /** Widest layer: differences of longitudes must stay below 2^31 (214°) for the cross products to be exact. */
    private static final long MAX_WIDTH = (1L << 31) - 16;

    private final DefectList defects;
    long[] from = new long[1024];
    long[] to = new long[1024];
    int[] left = new int[1024];
    int[] right = new int[1024];
    int size;
    int minX = Integer.MAX_VALUE;
    int minY = Integer.MAX_VALUE;
    int maxX = Integer.MIN_VALUE;
    int maxY = Integer.MIN_VALUE;
    private int[] table;
    private long[] ring = new long[256];

    /** Number of units; unit codes are 1 … units. */
    int units;

    private EdgeTable(int expectedEdges, DefectList defects) {
        this.defects = defects;
        table = new int[Math.max(1024, Integer.highestOneBit(Math.max(1, expectedEdges)) * 4)];
    }

    static EdgeTable of(List<? extends Geometry> polygons, DefectList defects) {
        long points = 0;
        for (Geometry polygon : polygons) {
            points += polygon.getNumPoints();
        }
        if (points > 500_000_000L) {
            throw new IllegalArgumentException("too many vertices for one layer: " + points);
        }
        EdgeTable edges = new EdgeTable((int) (points / 2), defects);
        edges.units = polygons.size();
        for (int unit = 0; unit < polygons.size(); unit++) {
            edges.addUnit(polygons.get(unit), unit);
        }
        edges.table = new int[0];
        edges.checkExtent();
        return edges;
    }

    /** Whether the edge separates two owners; an edge used both ways by one unit does not. */
    boolean separates(int edge) {
        return left[edge] != right[edge];
    }

    private void addUnit(Geometry geometry, int unit) {
        for (int part = 0; part < geometry.getNumGeometries(); part++) {
            if (!(geometry.getGeometryN(part) instanceof Polygon polygon)) {
                throw new IllegalArgumentException("unit " + unit + " is not a polygon: " + geometry.getGeometryType());
            }
            if (polygon.isEmpty()) {
                continue;
            }
            addRing(polygon.getExteriorRing(), false, unit);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                addRing(polygon.getInteriorRingN(hole), true, unit);
            }
        }
    }

    /** Adds a ring's edges so that the unit's ground lies on their left. */
    private void addRing(LinearRing line, boolean hole, int unit) {
        int n = snap(line.getCoordinateSequence());
        if (n < 3) {
            return;
        }
        boolean counterClockwise = twiceArea(ring, n) > 0;
        if (counterClockwise != hole) {
            for (int i = 0; i < n; i++) {
                add(ring[i], ring[i + 1 == n ? 0 : i + 1], unit + 1);
            }
        } else {
            for (int i = n - 1; i >= 0; i--) {
                add(ring[i + 1 == n ? 0 : i + 1], ring[i], unit + 1);
            }
        }
    }

    /** Puts the ring's lattice vertices, without repeats and without the closing one, into {@link #ring}. */
    private int snap(CoordinateSequence line) {
        int points = line.size();
        if (ring.length < points) {
            ring = new long[points * 2];
        }
        int n = 0;
        for (int i = 0; i < points; i++) {
            int x = Lattice.ofDegrees(line.getX(i));
            int y = Lattice.ofDegrees(line.getY(i));
            long vertex = Vertex.of(x, y);
            if (n == 0 || ring[n - 1] != vertex) {
                ring[n++] = vertex;
                minX = Math.min(minX, x);
                maxX = Math.max(maxX, x);
                minY = Math.min(minY, y);
                maxY = Math.max(maxY, y);
            }
        }
        while (n > 1 && ring[n - 1] == ring[0]) {
            n--;
        }
        return n;
    }

    /**
     * Twice the signed area. Partial sums may wrap around, but the result is below 2^63 in magnitude, so that arithmetic
     * modulo 2^64 gives it exactly.
     */
    static long twiceArea(long[] vertices, int n) {
        long sum = 0;
        for (int i = 0; i < n; i++) {
            long a = vertices[i];
            long b = vertices[i + 1 == n ? 0 : i + 1];
            sum += (long) Vertex.x(a) * Vertex.y(b) - (long) Vertex.x(b) * Vertex.y(a);
        }
        return sum;
    }

    private void add(long a, long b, int code) {
        int mask = table.length - 1;
        int slot = hash(a, b) & mask;
        for (int found = table[slot]; found != 0; found = table[slot]) {
            int edge = found - 1;
            if (from[edge] == b && to[edge] == a && right[edge] == 0) {
                right[edge] = code;
                return;
            }
            if ((from[edge] == a && to[edge] == b) || (from[edge] == b && to[edge] == a)) {
                claimedTwice(edge, code);
                return;
            }
            slot = (slot + 1) & mask;
        }
        if (size == from.length) {
            grow();
        }
        from[size] = a;
        to[size] = b;
        left[size] = code;
        table[slot] = ++size;
        if (size * 2L > table.length) {
            rehash();
        }
    }

    private void claimedTwice(int edge, int code) {
        TreeSet<Integer> units = new TreeSet<>(List.of(left[edge] - 1, code - 1));
        if (right[edge] != 0) {
            units.add(right[edge] - 1);
        }
        LngLat place = LngLat.ofLattice(Vertex.x(from[edge]), Vertex.y(from[edge]));
        defects.add(new Defect(Reason.EDGE_CLAIMED_TWICE, List.copyOf(units), place));
    }

    private static int hash(long a, long b) {
        long h = Math.min(a, b) * 0x9E3779B97F4A7C15L + Math.max(a, b);
        h = (h ^ (h >>> 29)) * 0xBF58476D1CE4E5B9L;
        return (int) (h >>> 32);
    }

    private void grow() {
        int capacity = size * 2;
        from = Arrays.copyOf(from, capacity);
        to = Arrays.copyOf(to, capacity);
        left = Arrays.copyOf(left, capacity);
        right = Arrays.copyOf(right, capacity);
    }

    private void rehash() {
        int[] larger = new int[table.length * 2];
        int mask = larger.length - 1;
        for (int edge = 0; edge < size; edge++) {
            int slot = hash(from[edge], to[edge]) & mask;
            while (larger[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            larger[slot] = edge + 1;
        }
        table = larger;
    }

    /**
     * Refuses layers on which arithmetic could overflow: with width below 2^31 and height at most 1.8e9 &lt; 2^30.75, each
     * product of a cross product is below 2^61.75 and their difference below 2^62.75, so that it fits a {@code long}.
     */
    private void checkExtent() {
        if (size > 0 && (long) maxX - minX > MAX_WIDTH) {
            throw new IllegalArgumentException("a layer may span at most 214 degrees of longitude");
        }
    }
}
