package org.gridwarden.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.gridwarden.geo.Geodesic;
import org.gridwarden.geo.LngLat;
import org.gridwarden.testing.RandomCoverage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The search for near boundaries against a plain scan of every edge of every unit. */
class BoundarySearchTest {

    private static final double FAR_METRES = 400;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void nearest_boundary_and_units_within_equal_the_plain_scan(long seed) {
        List<? extends Geometry> units = seed % 2 == 0
                ? RandomCoverage.bricks(4, 4, 60, 30_000, seed)
                : RandomCoverage.triangles(60, 12, 0.3, new Envelope(0, 120_000, 300_000_000, 300_120_000), seed);
        CellIndex index = CellIndex.build(units, edges -> edges * (seed % 3 == 0 ? 8 : 0.3), 6);
        Envelope extent = new Envelope();
        units.forEach(unit -> extent.expandToInclude(unit.getEnvelopeInternal()));
        extent.expandBy(extent.getWidth() * 0.1);
        Random random = new Random(seed);
        for (int i = 0; i < 120; i++) {
            LngLat place = new LngLat(
                    extent.getMinX() + random.nextDouble() * extent.getWidth(),
                    extent.getMinY() + random.nextDouble() * extent.getHeight());
            check("seed " + seed + " at " + place, index, units, place, random.nextDouble() * FAR_METRES);
        }
    }

    private static void check(
            String where, CellIndex index, List<? extends Geometry> units, LngLat place, double radius) {
        int owner = index.find(place.latticeX(), place.latticeY());
        double nearest = Double.POSITIVE_INFINITY;
        TreeSet<Integer> reached = new TreeSet<>();
        TreeSet<Integer> perhaps = new TreeSet<>();
        for (int unit = 0; unit < units.size(); unit++) {
            double metres = unit == owner ? 0 : metres(units.get(unit), place);
            nearest = Math.min(nearest, metres(units.get(unit), place));
            (Math.abs(metres - radius) < 1e-6 ? perhaps : reached).add(unit);
            if (metres > radius) {
                reached.remove(unit);
            }
        }
        TreeSet<Integer> found = new TreeSet<>();
        Arrays.stream(index.unitsWithin(place.latticeX(), place.latticeY(), radius))
                .forEach(found::add);
        found.removeAll(perhaps);
        assertThat(found).as(where + " within " + radius).isEqualTo(reached);
        Optional<NearestBoundary> boundary = index.nearestBoundary(place.latticeX(), place.latticeY(), FAR_METRES);
        assertThat(boundary.isPresent()).as(where).isEqualTo(nearest <= FAR_METRES);
        if (boundary.isPresent()) {
            NearestBoundary b = boundary.get();
            assertThat(b.metres()).as(where).isCloseTo(nearest, within(1e-4 * nearest + 1e-6));
            assertThat(b.unitAcross()).as(where).isNotEqualTo(owner == CellIndex.NONE ? -2 : owner);
            if (b.unitAcross() != CellIndex.NONE) {
                assertThat(metres(units.get(b.unitAcross()), place)).as(where).isCloseTo(nearest, within(1e-6));
            }
        }
    }

    /** From the place to the unit's border, in the plane. */
    private static double metres(Geometry unit, LngLat place) {
        double least = Double.POSITIVE_INFINITY;
        for (Coordinate[] ring : rings(unit)) {
            for (int i = 1; i < ring.length; i++) {
                LngLat start = new LngLat(ring[i - 1].x, ring[i - 1].y);
                LngLat end = new LngLat(ring[i].x, ring[i].y);
                least = Math.min(least, Geodesic.metresToSegment(place, start, end));
            }
        }
        return least;
    }

    private static List<Coordinate[]> rings(Geometry unit) {
        List<Coordinate[]> rings = new ArrayList<>();
        Geometry boundary = unit.getBoundary();
        for (int part = 0; part < boundary.getNumGeometries(); part++) {
            rings.add(boundary.getGeometryN(part).getCoordinates());
        }
        return rings;
    }
}
