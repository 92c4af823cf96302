package org.gridwarden.demo.ground;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** A simple area without holes, bounded by arcs, walked counter-clockwise. Mutable while the ground is being cut. */
public final class Face {

    private final int id;
    final List<Side> sides;

    Face(int id, List<Side> sides) {
        this.id = id;
        this.sides = new ArrayList<>(sides);
        for (Side side : sides) {
            if (side.forward()) {
                side.arc().left = this;
            } else {
                side.arc().right = this;
            }
        }
    }

    /** Counts the faces of a ground in the order of their making. */
    public int id() {
        return id;
    }

    /** The bounding arcs, counter-clockwise. */
    public List<Side> sides() {
        return sides;
    }

    /** Replaces {@code old} by the two arcs it was cut into. */
    void replace(Arc old, Arc first, Arc second) {
        for (int i = 0; i < sides.size(); i++) {
            Side side = sides.get(i);
            if (side.arc() == old) {
                sides.set(i, new Side(side.forward() ? first : second, side.forward()));
                sides.add(i + 1, new Side(side.forward() ? second : first, side.forward()));
                return;
            }
        }
        throw new IllegalStateException("face " + id + " does not know the arc");
    }

    /** The ring: first vertex of every step, not repeated at the end; row 0 longitudes, row 1 latitudes. */
    public int[][] ring() {
        int size = 0;
        for (Side side : sides) {
            size += side.arc().last();
        }
        int[][] ring = new int[2][size];
        int at = 0;
        for (Side side : sides) {
            for (int step = 0; step < side.arc().last(); step++, at++) {
                ring[0][at] = side.x(step);
                ring[1][at] = side.y(step);
            }
        }
        return ring;
    }

    /** The face as a polygon in degrees on the lattice. */
    public Polygon polygon(GeometryFactory factory) {
        int[][] ring = ring();
        int size = ring[0].length;
        Coordinate[] shell = new Coordinate[size + 1];
        for (int i = 0; i <= size; i++) {
            shell[i] = Metric.degrees(ring[0][i % size], ring[1][i % size]);
        }
        return factory.createPolygon(shell);
    }

    /** The face as a polygon in metres. */
    public Polygon polygonMetres(GeometryFactory factory, Metric metric) {
        int[][] ring = ring();
        int size = ring[0].length;
        Coordinate[] shell = new Coordinate[size + 1];
        for (int i = 0; i <= size; i++) {
            shell[i] = new Coordinate(metric.east(ring[0][i % size]), metric.north(ring[1][i % size]));
        }
        return factory.createPolygon(shell);
    }
}
