package org.gridwarden.coverage.arrangement;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * The plane cut into faces by noded linework. Half-edges 2k and 2k+1 are the two directions of edge k, each with its
 * face on the left; face 0 is the unbounded one. Immutable.
 *
 * <p>Every step is integer arithmetic, so that faces are exact: edges in order round each node, cycles from next to
 * next, and a cycle that runs clockwise (the outside of a connected piece) belongs to the face above the nearest edge
 * below its westernmost node.
 */
public final class Arrangement {

    /** Grid steps in one lattice step. */
    public final int scale;
    /** Number of faces, the unbounded one counted. */
    public final int faceCount;
    /** Node at which a half-edge begins. */
    public final int[] origin;
    /** The half-edge that follows on the boundary of the same face. */
    public final int[] next;
    /** Face to the left of a half-edge. */
    public final int[] face;
    /** Edge of the linework, by half-edge / 2. */
    public final int[] sourceEdge;
    /** The linework that cuts the plane, noded. */
    public final Linework lines;

    private final int[] halfStart;
    private final int[] halves;

    /** The arrangement of those edges of noded linework for which {@code kept} holds. */
    public Arrangement(Linework lines, IntPredicate kept) {
        this.lines = lines;
        this.scale = lines.scale;
        this.sourceEdge = IntStream.range(0, lines.edgeCount()).filter(kept).toArray();
        int halfCount = sourceEdge.length * 2;
        this.origin = new int[halfCount];
        for (int k = 0; k < sourceEdge.length; k++) {
            origin[2 * k] = lines.from(sourceEdge[k]);
            origin[2 * k + 1] = lines.to(sourceEdge[k]);
        }
        this.next = new int[halfCount];
        this.face = new int[halfCount];
        int[] component = linkRoundNodes();
        this.faceCount = traceFaces(component);
        this.halfStart = new int[faceCount + 1];
        this.halves = new int[halfCount];
        groupHalvesByFace();
    }

    /** The same edge the other way. */
    public static int twin(int half) {
        return half ^ 1;
    }

    /** Node at which a half-edge ends. */
    public int destination(int half) {
        return origin[half ^ 1];
    }

    /** Half-edges round a face. */
    public int[] halvesOf(int faceNumber) {
        return Arrays.copyOfRange(halves, halfStart[faceNumber], halfStart[faceNumber + 1]);
    }

    /** Position of a face's first half-edge; they end before that of the next face. */
    public int halfStart(int faceNumber) {
        return halfStart[faceNumber];
    }

    /** The half-edge at a position. */
    public int halfAt(int position) {
        return halves[position];
    }

    /** Number of rings round each face, by {@link Linework#net}; 0 for the unbounded face. */
    public int[] windings() {
        int[] winding = new int[faceCount];
        eachNewFace((from, to, half) -> {
            int net = lines.net(sourceEdge[half >> 1]);
            // The half-edge lies in `from`, on its left; its twin's left is `to`.
            winding[to] = winding[from] - ((half & 1) == 0 ? net : -net);
        });
        return winding;
    }

    /** Rings that each face is inside of, ascending; none for the unbounded face. */
    public int[][] ringsAround() {
        int[][] around = new int[faceCount][];
        around[0] = new int[0];
        eachNewFace((from, to, half) ->
                around[to] = symmetricDifference(around[from], lines.oddRings(sourceEdge[half >> 1])));
        return around;
    }

    private interface FaceStep {
        void enter(int from, int to, int half);
    }

    private void eachNewFace(FaceStep step) {
        boolean[] seen = new boolean[faceCount];
        int[] queue = new int[faceCount];
        int tail = 1;
        seen[0] = true;
        for (int head = 0; head < tail; head++) {
            int from = queue[head];
            for (int i = halfStart[from]; i < halfStart[from + 1]; i++) {
                int to = face[twin(halves[i])];
                if (!seen[to]) {
                    seen[to] = true;
                    step.enter(from, to, halves[i]);
                    queue[tail++] = to;
                }
            }
        }
    }

