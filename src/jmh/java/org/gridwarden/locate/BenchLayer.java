package org.gridwarden.locate;

import java.util.List;
import org.gridwarden.testing.RandomCoverage;
import org.locationtech.jts.geom.Polygon;

/** The layers of the benchmark: cells of about 300 m with wandering shared borders, seeded. */
final class BenchLayer {

    private static final int UNIT_STEPS = 30_000;
    private static final long SEED = 1;

    private BenchLayer() {}

    /** A layer of this many units, which must be 1,000, 10,000, 100,000 or 1,000,000. */
    static List<Polygon> of(int units, int vertices) {
        int columns = (int) Math.sqrt(units);
        while (units % columns != 0) {
            columns--;
        }
        return RandomCoverage.bricks(columns, units / columns, vertices, UNIT_STEPS, SEED);
    }
}
