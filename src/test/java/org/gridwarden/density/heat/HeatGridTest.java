package org.gridwarden.density.heat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.density.column.Chunk;
import org.gridwarden.density.column.MadeUpReports;
import org.gridwarden.density.column.ReportColumns;
import org.gridwarden.density.column.ReportRow;
import org.gridwarden.density.scan.Questions;
import org.gridwarden.density.scan.ReportFilter;
import org.gridwarden.density.scan.ReportQuestion;
import org.gridwarden.geo.TileCoord;
import org.gridwarden.testing.WiggledCity;
import org.junit.jupiter.api.Test;

class HeatGridTest {

    private static final long SEED = 41;
    private final List<ReportRow> rows = MadeUpReports.rows(5000, SEED);
    private final ReportColumns columns = MadeUpReports.columns(rows, List.of());
    private final ReportFilter all =
            ReportFilter.all(Instant.parse("2026-06-01T00:00:00Z")).withDefaultPlaces(true);

    @Test
    void every_report_with_a_place_is_in_exactly_one_cell_at_every_zoom() {
        long placed = rows.stream().filter(row -> row.x() != Chunk.NOWHERE).count();
        for (int zoom = 0; zoom <= 16; zoom++) {
            assertThat(cells(zoom).values().stream().mapToInt(n -> n).sum())
                    .as("zoom " + zoom + " seed " + SEED)
                    .isEqualTo((int) placed);
        }
    }

    @Test
    void a_cell_is_the_sum_of_its_four_cells_at_the_next_zoom() {
        for (int zoom = 8; zoom < 16; zoom++) {
            Map<Long, Integer> summed = new HashMap<>();
            cells(zoom + 1).forEach((cell, count) -> {
                long column = (cell >> 32) >> 1;
                long row = (cell & 0xffffffffL) >> 1;
                summed.merge((column << 32) | row, count, Integer::sum);
            });
            assertThat(summed).as("zoom " + zoom + " seed " + SEED).isEqualTo(cells(zoom));
        }
    }

    @Test
    void default_points_are_left_out_unless_they_are_asked_for() {
        ReportFilter without = all.withDefaultPlaces(false);
        long shown = rows.stream()
                .filter(row -> row.x() != Chunk.NOWHERE && !row.defaultPlace())
                .count();
        int count = 0;
        for (HeatGrid.Cell cell : HeatGrid.cells(Questions.of(columns, without), null, new TileCoord(0, 0, 0))) {
            count += cell.count();
        }
        assertThat(count).isEqualTo((int) shown);
    }

    @Test
    void cells_known_beforehand_tell_the_same_as_the_places_at_every_zoom_after_changes_too() {
        ReportFilter weighed = all.weighing(ReportFilter.Weight.QUANTITY);
        HeatCells known = HeatCells.ofAny(columns);
        check(columns, known, weighed);
        List<ReportRow> later = MadeUpReports.rows(5300, SEED + 1).subList(4700, 5300);
        ReportColumns changed = columns.change(later.stream().map(ReportRow::id).toList(), later, List.of());
        check(changed, known.after(changed), weighed);
    }

    /** Compares every tile over the city: counts and weights, and that each cell is told within itself. */
    private static void check(ReportColumns columns, HeatCells known, ReportFilter filter) {
        ReportQuestion question = Questions.of(columns, filter);
        for (int zoom = 0; zoom <= 18; zoom++) {
            TileCoord tile = TileCoord.of(zoom, WiggledCity.WEST + 0.03, WiggledCity.SOUTH + 0.03);
            List<HeatGrid.Cell> cells = HeatGrid.cells(question, known, tile);
            assertThat(cells.stream().map(HeatGridTest::text).toList())
                    .as("zoom " + zoom + " seed " + SEED)
                    .isEqualTo(HeatGrid.cells(question, null, tile).stream()
                            .map(HeatGridTest::text)
                            .toList());
            assertThat(cells)
                    .allMatch(cell -> (int) (cell.x() * HeatGrid.CELLS) == cell.column()
                            && (int) (cell.y() * HeatGrid.CELLS) == cell.row());
        }
    }

    private static String text(HeatGrid.Cell cell) {
        return cell.column() + " " + cell.row() + " " + cell.count() + " " + cell.weight();
    }

    /** All cells of a zoom, named by their column and row in the world. */
    private Map<Long, Integer> cells(int zoom) {
        double side = 17 * WiggledCity.STEP;
        TileCoord first = TileCoord.of(zoom, WiggledCity.WEST, WiggledCity.SOUTH + side);
        TileCoord last = TileCoord.of(zoom, WiggledCity.WEST + side, WiggledCity.SOUTH);
        Map<Long, Integer> cells = new HashMap<>();
        for (int x = first.x(); x <= last.x(); x++) {
            for (int y = first.y(); y <= last.y(); y++) {
                for (HeatGrid.Cell cell : HeatGrid.cells(Questions.of(columns, all), null, new TileCoord(zoom, x, y))) {
                    long column = (long) x * HeatGrid.CELLS + cell.column();
                    long row = (long) y * HeatGrid.CELLS + cell.row();
                    cells.merge((column << 32) | row, cell.count(), Integer::sum);
                }
            }
        }
        return cells;
    }
}
