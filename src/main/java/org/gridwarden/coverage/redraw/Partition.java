package org.gridwarden.coverage.redraw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.gridwarden.coverage.arrangement.Arrangement;
import org.gridwarden.coverage.arrangement.Exact;
import org.gridwarden.coverage.arrangement.Linework;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.coverage.primitive.Place;
import org.gridwarden.coverage.redraw.EditRejected.Reason;

/**
 * The ground of some faces, cut into pieces by drawn lines. What of the lines lies outside that ground, or ends in the
 * middle of it, separates nothing and leaves no trace. An edit looks at the pieces, says which face each becomes, and
 * has the boundaries that come of it drawn. Not safe between threads.
 */
public final class Partition {

    /** In place of a face: not of the ground that is cut. */
    public static final int OUTSIDE = Integer.MIN_VALUE;

    private final Arrangement plane;
    private final Redraw redraw;
    private final Linework lines;
    private final Collection<Edge> edges;
    private final List<Integer> faces = new ArrayList<>();
    private final Map<Integer, Integer> labels = new HashMap<>();
    private final int firstRing;
    private final int[] faceOf;
    private final int[][] around;

    /** Cuts these faces by open lines and by closed rings, whose first place is not repeated. */
    public Partition(Redraw redraw, Set<Integer> ground, List<List<Place>> open, List<List<Place>> rings) {
        this.redraw = redraw;
        Map<Integer, Edge> byId = new TreeMap<>();
        for (int face : ground) {
            redraw.graph().edgesOf(face).forEach(edge -> byId.put(edge.id(), edge));
            label(face);
        }
        this.edges = byId.values();
        List<List<Place>> drawn = new ArrayList<>(open);
        for (List<Place> ring : rings) {
            List<Place> closed = new ArrayList<>(ring);
            closed.add(ring.get(0));
            drawn.add(closed);
        }
        Noding noding = new Noding(redraw, edges, drawn);
        edges.forEach(edge -> List.of(edge.left(), edge.right()).forEach(this::label));
        this.firstRing = faces.size() + open.size();
        this.lines = new Linework(1, 256);
        for (Edge edge : edges) {
            add(noding.edge(edge), label(edge.left()), 1);
            add(noding.edge(edge), label(edge.right()), -1);
        }
        for (int i = 0; i < drawn.size(); i++) {
            add(noding.line(i), faces.size() + i, 1);
        }
        this.plane = arrange();
        this.around = plane.ringsAround();
        this.faceOf = new int[plane.faceCount];
        for (int piece = 0; piece < faceOf.length; piece++) {
            faceOf[piece] = faceAround(around[piece], ground);
        }
    }

    /** Numbers of the pieces, ascending. */
    public int[] pieces() {
        return IntStream.range(0, faceOf.length)
                .filter(piece -> faceOf[piece] != OUTSIDE)
                .toArray();
    }

    /** Face that a piece is of now; {@link #OUTSIDE} where it is none of the ground that is cut. */
    public int faceOf(int piece) {
        return faceOf[piece];
    }

    /** Whether a piece lies inside a drawn ring, by its index. */
    public boolean isInside(int piece, int ring) {
        return Arrays.stream(around[piece]).anyMatch(label -> label == firstRing + ring);
    }

    /** Twice the area of a piece in square steps, about; the unbounded piece has none. */
    public double doubledArea(int piece) {
        Exact.Sum sum = new Exact.Sum();
        for (int half : plane.halvesOf(piece)) {
            int a = plane.origin[half];
            int b = plane.destination(half);
            sum.add(lines.x(a), lines.y(b), lines.x(b), lines.y(a));
        }
        return piece == 0 ? 0 : sum.value().doubleValue();
    }

    /** Places of a piece's boundary. */
    public List<Place> places(int piece) {
        List<Place> places = new ArrayList<>();
        for (int half : plane.halvesOf(piece)) {
            places.add(place(plane.origin[half]));
        }
        return places;
    }

    /** What lies on both sides of a line between pieces. */
    public interface Border {
        /**
         * One line with a piece on each side; {@code face} is the present face there where a side is {@link #OUTSIDE} the
         * ground that is cut; {@code drawn} tells whether a drawn line runs here, on an edge or not.
         */
        void between(int left, int leftFace, int right, int rightFace, boolean drawn);
    }

    /** Visits every line that has a piece on one side at least. */
    public void eachBorder(Border border) {
        for (int k = 0; k < plane.sourceEdge.length; k++) {
            int left = plane.face[2 * k];
            int right = plane.face[2 * k + 1];
            if (faceOf[left] == OUTSIDE && faceOf[right] == OUTSIDE) {
                continue;
            }
            int[] sides = sides(k);
            border.between(left, sides[0], right, sides[1], sides[4] > 0);
        }
    }

    /** A stretch of a piece's boundary and what lies across it. */
    public interface Stretch {
        /** One line of a piece, with the face across it and its length in lattice steps. */
        void along(int piece, int face, double length);
    }

