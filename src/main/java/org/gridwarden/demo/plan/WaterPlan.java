package org.gridwarden.demo.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** The river as an area, with its islands, and lakes in parks; all in metres. */
public final class WaterPlan {

    private static final double EMBANKMENT_METRES = 26;

    private final GeometryFactory factory;
    private final SplittableRandom random;
    private final Geometry river;
    private final List<Polygon> islands = new ArrayList<>();
    private final List<Polygon> lakes = new ArrayList<>();
    private final PreparedGeometry nearRiver;
    private final Geometry banks;

    /** A river of a width in metres along a line. */
    public WaterPlan(List<Coordinate> middle, double widthMetres, GeometryFactory factory, SplittableRandom random) {
        this.factory = factory;
        this.random = random;
        this.river = ribbon(middle, widthMetres);
        this.banks = river.buffer(EMBANKMENT_METRES, 4);
        this.nearRiver = PreparedGeometryFactory.prepare(banks);
    }

    private Geometry ribbon(List<Coordinate> middle, double width) {
        double[] phase = random.doubles(3, 0, 2 * Math.PI).toArray();
        List<Coordinate> left = new ArrayList<>();
        List<Coordinate> right = new ArrayList<>();
        for (int i = 1; i + 1 < middle.size(); i++) {
            Coordinate at = middle.get(i);
            double dx = middle.get(i + 1).x - middle.get(i - 1).x;
            double dy = middle.get(i + 1).y - middle.get(i - 1).y;
            double length = Math.hypot(dx, dy);
            double half = width / 2 * (1 + 0.2 * Math.sin(i / 11.0 + phase[0]) + 0.13 * Math.sin(i / 4.3 + phase[1]));
            double swell = islandSwell(i, middle.size(), width);
            left.add(new Coordinate(at.x - dy / length * (half + swell), at.y + dx / length * (half + swell)));
            right.add(0, new Coordinate(at.x + dy / length * (half + swell), at.y - dx / length * (half + swell)));
        }
        List<Coordinate> shell = new ArrayList<>(left);
        shell.addAll(right);
        shell.add(left.get(0));
        Geometry water = factory.createPolygon(shell.toArray(Coordinate[]::new)).buffer(0);
        for (double place : new double[] {0.455, 0.60}) {
            Polygon island = island(middle, (int) (place * middle.size()), width);
            islands.add(island);
            water = water.difference(island);
        }
        return water;
    }

    /** The river spreads around its islands. */
    private static double islandSwell(int i, int size, double width) {
        double near = 0;
        for (double place : new double[] {0.455, 0.60}) {
            double away = (i - place * size) / (4.2 * width / 34);
            near = Math.max(near, Math.exp(-away * away));
        }
        return 0.42 * width * near;
    }

    private Polygon island(List<Coordinate> middle, int at, double width) {
        int reach = (int) Math.max(3, Math.round(2.1 * width / 34));
        List<Coordinate> shell = new ArrayList<>();
        List<Coordinate> other = new ArrayList<>();
        for (int i = -reach; i <= reach; i++) {
            Coordinate here = middle.get(at + i);
            double dx = middle.get(at + i + 1).x - middle.get(at + i - 1).x;
            double dy = middle.get(at + i + 1).y - middle.get(at + i - 1).y;
            double length = Math.hypot(dx, dy);
            double share = (double) i / reach;
            double half = 0.3 * width * Math.sqrt(1 - share * share) * (0.85 + 0.15 * random.nextDouble());
            shell.add(new Coordinate(here.x - dy / length * half, here.y + dx / length * half));
            other.add(0, new Coordinate(here.x + dy / length * half, here.y - dx / length * half));
        }
        shell.addAll(other);
        shell.add(shell.get(0));
        return (Polygon) factory.createPolygon(shell.toArray(Coordinate[]::new)).buffer(0.1, 2);
    }

    /** The river. */
    public Geometry river() {
        return river;
    }

    /** Islands in the river. */
    public List<Polygon> islands() {
        return islands;
    }

    /** Lakes dug so far. */
    public List<Polygon> lakes() {
        return lakes;
    }

    /** The ground without the river and its embankment. */
    public Geometry dry(Geometry ground) {
        return nearRiver.intersects(ground) ? ground.difference(banks) : ground;
    }

    /** The ground without the river. */
    public Geometry land(Geometry ground) {
        return nearRiver.intersects(ground) ? ground.difference(river) : ground;
    }

    /** Digs a lake in the middle of a park; the lake's outline winds. */
    public void dig(Geometry park) {
        Geometry room = park.buffer(-0.13 * Math.sqrt(park.getArea()), 3);
        if (room.isEmpty()) {
            return;
        }
        Coordinate middle = room.getInteriorPoint().getCoordinate();
        double radius = 0.36 * Math.sqrt(park.getArea());
        double[] phase = random.doubles(3, 0, 2 * Math.PI).toArray();
        Coordinate[] shell = new Coordinate[41];
        for (int i = 0; i <= 40; i++) {
            double a = 2 * Math.PI * (i % 40) / 40;
            double r = radius
                    * (0.8
                            + 0.25 * Math.sin(2 * a + phase[0])
                            + 0.16 * Math.sin(3 * a + phase[1])
                            + 0.06 * Math.sin(6 * a + phase[2]));
            shell[i] = new Coordinate(middle.x + r * Math.cos(a), middle.y + r * Math.sin(a));
        }
        Geometry lake = factory.createPolygon(shell).buffer(0).intersection(room);
        if (lake instanceof Polygon polygon && polygon.getArea() > 600) {
            lakes.add(polygon);
        }
    }
}
