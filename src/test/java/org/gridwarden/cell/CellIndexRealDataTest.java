package org.gridwarden.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Random;
import org.gridwarden.cell.build.NotACoverageException;
import org.gridwarden.geo.Lattice;
import org.gridwarden.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Real boundaries: a clean official nest, and boundaries that were drawn apart and must be refused. */
class CellIndexRealDataTest {

    @ParameterizedTest
    @ValueSource(strings = {"counties", "towns", "villages"})
    void every_place_of_taipei_has_the_owner_that_the_plain_scan_finds(String level) {
        List<Geometry> units = valid("taiwan_villages/taipei_newtaipei_" + level + ".geojson.gz");
        CellIndex index = CellIndex.build(units);
        BruteForce reference = new BruteForce(units);
        Envelope extent = new Envelope();
        units.forEach(unit -> extent.expandToInclude(unit.getEnvelopeInternal()));
        Random random = new Random(5);
        for (int i = 0; i < 400; i++) {
            Coordinate[] ring = units.get(random.nextInt(units.size())).getCoordinates();
            Coordinate vertex = ring[random.nextInt(ring.length)];
            boolean anywhere = i % 2 == 0;
            double lng = anywhere ? extent.getMinX() + random.nextDouble() * extent.getWidth() : vertex.x;
            double lat = anywhere ? extent.getMinY() + random.nextDouble() * extent.getHeight() : vertex.y;
            int x = Lattice.ofDegrees(lng);
            int y = Lattice.ofDegrees(lat);
            assertThat(index.find(x, y)).as(level + " at " + lng + " " + lat).isEqualTo(reference.owner(x, y));
            assertThat(index.hit(x, y).touching()).isEqualTo(reference.touching(x, y));
        }
    }

    private static List<Geometry> valid(String path) {
        return SharedData.features(path).stream()
                .map(SharedData.Feature::geometry)
                .filter(Geometry::isValid)
                .toList();
    }

    @Test
    void boston_wards_as_published_are_refused_because_they_overlap() {
        List<Geometry> wards = valid("boston311/wards_wgs84.geojson.gz");
        assertThatExceptionOfType(NotACoverageException.class)
                .isThrownBy(() -> CellIndex.build(wards))
                .satisfies(e -> assertThat(e.defects())
                        .allSatisfy(d -> assertThat(d.units()).isNotEmpty()));
    }
}
