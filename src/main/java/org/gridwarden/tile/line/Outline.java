package org.gridwarden.tile.line;

import java.util.ArrayList;
import java.util.List;
import org.gridwarden.geo.Lattice;
import org.gridwarden.tile.mvt.Shape;
import org.gridwarden.tile.mvt.WorldUnits;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * A geometry as lattice paths.
 *
 * @param kind points, lines or areas
 * @param paths lattice pairs; of areas every outer ring is followed by its holes
 * @param outer for each path of an area whether it is an outer ring
 */
public record Outline(Shape.Kind kind, List<int[]> paths, List<Boolean> outer) {

    /** The outline of points, lines or areas in degrees; mixed collections are taken by their first member's kind. */
    public static Outline of(Geometry geometry) {
        Outline outline = new Outline(kindOf(geometry), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            outline.addPart(geometry.getGeometryN(i));
        }
        return outline;
    }

    /**
     * The same outline in world units of a zoom, as a {@link Shape} has it; empty where nothing is left of it.
     *
     * @param lines of which this outline is one
     * @param tolerance as {@link SharedLines#simplify} has it
     */
    public List<int[]> at(int zoom, SharedLines lines, double tolerance) {
        List<int[]> result = new ArrayList<>(paths.size());
        boolean outerLeft = false;
        for (int i = 0; i < paths.size(); i++) {
            int[] path = kind == Shape.Kind.POINT
                    ? rounded(paths.get(i), zoom)
                    : lines.simplify(paths.get(i), zoom, tolerance);
            if (kind != Shape.Kind.AREA) {
                if (path.length > 0) {
                    result.add(path);
                }
                continue;
            }
            boolean visible = path.length > 0 && Shape.doubleArea(path) != 0;
            outerLeft = outer.get(i) ? visible : outerLeft;
            if (visible && outerLeft) {
                result.add(turned(path, outer.get(i)));
            }
        }
        return result;
    }

    private static Shape.Kind kindOf(Geometry geometry) {
        return switch (geometry.getNumGeometries() == 0
                ? -1
                : geometry.getGeometryN(0).getDimension()) {
            case 0 -> Shape.Kind.POINT;
            case 1 -> Shape.Kind.LINE;
            default -> Shape.Kind.AREA;
        };
    }

    private void addPart(Geometry part) {
        if (part instanceof Polygon polygon && kind == Shape.Kind.AREA) {
            add(polygon.getExteriorRing().getCoordinateSequence(), true);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                add(polygon.getInteriorRingN(i).getCoordinateSequence(), false);
            }
        } else if (part instanceof LineString line && kind == Shape.Kind.LINE) {
            add(line.getCoordinateSequence(), true);
        } else if (part instanceof Point point && kind == Shape.Kind.POINT) {
            add(point.getCoordinateSequence(), true);
        }
    }

    private void add(CoordinateSequence sequence, boolean isOuter) {
        int[] path = new int[2 * sequence.size()];
        for (int i = 0; i < sequence.size(); i++) {
            path[2 * i] = Lattice.ofDegrees(sequence.getX(i));
            path[2 * i + 1] = Lattice.ofDegrees(sequence.getY(i));
        }
        paths.add(path);
        outer.add(isOuter);
    }

    private static int[] rounded(int[] path, int zoom) {
        int[] result = new int[path.length];
        for (int i = 0; i < path.length; i += 2) {
            result[i] = (int) Math.round(WorldUnits.x(path[i], zoom));
            result[i + 1] = (int) Math.round(WorldUnits.y(path[i + 1], zoom));
        }
        return result;
    }

    private static int[] turned(int[] ring, boolean clockwise) {
        if (Shape.doubleArea(ring) > 0 == clockwise) {
            return ring;
        }
        int[] result = new int[ring.length];
        for (int i = 0; i < ring.length; i += 2) {
            result[i] = ring[ring.length - 2 - i];
            result[i + 1] = ring[ring.length - 1 - i];
        }
        return result;
    }
}
