package org.gridwarden.responsibility.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.json.Times;
import org.gridwarden.responsibility.duty.Assignment;
import org.gridwarden.responsibility.duty.NewParty;
import org.gridwarden.responsibility.duty.PartyKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the CSV of people and what they answer for: UTF-8, a header, columns in any order. A day stands for its beginning
 * in the installation's time zone. Every line that cannot be understood is an error with line and column.
 */
public final class PeopleCsv {

    /** The columns that the header may name. */
    public static final List<String> COLUMNS = List.of(
            "network",
            "unit_code",
            "party_code",
            "party_kind",
            "party_name",
            "phone",
            "post",
            "organisation_code",
            "kind",
            "grade",
            "ordinal",
            "category",
            "valid_from",
            "valid_to");

    private static final List<String> NEEDED =
            List.of("network", "unit_code", "party_code", "party_kind", "party_name", "kind");
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final List<PeopleLine> lines = new ArrayList<>();
    private final List<LineError> errors = new ArrayList<>();
    private int read;

    private final ZoneId zone;
    private final Map<String, Integer> positions = new HashMap<>();

    private PeopleCsv(ZoneId zone) {
        this.zone = zone;
    }

    /** Reads the stream to its end. */
    public static PeopleCsv read(InputStream in, ZoneId zone) {
        PeopleCsv csv = new PeopleCsv(zone);
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(withoutMark(in))) {
            records.forEach(csv::take);
        } catch (CsvParseException e) {
            csv.errors.add(new LineError(csv.read + 2, null, "csv_broken", String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv;
    }

    /** The lines that were understood. */
    public List<PeopleLine> lines() {
        return Collections.unmodifiableList(lines);
    }

    /** What was not understood. */
    public List<LineError> errors() {
        return Collections.unmodifiableList(errors);
    }

    /** How many lines there were, the header not counted. */
    public int read() {
        return read;
    }

    private static Reader withoutMark(InputStream in) throws IOException {
        PushbackReader reader = new PushbackReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1);
        int first = reader.read();
        if (first != BYTE_ORDER_MARK && first >= 0) {
            reader.unread(first);
        }
        return reader;
    }

    private void take(CsvRecord record) {
        int line = Math.toIntExact(record.getStartingLineNumber());
        if (positions.isEmpty()) {
            takeHeader(record, line);
            return;
        }
        if (positions.containsKey("")) {
            return;
        }
        read++;
        if (record.getFieldCount() != positions.size()) {
            errors.add(new LineError(
                    line,
                    null,
                    "width",
                    "the line has " + record.getFieldCount() + " values, the header " + positions.size()));
            return;
        }
        int before = errors.size();
        Row row = new Row(record, line);
        NewParty party = row.party();
        Assignment assignment = row.assignment();
        if (errors.size() == before) {
            lines.add(new PeopleLine(line, party, assignment));
        }
    }

    private void takeHeader(CsvRecord record, int line) {
        for (String name : record.getFields()) {
            String column = name.strip();
            if (!COLUMNS.contains(column)) {
                errors.add(new LineError(
                        line,
                        column,
                        "column_unknown",
                        "the column '" + column + "' is unknown; allowed: " + String.join(", ", COLUMNS)));
            }
            positions.put(column, positions.size());
        }
        for (String needed : NEEDED) {
            if (!positions.containsKey(needed)) {
                errors.add(new LineError(line, needed, "column_missing", "the column '" + needed + "' is needed"));
            }
        }
        if (!errors.isEmpty()) {
            positions.put("", -1);
        }
    }

    /** One line, value by value. */
    private final class Row {

        private final CsvRecord record;
        private final int line;

        Row(CsvRecord record, int line) {
            this.record = record;
            this.line = line;
        }

        NewParty party() {
            return new NewParty(
                    needed("party_code"),
                    kind(),
                    needed("party_name"),
                    text("phone"),
                    text("post"),
                    text("organisation_code"));
        }

        Assignment assignment() {
            return new Assignment(
                    needed("party_code"),
                    needed("network"),
                    needed("unit_code"),
                    needed("kind"),
                    text("grade"),
                    ordinal(),
                    text("category"),
                    instant("valid_from"),
                    instant("valid_to"));
        }

        private PartyKind kind() {
            try {
                return PartyKind.ofCode(needed("party_kind"));
            } catch (IllegalArgumentException e) {
                error("party_kind", "value_invalid", String.valueOf(e.getMessage()));
                return PartyKind.PERSON;
            }
        }

        private int ordinal() {
            String text = text("ordinal");
            if (text == null) {
                return 1;
            }
            if (!text.matches("[1-9][0-9]{0,3}")) {
                error("ordinal", "value_invalid", "ordinal is 1 for the first, 2 for a deputy …, not '" + text + "'");
                return 1;
            }
            return Integer.parseInt(text);
        }

        private @Nullable Instant instant(String column) {
            String text = text(column);
            if (text == null) {
                return null;
            }
            try {
                return text.length() == 10 ? Times.day(text).atStartOfDay(zone).toInstant() : Times.instant(text);
            } catch (DateTimeException e) {
                error(
                        column,
                        "value_invalid",
                        "'" + text + "' is neither a day such as 2025-07-01 nor a time such as"
                                + " 2025-07-01T08:00:00+08:00");
                return null;
            }
        }

        private String needed(String column) {
            String text = text(column);
            if (text == null && errors.stream().noneMatch(e -> e.line() == line && column.equals(e.column()))) {
                error(column, "value_missing", "a value is needed");
            }
            return text == null ? "" : text;
        }

        private @Nullable String text(String column) {
            Integer position = positions.get(column);
            String text = position == null ? "" : record.getField(position).strip();
            return text.isEmpty() ? null : text;
        }

        private void error(String column, String code, String detail) {
            errors.add(new LineError(line, column, code, detail));
        }
    }
}
