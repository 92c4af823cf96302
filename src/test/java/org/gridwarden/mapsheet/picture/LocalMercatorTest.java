package org.gridwarden.mapsheet.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.gridwarden.geo.Geodesic;
import org.junit.jupiter.api.Test;

class LocalMercatorTest {

    @Test
    void lengths_on_a_city_sheet_are_true_to_ten_parts_in_a_million() {
        Random random = new Random(4);
        for (int round = 0; round < 500; round++) {
            double lng = 75 + random.nextDouble() * 60;
            double lat = 18 + random.nextDouble() * 35;
            LocalMercator projection = new LocalMercator(lng, lat);
            double[] from = {lng + near(random), lat + near(random)};
            double[] to = {lng + near(random), lat + near(random)};
            double[] a = projection.metres(from[0], from[1]);
            double[] b = projection.metres(to[0], to[1]);
            double drawn = Math.hypot(a[0] - b[0], a[1] - b[1]);
            double real = Geodesic.metres(from[0], from[1], to[0], to[1]);
            assertThat(drawn / real).as("seed 4 round " + round).isBetween(1 - 1e-5, 1 + 1e-5);
        }
    }

    @Test
    void north_is_up_and_the_middle_is_nothing() {
        LocalMercator projection = new LocalMercator(116, 40);
        assertThat(projection.metres(116, 40)).containsExactly(0, 0);
        double[] north = projection.metres(116, 40.01);
        assertThat(north[0]).isZero();
        assertThat(north[1]).isBetween(1109.0, 1111.5);
    }

    private static double near(Random random) {
        return (random.nextDouble() - 0.5) * 0.2;
    }
}
