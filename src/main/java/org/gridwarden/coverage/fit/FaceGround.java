package org.gridwarden.coverage.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gridwarden.coverage.CoverageUnit;
import org.gridwarden.coverage.arrangement.Arrangement;
import org.gridwarden.coverage.arrangement.FaceShapes;
import org.gridwarden.coverage.arrangement.Linework;
import org.gridwarden.coverage.arrangement.UnitShapes;
import org.gridwarden.geo.Geometries;
import org.locationtech.jts.geom.Geometry;

/** The plane in faces, each with the units that had it before and those that have it after, ascending. Immutable. */
final class FaceGround {

    /** So many grid steps in one of the lattice that where two lines cross, they bend by nothing that counts. */
    private static final int FINE = 1024;

    private final int[][] before;
    private final int[][] after;
    private final double[] squareMetres;

    private FaceGround(int[][] before, int[][] after, FaceShapes shapes) {
        this.before = before;
        this.after = after;
        this.squareMetres = new double[before.length];
        for (int face = 1; face < squareMetres.length; face++) {
            squareMetres[face] = shapes.areaSquareMetres(face);
        }
    }

    /** Of faces already owned: the units that claimed each, and the faces that each unit has now. */
    static FaceGround of(FaceShapes shapes, int[][] claims, int[][] facesByUnit) {
        List<List<Integer>> owners = new ArrayList<>();
        for (int face = 0; face < claims.length; face++) {
            owners.add(new ArrayList<>(4));
        }
        for (int unit = 0; unit < facesByUnit.length; unit++) {
            for (int face : facesByUnit[unit]) {
                owners.get(face).add(unit);
            }
        }
        int[][] after = new int[claims.length][];
        Arrays.setAll(after, face -> owners.get(face).stream().mapToInt(i -> i).toArray());
        return new FaceGround(claims, after, shapes);
    }

    /**
     * Of some units laid over what they were.
     *
     * @param units their indices, ascending
     * @param was shapes of all units in lattice steps
     * @param now all units
     */
    static FaceGround overlay(int[] units, List<Geometry> was, List<CoverageUnit> now) {
        List<Geometry> both = new ArrayList<>();
        IntStream.of(units).forEach(unit -> both.add(was.get(unit)));
        IntStream.of(units)
                .forEach(unit -> both.add(Geometries.toLattice(now.get(unit).geometry())));
        UnitShapes layers = new UnitShapes(both);
        Linework lines = new Linework(
                FINE, both.stream().mapToInt(Geometry::getNumPoints).sum());
        IntStream.range(0, both.size()).forEach(layer -> lines.addUnit(layers, layer, 1));
        Linework noded = lines.nodedFinely();
        Arrangement plane = new Arrangement(noded, noded::divides);
        int[][] around = plane.ringsAround();
        int[][] before = new int[plane.faceCount][];
        int[][] after = new int[plane.faceCount][];
        for (int face = 0; face < plane.faceCount; face++) {
            int[] inside = layers.unitsInside(around[face]);
            before[face] = Arrays.stream(inside)
                    .filter(layer -> layer < units.length)
                    .map(layer -> units[layer])
                    .toArray();
            after[face] = Arrays.stream(inside)
                    .filter(layer -> layer >= units.length)
                    .map(layer -> units[layer - units.length])
                    .toArray();
        }
        return new FaceGround(before, after, new FaceShapes(plane));
    }

    /** Number of faces; 0 is the unbounded one. */
    int faceCount() {
        return before.length;
    }

    int[] before(int face) {
        return before[face];
    }

    int[] after(int face) {
        return after[face];
    }

    double squareMetres(int face) {
        return squareMetres[face];
    }
}
