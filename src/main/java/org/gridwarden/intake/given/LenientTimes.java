package org.gridwarden.intake.given;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads times as cities write them: ISO with T or a blank, with an offset or without one, 7/1/2011 1:32:33 PM, 1 Jul 2011,
 * 2011/7/1, 2011年7月1日, 20110701. A time without an offset, and a day, are meant in the zone. Remembers what it read last,
 * for a file has one format; not thread-safe.
 */
final class LenientTimes {

    private static final String CLOCK =
            "[[,]['T'][' ']['  ']H:mm[:ss][.SSSSSSSSS][.SSSSSSSS][.SSSSSSS][.SSSSSS][.SSSSS][.SSSS][.SSS][.SS][.S][' ']"
                    + "[XXX][XX][X]]";
    private static final String HALF_DAY = "[,][' ']['  ']h:mm[:ss][.SSS][' ']a";

    private static final List<DateTimeFormatter> YEAR_FIRST = formats(
            "uuuu-M-d", "uuuu/M/d", "uuuu.M.d", "uuuuMMdd", "d-MMM-uuuu", "d MMM uuuu", "MMM d uuuu", "MMM d, uuuu");
    private static final List<DateTimeFormatter> OTHERS =
            List.of(format("uuuuMMddHHmmss"), format("uuuu年M月d日[' '][H时m分[s秒]][H:mm[:ss]]"));
    private static final List<DateTimeFormatter> MONTH_FIRST = formats("M/d/uuuu", "M-d-uuuu", "M/d/uu");
    private static final List<DateTimeFormatter> DAY_FIRST = formats("d/M/uuuu", "d-M-uuuu", "d/M/uu");
    private static final List<DateTimeFormatter> DAY_BEFORE_DOT = formats("d.M.uuuu");

    private static final Pattern MILLISECONDS = Pattern.compile("[0-9]{13}");
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2200;

    private final ZoneId zone;
    private final List<DateTimeFormatter> formats;
    private @Nullable DateTimeFormatter last;

    LenientTimes(ZoneId zone, boolean dayFirst) {
        this.zone = zone;
        this.formats = Stream.of(YEAR_FIRST, OTHERS, dayFirst ? DAY_FIRST : MONTH_FIRST, DAY_BEFORE_DOT)
                .flatMap(List::stream)
                .toList();
    }

    /** The instant of a text; throws {@link DateTimeException}. */
    Instant instant(String text) {
        if (MILLISECONDS.matcher(text).matches()) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        DateTimeFormatter known = last;
        Optional<Instant> read = known == null ? Optional.empty() : read(known, text);
        for (int i = 0; read.isEmpty() && i < formats.size(); i++) {
            read = read(formats.get(i), text);
            last = read.isPresent() ? formats.get(i) : last;
        }
        return read.orElseThrow(() -> new DateTimeException("'" + text + "' is no time"));
    }

    private Optional<Instant> read(DateTimeFormatter format, String text) {
        ParsePosition position = new ParsePosition(0);
        TemporalAccessor unresolved = format.parseUnresolved(text, position);
        if (unresolved == null || position.getErrorIndex() >= 0 || position.getIndex() < text.length()) {
            return Optional.empty();
        }
        try {
            return instant(format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private Optional<Instant> instant(TemporalAccessor read) {
        int year = read.get(ChronoField.YEAR);
        if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
            return Optional.empty();
        }
        if (read instanceof OffsetDateTime offset) {
            return Optional.of(offset.toInstant());
        }
        LocalDateTime local = read instanceof LocalDateTime time ? time : ((LocalDate) read).atStartOfDay();
        return Optional.of(local.atZone(zone).toInstant());
    }

    /** Each day with a clock of 24 hours, of 12, or without one. */
    private static List<DateTimeFormatter> formats(String... days) {
        return Stream.of(days)
                .flatMap(day -> Stream.of(format(day + CLOCK), format(day + HALF_DAY)))
                .toList();
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
