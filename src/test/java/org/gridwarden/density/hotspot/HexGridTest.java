package org.gridwarden.density.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.gridwarden.geo.Geodesic;
import org.gridwarden.geo.Geometries;
import org.gridwarden.geo.LngLat;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

class HexGridTest {

    private static final Envelope AREA = new Envelope(116.2, 116.6, 39.8, 40.1);
    private final HexGrid grid = new HexGrid(AREA, 500);

    @Test
    void a_place_lies_in_the_hexagon_whose_middle_is_nearest() {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            LngLat place = place(random);
            int cell = grid.cell(place.latticeX(), place.latticeY());
            double own = Geodesic.metres(place, grid.centre(cell));
            assertThat(own).isLessThan(500 / Math.sqrt(3) * 1.01);
            for (int beside : grid.neighbours(cell)) {
                assertThat(Geodesic.metres(place, grid.centre(beside)))
                        .as("seed 3, " + i)
                        .isGreaterThan(own - 2);
            }
        }
    }

    @Test
    void hexagons_have_the_same_area_everywhere_and_six_neighbours_at_their_width() {
        Random random = new Random(4);
        for (int i = 0; i < 50; i++) {
            LngLat place = place(random);
            int cell = grid.cell(place.latticeX(), place.latticeY());
            Polygon hexagon = Geometries.factory()
                    .createPolygon(grid.ring(cell).stream()
                            .map(corner -> new Coordinate(corner.longitude(), corner.latitude()))
                            .toArray(Coordinate[]::new));
            assertThat(Geodesic.areaSquareMetres(hexagon)).isCloseTo(grid.areaSquareMetres(), within(10.0));
            assertThat(grid.neighbours(cell)).hasSize(6);
            IntStream.of(grid.neighbours(cell)).forEach(beside -> {
                assertThat(Geodesic.metres(grid.centre(cell), grid.centre(beside)))
                        .isCloseTo(500, within(3.0));
                assertThat(grid.neighbours(beside)).contains(cell);
            });
        }
    }

    @Test
    void the_middle_of_a_hexagon_lies_in_it() {
        for (int cell = 0; cell < grid.cells(); cell += 97) {
            LngLat centre = grid.centre(cell);
            if (AREA.contains(centre.longitude(), centre.latitude())) {
                assertThat(grid.cell(centre.latticeX(), centre.latticeY())).isEqualTo(cell);
            }
        }
    }

    private static LngLat place(Random random) {
        return new LngLat(
                AREA.getMinX() + random.nextDouble() * AREA.getWidth(),
                AREA.getMinY() + random.nextDouble() * AREA.getHeight());
    }
}
