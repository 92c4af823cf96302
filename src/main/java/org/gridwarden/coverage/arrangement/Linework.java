package org.gridwarden.coverage.arrangement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.noding.FastNodingValidator;
import org.locationtech.jts.noding.IntersectionAdder;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;

/**
 * Segments on an integer grid, each kept once, with the rings that run along it and the direction in which they do.
 * Not safe between threads.
 */
public final class Linework {

    /** Grid steps in one lattice step. */
    public final int scale;

    /** In the place of a ring: a line that is no boundary of a unit, but cuts ground between two. */
    private static final int CUT = -1;

    private final PairTable nodes;
    private final PairTable edges;
    private int[] firstLabel = new int[64];
    private int[] nextLabel = new int[64];
    private int[] labelRing = new int[64];
    private byte[] labelSign = new byte[64];
    private int labels;

    /** Empty linework on a grid this much finer than the lattice. */
    public Linework(int scale, int expectedSegments) {
        this.scale = scale;
        this.nodes = new PairTable(expectedSegments);
        this.edges = new PairTable(expectedSegments);
    }

    /** Adds a ring of the shapes, running backwards where {@code sign} is −1. */
    void addRing(UnitShapes.Ring ring, int number, int sign) {
        int n = ring.x().length;
        int previous = node((long) ring.x()[n - 1] * scale, (long) ring.y()[n - 1] * scale);
        for (int i = 0; i < n; i++) {
            int node = node((long) ring.x()[i] * scale, (long) ring.y()[i] * scale);
            add(previous, node, number, sign);
            previous = node;
        }
    }

    /** Adds every ring of a unit. */
    public void addUnit(UnitShapes shapes, int unit, int sign) {
        for (int ring = shapes.firstRing(unit); ring < shapes.endRing(unit); ring++) {
            addRing(shapes.rings.get(ring), ring, sign);
        }
    }

    /** Number of the node at a place of the grid, new or known. */
    public int node(long x, long y) {
        return nodes.add(x, y);
    }

    /** Adds a segment that a ring runs along, backwards where {@code sign} is −1. */
    public void add(int from, int to, int ring, int sign) {
        if (from == to) {
            return;
        }
        int known = edges.size();
        int edge = from < to ? edges.add(from, to) : edges.add(to, from);
        label(edge, edge == known, ring, from < to ? sign : -sign);
    }

    /** Adds a line that cuts the ground on its sides. It runs there and back, so that who crosses it enters nothing. */
    public void addCut(int from, int to) {
        add(from, to, CUT, 1);
        add(from, to, CUT, -1);
    }

    /** Whether an edge divides anything: somebody's ring enters there, or it is a cut. */
    public boolean divides(int edge) {
        if (oddRings(edge).length > 0) {
            return true;
        }
        for (int label = firstLabel[edge]; label >= 0; label = nextLabel[label]) {
            if (labelRing[label] == CUT) {
                return true;
            }
        }
        return false;
    }

    /** The same linework, not noded yet, with some edges led through further places of the grid. */
    public Linework through(Map<Integer, List<Coordinate>> placesByEdge) {
        Linework bent = new Linework(scale, edgeCount() + placesByEdge.size());
        for (int edge = 0; edge < edgeCount(); edge++) {
            Coordinate start = coordinate(from(edge));
            List<Coordinate> path = new ArrayList<>(placesByEdge.getOrDefault(edge, List.of()));
            path.sort(Comparator.comparingDouble(start::distance));
            path.add(coordinate(to(edge)));
            Coordinate previous = start;
            for (Coordinate place : path) {
                bent.copyEdge(this, edge, (long) previous.x, (long) previous.y, (long) place.x, (long) place.y);
                previous = place;
            }
        }
        return bent;
    }

    /** Number of distinct segments. */
    public int edgeCount() {
        return edges.size();
    }

    /** Number of distinct places. */
    public int nodeCount() {
        return nodes.size();
    }

    /** Node at which an edge begins. */
    public int from(int edge) {
        return (int) edges.first(edge);
    }

    /** Node at which an edge ends. */
    public int to(int edge) {
        return (int) edges.second(edge);
    }

    /** Grid longitude of a node. */
    public long x(int node) {
        return nodes.first(node);
    }

    /** Grid latitude of a node. */
    public long y(int node) {
        return nodes.second(node);
    }

    /** Number of an edge between two nodes, −1 where there is none. */
    public int findEdge(int a, int b) {
        return a < b ? edges.find(a, b) : edges.find(b, a);
    }

    /** Rings that have their ground on the left of from → to, less those that have it on the right. */
    public int net(int edge) {
        int net = 0;
        for (int label = firstLabel[edge]; label >= 0; label = nextLabel[label]) {
            net += labelSign[label];
        }
        return net;
    }

    /** What runs along an edge. */
    public interface LabelVisitor {
        /** A ring with its ground on the left of from → to, or on the right where {@code sign} is −1. */
        void visit(int ring, int sign);
    }

