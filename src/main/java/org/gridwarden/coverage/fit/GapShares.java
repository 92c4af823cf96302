package org.gridwarden.coverage.fit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.gridwarden.coverage.arrangement.Arrangement;
import org.gridwarden.coverage.arrangement.FaceShapes;
import org.gridwarden.coverage.arrangement.Width;
import org.gridwarden.geo.Geodesic;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;

/**
 * Shares a connected gap out among the neighbours that have a border with it, in order of the length of that border, ties
 * to the lowest code.
 *
 * <ol>
 *   <li>It goes whole to the first of them if no corner of it is farther than twice its width from that border. So do
 *       most: slivers between two neighbours, and niches.
 *   <li>Otherwise it is cut into triangles by lines between its corners; no vertex is added but on an edge with nobody on
 *       its other side that is too long for any one neighbour: there it gets one where one neighbour ends and the next
 *       begins, as {@link EdgeReach} states.
 *   <li>Each neighbour in turn takes, from its border inwards, the triangles of which no corner is farther from that
 *       border than the gap is wide. So the line of nobody moves farther than that.
 *   <li>What is left, deep in bays, goes triangle by triangle to whoever has the longest border with it by then.
 * </ol>
 *
 * <p>Lengths are metres, and a choice may hang on them; where ground lies does not: the cuts are exact. Not safe between
 * threads.
 */
final class GapShares {

    private static final int NOBODY = -1;
    private static final int WHOLE = 2;

    private final Arrangement plane;
    private final FaceShapes shapes;
    private final int[] piece;
    private final IntUnaryOperator ownerOf;
    private final IntFunction<String> codes;
    /** Position in the piece of each of its faces. */
    private final Map<Integer, Integer> positions = new HashMap<>();
    /** Half-edges with the piece on the left and something else on the right. */
    private final List<Integer> outline = new ArrayList<>();

    private final Map<Integer, NeighbourBorder> borders = new TreeMap<>();
    /** Positions of the faces along each neighbour's border. */
    private final Map<Integer, Set<Integer>> alongBorder = new TreeMap<>();

    private final List<Integer> ranking;
    private final Coordinate origin;
    private final double scaleX;
    private final double scaleY;

    /**
     * @param piece the faces of the gap
     * @param ownerOf unit that owns a face; negative where none does
     */
    GapShares(Arrangement plane, FaceShapes shapes, int[] piece, IntUnaryOperator ownerOf, IntFunction<String> codes) {
        this.plane = plane;
        this.shapes = shapes;
        this.piece = piece;
        this.ownerOf = ownerOf;
        this.codes = codes;
        this.origin = shapes.degrees(plane.origin[plane.halfAt(plane.halfStart(piece[0]))]);
        this.scaleX = Geodesic.metresPerDegreeLongitude(origin.y);
        this.scaleY = Geodesic.metresPerDegreeLatitude(origin.y);
        for (int i = 0; i < piece.length; i++) {
            positions.put(piece[i], i);
        }
        collectBorders();
        this.ranking = new ArrayList<>(borders.keySet());
        ranking.sort(Comparator.comparingDouble((Integer unit) -> -border(unit).metres())
                .thenComparing(codes::apply));
    }

    boolean hasNeighbours() {
        return !ranking.isEmpty();
    }

    /** The unit that gets each face; empty where the gap must be cut first: then {@code cuts} say how. */
    Optional<int[]> shares(Cuts cuts) {
        int[] share = new int[piece.length];
        if (ranking.size() == 1) {
            Arrays.fill(share, ranking.get(0));
            return Optional.of(share);
        }
        Polygon whole = shapes.polygon(piece);
        if (isWithin(WHOLE * leastWidth(whole))) {
            Arrays.fill(share, ranking.get(0));
            return Optional.of(share);
        }
        double width = Width.metres(whole);
        if (isWithin(WHOLE * width)) {
            Arrays.fill(share, ranking.get(0));
            return Optional.of(share);
        }
        if (addVertices(cuts, width) || addLines(cuts)) {
            return Optional.empty();
        }
        Arrays.fill(share, NOBODY);
        ranking.forEach(unit -> grow(unit, share, width));
        settle(share);
        return Optional.of(share);
    }

    private void collectBorders() {
        for (int i = 0; i < piece.length; i++) {
            for (int half : plane.halvesOf(piece[i])) {
                int other = plane.face[Arrangement.twin(half)];
                if (!positions.containsKey(other)) {
                    outline.add(half);
                    int unit = ownerOf.applyAsInt(other);
                    if (unit >= 0) {
                        borders.computeIfAbsent(unit, key -> new NeighbourBorder())
                                .add(metres(plane.origin[half]), metres(plane.destination(half)));
                        alongBorder
                                .computeIfAbsent(unit, key -> new LinkedHashSet<>())
                                .add(i);
                    }
                }
            }
        }
    }

