package org.gridwarden.coverage;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gridwarden.coverage.arrangement.Arrangement;
import org.gridwarden.coverage.arrangement.Exact;
import org.gridwarden.coverage.arrangement.FaceShapes;
import org.gridwarden.coverage.arrangement.Linework;
import org.gridwarden.coverage.arrangement.UnitShapes;
import org.gridwarden.geo.Geometries;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * Two states of one layer of disjoint polygons, laid over each other: the plane is cut once along all boundaries of both, and
 * every face has one owner before and one after. So what one unit lost another gained, to the last face, whatever the shapes.
 * Stateless.
 *
 * <p>Where an old boundary crosses a new one away from the lattice, the crossing is put on a grid a {@value #FINE}th as wide;
 * edges bend by less than one step of it, a hundredth of a millimetre. Where boundaries meet at lattice places alone, the
 * pieces are exact. A place claimed by several units of one state counts for the first of them.
 */
public final class CoverageOverlay {

    /** Stands for "no unit". */
    public static final int NOBODY = -1;

    private static final int FINE = 1024;

    /** Twice the area of one squared lattice step, in the units of {@link Piece#twiceArea}. */
    public static final BigInteger TWICE_STEP = BigInteger.valueOf(2L * FINE * FINE);

    private CoverageOverlay() {}

    /**
     * Ground that one unit held before and one holds after.
     *
     * @param before index of the unit that held it, {@link #NOBODY} for none
     * @param after index of the unit that holds it, {@link #NOBODY} for none
     * @param place the ground in degrees; empty where it was not asked for
     * @param areaSquareMetres geodesic area
     * @param twiceArea exact area, {@link #TWICE_STEP} of it to a squared lattice step
     */
    public record Piece(int before, int after, MultiPolygon place, double areaSquareMetres, BigInteger twiceArea) {}

    /** Which pieces are to be drawn. */
    @FunctionalInterface
    public interface Drawn {
        boolean test(int before, int after);
    }

    /**
     * The pieces, one for each pair that has ground in common, by {@code before}, then {@code after}.
     *
     * @param before Polygons or MultiPolygons in degrees, longitude first; other coordinates are rounded to the lattice
     * @param after the same, later
     * @param drawn the pieces whose {@code place} is wanted
     */
    public static List<Piece> of(List<? extends Geometry> before, List<? extends Geometry> after, Drawn drawn) {
        List<Geometry> lattice = new ArrayList<>(before.size() + after.size());
        before.forEach(geometry -> lattice.add(Geometries.toLattice(geometry)));
        after.forEach(geometry -> lattice.add(Geometries.toLattice(geometry)));
        UnitShapes units = new UnitShapes(lattice);
        Linework lines = new Linework(
                FINE, lattice.stream().mapToInt(Geometry::getNumPoints).sum());
        IntStream.range(0, lattice.size()).forEach(unit -> lines.addUnit(units, unit, 1));
        Linework noded = lines.nodedFinely();
        Arrangement plane = new Arrangement(noded, edge -> noded.oddRings(edge).length > 0);
        return pieces(plane, units, before.size(), drawn);
    }

    private record Pair(int before, int after) {}

    private static List<Piece> pieces(Arrangement plane, UnitShapes units, int split, Drawn drawn) {
        int[][] around = plane.ringsAround();
        Map<Pair, IntStream.Builder> faces =
                new TreeMap<>(Comparator.comparingInt(Pair::before).thenComparingInt(Pair::after));
        for (int face = 1; face < plane.faceCount; face++) {
            int[] owners = units.unitsInside(around[face]);
            Pair pair = pair(owners, split);
            if (owners.length > 0) {
                faces.computeIfAbsent(pair, key -> IntStream.builder()).add(face);
            }
        }
        FaceShapes shapes = new FaceShapes(plane);
        List<Piece> pieces = new ArrayList<>(faces.size());
        faces.forEach((pair, builder) -> {
            int[] own = builder.build().toArray();
            pieces.add(new Piece(
                    pair.before(),
                    pair.after(),
                    drawn.test(pair.before(), pair.after()) ? shapes.shape(own) : nothing(),
                    Arrays.stream(own).mapToDouble(shapes::areaSquareMetres).sum(),
                    twiceArea(plane, own)));
        });
        return pieces;
    }

    /** The first owner of each state; owners are ascending and those of the first state come first. */
    private static Pair pair(int[] owners, int split) {
        int before = owners.length > 0 && owners[0] < split ? owners[0] : NOBODY;
        for (int owner : owners) {
            if (owner >= split) {
                return new Pair(before, owner - split);
            }
        }
        return new Pair(before, NOBODY);
    }

    private static MultiPolygon nothing() {
        return Geometries.factory().createMultiPolygon();
    }

    private static BigInteger twiceArea(Arrangement plane, int[] faces) {
        Exact.Sum sum = new Exact.Sum();
        for (int face : faces) {
            for (int i = plane.halfStart(face); i < plane.halfStart(face + 1); i++) {
                int half = plane.halfAt(i);
                int a = plane.origin[half];
                int b = plane.destination(half);
                sum.add(plane.lines.x(a), plane.lines.y(b), plane.lines.x(b), plane.lines.y(a));
            }
        }
        return sum.value();
    }
}
