package org.gridwarden.demo.ground;

import org.locationtech.jts.geom.Coordinate;

/**
 * An arc as one face walks it, counter-clockwise.
 *
 * @param arc the arc
 * @param forward whether the face walks it from its first vertex to its last; the face is then on the arc's left
 */
public record Side(Arc arc, boolean forward) {

    /** Where the side begins, in metres. */
    public Coordinate startMetres(Metric metric) {
        return new Coordinate(metric.east(startX()), metric.north(startY()));
    }

    int startX() {
        return arc.xs[forward ? 0 : arc.last()];
    }

    int startY() {
        return arc.ys[forward ? 0 : arc.last()];
    }

    int x(int step) {
        return arc.xs[forward ? step : arc.last() - step];
    }

    int y(int step) {
        return arc.ys[forward ? step : arc.last() - step];
    }
}
