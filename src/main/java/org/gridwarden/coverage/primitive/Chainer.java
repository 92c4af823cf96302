package org.gridwarden.coverage.primitive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.gridwarden.coverage.arrangement.PairTable;
import org.jspecify.annotations.Nullable;

/**
 * Chains loose segments into edges: a place where other than two ends meet is a node, every other one a vertex. The
 * edges are canonical: they run from the lesser node to the greater, closed ones from their node, or from their least
 * place where they have none, towards the lesser neighbour. Not safe between threads.
 */
public final class Chainer {

    private final PairTable places;
    private final PairTable segments;
    private int[] left = new int[64];
    private int[] right = new int[64];
    private int[] firstEnd = new int[64];
    private int[] nextEnd = new int[128];
    private @Nullable Place conflict;

    /** Room for about this many segments; it grows. */
    public Chainer(int expected) {
        places = new PairTable(Math.max(16, expected));
        segments = new PairTable(Math.max(16, expected));
    }

    /** An edge without a number. */
    public record Chain(int[] xy, int left, int right) {}

    /** Adds a segment with the faces on the left and right of a → b; two equal faces are no segment. */
    public void add(Place a, Place b, int leftFace, int rightFace) {
        add(a.x(), a.y(), b.x(), b.y(), leftFace, rightFace);
    }

    /** Adds every segment of an edge. */
    public void add(Edge edge) {
        for (int i = 1; i < edge.size(); i++) {
            add(edge.x(i - 1), edge.y(i - 1), edge.x(i), edge.y(i), edge.left(), edge.right());
        }
    }

    /** Adds a segment with the faces on the left and right of a → b; two equal faces are no segment. */
    public void add(int ax, int ay, int bx, int by, int leftFace, int rightFace) {
        if (leftFace == rightFace) {
            return;
        }
        int a = places.add(ax, ay);
        int b = places.add(bx, by);
        int known = segments.size();
        int segment = a == b ? -1 : segments.add(Math.min(a, b), Math.max(a, b));
        if (segment != known) {
            conflict = conflict == null ? new Place(ax, ay) : conflict;
            return;
        }
        grow(segment, Math.max(a, b));
        left[segment] = a < b ? leftFace : rightFace;
        right[segment] = a < b ? rightFace : leftFace;
        link(Math.min(a, b), 2 * segment);
        link(Math.max(a, b), 2 * segment + 1);
    }

    /** A place where two segments are the same, or one has no length; then there is no way to chain them. */
    public @Nullable Place conflict() {
        return conflict;
    }

    /** Every place that a segment ends at. */
    public List<Place> places() {
        List<Place> all = new ArrayList<>(places.size());
        for (int i = 0; i < places.size(); i++) {
            all.add(place(i));
        }
        return all;
    }

    /** Number of segments that end at a place. */
    public int degree(Place at) {
        int place = places.find(at.x(), at.y());
        return place < 0 ? 0 : degree(place);
    }

    private int degree(int place) {
        int degree = 0;
        for (int end = place < firstEnd.length ? firstEnd[place] - 1 : -1; end >= 0; end = nextEnd[end] - 1) {
            degree++;
        }
        return degree;
    }

    /**
     * The edges, sorted by their first and second vertex. {@code others} tells how many ends of edges that are not
     * among the segments meet at a place.
     */
    public List<Chain> chains(ToIntFunction<Place> others) {
        boolean[] isNode = new boolean[places.size()];
        for (int i = 0; i < isNode.length; i++) {
            isNode[i] = degree(i) + others.applyAsInt(place(i)) != 2;
        }
        boolean[] walked = new boolean[segments.size()];
        List<Chain> chains = new ArrayList<>();
        for (int i = 0; i < isNode.length; i++) {
            for (int end = isNode[i] ? firstEnd[i] - 1 : -1; end >= 0; end = nextEnd[end] - 1) {
                if (!walked[end >> 1]) {
                    chains.add(canonical(walk(end, isNode, walked)));
                }
            }
        }
        for (int segment = 0; segment < walked.length; segment++) {
            if (!walked[segment]) {
                Chain ring = walk(2 * segment, isNode, walked);
                chains.add(canonical(fromLeastPlace(ring)));
            }
        }
        chains.sort(Comparator.comparing(Chain::xy, Arrays::compare));
        return chains;
    }

    /** From the end of a segment to the next node, or round to the start. */
    private Chain walk(int firstEndOfAll, boolean[] isNode, boolean[] walked) {
        int[] xy = new int[16];
        int count = 0;
        int end = firstEndOfAll;
        int start = placeAt(end);
        int at = start;
        xy[count++] = (int) places.first(at);
        xy[count++] = (int) places.second(at);
        while (true) {
            walked[end >> 1] = true;
            at = placeAt(end ^ 1);
            if (count + 2 > xy.length) {
                xy = Arrays.copyOf(xy, count * 2);
            }
            xy[count++] = (int) places.first(at);
            xy[count++] = (int) places.second(at);
            if (isNode[at] || at == start) {
                break;
            }
            int one = firstEnd[at] - 1;
            end = one == (end ^ 1) ? nextEnd[one] - 1 : one;
        }
        boolean forwards = (firstEndOfAll & 1) == 0;
        int segment = firstEndOfAll >> 1;
        return new Chain(
                Arrays.copyOf(xy, count),
                forwards ? left[segment] : right[segment],
                forwards ? right[segment] : left[segment]);
    }

    private static Chain canonical(Chain chain) {
        int[] xy = chain.xy();
        int n = xy.length;
        int order = compare(xy, 0, n - 2);
        if (order == 0) {
            order = compare(xy, 2, n - 4);
        }
        return order <= 0 ? chain : reversed(chain);
    }

    private static Chain reversed(Chain chain) {
        int n = chain.xy().length;
        int[] xy = new int[n];
        for (int i = 0; i < n; i += 2) {
            xy[i] = chain.xy()[n - 2 - i];
            xy[i + 1] = chain.xy()[n - 1 - i];
        }
        return new Chain(xy, chain.right(), chain.left());
    }

    private static Chain fromLeastPlace(Chain ring) {
        int[] xy = ring.xy();
        int n = xy.length - 2;
        int least = 0;
        for (int i = 2; i < n; i += 2) {
            least = compare(xy, i, least) < 0 ? i : least;
        }
        int[] turned = new int[n + 2];
        System.arraycopy(xy, least, turned, 0, n - least);
        System.arraycopy(xy, 0, turned, n - least, least);
        turned[n] = turned[0];
        turned[n + 1] = turned[1];
        return new Chain(turned, ring.left(), ring.right());
    }

    private static int compare(int[] xy, int i, int k) {
        return xy[i] != xy[k] ? Integer.compare(xy[i], xy[k]) : Integer.compare(xy[i + 1], xy[k + 1]);
    }

    private int placeAt(int end) {
        return (int) ((end & 1) == 0 ? segments.first(end >> 1) : segments.second(end >> 1));
    }

    private Place place(int index) {
        return new Place((int) places.first(index), (int) places.second(index));
    }

    private void link(int place, int end) {
        nextEnd[end] = firstEnd[place];
        firstEnd[place] = end + 1;
    }

    private void grow(int segment, int place) {
        if (segment >= left.length) {
            int length = segment * 2;
            left = Arrays.copyOf(left, length);
            right = Arrays.copyOf(right, length);
            nextEnd = Arrays.copyOf(nextEnd, length * 2);
        }
        if (place >= firstEnd.length) {
            firstEnd = Arrays.copyOf(firstEnd, place * 2);
        }
    }
}