    /** Visits every line between a piece and a face outside the ground that is cut, with its length, about, in steps. */
    public void eachLength(Stretch stretch) {
        for (int k = 0; k < plane.sourceEdge.length; k++) {
            int left = plane.face[2 * k];
            int right = plane.face[2 * k + 1];
            if ((faceOf[left] == OUTSIDE) != (faceOf[right] == OUTSIDE)) {
                Place a = place(plane.origin[2 * k]);
                Place b = place(plane.destination(2 * k));
                double shrink = Math.cos(Math.toRadians(a.y() / 1e7));
                double length = Math.hypot(((double) a.x() - b.x()) * shrink, (double) a.y() - b.y());
                int[] sides = sides(k);
                boolean leftIsPiece = faceOf[left] != OUTSIDE;
                stretch.along(leftIsPiece ? left : right, leftIsPiece ? sides[1] : sides[0], length);
            }
        }
    }

    /** The piece at a place that lies on no line. */
    public int pieceAt(Place place) {
        int best = -1;
        for (int k = 0; k < plane.sourceEdge.length; k++) {
            Segment s = Segment.of(place(plane.origin[2 * k]), place(plane.destination(2 * k)));
            boolean eastward = s.ax() < s.bx();
            Segment east = eastward ? s : s.reversed();
            if (east.ax() < place.x()
                    && place.x() <= east.bx()
                    && east.side(place.x(), place.y()) >= 0
                    && (best < 0 || isAbove(east, eastward(best)))) {
                best = eastward ? 2 * k : 2 * k + 1;
            }
        }
        return best < 0 ? 0 : plane.face[best];
    }

    /** Puts the boundaries down that come of every piece becoming this face. */
    public void draw(IntUnaryOperator faceOfPiece) {
        edges.forEach(redraw::takeUp);
        for (int k = 0; k < plane.sourceEdge.length; k++) {
            int left = plane.face[2 * k];
            int right = plane.face[2 * k + 1];
            boolean leftOut = faceOf[left] == OUTSIDE;
            boolean rightOut = faceOf[right] == OUTSIDE;
            if (leftOut && rightOut) {
                continue;
            }
            int[] sides = sides(k);
            redraw.put(
                    place(plane.origin[2 * k]),
                    place(plane.destination(2 * k)),
                    leftOut ? sides[0] : faceOfPiece.applyAsInt(left),
                    rightOut ? sides[1] : faceOfPiece.applyAsInt(right));
        }
    }

    private int label(int face) {
        return labels.computeIfAbsent(face, key -> {
            faces.add(face);
            return faces.size() - 1;
        });
    }

    private void add(List<Place> path, int label, int sign) {
        for (int i = 1; i < path.size(); i++) {
            Place a = path.get(i - 1);
            Place b = path.get(i);
            lines.add(lines.node(a.x(), a.y()), lines.node(b.x(), b.y()), label, sign);
        }
    }

    private Arrangement arrange() {
        try {
            return new Arrangement(lines, edge -> true);
        } catch (IllegalStateException e) {
            throw new EditRejected(Reason.TOO_TIGHT, "the lattice leaves no room for the line here", null, List.of());
        }
    }

    /** The faces on the left and right of the edge under a line, how often each, and how many drawn lines run on it. */
    private int[] sides(int k) {
        int[] found = {OUTSIDE, OUTSIDE, 0, 0, 0};
        lines.eachLabel(plane.sourceEdge[k], (label, sign) -> {
            if (label >= faces.size()) {
                found[4]++;
            } else {
                found[sign > 0 ? 0 : 1] = faces.get(label);
                found[sign > 0 ? 2 : 3]++;
            }
        });
        if (found[2] > 1 || found[3] > 1) {
            Place place = place(plane.origin[2 * k]);
            throw EditRejected.at(
                    Reason.TOO_TIGHT,
                    "the lattice leaves no room between two boundaries at " + EditRejected.words(place),
                    place);
        }
        return found;
    }

    private int faceAround(int[] inside, Set<Integer> ground) {
        Set<Integer> found = new HashSet<>();
        if (ground.contains(0)) {
            found.add(0);
        }
        for (int label : inside) {
            if (label < faces.size() && ground.contains(faces.get(label))) {
                int face = faces.get(label);
                if (!found.add(face)) {
                    found.remove(face);
                }
            }
        }
        if (found.size() > 1) {
            throw new EditRejected(Reason.TOO_TIGHT, "the lattice leaves no room for the line here", null, List.of());
        }
        return found.isEmpty() ? OUTSIDE : found.iterator().next();
    }

    private Place place(int node) {
        return new Place((int) lines.x(node), (int) lines.y(node));
    }

    private Segment eastward(int half) {
        return Segment.of(place(plane.origin[half]), place(plane.destination(half)));
    }

    private static boolean isAbove(Segment p, Segment q) {
        if (p.ax() >= q.ax()) {
            int side = q.side(p.ax(), p.ay());
            return side != 0 ? side > 0 : p.bx() <= q.bx() ? q.side(p.bx(), p.by()) > 0 : p.side(q.bx(), q.by()) < 0;
        }
        int side = -p.side(q.ax(), q.ay());
        return side != 0 ? side > 0 : p.bx() <= q.bx() ? q.side(p.bx(), p.by()) > 0 : p.side(q.bx(), q.by()) < 0;
    }
}
