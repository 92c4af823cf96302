package org.gridwarden.testing;

import java.time.Instant;
import java.util.Locale;
import java.util.Random;

/** Seeded CSV files of reports over a {@link WiggledCity}; one in twenty has no usable place. */
public final class ReportFile {

    private static final String[] CATEGORIES = {"litter", "exposed_rubbish", "piled_rubbish"};
    private static final String[] CHANNELS = {"public", "hotline"};

    private ReportFile() {}

    /** A file with this many rows; keys are {@code prefix} and the row's number. */
    public static String of(String prefix, int rows, int side, long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("idempotency_key,category,channel,seen_at,lng,lat,due_at,closed_at\n");
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        for (int i = 0; i < rows; i++) {
            Instant seenAt = start.plusSeconds(random.nextInt(300 * 86_400));
            boolean nowhere = random.nextInt(20) == 0;
            double width = side * WiggledCity.STEP;
            text.append(prefix).append(i).append(',');
            text.append(CATEGORIES[random.nextInt(3)]).append(',');
            text.append(CHANNELS[random.nextInt(2)]).append(',').append(seenAt).append(',');
            text.append(
                    nowhere
                            ? "0,0"
                            : String.format(
                                    Locale.ROOT,
                                    "%.7f,%.7f",
                                    WiggledCity.WEST + random.nextDouble() * width * 1.02,
                                    WiggledCity.SOUTH + random.nextDouble() * width * 1.02));
            text.append(',').append(random.nextBoolean() ? seenAt.plusSeconds(86_400) : "");
            text.append(',').append(random.nextInt(10) < 7 ? seenAt.plusSeconds(random.nextInt(900_000)) : "");
            text.append('\n');
        }
        return text.toString();
    }
}
