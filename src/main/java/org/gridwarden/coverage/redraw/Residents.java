package org.gridwarden.coverage.redraw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.patch.Change;
import org.gridwarden.coverage.patch.GraphPatch;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.coverage.primitive.Insertion;
import org.gridwarden.coverage.primitive.Place;
import org.gridwarden.coverage.primitive.Unit;
import org.gridwarden.coverage.redraw.EditRejected.Reason;
import org.gridwarden.geo.Geometries;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * What an edit means for the buildings in its neighbourhood: walls that run along an edge get the vertices that were
 * put on it, buildings that a new line would cut are refused or lifted, and every building is under the unit that has
 * it. Not safe between threads.
 */
final class Residents {

    private final CoverageGraph before;
    private final CoverageGraph after;
    private final GraphPatch patch;
    private final Difference difference;
    private final Buildings policy;

    Residents(CoverageGraph before, CoverageGraph after, GraphPatch patch, Difference difference, Buildings policy) {
        this.before = before;
        this.after = after;
        this.patch = patch;
        this.difference = difference;
        this.policy = policy;
    }

    /** Changes of buildings, against the graph after the edit. Throws {@link EditRejected}. */
    List<Change<Unit>> changes() {
        List<Change<Unit>> changes = new ArrayList<>();
        List<Unit> cut = new ArrayList<>();
        for (Unit unit : touched()) {
            Geometry shape = unit.footprint();
            if (shape == null) {
                continue;
            }
            Footprint footprint = fitted(Footprint.of(shape));
            boolean homeless = common(after, footprint).length == 0 && common(before, Footprint.of(shape)).length > 0;
            if (homeless || policy != Buildings.LIFT && isNewlyCut(footprint)) {
                cut.add(unit);
            }
            Geometry fitted = footprint.toDegrees();
            Unit now = new Unit(
                    unit.id(),
                    unit.code(),
                    parent(unit, Footprint.of(shape), footprint),
                    unit.rank(),
                    fitted.equalsExact(shape) ? shape : fitted);
            if (!now.equals(unit)) {
                changes.add(new Change<>(unit, now));
            }
        }
        if (!cut.isEmpty()) {
            throw refused(cut);
        }
        return changes;
    }

    private static EditRejected refused(List<Unit> cut) {
        List<String> codes = cut.stream().map(Unit::code).sorted().toList();
        List<Geometry> shapes = new ArrayList<>();
        cut.forEach(unit -> shapes.addAll(Geometries.polygons(java.util.Objects.requireNonNull(unit.footprint()))));
        String names = String.join(", ", codes.subList(0, Math.min(5, codes.size())));
        return new EditRejected(
                Reason.BUILDINGS_CUT,
                "the line would run through " + codes.size() + " building(s): " + names
                        + (codes.size() > 5 ? " …" : ""),
                Geometries.factory().buildGeometry(shapes),
                codes);
    }

    /** Buildings where something changed, and those under units that are gone, as they are after the edit. */
    private Iterable<Unit> touched() {
        Map<Integer, Unit> found = new TreeMap<>();
        for (Set<Segment> chain : difference.units().values()) {
            Envelope box = new Envelope();
            for (Segment s : chain) {
                box.expandToInclude(s.ax(), s.ay());
                box.expandToInclude(s.bx(), s.by());
            }
            if (!box.isNull()) {
                after.footprintsIn(
                                (long) box.getMinX() - 2,
                                (long) box.getMinY() - 2,
                                (long) box.getMaxX() + 2,
                                (long) box.getMaxY() + 2)
                        .forEach(unit -> found.put(unit.id(), unit));
            }
        }
        for (Change<Unit> change : patch.units()) {
            @Nullable Unit gone = change.before();
            if (gone != null && change.after() == null) {
                for (Unit child : before.childrenOf(gone.id())) {
                    after.findUnit(child.id())
                            .filter(unit -> unit.footprint() != null)
                            .ifPresent(unit -> found.put(unit.id(), unit));
                }
            }
        }
        return found.values();
    }

    /** The shape with the vertices that were put on edges along its walls, and without those that were taken away. */
    private Footprint fitted(Footprint footprint) {
        Footprint fitted = footprint;
        for (Change<Insertion> change : patch.insertions()) {
            @Nullable Insertion added = change.after();
            @Nullable Insertion dropped = change.before();
            if (added != null) {
                fitted = fitted.withRings(ring -> with(ring, added));
            } else if (dropped != null) {
                fitted = fitted.withRings(ring -> without(ring, dropped));
            }
        }
        return fitted;
    }

