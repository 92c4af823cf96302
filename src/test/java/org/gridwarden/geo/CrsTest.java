package org.gridwarden.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gridwarden.testing.SharedData;
import org.gridwarden.testing.SharedData.Feature;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

class CrsTest {

    @Test
    void numbers_that_cannot_be_degrees_are_refused_with_what_to_do() {
        Envelope feet = new Envelope(787723.73, 787852.2, 2965812.64, 2965820.5);
        assertThatThrownBy(() -> Crs.declared(null, null).requirePlausible(feet))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("these numbers cannot be degrees (787852.2, 2965820.5)")
                .hasMessageContaining("--crs EPSG:");
    }

    @Test
    void latitude_first_is_recognised_where_it_can_be() {
        assertThatThrownBy(() -> Crs.wgs84().requirePlausible(new Envelope(30, 31, 120, 121)))
                .hasMessageContaining("latitude seems to come first");
    }

    @Test
    void every_usual_spelling_of_wgs84_needs_no_database() {
        for (String name : List.of("EPSG:4326", "urn:ogc:def:crs:OGC:1.3:CRS84", "OGC:CRS84", "epsg:4326")) {
            assertThat(Crs.of(name)).isSameAs(Crs.wgs84());
        }
        assertThatThrownBy(() -> Crs.of("Beijing54")).hasMessageContaining("'Beijing54' is not understood");
        assertThatThrownBy(() -> Crs.of("EPSG:999999")).hasMessageContaining("not in the EPSG database");
    }

    @Test
    void gauss_krueger_becomes_longitude_and_latitude() {
        Coordinate place = Crs.of("urn:ogc:def:crs:EPSG::4549").toWgs84(new Coordinate(192097.8993, 4424634.9054));
        assertThat(place.x).isCloseTo(116.4, within(1e-8));
        assertThat(place.y).isCloseTo(39.9, within(1e-8));
        assertThatThrownBy(() -> Crs.of("EPSG:4549").toWgs84(new Coordinate(1e12, 1e12)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void boston_in_state_plane_feet_equals_boston_in_degrees() {
        List<Feature> feet = SharedData.features("boston311/precincts_epsg2249.geojson.gz");
        List<Feature> degrees = SharedData.features("boston311/precincts_wgs84.geojson.gz");
        Crs crs = Crs.declared("EPSG:2249", null);
        double worst = 0;
        for (int i = 0; i < feet.size(); i++) {
            Coordinate[] ours = crs.toWgs84(feet.get(i).geometry()).getCoordinates();
            Coordinate[] theirs = degrees.get(i).geometry().getCoordinates();
            assertThat(ours).hasSameSizeAs(theirs);
            for (int k = 0; k < ours.length; k++) {
                worst = Math.max(worst, Math.max(Math.abs(ours[k].x - theirs[k].x), Math.abs(ours[k].y - theirs[k].y)));
            }
        }
        System.out.printf("epsg2249 features=%d greatest_difference_degrees=%.2e%n", feet.size(), worst);
        assertThat(worst).isLessThan(1e-6);
    }
}
