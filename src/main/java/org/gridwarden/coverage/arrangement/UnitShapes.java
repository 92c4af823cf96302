package org.gridwarden.coverage.arrangement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridwarden.geo.Geometries;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The rings of all units in lattice steps, numbered. Shells run counter-clockwise and holes clockwise, so that the
 * ground of a unit is to the left of its rings. Rings of one polygon have consecutive numbers, its shell first;
 * polygons and rings of one unit are consecutive too. Immutable.
 */
public final class UnitShapes {

    /**
     * One ring.
     *
     * @param unit index of its unit
     * @param polygon number of its polygon
     * @param hole whether it is a hole
     * @param x lattice longitudes, the first place not repeated at the end
     * @param y lattice latitudes
     */
    public record Ring(int unit, int polygon, boolean hole, int[] x, int[] y) {}

    /** All rings, by number. */
    public final List<Ring> rings = new ArrayList<>();

    private final int[] firstRing;

    /** Shapes of these geometries, one per unit, in lattice steps. */
    public UnitShapes(List<Geometry> lattice) {
        firstRing = new int[lattice.size() + 1];
        int polygons = 0;
        for (int unit = 0; unit < lattice.size(); unit++) {
            firstRing[unit] = rings.size();
            for (Polygon polygon : Geometries.polygons(lattice.get(unit))) {
                rings.add(ring(unit, polygons, false, polygon.getExteriorRing()));
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    rings.add(ring(unit, polygons, true, polygon.getInteriorRingN(i)));
                }
                polygons++;
            }
        }
        firstRing[lattice.size()] = rings.size();
    }

    /** Number of the first ring of a unit. */
    public int firstRing(int unit) {
        return firstRing[unit];
    }

    /** One more than the number of the last ring of a unit. */
    int endRing(int unit) {
        return firstRing[unit + 1];
    }

    /** Index of the unit of a ring. */
    public int unit(int ring) {
        return rings.get(ring).unit();
    }

    /** Units that own a place which lies inside these rings (ascending numbers) and no others, ascending. */
    public int[] unitsInside(int[] inside) {
        int[] units = new int[inside.length];
        int count = 0;
        for (int i = 0; i < inside.length; ) {
            Ring shell = rings.get(inside[i]);
            boolean owned = !shell.hole();
            int next = i + 1;
            while (next < inside.length && rings.get(inside[next]).polygon() == shell.polygon()) {
                owned = false;
                next++;
            }
            if (owned && (count == 0 || units[count - 1] != shell.unit())) {
                units[count++] = shell.unit();
            }
            i = next;
        }
        return Arrays.copyOf(units, count);
    }

    private static Ring ring(int unit, int polygon, boolean hole, LinearRing ring) {
        CoordinateSequence points = ring.getCoordinateSequence();
        int n = points.size() - 1;
        boolean reverse = Orientation.isCCW(points) == hole;
        int[] x = new int[n];
        int[] y = new int[n];
        for (int i = 0; i < n; i++) {
            int from = reverse ? n - i : i;
            x[i] = (int) points.getX(from);
            y[i] = (int) points.getY(from);
        }
        return new Ring(unit, polygon, hole, x, y);
    }
}
