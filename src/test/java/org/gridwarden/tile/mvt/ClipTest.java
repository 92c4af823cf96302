package org.gridwarden.tile.mvt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridwarden.grid.EditionContent;
import org.gridwarden.grid.EditionUnit;
import org.gridwarden.testing.WiggledCity;
import org.gridwarden.tile.line.Outline;
import org.gridwarden.tile.line.SharedLines;
import org.junit.jupiter.api.Test;

class ClipTest {

    private static final TileBox BOX = new TileBox(0, 0, 10, 10);

    @Test
    void a_ring_inside_is_kept_as_it_is_and_a_ring_outside_vanishes() {
        int[] inside = {1, 1, 5, 1, 5, 5, 1, 5, 1, 1};
        int[] outside = {20, 1, 25, 1, 25, 5, 20, 1};
        assertThat(Clip.ring(inside, BOX)).isSameAs(inside);
        assertThat(Clip.ring(outside, BOX)).isEmpty();
    }

    @Test
    void a_ring_across_the_rim_is_cut_there() {
        //    5 ..|.. 15
        int[] ring = {5, 2, 15, 2, 15, 6, 5, 6, 5, 2};
        int[] cut = Clip.ring(ring, BOX);
        assertThat(Shape.doubleArea(cut)).isEqualTo(2 * 5 * 4);
        assertThat(TileBox.around(cut)).isEqualTo(new TileBox(5, 2, 10, 6));
    }

    @Test
    void a_line_that_leaves_and_comes_back_becomes_two() {
        int[] line = {2, 2, 12, 2, 12, 8, 2, 8};
        List<int[]> parts = Clip.line(line, BOX);
        assertThat(parts).hasSize(2);
        assertThat(parts.get(0)).containsExactly(2, 2, 10, 2);
        assertThat(parts.get(1)).containsExactly(10, 8, 2, 8);
    }

    @Test
    void a_line_through_a_box_without_a_vertex_in_it_is_found() {
        assertThat(Clip.line(new int[] {-5, 5, 15, 5}, BOX)).singleElement().isEqualTo(new int[] {0, 5, 10, 5});
    }

    @Test
    void cut_neighbours_fill_a_covered_box_exactly() {
        long seed = 99;
        EditionContent city = WiggledCity.content(8, seed);
        List<int[]> rings = city.units().stream()
                .filter(unit -> unit.level() == 3)
                .map(EditionUnit::geometry)
                .flatMap(geometry -> Outline.of(geometry).paths().stream())
                .toList();
        SharedLines lines = new SharedLines(rings);
        for (int zoom = 12; zoom <= 16; zoom++) {
            int middleX = (int) WorldUnits.x(1_120_160_000, zoom);
            int middleY = (int) WorldUnits.y(330_160_000, zoom);
            int half = 1 << (zoom - 8);
            TileBox box = new TileBox(middleX - half, middleY - half, middleX + half, middleY + half);
            long filled = 0;
            for (int[] ring : rings) {
                int[] cut = Clip.ring(lines.simplify(ring, zoom, zoom == 16 ? 0 : 4), box);
                filled += cut.length == 0 ? 0 : Shape.doubleArea(cut);
            }
            assertThat(Math.abs(filled)).as("zoom " + zoom + " seed " + seed).isEqualTo(8L * half * half);
        }
    }
}