    /** Sets {@link #next}; returns the number of the connected piece of each node, pieces numbered from 0. */
    private int[] linkRoundNodes() {
        int[] start = new int[lines.nodeCount() + 1];
        for (int node : origin) {
            start[node + 1]++;
        }
        for (int i = 0; i < lines.nodeCount(); i++) {
            start[i + 1] += start[i];
        }
        int[] fill = Arrays.copyOf(start, start.length);
        int[] outgoing = new int[origin.length];
        for (int half = 0; half < origin.length; half++) {
            outgoing[fill[origin[half]]++] = half;
        }
        for (int node = 0; node < lines.nodeCount(); node++) {
            sortRoundNode(outgoing, start[node], start[node + 1]);
            for (int i = start[node]; i < start[node + 1]; i++) {
                int clockwise = outgoing[i == start[node] ? start[node + 1] - 1 : i - 1];
                next[twin(outgoing[i])] = clockwise;
            }
        }
        return components(start, outgoing);
    }

    private int[] components(int[] start, int[] outgoing) {
        int[] component = new int[lines.nodeCount()];
        Arrays.fill(component, -1);
        int[] stack = new int[lines.nodeCount()];
        int count = 0;
        for (int seed = 0; seed < component.length; seed++) {
            if (component[seed] >= 0 || start[seed] == start[seed + 1]) {
                continue;
            }
            int top = 0;
            stack[top++] = seed;
            component[seed] = count;
            while (top > 0) {
                int node = stack[--top];
                for (int i = start[node]; i < start[node + 1]; i++) {
                    int other = destination(outgoing[i]);
                    if (component[other] < 0) {
                        component[other] = count;
                        stack[top++] = other;
                    }
                }
            }
            count++;
        }
        return component;
    }

