package org.gridwarden.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gridwarden.coverage.CoverageOverlay.Piece;
import org.gridwarden.geo.Geodesic;
import org.gridwarden.geo.Geometries;
import org.gridwarden.testing.RandomCoverage;
import org.gridwarden.testing.Shapes;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

class CoverageOverlayTest {

    private static final double STEP = 1e-7;

    /*
     *   before   +---+---+      after   +--+----+
     *            | 0 | 1 |              |0 | 1  |
     *            +---+---+              +--+----+
     *            0   4   8              0  3    8
     */
    @Test
    void a_moved_edge_is_one_piece_that_changed_hands() {
        List<Piece> pieces =
                overlay(List.of(box(0, 0, 4, 4), box(4, 0, 8, 4)), List.of(box(0, 0, 3, 4), box(3, 0, 8, 4)));
        assertThat(text(pieces)).containsExactly("0→0 12", "0→1 4", "1→1 16");
        assertThat(pieces.get(1).place().equalsTopo(box(3, 0, 4, 4))).isTrue();
    }

    /*
     *   before  +-------+   after  +---+---+  and a hole in what was 0: unit 2 is an enclave of 1
     *           |   0   |          | 0 | 1 |
     */
    @Test
    void ground_that_comes_from_nobody_and_goes_to_nobody_is_told() {
        List<Piece> pieces = overlay(List.of(box(0, 0, 4, 4)), List.of(box(2, 0, 6, 4)));
        assertThat(text(pieces)).containsExactly("-1→0 8", "0→-1 8", "0→0 8");
    }

    @Test
    void an_enclave_is_cut_out_of_what_surrounds_it() {
        Geometry ring = box(0, 0, 9, 9).difference(box(3, 3, 6, 6));
        List<Piece> pieces = overlay(List.of(box(0, 0, 9, 9)), List.of(ring, box(3, 3, 6, 6)));
        assertThat(text(pieces)).containsExactly("0→0 72", "0→1 9");
    }

    @Test
    void the_same_shapes_in_another_order_change_only_their_names() {
        List<Piece> pieces =
                overlay(List.of(box(0, 0, 4, 4), box(4, 0, 8, 4)), List.of(box(4, 0, 8, 4), box(0, 0, 4, 4)));
        assertThat(text(pieces)).containsExactly("0→1 16", "1→0 16");
    }

    @Test
    void sums_are_exact_on_random_partitions_of_squares() {
        for (long seed = 1; seed <= 40; seed++) {
            List<Geometry> before = RandomCoverage.squares(9, 7, 5, seed % 3 * 0.1, 1000, seed);
            List<Geometry> after = RandomCoverage.squares(9, 7, 6, seed % 2 * 0.1, 1000, seed + 1000);
            List<Piece> pieces = overlay(before, after);
            assertThat(sums(pieces, true)).as("seed " + seed).isEqualTo(areas(before));
            assertThat(sums(pieces, false)).as("seed " + seed).isEqualTo(areas(after));
        }
    }

    /** Triangles cross anywhere: each crossing may bend an edge by a thousandth of a lattice step. */
    @Test
    void every_unit_is_the_sum_of_its_pieces_on_random_triangles() {
        Envelope extent = new Envelope(1_139_000_000.0, 1_139_100_000.0, 225_000_000.0, 225_100_000.0);
        for (long seed = 1; seed <= 25; seed++) {
            List<Geometry> before = RandomCoverage.triangles(60, 6, 0.05, extent, seed);
            List<Geometry> after = RandomCoverage.triangles(60, 7, 0.05, extent, seed + 500);
            List<Piece> pieces = overlay(before, after);
            for (int unit = 0; unit < before.size(); unit++) {
                int own = unit;
                double sum = pieces.stream()
                        .filter(piece -> piece.before() == own)
                        .mapToDouble(Piece::areaSquareMetres)
                        .sum();
                double metres = Geodesic.lengthMetres(before.get(unit)) * 1e-5;
                assertThat(sum)
                        .as("seed " + seed + " unit " + unit)
                        .isCloseTo(
                                Geodesic.areaSquareMetres(before.get(unit)),
                                org.assertj.core.data.Offset.offset(metres + 1e-6));
            }
            for (Piece piece : pieces) {
                assertThat(piece.place().isValid()).as("seed " + seed).isTrue();
                assertThat(Geodesic.areaSquareMetres(piece.place()))
                        .as("seed " + seed)
                        .isCloseTo(piece.areaSquareMetres(), org.assertj.core.data.Offset.offset(1e-4));
            }
        }
    }

    private static List<Piece> overlay(List<? extends Geometry> before, List<? extends Geometry> after) {
        return CoverageOverlay.of(before, after, (from, to) -> true);
    }

    private static Geometry box(int west, int south, int east, int north) {
        return Shapes.box(west * STEP, south * STEP, east * STEP, north * STEP);
    }

    private static List<String> text(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.before() + "→" + piece.after() + " "
                        + piece.twiceArea().divide(CoverageOverlay.TWICE_STEP))
                .collect(Collectors.toList());
    }

    private static Map<Integer, BigInteger> sums(List<Piece> pieces, boolean before) {
        Map<Integer, BigInteger> sums = new TreeMap<>();
        for (Piece piece : pieces) {
            int unit = before ? piece.before() : piece.after();
            if (unit != CoverageOverlay.NOBODY) {
                sums.merge(unit, piece.twiceArea(), BigInteger::add);
            }
        }
        return sums;
    }

    private static Map<Integer, BigInteger> areas(List<Geometry> units) {
        Map<Integer, BigInteger> areas = new TreeMap<>();
        for (int unit = 0; unit < units.size(); unit++) {
            double steps = Geometries.toLattice(units.get(unit)).getArea();
            if (steps > 0) {
                areas.put(unit, BigInteger.valueOf(Math.round(steps)).multiply(CoverageOverlay.TWICE_STEP));
            }
        }
        return areas;
    }
}
