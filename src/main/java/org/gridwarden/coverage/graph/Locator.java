package org.gridwarden.coverage.graph;

import org.gridwarden.coverage.arrangement.Exact;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.coverage.primitive.Place;

/** Finds the face at a place: what lies above the nearest edge below it. Exact. */
final class Locator {

    private final Plane plane;

    Locator(Plane plane) {
        this.plane = plane;
    }

    int faceAt(Place place) {
        int shift = plane.cells.shift;
        int column = place.x() >> shift;
        Edge best = null;
        int bestSegment = 0;
        for (int row = place.y() >> shift; row >= plane.southernmost >> shift; row--) {
            for (int id : plane.cells.in(column, row)) {
                Edge edge = plane.edge(id);
                for (int i = 1; i < edge.size(); i++) {
                    if (spans(edge, i, place.x())
                            && side(edge, i, place.x(), place.y()) >= 0
                            && (best == null || isAbove(edge, i, best, bestSegment))) {
                        best = edge;
                        bestSegment = i;
                    }
                }
            }
            if (best != null && heightAt(best, bestSegment, place.x()) > ((double) row * (1L << shift)) + 1) {
                break;
            }
        }
        if (best == null) {
            return 0;
        }
        return best.x(bestSegment) > best.x(bestSegment - 1) ? best.left() : best.right();
    }

    /** Whether a segment lies over a place a hair west of x. */
    private static boolean spans(Edge edge, int i, int x) {
        return Math.min(edge.x(i - 1), edge.x(i)) < x && x <= Math.max(edge.x(i - 1), edge.x(i));
    }

    /** 1 where a place lies above a segment, −1 below. */
    private static int side(Edge edge, int i, int x, int y) {
        int west = edge.x(i - 1) < edge.x(i) ? i - 1 : i;
        int east = west == i ? i - 1 : i;
        return Exact.orientation(edge.x(west), edge.y(west), edge.x(east), edge.y(east), x, y);
    }

    private static double heightAt(Edge edge, int i, int x) {
        double share = ((double) x - edge.x(i - 1)) / ((double) edge.x(i) - edge.x(i - 1));
        return edge.y(i - 1) + share * ((double) edge.y(i) - edge.y(i - 1));
    }

    /** Whether one segment runs above another just west of a place that both span; they do not cross. */
    private static boolean isAbove(Edge p, int i, Edge q, int k) {
        int pa = p.x(i - 1) < p.x(i) ? i - 1 : i;
        int qa = q.x(k - 1) < q.x(k) ? k - 1 : k;
        int sign = p.x(pa) >= q.x(qa) ? side(q, k, p.x(pa), p.y(pa)) : -side(p, i, q.x(qa), q.y(qa));
        if (sign == 0) {
            int pb = pa == i ? i - 1 : i;
            int qb = qa == k ? k - 1 : k;
            sign = p.x(pb) <= q.x(qb) ? side(q, k, p.x(pb), p.y(pb)) : -side(p, i, q.x(qb), q.y(qb));
        }
        return sign > 0;
    }
}
