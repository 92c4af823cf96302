package org.gridwarden.cli.option;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.gridwarden.cli.terminal.CommandException;
import org.jspecify.annotations.Nullable;

/** Times as people write them on a command line. */
public final class Moments {

    private Moments() {}

    /** A time with its offset, or a day, which stands for its beginning in the zone; null stays null. */
    public static @Nullable Instant instant(@Nullable String text, ZoneId zone) {
        if (text == null) {
            return null;
        }
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new CommandException("'" + text + "' is not a time such as 2025-07-01 or 2025-07-01T00:00:00+08:00");
        }
    }
}
