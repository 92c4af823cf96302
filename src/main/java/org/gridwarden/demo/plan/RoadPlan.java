package org.gridwarden.demo.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import org.gridwarden.demo.ground.Ground;
import org.gridwarden.demo.ground.Line;
import org.gridwarden.demo.ground.RoadClass;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * The lines that a city is built on: its edge, the river, the ring road, the avenues and the roads out. They run on
 * beyond the edge for the map's sake; the faces end at it.
 */
final class RoadPlan {

    private static final double STEP_METRES = 34;

    private final Preset preset;
    private final Ground ground;
    private final SplittableRandom random;
    private final Warp warp;
    private final double ring;
    private final double radius;
    private final double middle; // of the ring, across the river
    private final List<Line> lines = new ArrayList<>();

    RoadPlan(Preset preset, Ground ground, Warp warp, SplittableRandom random) {
        this.preset = preset;
        this.ground = ground;
        this.random = random;
        this.warp = warp;
        this.ring = preset.extent().ringMetres();
        this.radius = preset.extent().radiusMetres();
        this.middle = 0.28 * ring;
    }

    /** Draws everything; the first line is the city's edge, the second the river. */
    List<Line> draw() {
        lines.add(ground.draw(RoadClass.EDGE, edge()));
        lines.add(ground.draw(RoadClass.RIVER, path(-2 * radius, 2 * radius, t -> warp.ground(t, 0))));
        if (preset.extent().avenuesEachSide() + preset.extent().crossAvenuesEachSide() > 2) {
            ringRoad();
            avenues();
            diagonals();
        } else {
            crossing();
        }
        return lines;
    }

    /** Bays and headlands by halving: every half moves by a share of its length, as old field boundaries do. */
    private List<Coordinate> edge() {
        double[] phase = random.doubles(3, 0, 2 * Math.PI).toArray();
        List<Coordinate> edge = new ArrayList<>();
        for (int i = 0; i <= 13; i++) {
            double a = 2 * Math.PI * (i % 13) / 13;
            double r = radius * (1 + 0.09 * Math.sin(2 * a + phase[0]) + 0.07 * Math.sin(3 * a + phase[1]));
            edge.add(new Coordinate(1.1 * r * Math.cos(a), 0.95 * r * Math.sin(a)));
        }
        while (edge.get(0).distance(edge.get(1)) > 70) {
            edge = halved(edge);
        }
        return edge;
    }

    private List<Coordinate> halved(List<Coordinate> path) {
        List<Coordinate> finer = new ArrayList<>();
        for (int i = 0; i + 1 < path.size(); i++) {
            Coordinate a = path.get(i);
            Coordinate b = path.get(i + 1);
            double aside = (random.nextDouble() - 0.5) * 0.26;
            finer.add(a);
            finer.add(new Coordinate((a.x + b.x) / 2 - (b.y - a.y) * aside, (a.y + b.y) / 2 + (b.x - a.x) * aside));
        }
        finer.add(path.get(path.size() - 1));
        return finer;
    }

    /** A rounded square in the plan. */
    private void ringRoad() {
        List<Coordinate> path = new ArrayList<>();
        int steps = (int) (7 * ring / STEP_METRES);
        for (int i = 0; i <= steps; i++) {
            double a = 2 * Math.PI * (i % steps) / steps;
            double c = Math.cos(a);
            double s = Math.sin(a);
            double r = ring / Math.pow(Math.pow(Math.abs(c), 3.6) + Math.pow(Math.abs(s), 3.6), 1 / 3.6);
            path.add(warp.ground(r * c, middle + 0.93 * r * s));
        }
        lines.add(ground.draw(RoadClass.TRUNK, path));
    }

    private void avenues() {
        Polygon inside = ground.factory().createPolygon(lines.get(2).path().toArray(Coordinate[]::new));
        int each = preset.extent().avenuesEachSide();
        double gap = 0.93 * ring / (each + 0.72);
        for (int i = -each; i <= each; i++) {
            double across = middle + i * gap + jitter(0.07 * gap);
            if (Math.abs(across) < 0.3 * gap) {
                across = Math.copySign(0.3 * gap, across); // keep off the river
            }
            double at = across;
            boolean great = i == 0 || Math.abs(i) == each - 1 && each > 2;
            add(great, inside, t -> warp.ground(t, at));
        }
        int cross = preset.extent().crossAvenuesEachSide();
        double step = ring / (cross + 0.62);
        for (int i = -cross; i <= cross; i++) {
            double along = i * step + jitter(0.08 * step);
            boolean great = i == 0 || Math.abs(i) == cross - 1 && cross > 2;
            add(great, inside, t -> warp.ground(along, t));
        }
    }

    /** A great avenue runs on into the country; a lesser one ends at the ring. */
    private void add(boolean great, Polygon inside, DoubleFunction<Coordinate> curve) {
        List<Coordinate> path = path(-2 * radius, 2 * radius, curve);
        if (great) {
            lines.add(ground.draw(RoadClass.TRUNK, path));
            return;
        }
        Geometry clipped = inside.intersection(ground.factory().createLineString(path.toArray(Coordinate[]::new)));
        for (int i = 0; i < clipped.getNumGeometries(); i++) {
            if (clipped.getGeometryN(i) instanceof LineString part && part.getLength() > 0.5 * ring) {
                lines.add(ground.draw(RoadClass.PRIMARY, List.of(part.getCoordinates())));
            }
        }
    }

    /** Roads from the ring's corners into the country. */
    private void diagonals() {
        Polygon inside = ground.factory().createPolygon(lines.get(2).path().toArray(Coordinate[]::new));
        for (int corner = 0; corner < 4; corner++) {
            double east = (corner & 1) == 0 ? 1 : -1;
            double north = (corner & 2) == 0 ? 1 : -1;
            double spread = 0.75 + 0.5 * random.nextDouble();
            double bend = jitter(0.25 * ring);
            List<Coordinate> path = path(
                    0.55 * ring,
                    2.2 * radius,
                    t -> warp.ground(
                            east * (t * Math.sqrt(spread) + bend * Math.sin(t / ring)),
                            middle + north * t / Math.sqrt(spread)));
            Geometry outside = ground.factory()
                    .createLineString(path.toArray(Coordinate[]::new))
                    .difference(inside);
            Geometry longest = outside.getGeometryN(outside.getNumGeometries() - 1);
            lines.add(ground.draw(RoadClass.PRIMARY, List.of(longest.getCoordinates())));
        }
    }

    /** A small place: one road along the river, one or two across it. */
    private void crossing() {
        lines.add(ground.draw(RoadClass.TRUNK, path(-2 * radius, 2 * radius, t -> warp.ground(t, middle))));
        lines.add(ground.draw(RoadClass.PRIMARY, path(-2 * radius, 2 * radius, t -> warp.ground(0.08 * t, t))));
        if (preset.isRural()) {
            for (double side : new double[] {-1, 1}) {
                double k = side * (0.45 + 0.1 * random.nextDouble()) * radius;
                lines.add(ground.draw(
                        RoadClass.PRIMARY, path(-2 * radius, 2 * radius, t -> warp.ground(k + 0.12 * t, t))));
            }
        }
    }

    private double jitter(double metres) {
        return (2 * random.nextDouble() - 1) * metres;
    }

    private static List<Coordinate> path(double from, double to, DoubleFunction<Coordinate> curve) {
        List<Coordinate> path = new ArrayList<>();
        int steps = (int) Math.ceil((to - from) / STEP_METRES);
        for (int i = 0; i <= steps; i++) {
            path.add(curve.apply(from + (to - from) * i / steps));
        }
        return path;
    }
}
