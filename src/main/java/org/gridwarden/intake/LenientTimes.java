package org.gridwarden.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
                    + "[XXX][XX][X][z]]";
    private static final String HALF_DAY = "[,][' ']['  ']h:mm[:ss][.SSS][' ']a";

    private static final List<DateTimeFormatter> YEAR_FIRST = formats(
            "uuuu-M-d", "uuuu/M/d", "uuuu.M.d", "uuuuMMdd", "d-MMM-uuuu", "d MMM uuuu", "MMM d uuuu", "MMM d, uuuu");
    private static final List<DateTimeFormatter> OTHERS = List.of(
            format("uuuuMMddHHmmss"),
            format("uuuu年M月d日[ ]['T'][H时m分[s秒]][H:mm[:ss]]"),
            DateTimeFormatter.RFC_1123_DATE_TIME);
    private static final List<DateTimeFormatter> MONTH_FIRST = formats("M/d/uuuu", "M-d-uuuu", "M/d/uu");
    private static final List<DateTimeFormatter> DAY_FIRST = formats("d/M/uuuu", "d-M-uuuu", "d.M.uuuu", "d/M/uu");

    private final ZoneId zone;
    private final List<DateTimeFormatter> formats;
    private @Nullable DateTimeFormatter last;

    LenientTimes(ZoneId zone, boolean dayFirst) {
        this.zone = zone;
        List<DateTimeFormatter> all = new ArrayList<>(YEAR_FIRST);
        all.addAll(OTHERS);
        all.addAll(dayFirst ? DAY_FIRST : MONTH_FIRST);
        all.addAll(dayFirst ? MONTH_FIRST : DAY_FIRST.subList(2, 3));
        this.formats = dayFirst ? List.copyOf(all.subList(0, all.size() - MONTH_FIRST.size())) : List.copyOf(all);
    }

    /** The instant of a text; throws {@link DateTimeException}. */
    Instant instant(String text) {
        if (last != null) {
            try {
                return read(last, text);
            } catch (DateTimeException otherFormat) {
                // The others follow.
            }
        }
        for (DateTimeFormatter format : formats) {
            try {
                Instant instant = read(format, text);
                last = format;
                return instant;
            } catch (DateTimeException otherFormat) {
                // The next one may fit.
            }
        }
        throw new DateTimeException("'" + text + "' is no time");
    }

    private Instant read(DateTimeFormatter format, String text) {
        TemporalAccessor read = format.parseBest(
                text, OffsetDateTime::from, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
        if (read instanceof OffsetDateTime offset) {
            return offset.toInstant();
        }
        if (read instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        return read instanceof LocalDateTime local
                ? local.atZone(zone).toInstant()
                : ((LocalDate) read).atStartOfDay(zone).toInstant();
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
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ENGLISH);
    }
}
