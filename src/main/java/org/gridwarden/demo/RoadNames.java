package org.gridwarden.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.demo.NameBook.Name;
import org.gridwarden.demo.ground.Line;
import org.gridwarden.demo.ground.RoadClass;

/** Names of roads by line. Immutable. */
final class RoadNames {

    private static final double LONGEST_UNNAMED_METRES = 130;

    private final Map<Integer, Name> names = new HashMap<>();

    RoadNames(List<Line> lines, NameBook book) {
        boolean ringNamed = false;
        for (Line line : lines) {
            if (line.kind().isRoad() && line.lengthMetres() > LONGEST_UNNAMED_METRES) {
                boolean ring = !ringNamed
                        && line.kind() == RoadClass.TRUNK
                        && line.path().get(0).equals(line.path().get(line.path().size() - 1));
                names.put(
                        line.id(),
                        ring
                                ? new Name("环城路", "Ring Road")
                                : book.place(line.kind().code()));
                ringNamed |= ring;
            }
        }
    }

    /** The name of a road; an empty one where it has none. */
    Name of(Line line) {
        return names.getOrDefault(line.id(), new Name("", ""));
    }
}
