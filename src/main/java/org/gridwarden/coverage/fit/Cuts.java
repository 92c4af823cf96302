package org.gridwarden.coverage.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridwarden.coverage.arrangement.Linework;
import org.locationtech.jts.geom.Coordinate;

/** Lines and vertices to be drawn into noded linework, so that ground can be shared out. Not safe between threads. */
final class Cuts {

    private final List<int[]> lines = new ArrayList<>();
    private final Map<Integer, List<Coordinate>> vertices = new TreeMap<>();

    /** A line between two nodes that crosses nothing. */
    void addLine(int[] nodes) {
        lines.add(nodes);
    }

    /** A vertex of the grid on an edge, or less than a step beside it. */
    void addVertex(int edge, Coordinate place) {
        vertices.computeIfAbsent(edge, key -> new ArrayList<>()).add(place);
    }

    boolean isEmpty() {
        return lines.isEmpty() && vertices.isEmpty();
    }

    /** The linework with these; noded again where an edge was bent. The linework given is used up. */
    Linework drawnOn(Linework noded) {
        lines.forEach(line -> noded.addCut(line[0], line[1]));
        return vertices.isEmpty() ? noded : noded.through(vertices).noded();
    }
}
