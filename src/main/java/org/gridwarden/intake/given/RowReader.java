package org.gridwarden.intake.given;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gridwarden.geo.Datum;
import org.gridwarden.http.ProblemError;
import org.gridwarden.json.Times;
import org.jspecify.annotations.Nullable;

/**
 * Makes a report of a row's fields. Words that cannot be read are errors with line and column; a place that cannot be
 * read is kept as text and the report goes to the queue. For the rows of one file, one after the other.
 */
final class RowReader {

    static final Set<String> NEEDED = Set.of("idempotency_key", "category", "channel", "seen_at");

    /** Finds columns by name. */
    interface Columns {
        int position(@Nullable String name, boolean needed);
    }

    private final ReportMapping mapping;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, Integer> attributes = new HashMap<>();
    private final Function<String, Instant> times;

    RowReader(ReportMapping mapping, Columns columns) {
        this.mapping = mapping;
        this.times = mapping.times();
        for (String ours : ReportMapping.OURS) {
            String theirs = mapping.columns().get(ours);
            boolean renamed = theirs != null && !theirs.equals(ours);
            boolean needed =
                    renamed || (NEEDED.contains(ours) && !mapping.fixed().containsKey(ours));
            positions.put(ours, columns.position(theirs == null && needed ? ours : theirs, needed));
        }
        mapping.attributes().forEach(name -> attributes.put(name, columns.position(name, true)));
    }

    CsvRow read(int line, List<String> fields) {
        return new Row(line, fields).read();
    }

    /** One row while it is read. */
    private final class Row {
        private final int line;
        private final List<String> fields;
        private final List<ProblemError> errors = new ArrayList<>();

        Row(int line, List<String> fields) {
            this.line = line;
            this.fields = fields;
        }

        CsvRow read() {
            String key = text("idempotency_key");
            String word = text("category");
            if (key == null || key.length() > 190) {
                error("idempotency_key", "key_invalid", "a key of 1 to 190 characters is needed");
            }
            Map<String, String> kept = attributes();
            NewReport report = new NewReport(
                    word == null ? "" : mapping.categoryCode(word),
                    orEmpty(text("channel")),
                    seenAt(),
                    place(kept),
                    accuracyMetres(),
                    decimal("quantity"),
                    text("measure_word"),
                    text("description"),
                    text("address"),
                    instant("due_at"),
                    closedAt(),
                    text("reporter_name"),
                    text("reporter_phone"),
                    kept);
            KeyedReport keyed = errors.isEmpty() ? new KeyedReport(mapping.keyPrefix() + key, report) : null;
            return new CsvRow(line, keyed, orEmpty(word), errors);
        }

        private @Nullable Double accuracyMetres() {
            BigDecimal metres = decimal("accuracy_m");
            return metres == null ? null : Double.valueOf(metres.doubleValue());
        }

        private @Nullable Instant seenAt() {
            Instant seenAt = instant("seen_at");
            if (seenAt == null && errors.isEmpty()) {
                error("seen_at", "time_missing", "it is not said when it was seen");
            }
            return seenAt;
        }

        private @Nullable Instant closedAt() {
            Instant closedAt = instant("closed_at");
            if (mapping.closedValues().isEmpty()) {
                return closedAt;
            }
            boolean closed = mapping.closedValues().contains(orEmpty(text("status")));
            if (closed && closedAt == null) {
                error("closed_at", "time_missing", "it is closed, but not said since when");
            }
            return closed ? closedAt : null;
        }

        private @Nullable GivenPlace place(Map<String, String> kept) {
            String x = text("lng");
            String y = text("lat");
            Datum datum = datum();
            if (x == null && y == null) {
                return point(kept, datum);
            }
            try {
                return new GivenPlace(Double.parseDouble(orEmpty(x)), Double.parseDouble(orEmpty(y)), datum);
            } catch (NumberFormatException unreadable) {
                kept.put("place_as_given", orEmpty(x) + "," + orEmpty(y));
                return null;
            }
        }

        private @Nullable GivenPlace point(Map<String, String> kept, Datum datum) {
            String point = text("point");
            if (point == null) {
                return null;
            }
            GivenPlace place = PointText.read(point, datum).orElse(null);
            if (place == null) {
                kept.put("place_as_given", point);
            }
            return place;
        }

        private Datum datum() {
            String code = text("datum");
            try {
                return code == null ? Datum.WGS84 : Datum.ofCode(code);
            } catch (IllegalArgumentException e) {
                error("datum", "datum_unknown", String.valueOf(e.getMessage()));
                return Datum.WGS84;
            }
        }

        private @Nullable Instant instant(String column) {
            String text = text(column);
            try {
                return text == null ? null : Times.sane(times.apply(text));
            } catch (DateTimeException e) {
                error(
                        column,
                        "time_invalid",
                        "'" + text + "' is no time "
                                + (mapping.zone() == null
                                        ? "with an offset, such as 2025-07-01T08:00:00+08:00"
                                        : "that is understood"));
                return null;
            }
        }

        private @Nullable BigDecimal decimal(String column) {
            String text = text(column);
            try {
                return text == null ? null : NewReport.requirePlain(new BigDecimal(text));
            } catch (IllegalArgumentException e) {
                error(column, "number_invalid", "'" + text + "' is no number");
                return null;
            }
        }

        private Map<String, String> attributes() {
            Map<String, String> kept = new HashMap<>();
            attributes.forEach((name, position) -> {
                String value = field(position);
                if (value != null) {
                    kept.put(name, value);
                }
            });
            return kept;
        }

        /** The column's value, or the one that the mapping fixes; null when there is none. */
        private @Nullable String text(String column) {
            String value = field(positions.getOrDefault(column, -1));
            return value == null ? mapping.fixed().get(column) : value;
        }

        private @Nullable String field(int position) {
            if (position < 0 || position >= fields.size()) {
                return null;
            }
            String value = fields.get(position).replace('\0', ' ').strip();
            return value.isEmpty() ? null : value;
        }

        private void error(String column, String code, String detail) {
            String theirs = mapping.columns().getOrDefault(column, column);
            errors.add(ProblemError.ofLine(code, line, theirs, detail));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
