package org.gridwarden.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.gridwarden.cell.build.NotACoverageException;
import org.gridwarden.cell.build.NotACoverageException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** The rules of {@link CellIndex} as pictures; all coordinates are lattice steps. */
class CellIndexRulesTest {

    @TempDir
    Path folder;

    private static List<Geometry> layer(String... wkt) {
        return Arrays.stream(wkt).map(CellIndexRulesTest::read).toList();
    }

    private static Geometry read(String wkt) {
        try {
            return AffineTransformation.scaleInstance(1e-7, 1e-7).transform(new WKTReader().read(wkt));
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    /**
     * <pre>
     *  20 +-----+-----+
     *     |  2  |  3  |
     *  10 +-----+-----+
     *     |  0  |  1  |
     *   0 +-----+-----+
     *     0    10    20
     * </pre>
     */
    private static final String[] FOUR = {
        "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))",
        "POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0))",
        "POLYGON ((0 10, 10 10, 10 20, 0 20, 0 10))",
        "POLYGON ((10 10, 20 10, 20 20, 10 20, 10 10))"
    };

    @ParameterizedTest
    @CsvSource({
        "5, 5, 0, ''",
        "10, 5, 1, '0 1'",
        "5, 10, 2, '0 2'",
        "10, 10, 3, '0 1 2 3'",
        "0, 0, 0, '0'",
        "20, 5, 1, '1'",
        "5, 20, 2, '2'",
        "20, 10, 1, '1 3'",
        "10, 20, 2, '2 3'",
        "20, 20, 3, '3'",
        "21, 20, -1, ''",
        "-1, 5, -1, ''",
    })
    void an_edge_belongs_to_the_east_or_north_and_the_outer_border_to_who_touches_it(
            int x, int y, int owner, String touching) {
        CellIndex index = CellIndex.build(layer(FOUR));
        CellHit hit = index.hit(x, y);
        assertThat(index.find(x, y)).isEqualTo(owner);
        assertThat(hit.unit()).isEqualTo(owner);
        assertThat(hit.touching()).isEqualTo(numbers(touching));
        assertThat(hit.onEdge()).isEqualTo(!touching.isEmpty());
    }

    private static List<Integer> numbers(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
    }

    /** Unit 0 is a frame; in its hole stands an island, unit 1; between them nobody owns the ground. */
    @ParameterizedTest
    @CsvSource({"5, 50, OWNED", "25, 50, HOLE", "50, 50, OWNED", "75, 50, HOLE", "150, 50, OUTSIDE", "80, 50, OWNED"})
    void ground_between_a_frame_and_its_island_is_a_hole(int x, int y, CoverageStatus status) {
        CellIndex index = CellIndex.build(layer(
                "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), (20 20, 20 80, 80 80, 80 20, 20 20))",
                "POLYGON ((40 40, 60 40, 60 60, 40 60, 40 40))"));
        assertThat(index.hit(x, y).status()).isEqualTo(status);
        assertThat(index.holes()).isEqualTo(1);
    }

    @Test
    void two_units_that_claim_the_same_ground_are_refused_with_their_ordinals() {
        assertThatExceptionOfType(NotACoverageException.class)
                .isThrownBy(() -> CellIndex.build(layer(FOUR[0], FOUR[1], FOUR[1])))
                .satisfies(e -> assertThat(e.defects().get(0).reason()).isEqualTo(Reason.EDGE_CLAIMED_TWICE))
                .satisfies(e -> assertThat(e.defects().get(0).units()).containsExactly(1, 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLYGON ((5 5, 15 5, 15 15, 5 15, 5 5)) | EDGES_CROSS",
                "POLYGON ((10 2, 20 2, 20 8, 10 8, 10 2)) | EDGES_CROSS",
                "POLYGON ((10 5, 20 0, 20 10, 10 5)) | EDGES_CROSS",
                "POLYGON ((2 2, 8 2, 8 8, 2 8, 2 2)) | OVERLAP",
                "POLYGON ((0 0, 10 10, 0 10, 0 0)) | EDGE_CLAIMED_TWICE",
                "POLYGON ((0 0, 5 3, 3 5, 0 0)) | OVERLAP",
            })
    void a_unit_that_does_not_fit_the_square_is_refused(String other, Reason reason) {
        assertThatExceptionOfType(NotACoverageException.class)
                .isThrownBy(() -> CellIndex.build(layer(FOUR[0], other)))
                .satisfies(e -> assertThat(e.defects())
                        .anySatisfy(d -> assertThat(d.reason()).isEqualTo(reason)))
                .satisfies(e -> assertThat(e.defects().get(0).units()).contains(1));
    }

    @Test
    void a_square_that_fills_the_hole_of_another_is_an_enclave() {
        CellIndex index = CellIndex.build(layer(
                "POLYGON ((0 0, 30 0, 30 30, 0 30, 0 0), (10 10, 10 20, 20 20, 20 10, 10 10))",
                "POLYGON ((10 10, 20 10, 20 20, 10 20, 10 10))"));
        assertThat(index.find(15, 15)).isEqualTo(1);
        assertThat(index.find(25, 15)).isZero();
        assertThat(index.find(10, 15)).isEqualTo(1);
        assertThat(index.find(20, 15)).isZero();
        assertThat(index.holes()).isZero();
    }

    /** At the equator a lattice step of longitude is 1.1132 cm, one of latitude 1.1057 cm. */
    @Test
    void the_nearest_boundary_comes_with_its_distance_and_the_unit_across() {
        String west = "POLYGON ((0 0, 100000 0, 100000 100000, 0 100000, 0 0))";
        String east = "POLYGON ((100000 0, 200000 0, 200000 100000, 100000 100000, 100000 0))";
        CellIndex index = CellIndex.build(layer(west, east));
        NearestBoundary toEast = index.nearestBoundary(91000, 50000, 1000).orElseThrow();
        assertThat(toEast.metres()).isCloseTo(9000 * 0.011131949, within(1e-4));
        assertThat(toEast.unitAcross()).isEqualTo(1);
        assertThat(toEast.x()).isEqualTo(100000);
        NearestBoundary toSouth = index.nearestBoundary(50000, 2000, 1000).orElseThrow();
        assertThat(toSouth.metres()).isCloseTo(2000 * 0.011057428, within(1e-4));
        assertThat(toSouth.unitAcross()).isEqualTo(CellIndex.NONE);
        assertThat(index.nearestBoundary(50000, 50000, 100)).isEmpty();
        assertThat(index.nearestBoundary(100000, 50000, 100).orElseThrow())
                .isEqualTo(new NearestBoundary(0, 0, 100000, 50000));
        NearestBoundary fromAfar = index.nearestBoundary(-100000, 50000, 2000).orElseThrow();
        assertThat(fromAfar.metres()).isCloseTo(100000 * 0.011131949, within(1e-3));
        assertThat(fromAfar.unitAcross()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "50000, 50000, 100, '0'",
        "91000, 50000, 101, '0 1'",
        "91000, 50000, 99, '0'",
        "-9000, 5, 101, '0'",
        "-9000, 5, 99, ''",
        "100000, 100000, 0, '0 1'"
    })
    void units_within_a_radius_are_those_whose_ground_it_reaches(int x, int y, double metres, String units) {
        String west = "POLYGON ((0 0, 100000 0, 100000 100000, 0 100000, 0 0))";
        String east = "POLYGON ((100000 0, 200000 0, 200000 100000, 100000 100000, 100000 0))";
        int[] found = CellIndex.build(layer(west, east)).unitsWithin(x, y, metres);
        assertThat(Arrays.stream(found).boxed().toList()).isEqualTo(numbers(units));
    }

    @Test
    void a_damaged_or_shortened_file_is_refused() throws IOException {
        Path file = folder.resolve("four.cells");
        CellIndex.build(layer(FOUR)).write(file, "hash");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> CellIndex.map(file))
                .withMessageContaining("damaged");
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 8));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> CellIndex.map(file))
                .withMessageContaining("cut short");
        Files.write(file, new byte[3]);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> CellIndex.map(file));
    }
}
