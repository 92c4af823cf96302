package org.gridwarden.exchange;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.gridwarden.density.scan.Period;
import org.gridwarden.density.scan.ReportFilter;
import org.jspecify.annotations.Nullable;

/** What a table says of the time that it tells. Stateless but for its zone. */
final class PeriodNotes {

    private final ZoneId zone;

    /** Times are told in {@code zone}. */
    PeriodNotes(ZoneId zone) {
        this.zone = zone;
    }

    /** When the reports were seen, whether that time is over, and with which it is compared. */
    void put(Map<String, String> notes, ReportFilter filter, @Nullable Period before) {
        notes.put("seen", text(filter.period()));
        Instant running = filter.runningUntil();
        if (running != null) {
            notes.put("period not over", "counted until " + time(running));
        }
        if (before != null) {
            notes.put(
                    "compared with", text(before) + (running == null ? "" : ", as much as has gone by of the period"));
        }
        notes.put("open, closed and overdue", "as they stood at " + time(filter.now()));
    }

    String text(Period period) {
        return (period.from() == null ? "from the beginning" : "from " + time(period.from()))
                + (period.to() == null ? "" : " until " + time(period.to()));
    }

    private String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).atZone(zone));
    }
}