    /** Whether no corner is farther than this from the longest border. */
    private boolean isWithin(double metres) {
        return outline.stream().allMatch(half -> reaches(ranking.get(0), plane.origin[half], metres));
    }

    /**
     * Less than the width, at a fraction of its cost: no place of ground without holes is farther from its boundary than half
     * the width, so its area is at most that times its perimeter.
     */
    private double leastWidth(Polygon whole) {
        if (whole.getNumInteriorRing() > 0) {
            return 0;
        }
        double area = 0;
        for (int face : piece) {
            area += shapes.areaSquareMetres(face);
        }
        return 2 * area / outline.stream().mapToDouble(shapes::lengthMetres).sum();
    }

    private boolean addVertices(Cuts cuts, double width) {
        boolean added = false;
        for (int half : outline) {
            if (ownerOf.applyAsInt(plane.face[Arrangement.twin(half)]) < 0 && !isReached(half, width)) {
                LineSegment edge = new LineSegment(metres(plane.origin[half]), metres(plane.destination(half)));
                for (Coordinate place : new EdgeReach(edge, borders.values(), width).divisions()) {
                    cuts.addVertex(plane.sourceEdge[half >> 1], gridPlace(place));
                    added = true;
                }
            }
        }
        return added;
    }

    private boolean isReached(int half, double width) {
        return ranking.stream()
                .anyMatch(unit ->
                        reaches(unit, plane.origin[half], width) && reaches(unit, plane.destination(half), width));
    }

    private boolean addLines(Cuts cuts) {
        boolean added = false;
        for (int face : piece) {
            for (int[] line : FaceTriangles.cuts(plane, shapes, face)) {
                cuts.addLine(line);
                added = true;
            }
        }
        return added;
    }

    private void grow(int unit, int[] share, double width) {
        Deque<Integer> open = new ArrayDeque<>(Objects.requireNonNull(alongBorder.get(unit)));
        while (!open.isEmpty()) {
            int position = open.remove();
            int[] halves = plane.halvesOf(piece[position]);
            if (share[position] != NOBODY
                    || Arrays.stream(halves).anyMatch(half -> !reaches(unit, plane.origin[half], width))) {
                continue;
            }
            share[position] = unit;
            for (int half : halves) {
                Integer beside = positions.get(plane.face[Arrangement.twin(half)]);
                if (beside != null) {
                    open.add(beside);
                }
            }
        }
    }

    private void settle(int[] share) {
        Set<Integer> left = new HashSet<>();
        for (int i = 0; i < share.length; i++) {
            if (share[i] == NOBODY) {
                left.add(i);
            }
        }
        while (!left.isEmpty()) {
            Map<Integer, Integer> settled = new TreeMap<>();
            for (int position : left) {
                int unit = longest(position, share);
                if (unit >= 0) {
                    settled.put(position, unit);
                }
            }
            settled.forEach((position, unit) -> share[position] = unit);
            left.removeAll(settled.keySet());
        }
    }

    /** The unit with the longest border with a face as shared so far; −1 where none has any. */
    private int longest(int position, int[] share) {
        Map<Integer, Double> lengths = new TreeMap<>();
        for (int half : plane.halvesOf(piece[position])) {
            int other = plane.face[Arrangement.twin(half)];
            Integer beside = positions.get(other);
            int unit = beside == null ? ownerOf.applyAsInt(other) : share[beside];
            if (unit >= 0) {
                lengths.merge(unit, shapes.lengthMetres(half), Double::sum);
            }
        }
        return lengths.entrySet().stream()
                .min(Comparator.comparingDouble((Map.Entry<Integer, Double> entry) -> -entry.getValue())
                        .thenComparing(entry -> codes.apply(entry.getKey())))
                .map(Map.Entry::getKey)
                .orElse(NOBODY);
    }

    private boolean reaches(int unit, int node, double limit) {
        return border(unit).reaches(metres(node), limit);
    }

    private NeighbourBorder border(int unit) {
        return Objects.requireNonNull(borders.get(unit));
    }

    private Coordinate metres(int node) {
        Coordinate degrees = shapes.degrees(node);
        return new Coordinate((degrees.x - origin.x) * scaleX, (degrees.y - origin.y) * scaleY);
    }

    private Coordinate gridPlace(Coordinate metres) {
        return shapes.gridPlace(new Coordinate(metres.x / scaleX + origin.x, metres.y / scaleY + origin.y));
    }
}
