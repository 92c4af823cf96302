package org.gridwarden.demo.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.algorithm.MinimumDiameter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * Sets rows of houses on a piece of ground: rows run with the ground's long side where that is near east–west, so that
 * houses face south; every house lies wholly on the ground.
 */
final class Footprints {

    private final GeometryFactory factory;
    private final SplittableRandom random;

    Footprints(GeometryFactory factory, SplittableRandom random) {
        this.factory = factory;
        this.random = random;
    }

    /** Outlines of a house, on the unit square: (0, 0) is the corner, x along the row. */
    enum Shape {
        SLAB(0, 0, 1, 0, 1, 1, 0, 1),
        STEPPED(0, 0, .5, 0, .5, .16, 1, .16, 1, 1, .5, 1, .5, .84, 0, .84),
        TOWER(.25, 0, .75, 0, .75, .2, 1, .2, 1, .8, .75, .8, .75, 1, .25, 1, .25, .8, 0, .8, 0, .2, .25, .2),
        ELL(0, 0, 1, 0, 1, .45, .42, .45, .42, 1, 0, 1),
        COURT(0, 0, 1, 0, 1, 1, .7, 1, .7, .42, .3, .42, .3, 1, 0, 1);

        private final double[] corners;

        Shape(double... corners) {
            this.corners = corners;
        }
    }

    /**
     * How houses stand.
     *
     * @param shapes outlines to choose from
     * @param lengthMetres shortest and longest house along the row
     * @param depthMetres house across the row
     * @param gapMetres between houses of a row
     * @param rowMetres between the rows' houses
     * @param floors fewest and most floors
     * @param keep share of the places that are built on
     */
    record Rows(
            List<Shape> shapes,
            double[] lengthMetres,
            double depthMetres,
            double gapMetres,
            double rowMetres,
            int[] floors,
            double keep) {}

    /** Houses in rows on {@code ground}; none where it is too small. */
    List<Building> build(Geometry ground, Rows rows) {
        List<Building> buildings = new ArrayList<>();
        for (int i = 0; i < ground.getNumGeometries(); i++) {
            if (ground.getGeometryN(i) instanceof Polygon piece && piece.getArea() > 120) {
                build(piece, rows, buildings);
            }
        }
        return buildings;
    }

    private void build(Polygon piece, Rows rows, List<Building> buildings) {
        double angle = rowAngle(piece);
        Coordinate about = piece.getCentroid().getCoordinate();
        Geometry upright =
                AffineTransformation.rotationInstance(-angle, about.x, about.y).transform(piece);
        AffineTransformation back = AffineTransformation.rotationInstance(angle, about.x, about.y);
        PreparedGeometry land = PreparedGeometryFactory.prepare(upright);
        Envelope box = upright.getEnvelopeInternal();
        double step = rows.depthMetres() + rows.rowMetres();
        int count = (int) Math.max(1, Math.floor((box.getHeight() + rows.rowMetres()) / step));
        double slack = box.getHeight() + rows.rowMetres() - count * step;
        for (int row = 0; row < count; row++) {
            double y = box.getMinY() + slack * 0.5 + row * step;
            for (double[] stretch : stretches(upright, y, y + rows.depthMetres())) {
                fill(stretch, y, rows, land, back, buildings);
            }
        }
    }

    /** Direction of the rows in radians, within 45° of east. */
    private static double rowAngle(Polygon piece) {
        Coordinate[] box = MinimumDiameter.getMinimumRectangle(piece).getCoordinates();
        if (box.length < 4) {
            return 0;
        }
        double angle = Math.atan2(box[1].y - box[0].y, box[1].x - box[0].x);
        return Math.IEEEremainder(angle, Math.PI / 2);
    }

    /** Stretches of x in which both edges of the row lie inside. */
    private static List<double[]> stretches(Geometry upright, double low, double high) {
        List<double[]> a = crossings(upright, low);
        List<double[]> b = crossings(upright, high);
        List<double[]> both = new ArrayList<>();
        for (double[] one : a) {
            for (double[] other : b) {
                double from = Math.max(one[0], other[0]);
                double to = Math.min(one[1], other[1]);
                if (to - from > 5) {
                    both.add(new double[] {from + 0.3, to - 0.3});
                }
            }
        }
        return both;
    }

    private static List<double[]> crossings(Geometry upright, double y) {
        List<Double> xs = new ArrayList<>();
        Polygon polygon = (Polygon) upright;
        for (int r = -1; r < polygon.getNumInteriorRing(); r++) {
            Coordinate[] ring = (r < 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(r)).getCoordinates();
            for (int i = 0; i + 1 < ring.length; i++) {
                if (ring[i].y > y != ring[i + 1].y > y) {
                    xs.add(ring[i].x + (y - ring[i].y) * (ring[i + 1].x - ring[i].x) / (ring[i + 1].y - ring[i].y));
                }
            }
        }
        xs.sort(null);
        List<double[]> inside = new ArrayList<>();
        for (int i = 0; i + 1 < xs.size(); i += 2) {
            inside.add(new double[] {xs.get(i), xs.get(i + 1)});
        }
        return inside;
    }

    private void fill(
            double[] stretch,
            double y,
            Rows rows,
            PreparedGeometry land,
            AffineTransformation back,
            List<Building> buildings) {
        double shortest = rows.lengthMetres()[0];
        double longest = rows.lengthMetres()[1];
        double wanted = shortest + (longest - shortest) * random.nextDouble();
        double length = stretch[1] - stretch[0];
        int count = (int) Math.max(1, Math.round((length + rows.gapMetres()) / (wanted + rows.gapMetres())));
        double each = Math.min(longest * 1.1, (length - (count - 1) * rows.gapMetres()) / count);
        if (each < shortest * 0.6) {
            return;
        }
        double gap = count == 1 ? 0 : (length - count * each) / (count - 1);
        for (int i = 0; i < count; i++) {
            double x = stretch[0] + i * (each + gap) + (count == 1 ? (length - each) / 2 : 0);
            if (random.nextDouble() < rows.keep()) {
                Polygon house = outline(x, y, each, rows);
                if (land.covers(house)) {
                    int[] floors = rows.floors();
                    buildings.add(new Building(
                            (Polygon) back.transform(house), floors[0] + random.nextInt(floors[1] - floors[0] + 1)));
                }
            }
        }
    }

    private Polygon outline(double x, double y, double length, Rows rows) {
        double[] corners = rows.shapes().get(random.nextInt(rows.shapes().size())).corners;
        boolean mirrored = random.nextBoolean();
        int size = corners.length / 2;
        Coordinate[] shell = new Coordinate[size + 1];
        for (int i = 0; i <= size; i++) {
            double u = corners[2 * (i % size)];
            shell[i] = new Coordinate(
                    x + length * (mirrored ? 1 - u : u), y + rows.depthMetres() * corners[2 * (i % size) + 1]);
        }
        return factory.createPolygon(shell);
    }
}
