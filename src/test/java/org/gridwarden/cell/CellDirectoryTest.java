package org.gridwarden.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.gridwarden.cell.record.CellDirectory;
import org.gridwarden.cell.record.CellGrid;
import org.gridwarden.testing.RandomCoverage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

class CellDirectoryTest {

    private static final int[] QUADS = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 3, 4, 4, 5};

    @Test
    void a_cell_takes_the_quads_of_its_value() {
        for (int value = 0; value < 16; value++) {
            assertThat(CellDirectory.quads(value)).as("value %d", value).isEqualTo(QUADS[value]);
        }
    }

    @Test
    void the_quads_of_two_rows_are_the_sum_of_their_cells() {
        Random random = new Random(5);
        for (int round = 0; round < 10_000; round++) {
            long rows = random.nextLong();
            int sum = 0;
            for (int bit = 0; bit < 64; bit += 4) {
                sum += QUADS[CellDirectory.value(rows, bit)];
            }
            assertThat(CellDirectory.quads(rows)).as("rows %x", rows).isEqualTo(sum);
        }
    }

    /** A lookup must meet every form of cell in the layers on which the property tests compare it with the plain scan. */
    @ParameterizedTest
    @CsvSource({"20, 1", "60, 1", "100, 2", "100, 0.5", "200, 0.3"})
    void every_cell_finds_its_record_and_the_record_its_owners(int vertices, double cellsPerEdge) {
        CellIndex index =
                CellIndex.build(RandomCoverage.bricks(12, 12, vertices, 30_000, 3), edges -> edges * cellsPerEdge, 11);
        CellGrid grid = index.grid();
        int[] seen = new int[16];
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                int block = CellDirectory.block(CellDirectory.blocks(grid.columns()), column, row);
                int bit = CellDirectory.bit(column, row);
                seen[CellDirectory.value(CellDirectory.rows(index.words(), block, row), bit)]++;
            }
        }
        assertThat(seen[0]).isPositive();
        assertThat(seen[CellDirectory.THIN]).isPositive();
        assertThat(seen[CellDirectory.FOUR_POINTS]).isPositive();
        assertThat(seen[CellDirectory.NINE_POINTS]).isPositive();
        assertThat(seen[CellDirectory.JUNCTION] + seen[CellDirectory.JUNCTION + 1] + seen[CellDirectory.JUNCTION + 2])
                .isPositive();
        agreesWithPlainScan(index, RandomCoverage.bricks(12, 12, vertices, 30_000, 3));
    }

    private static void agreesWithPlainScan(CellIndex index, List<? extends Geometry> polygons) {
        BruteForce plain = new BruteForce(polygons);
        Random random = new Random(11);
        int n = 300;
        int[] xs = new int[n];
        int[] ys = new int[n];
        int[] found = new int[n];
        for (int i = 0; i < n; i++) {
            xs[i] = index.grid().originX() + (i & 1) * 50_000 + random.nextInt(300_000);
            ys[i] = index.grid().originY() + (i & 1) * 50_000 + random.nextInt(300_000);
        }
        index.find(xs, ys, n, found);
        for (int i = 0; i < n; i++) {
            List<Integer> owners = plain.halfOpen(xs[i], ys[i]);
            int expected = owners.isEmpty() ? CellIndex.NONE : owners.get(0);
            assertThat(index.find(xs[i], ys[i])).as("place %d", i).isEqualTo(expected);
            assertThat(found[i]).as("place %d of a batch", i).isEqualTo(expected);
        }
    }
}
