package org.gridwarden.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileCoordTest {

    @ParameterizedTest
    @CsvSource({
        "0, 10, 10, 0, 0",
        "1, -0.1, 0.1, 0, 0",
        "1, 0, 0, 1, 1",
        "12, 120.15, 30.25, 3415, 1686",
        "4, 180, -90, 15, 15",
        "4, -180, 90, 0, 0",
    })
    void a_place_is_in_one_tile(int z, double lng, double lat, int x, int y) {
        assertThat(TileCoord.of(z, lng, lat)).isEqualTo(new TileCoord(z, x, y));
    }

    @Test
    void its_corners_are_its_pixel_bounds() {
        TileCoord tile = new TileCoord(12, 3415, 1686);
        assertThat(tile.pixelX(tile.west(), 4096)).isCloseTo(0, within(1e-6));
        assertThat(tile.pixelX(tile.east(), 4096)).isCloseTo(4096, within(1e-6));
        assertThat(tile.pixelY(tile.north(), 4096)).isCloseTo(0, within(1e-6));
        assertThat(tile.pixelY(tile.south(), 4096)).isCloseTo(4096, within(1e-6));
        assertThat(tile.envelope().contains(120.15, 30.25)).isTrue();
    }

    @Test
    void a_tile_outside_the_pyramid_is_refused() {
        assertThatThrownBy(() -> new TileCoord(1, 2, 0)).hasMessage("no tile 2/0 at zoom 1");
        assertThatThrownBy(() -> new TileCoord(25, 0, 0)).hasMessage("zoom must be 0 to 24, not 25");
    }
}
