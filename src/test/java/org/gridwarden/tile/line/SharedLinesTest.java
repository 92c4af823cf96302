package org.gridwarden.tile.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.grid.EditionContent;
import org.gridwarden.testing.WiggledCity;
import org.gridwarden.tile.mvt.Shape;
import org.junit.jupiter.api.Test;

class SharedLinesTest {

    @Test
    void a_line_that_two_rings_share_keeps_the_same_vertices_for_both() {
        //   0,8 --- 4,8 --- 8,8      the crooked middle line is shared;
        //    |      \  |     |       it is walked down by the left ring
        //    |      /  |     |       and up by the right one
        //   0,0 --- 4,0 --- 8,0
        int m = 1_000_000;
        int[] left = {0, 0, 4 * m, 0, 4 * m + m / 2, 2 * m, 3 * m, 5 * m, 4 * m, 8 * m, 0, 8 * m, 0, 0};
        int[] right = {8 * m, 8 * m, 4 * m, 8 * m, 3 * m, 5 * m, 4 * m + m / 2, 2 * m, 4 * m, 0, 8 * m, 0, 8 * m, 8 * m
        };
        SharedLines lines = new SharedLines(List.of(left, right));
        for (int zoom = 6; zoom <= 12; zoom++) {
            int[] a = lines.simplify(left, zoom, 4);
            int[] b = lines.simplify(right, zoom, 4);
            List<Long> shared = new ArrayList<>(segments(a));
            shared.retainAll(segments(b));
            assertThat(shared).as("zoom " + zoom).isNotEmpty();
            assertThat(Shape.doubleArea(a)).isNotZero();
        }
    }

    @Test
    void an_island_smaller_than_the_tolerance_is_left_out_of_both_sides() {
        int[] ring = {0, 0, 10, 0, 10, 10, 0, 10, 0, 0};
        int[] hole = {0, 0, 0, 10, 10, 10, 10, 0, 0, 0};
        SharedLines lines = new SharedLines(List.of(ring, hole));
        assertThat(lines.simplify(ring, 10, 4)).isEmpty();
        assertThat(lines.simplify(hole, 10, 4)).isEmpty();
    }

    @Test
    void without_tolerance_every_vertex_that_differs_is_kept() {
        int[] ring = {0, 0, 1000, 0, 2000, 0, 2000, 2000, 0, 2000, 0, 0};
        assertThat(new SharedLines(List.of(ring)).simplify(ring, 16, 0)).hasSize(12);
    }

    @Test
    void at_every_zoom_each_inner_line_of_a_city_has_exactly_two_sides() {
        long seed = 20261121;
        EditionContent city = WiggledCity.content(16, seed);
        List<int[]> rings = city.units().stream()
                .filter(unit -> unit.level() == 3)
                .flatMap(unit -> Outline.of(unit.geometry()).paths().stream())
                .toList();
        SharedLines lines = new SharedLines(rings);
        for (int zoom = 9; zoom <= 16; zoom++) {
            Map<Long, Integer> sides = new HashMap<>();
            long area = 0;
            for (int[] ring : rings) {
                int[] simplified = lines.simplify(ring, zoom, zoom == 16 ? 0 : 4);
                area += Math.abs(simplified.length == 0 ? 0 : Shape.doubleArea(simplified));
                segments(simplified).forEach(segment -> sides.merge(segment, 1, Integer::sum));
            }
            assertThat(sides.values()).as("seed " + seed + " zoom " + zoom).allMatch(count -> count <= 2);
            long rim = sides.values().stream().filter(count -> count == 1).count();
            assertThat(rim).as("rim lines, seed " + seed + " zoom " + zoom).isLessThan(sides.size() / 4 + 64);
            assertThat((double) area)
                    .isCloseTo(cityArea(city, zoom), org.assertj.core.data.Percentage.withPercentage(1));
        }
    }

    private static double cityArea(EditionContent city, int zoom) {
        int[] ring = Outline.of(city.units().get(0).geometry()).paths().get(0);
        return Math.abs(Shape.doubleArea(new SharedLines(List.of(ring)).simplify(ring, zoom, 0)));
    }

    /** One number for each undirected segment. */
    static List<Long> segments(int[] path) {
        List<Long> result = new ArrayList<>();
        for (int i = 2; i < path.length; i += 2) {
            long a = 31L * path[i - 2] * 1_000_003 + path[i - 1];
            long b = 31L * path[i] * 1_000_003 + path[i + 1];
            result.add(Math.min(a, b) * 1_000_000_007L + Math.max(a, b));
        }
        return result;
    }
}
