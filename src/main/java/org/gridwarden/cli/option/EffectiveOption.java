package org.gridwarden.cli.option;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** From when a new edition holds: {@code @Mixin EffectiveOption effective}. */
public final class EffectiveOption {

    @Option(
            names = "--effective",
            paramLabel = "TIME",
            description =
                    "from when the edition holds, such as 2011-01-01 (the day begins in the configured time-zone) or"
                            + " 2011-01-01T00:00:00Z; default now")
    @Nullable
    String text;

    /** Null for now. */
    @Nullable
    public Instant instant(ZoneId zone) {
        return Moments.instant(text, zone);
    }
}
