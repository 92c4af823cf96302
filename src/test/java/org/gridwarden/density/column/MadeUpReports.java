package org.gridwarden.density.column;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridwarden.geo.Lattice;
import org.gridwarden.testing.WiggledCity;

/** Seeded reports over a made-up city, some without a place, some on a default point. */
public final class MadeUpReports {

    public static final int DAY = 86_400;
    public static final int START = 820_540_800; // 2026-01-01T00:00:00Z, in seconds since 2000

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final CityTime TIME = new CityTime(ZONE);

    private MadeUpReports() {}

    public static List<ReportRow> rows(int count, long seed) {
        Random random = new Random(seed);
        List<ReportRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int seenAt = START + (int) (random.nextDouble() * 365 * DAY);
            boolean closed = random.nextInt(10) < 7;
            boolean nowhere = random.nextInt(20) == 0;
            double side = 16 * WiggledCity.STEP;
            rows.add(new ReportRow(
                    i + 1,
                    seenAt,
                    closed ? seenAt + random.nextInt(20) * DAY : Seconds.NEVER,
                    random.nextBoolean() ? seenAt + 3 * DAY : Seconds.NEVER,
                    "c" + random.nextInt(12),
                    "h" + random.nextInt(3),
                    nowhere ? Chunk.NOWHERE : Lattice.ofDegrees(WiggledCity.WEST + random.nextDouble() * side * 1.05),
                    nowhere ? 0 : Lattice.ofDegrees(WiggledCity.SOUTH + random.nextDouble() * side * 1.05),
                    random.nextInt(8) == 0 ? random.nextInt(40) : 1,
                    random.nextInt(30) == 0));
        }
        return rows;
    }

    /** Columns of these reports. */
    public static ReportColumns columns(List<ReportRow> rows, List<HandOwner> hands) {
        return ReportColumns.none(TIME).change(List.of(), rows, hands);
    }
}
