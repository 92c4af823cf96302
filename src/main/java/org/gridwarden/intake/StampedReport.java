package org.gridwarden.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.gridwarden.intake.given.KeyedReport;
import org.gridwarden.intake.given.NewReport;

/**
 * A report at the door: with its identity, its number and its instants.
 *
 * @param id database identity
 * @param number shown to people: the day of receipt and the identity, such as {@code 20261121-000123}
 * @param given key and content
 * @param seenAt when it was seen
 * @param receivedAt when it came in
 */
record StampedReport(long id, String number, KeyedReport given, Instant seenAt, Instant receivedAt) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    static StampedReport of(long id, KeyedReport given, Instant now, ZoneId zone) {
        String day = DAY.format(LocalDate.ofInstant(now, zone));
        String number = String.format(Locale.ROOT, "%s-%06d", day, id);
        Instant seenAt = given.report().seenAt();
        return new StampedReport(id, number, given, seenAt == null ? now : seenAt, now);
    }

    NewReport report() {
        return given.report();
    }
}