    /** Insertion sort by angle, counter-clockwise from east; nodes have few edges. */
    private void sortRoundNode(int[] outgoing, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int half = outgoing[i];
            int j = i;
            while (j > from && compareAngle(half, outgoing[j - 1]) < 0) {
                outgoing[j] = outgoing[j - 1];
                j--;
            }
            outgoing[j] = half;
        }
    }

    private int compareAngle(int a, int b) {
        long ax = lines.x(destination(a)) - lines.x(origin[a]);
        long ay = lines.y(destination(a)) - lines.y(origin[a]);
        long bx = lines.x(destination(b)) - lines.x(origin[b]);
        long by = lines.y(destination(b)) - lines.y(origin[b]);
        boolean aUpper = ay > 0 || ay == 0 && ax > 0;
        boolean bUpper = by > 0 || by == 0 && bx > 0;
        if (aUpper != bUpper) {
            return aUpper ? -1 : 1;
        }
        return -Exact.sign(ax, by, ay, bx);
    }

    /** Sets {@link #face}; returns the number of faces. */
    private int traceFaces(int[] component) {
        Arrays.fill(face, -1);
        int components = Arrays.stream(component).max().orElse(-1) + 1;
        int[] outside = new int[components];
        Arrays.fill(outside, -1);
        int faces = 1;
        for (int half = 0; half < origin.length; half++) {
            if (face[half] != -1) {
                continue;
            }
            if (isCounterClockwise(half)) {
                mark(half, faces++);
            } else {
                int piece = component[origin[half]];
                if (outside[piece] != -1) {
                    throw new IllegalStateException("linework crosses away from its nodes near " + lines.x(origin[half])
                            + ", " + lines.y(origin[half]));
                }
                outside[piece] = half;
                mark(half, -2 - piece);
            }
        }
        nestComponents(component, outside);
        return faces;
    }

    private void mark(int half, int number) {
        int h = half;
        do {
            face[h] = number;
            h = next[h];
        } while (h != half);
    }

    private boolean isCounterClockwise(int half) {
        Exact.Sum sum = new Exact.Sum();
        int h = half;
        do {
            int a = origin[h];
            int b = destination(h);
            sum.add(lines.x(a), lines.y(b), lines.x(b), lines.y(a));
            h = next[h];
        } while (h != half);
        return sum.signum() > 0;
    }

    private void nestComponents(int[] component, int[] outside) {
        if (outside.length == 1) {
            mark(outside[0], 0);
            return;
        }
        int[] west = westernmostNodes(component, outside.length);
        Integer[] order = new Integer[outside.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Long.compare(lines.x(west[a]), lines.x(west[b])));
        HPRtree tree = new HPRtree();
        for (int k = 0; k < sourceEdge.length; k++) {
            int a = origin[2 * k];
            int b = origin[2 * k + 1];
            if (lines.x(a) != lines.x(b)) {
                tree.insert(
                        new Envelope(lines.x(a), lines.x(b), lines.y(a), lines.y(b)),
                        lines.x(a) < lines.x(b) ? 2 * k : 2 * k + 1);
            }
        }
        for (int piece : order) {
            int below = nearestBelow(tree, west[piece]);
            int around = below < 0 ? 0 : face[below];
            if (around < 0) {
                throw new IllegalStateException("a piece is nested in one that lies east of it");
            }
            mark(outside[piece], around);
        }
    }

    private int[] westernmostNodes(int[] component, int count) {
        int[] west = new int[count];
        Arrays.fill(west, -1);
        for (int node = 0; node < component.length; node++) {
            int piece = component[node];
            if (piece >= 0 && (west[piece] < 0 || lines.x(node) < lines.x(west[piece]))) {
                west[piece] = node;
            }
        }
        return west;
    }

    /** The eastward half-edge directly below a place a hair west of {@code node}; −1 where there is none. */
    private int nearestBelow(HPRtree tree, int node) {
        long x = lines.x(node);
        long y = lines.y(node);
        int best = -1;
        for (Object item : tree.query(new Envelope(x, x, -1e15, y))) {
            int half = (Integer) item;
            int a = origin[half];
            int b = destination(half);
            boolean spans = lines.x(a) < x && x <= lines.x(b);
            if (spans && side(half, node) > 0 && (best < 0 || isAbove(half, best))) {
                best = half;
            }
        }
        return best;
    }

    /** Whether eastward half-edge p runs above q just west of a place that both span; they do not cross. */
    private boolean isAbove(int p, int q) {
        int pa = origin[p];
        int qa = origin[q];
        int sign = lines.x(pa) >= lines.x(qa) ? side(q, pa) : -side(p, qa);
        if (sign == 0) {
            int pb = destination(p);
            int qb = destination(q);
            sign = lines.x(pb) <= lines.x(qb) ? side(q, pb) : -side(p, qb);
        }
        return sign > 0;
    }

    private int side(int half, int node) {
        int a = origin[half];
        int b = destination(half);
        return Exact.orientation(lines.x(a), lines.y(a), lines.x(b), lines.y(b), lines.x(node), lines.y(node));
    }

    private void groupHalvesByFace() {
        for (int f : face) {
            halfStart[f + 1]++;
        }
        for (int f = 0; f < faceCount; f++) {
            halfStart[f + 1] += halfStart[f];
        }
        int[] fill = Arrays.copyOf(halfStart, halfStart.length);
        for (int half = 0; half < face.length; half++) {
            halves[fill[face[half]]++] = half;
        }
    }

    private static int[] symmetricDifference(int[] a, int[] b) {
        int[] result = new int[a.length + b.length];
        int n = 0;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            if (j == b.length || i < a.length && a[i] < b[j]) {
                result[n++] = a[i++];
            } else if (i == a.length || b[j] < a[i]) {
                result[n++] = b[j++];
            } else {
                i++;
                j++;
            }
        }
        return Arrays.copyOf(result, n);
    }
}
