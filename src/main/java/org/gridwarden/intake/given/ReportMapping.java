package org.gridwarden.intake.given;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a CSV file become reports.
 *
 * @param columns our column → the file's column; {@link #OURS} lists ours
 * @param fixed our column → the value of every row
 * @param keyPrefix put before every idempotency key, so that files of different sources cannot meet
 * @param attributes columns of the file that are kept as attributes
 * @param timeFormat pattern of times without an offset; null for any usual way to write them
 * @param dayFirst whether the day comes before the month where the pattern is not given
 * @param zone in which times without an offset are meant; null where every time must carry one
 * @param closedValues values of our column {@code status} that mean "closed"; empty when {@code closed_at} alone decides
 * @param categoryWords whether categories are words of which codes are made
 * @param otherCategory code taken for a category that the dictionary lacks, null where such a row is refused
 */
public record ReportMapping(
        Map<String, String> columns,
        Map<String, String> fixed,
        String keyPrefix,
        List<String> attributes,
        @Nullable DateTimeFormatter timeFormat,
        boolean dayFirst,
        @Nullable ZoneId zone,
        Set<String> closedValues,
        boolean categoryWords,
        @Nullable String otherCategory) {

    /** Columns of a report file. */
    public static final List<String> OURS = List.of(
            "idempotency_key",
            "category",
            "channel",
            "seen_at",
            "lng",
            "lat",
            "point",
            "datum",
            "accuracy_m",
            "quantity",
            "measure_word",
            "description",
            "address",
            "due_at",
            "closed_at",
            "status",
            "reporter_name",
            "reporter_phone");

    private static final Set<String> MEMBERS = Set.of(
            "columns",
            "fixed",
            "key_prefix",
            "attributes",
            "time_format",
            "time_zone",
            "closed_values",
            "category_words",
            "other_category");

    /** In the place of a pattern: the day comes before the month. */
    private static final String DAY_FIRST = "day_first";

    public ReportMapping {
        columns = Map.copyOf(columns);
        fixed = Map.copyOf(fixed);
        attributes = List.copyOf(attributes);
        closedValues = Set.copyOf(closedValues);
    }

    /** Our own format: every column has our name. */
    public static ReportMapping ours() {
        return new ReportMapping(ourColumns(), Map.of(), "", List.of(), null, false, null, Set.of(), false, null);
    }

    private static Map<String, String> ourColumns() {
        Map<String, String> columns = new HashMap<>();
        OURS.forEach(name -> columns.put(name, name));
        return columns;
    }

    /**
     * The mapping of a document such as a YAML file; where it names no columns, they have our names. Throws
     * {@link IllegalArgumentException} naming what is wrong.
     */
    public static ReportMapping of(Map<String, Object> document) {
        requireKnown("mapping", document.keySet(), MEMBERS);
        Map<String, String> columns = texts(document, "columns");
        Map<String, String> fixed = texts(document, "fixed");
        requireKnown("columns", columns.keySet(), Set.copyOf(OURS));
        requireKnown("fixed", fixed.keySet(), Set.copyOf(OURS));
        Object format = document.get("time_format");
        Object zone = document.get("time_zone");
        Object other = document.get("other_category");
        boolean dayFirst = DAY_FIRST.equals(format);
        return new ReportMapping(
                columns.isEmpty() ? ourColumns() : columns,
                fixed,
                String.valueOf(document.getOrDefault("key_prefix", "")),
                list(document, "attributes"),
                format == null || dayFirst ? null : format(format.toString()),
                dayFirst,
                zone == null ? null : zone(zone.toString()),
                Set.copyOf(list(document, "closed_values")),
                Boolean.parseBoolean(String.valueOf(document.get("category_words"))),
                other == null ? null : other.toString());
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "time_zone '" + name + "' is unknown; write it as Asia/Shanghai or America/New_York", e);
        }
    }

    /** How the times of one file are read; throws {@link DateTimeException} for a text that is none. */
    Function<String, Instant> times() {
        ZoneId meant = zone;
        DateTimeFormatter pattern = timeFormat;
        if (meant == null) {
            return text -> OffsetDateTime.parse(text).toInstant();
        }
        return pattern == null
                ? new LenientTimes(meant, dayFirst)::instant
                : text -> LocalDateTime.parse(text, pattern).atZone(meant).toInstant();
    }

    /** The dictionary code for a file's word on the category. */
    String categoryCode(String word) {
        if (!categoryWords) {
            return word;
        }
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_|_$", "");
    }

    private static void requireKnown(String what, Set<String> given, Set<String> allowed) {
        for (String name : given) {
            if (!allowed.contains(name)) {
                throw new IllegalArgumentException(what + " has no member '" + name + "'; allowed: "
                        + String.join(", ", allowed.stream().sorted().toList()));
            }
        }
    }

    private static Map<String, String> texts(Map<String, Object> document, String member) {
        Object value = document.getOrDefault(member, Map.of());
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(member + " is a list of names with values");
        }
        Map<String, String> texts = new HashMap<>();
        map.forEach((name, text) -> texts.put(String.valueOf(name), String.valueOf(text)));
        return texts;
    }

    private static List<String> list(Map<String, Object> document, String member) {
        Object value = document.getOrDefault(member, List.of());
        if (!(value instanceof List<?> items)) {
            throw new IllegalArgumentException(member + " is a list");
        }
        return items.stream().map(String::valueOf).toList();
    }
}
