package org.gridwarden.coverage.graph;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.gridwarden.coverage.SoundUnits;
import org.gridwarden.coverage.arrangement.Arrangement;
import org.gridwarden.coverage.arrangement.Linework;
import org.gridwarden.coverage.primitive.Chainer;

/**
 * The segments of units that are a coverage, each with its faces, found by matching equal segments alone.
 *
 * <p>That they are a coverage is proved on the way: every unit is a valid area; along each segment the units that end
 * there are exactly those above one face and not above the other; and the segments with nobody on one side, all that
 * is left when the faces' boundaries are summed, are noded and wind round every place once or not at all, as do those
 * round what a divided unit has left. So a city costs one pass
 * through a hash table and geometry along its outline. Not safe between threads.
 */
final class MatchedSegments {

    private static final int FINE = 1024;

    private final SoundUnits sound;
    private final Linework lines;
    private int[] left = new int[0];
    private int[] right = new int[0];
    /** A unit and all above it, by number. */
    private final int[][] chains;

    private final int[] onLeft = new int[64];
    private final int[] onRight = new int[64];

    MatchedSegments(Tree tree, SoundUnits sound) {
        this.sound = sound;
        this.chains = new int[sound.lattice.size() + 1][];
        Arrays.setAll(chains, unit -> unit == 0 ? new int[0] : tree.covers(unit));
        int points =
                sound.shapes.rings.stream().mapToInt(ring -> ring.x().length).sum();
        this.lines = new Linework(1, points / 2 + 64);
    }

    /** Whether the units are a coverage; then their segments are known. */
    boolean fit() {
        if (hasBroken()) {
            return false;
        }
        for (int unit = 0; unit < sound.lattice.size(); unit++) {
            lines.addUnit(sound.shapes, unit, 1);
        }
        left = new int[lines.edgeCount()];
        right = new int[lines.edgeCount()];
        for (int edge = 0; edge < left.length; edge++) {
            if (!label(edge)) {
                return false;
            }
        }
        return restsAreSound();
    }

    void addTo(Chainer chainer) {
        for (int edge = 0; edge < left.length; edge++) {
            chainer.add(
                    (int) lines.x(lines.from(edge)),
                    (int) lines.y(lines.from(edge)),
                    (int) lines.x(lines.to(edge)),
                    (int) lines.y(lines.to(edge)),
                    left[edge],
                    right[edge]);
        }
    }

    private boolean hasBroken() {
        for (int unit = 0; unit < sound.repaired.length; unit++) {
            if (sound.repaired[unit] && !sound.lattice.get(unit).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private boolean label(int edge) {
        int[] counts = new int[2];
        lines.eachLabel(edge, (ring, sign) -> {
            int unit = sound.shapes.unit(ring) + 1;
            if (sign > 0) {
                onLeft[Math.min(counts[0]++, 63)] = unit;
            } else {
                onRight[Math.min(counts[1]++, 63)] = unit;
            }
        });
        if (counts[0] > 60 || counts[1] > 60) {
            return false;
        }
        int a = deepest(onLeft, counts[0]);
        int b = deepest(onRight, counts[1]);
        left[edge] = a != 0 ? a : restBeside(b, onRight, counts[1]);
        right[edge] = b != 0 ? b : restBeside(a, onLeft, counts[0]);
        return isBoundary(left[edge], right[edge], onLeft, counts[0])
                && isBoundary(right[edge], left[edge], onRight, counts[1]);
    }

    private int deepest(int[] units, int count) {
        int deepest = 0;
        int depth = 0;
        for (int i = 0; i < count; i++) {
            int itsDepth = chains[units[i]].length;
            if (itsDepth > depth) {
                deepest = units[i];
                depth = itsDepth;
            }
        }
        return deepest;
    }

    /** The nearest unit above that goes on across the segment; 0 where none does. */
    private int restBeside(int unit, int[] ending, int count) {
        for (int above : chains[unit]) {
            if (!isDerived(above) && !has(ending, count, above)) {
                return above;
            }
        }
        return 0;
    }

    /** Whether the units that end here are those above one face and not above the other. */
    private boolean isBoundary(int face, int across, int[] ending, int count) {
        int[] beyond = chains[across];
        int expected = 0;
        for (int unit : chains[face]) {
            if (!Outlines.contains(beyond, unit) && !isDerived(unit)) {
                if (!has(ending, count, unit)) {
                    return false;
                }
                expected++;
            }
        }
        return expected == count;
    }

    /** Whether a unit came without a shape, to get that of its children. */
    private boolean isDerived(int unit) {
        return sound.lattice.get(unit - 1).isEmpty();
    }

    private static boolean has(int[] units, int count, int unit) {
        for (int i = 0; i < count; i++) {
            if (units[i] == unit) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether what is not divided to the end has sound boundaries: nobody's ground, and what a divided unit has left.
     * Elsewhere segments match in pairs.
     */
    private boolean restsAreSound() {
        boolean[] divided = new boolean[chains.length];
        for (int unit = 1; unit < chains.length; unit++) {
            for (int above : sound.lattice.get(unit - 1).isEmpty() ? new int[0] : chains[unit]) {
                divided[above] |= above != unit;
            }
        }
        Map<Integer, Linework> rests = new TreeMap<>();
        for (int edge = 0; edge < left.length; edge++) {
            for (int face : new int[] {left[edge], right[edge]}) {
                if (face == 0 || divided[face]) {
                    Linework rest = rests.computeIfAbsent(face, key -> new Linework(1, 256));
                    int from = rest.node(lines.x(lines.from(edge)), lines.y(lines.from(edge)));
                    int to = rest.node(lines.x(lines.to(edge)), lines.y(lines.to(edge)));
                    rest.add(from, to, 0, (left[edge] == face) == (face != 0) ? 1 : -1);
                }
            }
        }
        return rests.values().stream().allMatch(MatchedSegments::windsAtMostOnce);
    }

    private static boolean windsAtMostOnce(Linework rest) {
        Linework fine = rest.residue(FINE);
        Linework noded = fine.noded();
        if (noded.edgeCount() != fine.edgeCount() || noded.nodeCount() != fine.nodeCount()) {
            return false;
        }
        for (int edge = 0; edge < noded.edgeCount(); edge++) {
            if (noded.net(edge) == 0) {
                return false;
            }
        }
        return Arrays.stream(new Arrangement(noded, edge -> true).windings()).allMatch(w -> w == 0 || w == 1);
    }
}
