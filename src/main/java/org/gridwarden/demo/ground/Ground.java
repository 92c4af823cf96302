package org.gridwarden.demo.ground;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The faces of one city and the only place where they are cut. Not thread-safe. */
public final class Ground {

    private final Metric metric;
    private final GeometryFactory factory;
    private final List<Line> lines = new ArrayList<>();
    private int faceCount;

    /** An empty ground measured by {@code metric}. */
    public Ground(Metric metric, GeometryFactory factory) {
        this.metric = metric;
        this.factory = factory;
    }

    /** Metres of this ground. */
    public Metric metric() {
        return metric;
    }

    /** Makes the geometries of this ground. */
    public GeometryFactory factory() {
        return factory;
    }

    /** Every line drawn so far, in order. */
    public List<Line> lines() {
        return lines;
    }

    /** A new line of this ground. */
    public Line draw(RoadClass kind, List<Coordinate> path) {
        Line line = new Line(lines.size(), kind, path);
        lines.add(line);
        return line;
    }

    Face face(List<Side> sides) {
        return new Face(faceCount++, sides);
    }

    /**
     * Cuts a face along a chord.
     *
     * @param face the face, of no use afterwards
     * @param from where the chord begins on the face's ring
     * @param to where it ends
     * @param chord vertices from {@code from} to {@code to}, both included, interior ones strictly inside the face
     * @return the face on the chord's right and the face on its left
     */
    Face[] cut(Face face, Landing from, Landing to, int[][] chord, Line line) {
        boolean fromIsLater = from.ringStep() > to.ringStep(); // the later one first: it does not renumber the earlier
        node(face, fromIsLater ? from : to);
        node(face, fromIsLater ? to : from);
        int start = indexStartingAt(face, from);
        int end = indexStartingAt(face, to);
        Arc arc = new Arc(chord[0], chord[1], line);
        List<Side> right = walk(face, start, end);
        right.add(new Side(arc, false));
        List<Side> left = walk(face, end, start);
        left.add(new Side(arc, true));
        return new Face[] {face(right), face(left)};
    }

    private static List<Side> walk(Face face, int start, int end) {
        List<Side> sides = new ArrayList<>();
        for (int i = start; i != end; i = (i + 1) % face.sides.size()) {
            sides.add(face.sides.get(i));
        }
        return sides;
    }

    private static int indexStartingAt(Face face, Landing place) {
        for (int i = 0; i < face.sides.size(); i++) {
            if (face.sides.get(i).startX() == place.x() && face.sides.get(i).startY() == place.y()) {
                return i;
            }
        }
        throw new IllegalStateException("no node at " + place);
    }

    /** Makes the place a node of the face's ring, seen by the faces on both sides of the arc it lies on. */
    private static void node(Face face, Landing place) {
        for (Side side : face.sides) {
            Arc arc = side.arc();
            for (int i = 0; i < arc.size(); i++) {
                if (arc.xs[i] == place.x() && arc.ys[i] == place.y()) {
                    if (i > 0 && i < arc.last()) {
                        replace(arc, arc.piece(0, i), arc.piece(i, arc.last()));
                    }
                    return;
                }
            }
        }
        int step = place.ringStep();
        for (Side side : face.sides) {
            int steps = side.arc().last();
            if (step < steps) {
                int after = side.forward() ? step : steps - 1 - step;
                Arc longer = side.arc().withVertex(after, place.x(), place.y());
                replace(side.arc(), longer.piece(0, after + 1), longer.piece(after + 1, longer.last()));
                return;
            }
            step -= steps;
        }
        throw new IllegalStateException("no step " + place.ringStep());
    }

    private static void replace(Arc old, Arc first, Arc second) {
        replaceIn(old.left, old, first, second);
        replaceIn(old.right, old, first, second);
    }

    private static void replaceIn(@Nullable Face face, Arc old, Arc first, Arc second) {
        if (face != null) {
            face.replace(old, first, second);
        }
    }

    /** The union of faces as a polygon (or several) in degrees; keeps every vertex of the faces' outer edges. */
    public Geometry outline(Collection<Face> faces) {
        Geometry[] polygons = faces.stream().map(face -> face.polygon(factory)).toArray(Geometry[]::new);
        return polygons.length == 1 ? polygons[0] : CoverageUnion.union(polygons);
    }
}
