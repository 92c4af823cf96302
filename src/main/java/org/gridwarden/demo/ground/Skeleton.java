package org.gridwarden.demo.ground;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;

/**
 * Makes the first faces of a ground from lines that cross freely: nodes them on the lattice (snap rounding, so that the
 * result is exact), drops loose ends, and walks the faces.
 */
public final class Skeleton {

    private Skeleton() {}

    /** The faces enclosed by {@code lines}; the unbounded one is left out. */
    public static List<Face> faces(Ground ground, Collection<Line> lines) {
        List<Arc> arcs = withoutLooseEnds(nodedArcs(ground.metric(), lines));
        Map<Long, List<Side>> star = new LinkedHashMap<>();
        for (Arc arc : arcs) {
            for (boolean forward : new boolean[] {true, false}) {
                Side side = new Side(arc, forward);
                star.computeIfAbsent(key(side.startX(), side.startY()), at -> new ArrayList<>())
                        .add(side);
            }
        }
        star.values().forEach(sides -> sides.sort(Comparator.comparingDouble(Skeleton::bearing)));
        return walk(ground, arcs, star);
    }

    @SuppressWarnings("unchecked") // the noder is typed for any collection
    private static List<Arc> nodedArcs(Metric metric, Collection<Line> lines) {
        List<SegmentString> strings = new ArrayList<>();
        for (Line line : lines) {
            Coordinate[] path = line.path().stream()
                    .map(at -> new Coordinate(metric.x(at.x), metric.y(at.y)))
                    .toArray(Coordinate[]::new);
            strings.add(new NodedSegmentString(path, line));
        }
        SnapRoundingNoder noder = new SnapRoundingNoder(new PrecisionModel(1));
        noder.computeNodes(strings);
        Map<List<Long>, Arc> arcs = new LinkedHashMap<>(); // two lines that run together become one arc
        for (SegmentString piece : (Collection<SegmentString>) noder.getNodedSubstrings()) {
            addPiece(arcs, piece.getCoordinates(), (Line) piece.getData());
        }
        return new ArrayList<>(arcs.values());
    }

    private static void addPiece(Map<List<Long>, Arc> arcs, Coordinate[] path, Line line) {
        int[] xs = new int[path.length];
        int[] ys = new int[path.length];
        List<Long> there = new ArrayList<>();
        List<Long> back = new ArrayList<>();
        for (int i = 0; i < path.length; i++) {
            xs[i] = (int) Math.round(path[i].x);
            ys[i] = (int) Math.round(path[i].y);
            there.add(key(xs[i], ys[i]));
            back.add(0, key(xs[i], ys[i]));
        }
        if (!arcs.containsKey(back)) {
            arcs.putIfAbsent(there, new Arc(xs, ys, line));
        }
    }

    private static List<Arc> withoutLooseEnds(List<Arc> arcs) {
        List<Arc> kept = arcs;
        int before;
        do {
            before = kept.size();
            Map<Long, Integer> degree = new LinkedHashMap<>();
            for (Arc arc : kept) {
                degree.merge(key(arc.xs[0], arc.ys[0]), 1, Integer::sum);
                degree.merge(key(arc.xs[arc.last()], arc.ys[arc.last()]), 1, Integer::sum);
            }
            Set<Long> single = new HashSet<>(degree.keySet());
            single.removeIf(end -> degree.getOrDefault(end, 0) > 1);
            kept = kept.stream()
                    .filter(arc -> !single.contains(key(arc.xs[0], arc.ys[0]))
                            && !single.contains(key(arc.xs[arc.last()], arc.ys[arc.last()])))
                    .toList();
        } while (kept.size() < before);
        return kept;
    }

    private static List<Face> walk(Ground ground, List<Arc> arcs, Map<Long, List<Side>> star) {
        List<Face> faces = new ArrayList<>();
        Set<Side> walked = new HashSet<>();
        for (Arc arc : arcs) {
            for (boolean forward : new boolean[] {true, false}) {
                List<Side> ring = ring(new Side(arc, forward), star, walked);
                if (!ring.isEmpty() && doubleArea(ring) > 0) {
                    faces.add(ground.face(ring));
                }
            }
        }
        return faces;
    }

    private static List<Side> ring(Side first, Map<Long, List<Side>> star, Set<Side> walked) {
        List<Side> ring = new ArrayList<>();
        for (Side side = first; walked.add(side); side = next(side, star)) {
            ring.add(side);
        }
        return ring;
    }

    /** The next side of the face on the left: the first one clockwise from the way back. */
    private static Side next(Side side, Map<Long, List<Side>> star) {
        Side back = new Side(side.arc(), !side.forward());
        List<Side> around = star.get(key(back.startX(), back.startY()));
        if (around == null) {
            throw new IllegalStateException("no node where a side ends");
        }
        int at = around.indexOf(back);
        return around.get((at + around.size() - 1) % around.size());
    }

    private static double bearing(Side side) {
        return Math.atan2((double) side.y(1) - side.y(0), (double) side.x(1) - side.x(0));
    }

    private static long doubleArea(List<Side> ring) {
        long originX = ring.get(0).startX();
        long originY = ring.get(0).startY();
        long sum = 0;
        for (Side side : ring) {
            for (int step = 0; step < side.arc().last(); step++) {
                sum += (side.x(step) - originX) * (side.y(step + 1) - originY)
                        - (side.x(step + 1) - originX) * (side.y(step) - originY);
            }
        }
        return sum;
    }

    private static long key(int x, int y) {
        return (long) x << 32 | y & 0xffffffffL;
    }
}
