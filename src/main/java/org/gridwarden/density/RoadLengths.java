package org.gridwarden.density;

import java.util.ArrayList;
import java.util.List;
import org.gridwarden.density.figure.EditionOwners;
import org.gridwarden.density.figure.UnitTree;
import org.gridwarden.geo.Geodesic;
import org.gridwarden.geo.Lattice;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/**
 * Metres of road on the ground of each unit. Every street is cut into pieces of at most five metres, and a piece belongs to
 * the unit that owns its middle, by the same half-open rule as a report: a street along a boundary is counted once, and the
 * lengths of all units with what lies outside are the length of all streets. A crossing is told to within half a piece.
 */
final class RoadLengths {

    private static final double PIECE_METRES = 5;

    private RoadLengths() {}

    /** Metres per position of the tree, subtrees included; null where there are no streets. */
    static double @Nullable [] of(List<Geometry> streets, UnitTree tree, EditionOwners.Locator locator) {
        Pieces pieces = new Pieces();
        streets.forEach(pieces::addAll);
        if (pieces.lengths.isEmpty()) {
            return null;
        }
        int[] owners = new int[pieces.lengths.size()];
        locator.locate(
                pieces.xs.stream().mapToInt(Integer::intValue).toArray(),
                pieces.ys.stream().mapToInt(Integer::intValue).toArray(),
                owners,
                null);
        double[] metres = new double[tree.size()];
        for (int piece = 0; piece < owners.length; piece++) {
            if (owners[piece] != UnitTree.NONE) {
                metres[owners[piece]] += pieces.lengths.get(piece);
            }
        }
        for (int unit = tree.size() - 1; unit >= 0; unit--) {
            if (tree.parent(unit) != UnitTree.NONE && !tree.isInside(unit)) {
                metres[tree.parent(unit)] += metres[unit];
            }
        }
        return metres;
    }

    private static final class Pieces {

        private final List<Integer> xs = new ArrayList<>();
        private final List<Integer> ys = new ArrayList<>();
        private final List<Double> lengths = new ArrayList<>();

        void addAll(Geometry street) {
            for (int i = 0; i < street.getNumGeometries(); i++) {
                if (street.getGeometryN(i) instanceof LineString line) {
                    Coordinate[] points = line.getCoordinates();
                    for (int at = 1; at < points.length; at++) {
                        add(points[at - 1], points[at]);
                    }
                }
            }
        }

        private void add(Coordinate from, Coordinate to) {
            double metres = Geodesic.metres(from.x, from.y, to.x, to.y);
            int count = Math.max(1, (int) Math.ceil(metres / PIECE_METRES));
            for (int piece = 0; piece < count; piece++) {
                double along = (piece + 0.5) / count;
                xs.add(Lattice.ofDegrees(from.x + (to.x - from.x) * along));
                ys.add(Lattice.ofDegrees(from.y + (to.y - from.y) * along));
                lengths.add(metres / count);
            }
        }
    }
}