    private static List<Place> with(List<Place> ring, Insertion insertion) {
        for (int i = 0; i < ring.size(); i++) {
            Segment wall = Segment.of(ring.get(i), ring.get((i + 1) % ring.size()));
            if (runsAlong(wall, insertion)
                    && wall.squareDistance(insertion.at()) <= 0.51
                    && !wall.endsAt(insertion.at().x(), insertion.at().y())) {
                List<Place> longer = new ArrayList<>(ring);
                longer.add(i + 1, insertion.at());
                return longer;
            }
        }
        return ring;
    }

    private static List<Place> without(List<Place> ring, Insertion insertion) {
        int i = ring.indexOf(insertion.at());
        if (i < 0 || ring.size() < 4) {
            return ring;
        }
        Segment wall = Segment.of(ring.get((i + ring.size() - 1) % ring.size()), ring.get((i + 1) % ring.size()));
        if (!runsAlong(wall, insertion)) {
            return ring;
        }
        List<Place> shorter = new ArrayList<>(ring);
        shorter.remove(i);
        return shorter;
    }

    private static boolean runsAlong(Segment wall, Insertion insertion) {
        return wall.side(insertion.from().x(), insertion.from().y()) == 0
                && wall.side(insertion.to().x(), insertion.to().y()) == 0;
    }

    private boolean isNewlyCut(Footprint footprint) {
        Envelope box = footprint.box();
        for (Edge edge : edgesIn(after, box)) {
            for (int i = 1; i < edge.size(); i++) {
                Segment s = new Segment(edge.x(i - 1), edge.y(i - 1), edge.x(i), edge.y(i));
                if (meets(s, box) && !difference.wasThere(s.undirected()) && isNew(edge) && footprint.isCutBy(s)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isNew(Edge edge) {
        return before.findEdge(edge.id()).isEmpty();
    }

    /** The unit that has a building: the deepest as before, or the one that it was under if that still has it. */
    private int parent(Unit unit, Footprint was, Footprint is) {
        int deepest = deepest(after, is, unit.parent());
        Optional<Unit> parent = after.findUnit(unit.parent());
        if (parent.isPresent() && deepest != unit.parent()) {
            boolean wasDeepest = deepest(before, was, unit.parent()) == unit.parent();
            boolean stillHasIt = Arrays.stream(common(after, is)).anyMatch(id -> id == unit.parent());
            if (deepest == 0 || !wasDeepest && stillHasIt) {
                return unit.parent();
            }
        }
        if (deepest == 0 && parent.isEmpty()) {
            return before.findUnit(unit.parent())
                    .flatMap(gone -> after.findUnit(gone.parent()))
                    .map(Unit::id)
                    .orElse(0);
        }
        return deepest != 0 && after.unit(deepest).rank() < unit.rank() ? deepest : unit.parent();
    }

    /** The lowest unit that has the whole of a shape; 0 where none has. Of several the preferred one, or the first. */
    private static int deepest(CoverageGraph graph, Footprint footprint, int preferred) {
        int best = 0;
        for (int id : common(graph, footprint)) {
            int rank = graph.unit(id).rank();
            int bestRank = best == 0 ? -1 : graph.unit(best).rank();
            if (rank > bestRank || rank == bestRank && id == preferred) {
                best = id;
            }
        }
        return best;
    }

    private static int[] common(CoverageGraph graph, Footprint footprint) {
        Set<Integer> faces = new HashSet<>();
        Envelope box = footprint.box();
        for (Edge edge : edgesIn(graph, box)) {
            for (int i = 1; i < edge.size(); i++) {
                Segment s = new Segment(edge.x(i - 1), edge.y(i - 1), edge.x(i), edge.y(i));
                if (meets(s, box) && footprint.isCutBy(s)) {
                    faces.add(edge.left());
                    faces.add(edge.right());
                    break;
                }
            }
        }
        if (faces.isEmpty()) {
            faces.add(graph.faceAt(footprint.inside()));
        }
        int[] common = null;
        for (int face : faces) {
            int[] covers = graph.covers(face);
            common = common == null
                    ? covers
                    : Arrays.stream(common)
                            .filter(id -> Arrays.stream(covers).anyMatch(other -> other == id))
                            .toArray();
        }
        return common == null ? new int[0] : common;
    }

    private static List<Edge> edgesIn(CoverageGraph graph, Envelope box) {
        return graph.edgesIn((long) box.getMinX(), (long) box.getMinY(), (long) box.getMaxX(), (long) box.getMaxY());
    }

    private static boolean meets(Segment s, Envelope box) {
        return s.meetsBox((long) box.getMinX(), (long) box.getMinY(), (long) box.getMaxX(), (long) box.getMaxY());
    }
}