    /** Visits every ring along an edge, with repetitions. */
    public void eachLabel(int edge, LabelVisitor visitor) {
        for (int label = firstLabel[edge]; label >= 0; label = nextLabel[label]) {
            visitor.visit(labelRing[label], labelSign[label]);
        }
    }

    /** Rings along an edge, with repetitions, ascending. */
    public int[] rings(int edge) {
        int count = 0;
        for (int label = firstLabel[edge]; label >= 0; label = nextLabel[label]) {
            count++;
        }
        int[] rings = new int[count];
        for (int label = firstLabel[edge]; label >= 0; label = nextLabel[label]) {
            rings[--count] = labelRing[label];
        }
        Arrays.sort(rings);
        return rings;
    }

    /** Rings that run along an edge an odd number of times, ascending: those that crossing it enters or leaves. */
    public int[] oddRings(int edge) {
        int[] rings = rings(edge);
        int count = 0;
        for (int i = 0; i < rings.length; ) {
            int next = i + 1;
            while (next < rings.length && rings[next] == rings[i]) {
                next++;
            }
            if ((next - i) % 2 == 1) {
                rings[count++] = rings[i];
            }
            i = next;
        }
        return Arrays.copyOf(rings, count);
    }

    /** The edges whose rings do not cancel, on a grid {@code factor} times as fine. */
    public Linework residue(int factor) {
        Linework residue = new Linework(scale * factor, 64);
        for (int edge = 0; edge < edgeCount(); edge++) {
            if (net(edge) != 0) {
                residue.copyEdge(
                        this,
                        edge,
                        x(from(edge)) * factor,
                        y(from(edge)) * factor,
                        x(to(edge)) * factor,
                        y(to(edge)) * factor);
            }
        }
        return residue;
    }

    /**
     * The same linework noded on its own grid: no two edges of the result cross or touch but at nodes. Edges bend by
     * less than one grid step (snap rounding; Hobby 1999, as in JTS).
     */
    public Linework noded() {
        Linework current = this;
        for (int round = 0; round < 8; round++) {
            Linework next = current.nodedOnce();
            if (round > 0 && next.edgeCount() == current.edgeCount() && next.nodeCount() == current.nodeCount()) {
                return next;
            }
            current = next;
        }
        return current;
    }

    /**
     * As {@link #noded}, in a fraction of the time where crossings may simply be rounded to the grid without making new ones,
     * as on a grid much finer than the places of the linework they nearly always may: it is tried and checked.
     */
    public Linework nodedFinely() {
        RobustLineIntersector crossing = new RobustLineIntersector();
        crossing.setPrecisionModel(new PrecisionModel(1));
        MCIndexNoder noder = new MCIndexNoder(new IntersectionAdder(crossing));
        noder.computeNodes(strings());
        Collection<?> substrings = noder.getNodedSubstrings();
        return new FastNodingValidator(substrings).isValid() ? ofSubstrings(substrings) : noded();
    }

    private Linework nodedOnce() {
        SnapRoundingNoder noder = new SnapRoundingNoder(new PrecisionModel(1));
        noder.computeNodes(strings());
        return ofSubstrings(noder.getNodedSubstrings());
    }

    private List<SegmentString> strings() {
        List<SegmentString> strings = new ArrayList<>(edgeCount());
        for (int edge = 0; edge < edgeCount(); edge++) {
            strings.add(new NodedSegmentString(
                    new Coordinate[] {coordinate(from(edge)), coordinate(to(edge))}, Integer.valueOf(edge)));
        }
        return strings;
    }

    private Linework ofSubstrings(Collection<?> substrings) {
        Linework noded = new Linework(scale, edgeCount() + edgeCount() / 4);
        for (Object result : substrings) {
            SegmentString string = (SegmentString) result;
            int edge = (Integer) string.getData();
            for (int i = 1; i < string.size(); i++) {
                Coordinate a = string.getCoordinate(i - 1);
                Coordinate b = string.getCoordinate(i);
                noded.copyEdge(this, edge, (long) a.x, (long) a.y, (long) b.x, (long) b.y);
            }
        }
        return noded;
    }

    private void copyEdge(Linework source, int edge, long ax, long ay, long bx, long by) {
        int a = node(ax, ay);
        int b = node(bx, by);
        for (int label = source.firstLabel[edge]; label >= 0; label = source.nextLabel[label]) {
            add(a, b, source.labelRing[label], source.labelSign[label]);
        }
    }

    private Coordinate coordinate(int node) {
        return new Coordinate(x(node), y(node));
    }

    private void label(int edge, boolean isNew, int ring, int sign) {
        if (edge >= firstLabel.length) {
            firstLabel = Arrays.copyOf(firstLabel, Math.max(edge + 1, firstLabel.length * 2));
        }
        if (labels == labelRing.length) {
            nextLabel = Arrays.copyOf(nextLabel, labels * 2);
            labelRing = Arrays.copyOf(labelRing, labels * 2);
            labelSign = Arrays.copyOf(labelSign, labels * 2);
        }
        nextLabel[labels] = isNew ? -1 : firstLabel[edge];
        labelRing[labels] = ring;
        labelSign[labels] = (byte) sign;
        firstLabel[edge] = labels++;
    }
}
