package org.gridwarden.coverage.arrangement;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.gridwarden.geo.Geodesic;
import org.gridwarden.geo.Geometries;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * The width of a polygon: the diameter in metres of the largest circle that fits in, measured in the plane that is
 * true to scale at the middle of its envelope; never understated, and overstated by at most a twentieth or a
 * 0.25 m. Squares are searched from the most promising, and cut in four, until none can hold a wider circle (the
 * idea of polylabel). Meant for places small against the globe.
 */
public final class Width {

    private static final double RELATIVE_TOLERANCE = 0.05;
    private static final double TOLERANCE_METRES = 0.25;

    private record Cell(double x, double y, double half, double radius, double bound) {}

    private final Polygon plane;
    private final PointOnGeometryLocator locator;
    private final Coordinate[][] rings;
    private final boolean small;
    private final IndexedFacetDistance facets;

    private Width(Polygon plane) {
        this.plane = plane;
        this.small = plane.getNumPoints() < 64;
        this.locator = small ? new SimplePointInAreaLocator(plane) : new IndexedPointInAreaLocator(plane);
        this.rings = new Coordinate[plane.getNumInteriorRing() + 1][];
        rings[0] = plane.getExteriorRing().getCoordinates();
        for (int i = 1; i < rings.length; i++) {
            rings[i] = plane.getInteriorRingN(i - 1).getCoordinates();
        }
        this.facets = new IndexedFacetDistance(plane);
    }

    /** Width of the widest of these polygons. */
    public static double metres(Geometry degrees) {
        double widest = 0;
        for (Polygon polygon : bySize(degrees)) {
            Polygon plane = toMetres(polygon);
            double byArea = 2 * Math.sqrt(plane.getArea() / Math.PI);
            if (byArea > widest) {
                widest = byArea <= TOLERANCE_METRES ? byArea : Math.min(byArea, new Width(plane).search(widest));
            }
        }
        return widest;
    }

    /** Whether a circle wider than this fits in; a doubt of less than a centimetre counts as yes. */
    public static boolean isMoreThan(Polygon degrees, double metres) {
        return new Width(toMetres(degrees)).holds(metres / 2);
    }

    private static List<Polygon> bySize(Geometry degrees) {
        return Geometries.polygons(degrees).stream()
                .sorted(Comparator.comparingDouble(Polygon::getArea).reversed())
                .toList();
    }

    /** An upper bound of the diameter, or {@code enough} where that is no less. */
    private double search(double enough) {
        double best = enough / 2;
        PriorityQueue<Cell> queue =
                new PriorityQueue<>(Comparator.comparingDouble(Cell::bound).reversed());
        queue.add(whole());
        while (!queue.isEmpty()) {
            Cell cell = queue.remove();
            best = Math.max(best, cell.radius());
            if (cell.bound() <= best + Math.max(TOLERANCE_METRES / 2, best * RELATIVE_TOLERANCE)) {
                return 2 * Math.max(best, cell.bound());
            }
            quarter(cell, queue, best);
        }
        return 2 * best;
    }

    private boolean holds(double radius) {
        PriorityQueue<Cell> queue =
                new PriorityQueue<>(Comparator.comparingDouble(Cell::bound).reversed());
        queue.add(whole());
        while (!queue.isEmpty()) {
            Cell cell = queue.remove();
            if (cell.radius() > radius || cell.bound() > radius && cell.half() < 0.003) {
                return true;
            }
            if (cell.bound() > radius) {
                quarter(cell, queue, radius);
            }
        }
        return false;
    }

    private void quarter(Cell cell, PriorityQueue<Cell> queue, double radius) {
        double half = cell.half() / 2;
        for (int i = 0; i < 4; i++) {
            Cell part = cell(cell.x() + ((i & 1) == 0 ? -half : half), cell.y() + ((i & 2) == 0 ? -half : half), half);
            if (part.bound() > radius) {
                queue.add(part);
            }
        }
    }

    private Cell whole() {
        Envelope envelope = plane.getEnvelopeInternal();
        double side = Math.max(envelope.getWidth(), envelope.getHeight());
        return cell(envelope.centre().x, envelope.centre().y, side / 2);
    }

    private Cell cell(double x, double y, double half) {
        Coordinate centre = new Coordinate(x, y);
        double distance = distance(centre);
        double radius = locator.locate(centre) == Location.EXTERIOR ? -distance : distance;
        return new Cell(x, y, half, radius, radius + half * Math.sqrt(2));
    }

    private double distance(Coordinate place) {
        if (!small) {
            return facets.distance(plane.getFactory().createPoint(place));
        }
        double nearest = Double.MAX_VALUE;
        for (Coordinate[] ring : rings) {
            nearest = Math.min(nearest, Distance.pointToSegmentString(place, ring));
        }
        return nearest;
    }

    private static Polygon toMetres(Polygon polygon) {
        Coordinate middle = polygon.getEnvelopeInternal().centre();
        double scaleX = Geodesic.metresPerDegreeLongitude(middle.y);
        double scaleY = Geodesic.metresPerDegreeLatitude(middle.y);
        return (Polygon)
                Geometries.map(polygon, c -> new Coordinate((c.x - middle.x) * scaleX, (c.y - middle.y) * scaleY));
    }
}
