package org.gridwarden.density;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridwarden.geo.Lattice;
import org.gridwarden.testing.WiggledCity;

/** Seeded reports over a made-up city, some without a place, some on a default point. */
final class MadeUpReports {

    static final long DAY = 86_400_000L;
    static final long START = 1_767_225_600_000L; // 2026-01-01T00:00:00Z

    private MadeUpReports() {}

    static List<ReportRow> rows(int count, long seed) {
        Random random = new Random(seed);
        List<ReportRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long seenAt = START + (long) (random.nextDouble() * 365 * DAY);
            boolean closed = random.nextInt(10) < 7;
            boolean nowhere = random.nextInt(20) == 0;
            double side = 16 * WiggledCity.STEP;
            rows.add(new ReportRow(
                    i + 1,
                    seenAt,
                    closed ? seenAt + random.nextInt(20) * DAY : ReportColumns.NEVER,
                    random.nextBoolean() ? seenAt + 3 * DAY : ReportColumns.NEVER,
                    "c" + random.nextInt(12),
                    "h" + random.nextInt(3),
                    nowhere
                            ? ReportColumns.NOWHERE
                            : Lattice.ofDegrees(WiggledCity.WEST + random.nextDouble() * side * 1.05),
                    nowhere ? 0 : Lattice.ofDegrees(WiggledCity.SOUTH + random.nextDouble() * side * 1.05),
                    random.nextInt(30) == 0));
        }
        return rows;
    }
}
