package org.gridwarden.demo.settlement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.demo.ground.Line;
import org.gridwarden.demo.ground.RoadClass;
import org.gridwarden.demo.word.NameBook;
import org.gridwarden.demo.word.NameBook.Name;

/** Names of roads by line. Immutable. */
public final class RoadNames {

    private static final double LONGEST_UNNAMED_METRES = 130;

    private final Map<Integer, Name> names = new HashMap<>();

    /** Gives every line a name of the book, in the order of the lines. */
    public RoadNames(List<Line> lines, NameBook book) {
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
    public Name of(Line line) {
        return names.getOrDefault(line.id(), new Name("", ""));
    }
}
