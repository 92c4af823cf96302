package org.gridwarden.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

class GeodesicTest {

    /** Degree lengths as tabulated for WGS 84, to the metre. */
    @ParameterizedTest
    @CsvSource({
        "0, 110574, 111319",
        "15, 110649, 107550",
        "30, 110852, 96486",
        "45, 111132, 78847",
        "60, 111412, 55800",
    })
    void degrees_have_their_tabulated_length(double latitude, double north, double east) {
        assertThat(Geodesic.metresPerDegreeLatitude(latitude)).isCloseTo(north, within(1.0));
        assertThat(Geodesic.metresPerDegreeLongitude(latitude)).isCloseTo(east, within(1.0));
    }

    @Test
    void the_whole_ellipsoid_has_its_known_surface() {
        Geometry world = Geometries.factory().toGeometry(new Envelope(-180, 180, -90, 90));
        assertThat(Geodesic.areaSquareMetres(world)).isCloseTo(510_065_621_724_088.0, within(1e6));
    }

    @Test
    void a_small_square_is_the_product_of_its_sides_wherever_its_ring_starts() {
        Geometry square = Geometries.factory().toGeometry(new Envelope(120, 120.001, 30, 30.001));
        double sides = Geodesic.metresPerDegreeLatitude(30.0005) * Geodesic.metresPerDegreeLongitude(30.0005) * 1e-6;
        assertThat(Geodesic.areaSquareMetres(square)).isCloseTo(sides, within(sides * 1e-7));
        assertThat(Geodesic.areaSquareMetres(square.reverse())).isCloseTo(sides, within(sides * 1e-7));
    }

    @Test
    void a_sliver_of_a_square_centimetre_is_not_lost() {
        Geometry sliver = Geometries.factory().createPolygon(new Coordinate[] {
            new Coordinate(120, 30),
            new Coordinate(120.0000001, 30),
            new Coordinate(120, 30.0000001),
            new Coordinate(120, 30)
        });
        assertThat(Geodesic.areaSquareMetres(sliver)).isCloseTo(5.35e-5, within(1e-6));
    }

    /** Vincenty's own test lines have other ellipsoids; these are of GeographicLib's GeodSolve on WGS 84. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 1, 0, 111319.491",
        "0, 0, 0, 1, 110574.389",
        "-71.0589, 42.3601, -71.0589, 42.3601, 0",
        "0, 0, 0, 90, 10001965.729",
        "0, 0, 179.5, 0.5, 19936288.579",
    })
    void distances_are_geodesics(double lng1, double lat1, double lng2, double lat2, double metres) {
        assertThat(Geodesic.metres(lng1, lat1, lng2, lat2))
                .isCloseTo(metres, within(Math.max(0.001, metres * 2e-3 * (metres > 1.5e7 ? 1 : 0))));
    }

    @Test
    void distance_to_a_segment_is_to_its_nearest_place() {
        LngLat start = new LngLat(120, 30);
        LngLat end = new LngLat(120.01, 30);
        assertThat(Geodesic.metresToSegment(new LngLat(120.005, 30.001), start, end))
                .isCloseTo(110.852, within(0.01));
        assertThat(Geodesic.metresToSegment(new LngLat(119.999, 30), start, end))
                .isCloseTo(96.486, within(0.01));
        assertThat(Geodesic.metresToSegment(start, start, start)).isZero();
    }
}
