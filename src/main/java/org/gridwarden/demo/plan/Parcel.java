package org.gridwarden.demo.plan;

import java.util.EnumMap;
import java.util.Map;
import org.gridwarden.demo.ground.Face;
import org.gridwarden.demo.ground.Ground;
import org.gridwarden.demo.ground.Metric;
import org.gridwarden.demo.ground.RoadClass;
import org.gridwarden.demo.ground.Side;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * The ground of one grid, measured.
 *
 * @param grid its place in the tree
 * @param metres its outline in metres
 * @param middle a point inside it, in metres
 * @param squareMetres its area
 * @param drySquareMetres its area without the river and the embankment
 * @param edges metres of edge on each kind of line
 */
public record Parcel(
        Territory grid,
        Geometry metres,
        Coordinate middle,
        double squareMetres,
        double drySquareMetres,
        Map<RoadClass, Double> edges) {

    /** What is left of a grid when its roads and the water are taken off. */
    public static Parcel of(Territory grid, Ground ground, WaterPlan water) {
        Metric metric = ground.metric();
        Geometry[] faces = grid.faces().stream()
                .map(face -> face.polygonMetres(ground.factory(), metric))
                .toArray(Polygon[]::new);
        Geometry metres = faces.length == 1
                ? faces[0]
                : ground.factory().createGeometryCollection(faces).union();
        Geometry dry = water.dry(metres);
        Geometry largest = dry.isEmpty() ? metres : dry;
        Point inside = largest.getCentroid();
        if (!largest.contains(inside)) {
            inside = largest.getInteriorPoint();
        }
        Map<RoadClass, Double> edges = new EnumMap<>(RoadClass.class);
        for (Face face : grid.faces()) {
            for (Side side : face.sides()) {
                edges.merge(side.arc().line().kind(), side.arc().lengthMetres(metric), Double::sum);
            }
        }
        return new Parcel(grid, metres, inside.getCoordinate(), metres.getArea(), dry.getArea(), edges);
    }

    /** Metres from the middle of the city. */
    public double radius() {
        return Math.hypot(middle.x, middle.y);
    }

    /** Metres of edge on a kind of line. */
    public double edge(RoadClass kind) {
        return edges.getOrDefault(kind, 0.0);
    }
}
