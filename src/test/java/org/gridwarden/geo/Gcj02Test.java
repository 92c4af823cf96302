package org.gridwarden.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class Gcj02Test {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Shanghai, 31.1774276, 121.5272106, 31.17530398364597, 121.531541859215",
        "Shenzhen, 22.543847, 113.912316, 22.540796131694766, 113.9171764808363",
        "Beijing, 39.911954, 116.377817, 39.91334545536069, 116.38404722455657",
        "Yuncheng, 35.0264, 111.0070, 35.0256618598, 111.0128123116",
        "Urumqi, 43.8256, 87.6168, 43.8268053931, 87.6196499495",
        "Sanya, 18.2528, 109.5119, 18.2510947917, 109.5159842948",
    })
    void goes_both_ways(String name, double lat, double lng, double gcjLat, double gcjLng) {
        Coordinate gcj = Gcj02.ofWgs84(Datum.GCJ02, lng, lat);
        assertThat(gcj.x).isCloseTo(gcjLng, within(1e-9));
        assertThat(gcj.y).isCloseTo(gcjLat, within(1e-9));
        Coordinate back = Gcj02.toWgs84Degrees(Datum.GCJ02, gcjLng, gcjLat);
        assertThat(back.x).isCloseTo(lng, within(1e-9));
        assertThat(back.y).isCloseTo(lat, within(1e-9));
    }

    @Test
    void bd09_goes_both_ways() {
        Coordinate bd09 = Gcj02.ofWgs84(Datum.BD09, 116.403988, 39.914266);
        assertThat(bd09.x).isCloseTo(116.41661560068297, within(1e-9));
        assertThat(bd09.y).isCloseTo(39.92196580126834, within(1e-9));
        Coordinate back = Gcj02.toWgs84Degrees(Datum.BD09, bd09.x, bd09.y);
        assertThat(back.x).isCloseTo(116.403988, within(1e-11));
        assertThat(back.y).isCloseTo(39.914266, within(1e-11));
    }

    @ParameterizedTest
    @CsvSource({
        // Two published pairs whose inverse was approximate: forward again, they miss their origin by up to 40 m.
        "BD09, 120.019809, 29.199786, 120.00877901149691, 29.196131605295484, 4e-4",
        "BD09, 120.036455, 29.210504, 120.0253853970846, 29.206795749156136, 4e-4",
        "GCJ02, 123, 45, 122.9939558101, 44.9980406184, 1e-9",
        "CGCS2000, 123, 45, 123, 45, 0",
    })
    void becomes_wgs84(Datum datum, double lng, double lat, double wgsLng, double wgsLat, double tolerance) {
        Coordinate wgs84 = Gcj02.toWgs84Degrees(datum, lng, lat);
        assertThat(wgs84.x).isCloseTo(wgsLng, within(tolerance));
        assertThat(wgs84.y).isCloseTo(wgsLat, within(tolerance));
    }

    @Test
    void the_inverse_is_exact_to_a_nanometre_all_over_china() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            double lng = 73.5 + random.nextDouble() * 61.5;
            double lat = 18 + random.nextDouble() * 35.5;
            Coordinate gcj = Gcj02.ofWgs84(Datum.GCJ02, lng, lat);
            Coordinate back = Gcj02.toWgs84Degrees(Datum.GCJ02, gcj.x, gcj.y);
            assertThat(Math.abs(back.x - lng) + Math.abs(back.y - lat))
                    .as("seed 5, %s %s", lng, lat)
                    .isLessThan(1e-12);
        }
    }

    @Test
    void neighbours_still_share_their_edge() throws ParseException {
        Geometry west = read("POLYGON ((120 30, 120.03 30, 120.031 30.04, 120 30.04, 120 30))");
        Geometry east = read("POLYGON ((120.03 30, 120.06 30, 120.06 30.04, 120.031 30.04, 120.03 30))");
        Geometry a = Gcj02.toWgs84(Datum.GCJ02, west);
        Geometry b = Gcj02.toWgs84(Datum.GCJ02, east);
        assertThat(a.getNumPoints()).isGreaterThan(50);
        assertThat(a.relate(b, "F***1****")).isTrue();
        assertThat(a.union(b).getNumPoints())
                .isEqualTo(a.getNumPoints() + b.getNumPoints() - 2 * (sharedPoints(a, b) - 1) - 1);
    }

    private static int sharedPoints(Geometry a, Geometry b) {
        java.util.Set<Coordinate> mine = new java.util.HashSet<>(java.util.List.of(a.getCoordinates()));
        mine.retainAll(java.util.Set.copyOf(java.util.Arrays.asList(b.getCoordinates())));
        return mine.size();
    }

    private static Geometry read(String wkt) throws ParseException {
        return new WKTReader(Geometries.factory()).read(wkt);
    }
}
