package org.gridwarden.coverage.fit;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.index.strtree.STRtree;

/** The line that one neighbour has in common with a piece of ground, in a plane of metres. Not safe between threads. */
final class NeighbourBorder {

    private final STRtree segments = new STRtree();
    private double metres;

    void add(Coordinate a, Coordinate b) {
        segments.insert(new Envelope(a, b), new LineSegment(a, b));
        metres += a.distance(b);
    }

    double metres() {
        return metres;
    }

    /** Whether some place of this border is no farther from {@code place} than this. */
    boolean reaches(Coordinate place, double limit) {
        Envelope near = new Envelope(place);
        near.expandBy(limit);
        for (Object segment : segments.query(near)) {
            if (((LineSegment) segment).distance(place) <= limit) {
                return true;
            }
        }
        return false;
    }

    /** Segments that may come within this distance of an edge. */
    List<LineSegment> near(LineSegment edge, double limit) {
        Envelope near = new Envelope(edge.p0, edge.p1);
        near.expandBy(limit);
        List<LineSegment> found = new ArrayList<>();
        for (Object segment : segments.query(near)) {
            found.add((LineSegment) segment);
        }
        return found;
    }
}
