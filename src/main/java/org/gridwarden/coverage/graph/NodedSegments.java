package org.gridwarden.coverage.graph;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.gridwarden.coverage.SoundUnits;
import org.gridwarden.coverage.arrangement.Arrangement;
import org.gridwarden.coverage.arrangement.Linework;
import org.gridwarden.coverage.primitive.Chainer;
import org.gridwarden.coverage.primitive.Contest;

/**
 * The segments of units that do not fit: their boundaries noded together on the lattice, which bends them by less than
 * a step, and every face of the arrangement given to the deepest units that claim it. Not safe between threads.
 */
final class NodedSegments {

    private final Tree tree;
    private final SoundUnits sound;

    NodedSegments(Tree tree, SoundUnits sound) {
        this.tree = tree;
        this.sound = sound;
    }

    void addTo(Chainer chainer, List<Contest> contests) {
        Linework lines = new Linework(1, 1024);
        for (int unit = 0; unit < sound.lattice.size(); unit++) {
            lines.addUnit(sound.shapes, unit, 1);
        }
        Linework noded = lines.noded();
        Arrangement plane = new Arrangement(noded, edge -> noded.oddRings(edge).length > 0);
        int[][] around = plane.ringsAround();
        int[] faces = new int[plane.faceCount];
        TreeMap<int[], Integer> known = new TreeMap<>(Arrays::compare);
        for (int[] rings : around) {
            int[] claimants = deepest(sound.shapes.unitsInside(rings));
            if (claimants.length > 1) {
                known.put(claimants, 0);
            }
        }
        for (int[] claimants : known.keySet().toArray(int[][]::new)) {
            contests.add(new Contest(-contests.size() - 1, claimants));
            known.put(claimants, -contests.size());
        }
        for (int face = 0; face < faces.length; face++) {
            int[] claimants = deepest(sound.shapes.unitsInside(around[face]));
            faces[face] =
                    claimants.length == 0 ? 0 : claimants.length == 1 ? claimants[0] : known.getOrDefault(claimants, 0);
        }
        for (int half = 0; half < plane.origin.length; half += 2) {
            int a = plane.origin[half];
            int b = plane.destination(half);
            chainer.add(
                    (int) noded.x(a),
                    (int) noded.y(a),
                    (int) noded.x(b),
                    (int) noded.y(b),
                    faces[plane.face[half]],
                    faces[plane.face[half + 1]]);
        }
    }

    /** Of claimants by index those that are above no other, by number. */
    private int[] deepest(int[] indices) {
        return Arrays.stream(indices)
                .map(index -> index + 1)
                .filter(unit -> Arrays.stream(indices)
                        .map(index -> index + 1)
                        .noneMatch(other -> other != unit && tree.isWithin(other, unit)))
                .toArray();
    }
}
