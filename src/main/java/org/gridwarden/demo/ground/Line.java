package org.gridwarden.demo.ground;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * A line as it was drawn: a road, a river, a wall.
 *
 * @param id counts the lines of a city in the order of drawing
 * @param kind what it is
 * @param path vertices in metres
 */
public record Line(int id, RoadClass kind, List<Coordinate> path) {

    public Line {
        path = List.copyOf(path);
    }

    /** Length in metres. */
    public double lengthMetres() {
        double sum = 0;
        for (int i = 1; i < path.size(); i++) {
            sum += path.get(i).distance(path.get(i - 1));
        }
        return sum;
    }
}
