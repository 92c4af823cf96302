package org.gridwarden.coverage.reshape;

import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.coverage.primitive.Place;

/**
 * A place on an edge.
 *
 * @param segment index of the segment, from 0
 * @param place the place, rounded to the lattice
 * @param along how far along the edge: the segment's index and the share of it
 */
record Position(int segment, Place place, double along) {

    /** The place of an edge nearest to another; a vertex where one is within a step of it. */
    static Position nearest(Edge edge, Place to) {
        double shrink = Math.cos(Math.toRadians(to.y() / 1e7));
        double best = Double.MAX_VALUE;
        Position position = new Position(0, edge.from(), 0);
        for (int i = 0; i < edge.size() - 1; i++) {
            double ax = (edge.x(i) - (double) to.x()) * shrink;
            double ay = edge.y(i) - (double) to.y();
            double dx = (edge.x(i + 1) - (double) edge.x(i)) * shrink;
            double dy = edge.y(i + 1) - (double) edge.y(i);
            double t = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy)));
            double square = (ax + t * dx) * (ax + t * dx) + (ay + t * dy) * (ay + t * dy);
            if (square < best) {
                best = square;
                position = at(edge, i, t);
            }
        }
        return position;
    }

    private static Position at(Edge edge, int i, double t) {
        Place place = new Place((int) Math.round(edge.x(i) + t * ((double) edge.x(i + 1) - edge.x(i))), (int)
                Math.round(edge.y(i) + t * ((double) edge.y(i + 1) - edge.y(i))));
        if (isNear(place, edge.place(i))) {
            return new Position(i, edge.place(i), i);
        }
        if (isNear(place, edge.place(i + 1))) {
            return new Position(i, edge.place(i + 1), i + 1);
        }
        return new Position(i, place, i + t);
    }

    private static boolean isNear(Place a, Place b) {
        return Math.abs((long) a.x() - b.x()) <= 1 && Math.abs((long) a.y() - b.y()) <= 1;
    }
}
