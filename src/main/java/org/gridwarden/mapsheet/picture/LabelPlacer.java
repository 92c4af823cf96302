package org.gridwarden.mapsheet.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridwarden.mapsheet.canvas.Box;
import org.gridwarden.mapsheet.canvas.Shapes;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * Puts labels into areas so that none covers another: each as large and as full as fits, around the place farthest from
 * its area's boundary or else near it. Greedy in the order of the calls. Not thread-safe.
 */
final class LabelPlacer {

    private static final int GRID = 14;
    private static final int MOST_CANDIDATES = 40;

    private final Box frame;
    private final List<Box> taken = new ArrayList<>();

    LabelPlacer(Box frame) {
        this.frame = frame;
    }

    /** A label with this form has this size. */
    record Form(int index, double width, double height) {}

    /** Where a form of a label was put. */
    record Placed(Form form, Box box) {}

    /** Keeps a box free. */
    void take(Box box) {
        taken.add(box);
    }

    /**
     * Puts the first of the forms that fits into the area.
     *
     * @param area on the canvas
     * @param forms from the fullest to the smallest
     * @param anyhow whether the last form may leave the area when none fits
     */
    Optional<Placed> place(Geometry area, List<Form> forms, boolean anyhow) {
        Geometry largest = largest(area);
        List<Coordinate> candidates = candidates(largest);
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(largest);
        for (Form form : forms) {
            for (Coordinate middle : candidates) {
                Box box = around(middle, form);
                if (isFree(box) && prepared.covers(Shapes.box(box))) {
                    return Optional.of(put(form, box));
                }
            }
        }
        if (!anyhow) {
            return Optional.empty();
        }
        Form least = forms.get(forms.size() - 1);
        return candidates.stream()
                .map(middle -> around(middle, least))
                .filter(this::isFree)
                .findFirst()
                .map(box -> put(least, box));
    }

    private Placed put(Form form, Box box) {
        taken.add(box);
        return new Placed(form, box);
    }

    private boolean isFree(Box box) {
        return frame.contains(box) && taken.stream().noneMatch(box::overlaps);
    }

    private static Box around(Coordinate middle, Form form) {
        return new Box(middle.x - form.width() / 2, middle.y - form.height() / 2, form.width(), form.height());
    }

    private static Geometry largest(Geometry area) {
        Geometry largest = area.getGeometryN(0);
        for (int i = 1; i < area.getNumGeometries(); i++) {
            if (area.getGeometryN(i).getArea() > largest.getArea()) {
                largest = area.getGeometryN(i);
            }
        }
        return largest;
    }

    /** Places inside, the one farthest from the boundary first, then those near it. */
    private static List<Coordinate> candidates(Geometry area) {
        Envelope box = area.getEnvelopeInternal();
        double precision = Math.max(0.5, Math.min(box.getWidth(), box.getHeight()) / 50);
        Coordinate best =
                new MaximumInscribedCircle(area, precision).getCenter().getCoordinate();
        IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(area);
        List<Coordinate> others = new ArrayList<>();
        for (int row = 1; row < GRID; row++) {
            for (int column = 1; column < GRID; column++) {
                Coordinate place = new Coordinate(
                        box.getMinX() + box.getWidth() * column / GRID, box.getMinY() + box.getHeight() * row / GRID);
                if (inside.locate(place) == Location.INTERIOR) {
                    others.add(place);
                }
            }
        }
        others.sort(Comparator.comparingDouble(place -> place.distance(best)));
        List<Coordinate> candidates = new ArrayList<>();
        candidates.add(best);
        candidates.addAll(others.subList(0, Math.min(others.size(), MOST_CANDIDATES)));
        return candidates;
    }
}
