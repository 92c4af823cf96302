package org.gridwarden.point;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.gridwarden.access.Caller;
import org.gridwarden.geo.Datum;
import org.gridwarden.geo.Gcj02;
import org.gridwarden.http.ProblemException;
import org.gridwarden.json.CsvTable;
import org.jspecify.annotations.Nullable;

/**
 * Evaluation points from a CSV file, each created like one that is sent alone. A point whose code is known is passed over,
 * so a file can be brought in again. Thread-safe.
 */
public final class PointImport {

    /** Columns of a file of points. */
    public static final List<String> COLUMNS =
            List.of("code", "name", "type", "selection", "lng", "lat", "datum", "responsible", "leader");

    private final PointService points;

    public PointImport(PointService points) {
        this.points = points;
    }

    /** Why a line was not taken. */
    public record LineError(int line, String detail) {}

    /** What became of a file. */
    public record Outcome(int read, int created, int repeated, List<LineError> errors) {

        public Outcome {
            errors = List.copyOf(errors);
        }
    }

    /**
     * Reads the file to its end.
     *
     * @param columns our column → the file's; those not named have our name
     * @param fixed our column → the value of every row
     * @param dryRun whether only to tell what would happen
     */
    public Outcome run(
            Caller caller, Reader file, Map<String, String> columns, Map<String, String> fixed, boolean dryRun) {
        Iterator<CsvRecord> records = CsvTable.open(file).reader().iterator();
        Table table = new Table(CsvTable.header(records), columns, fixed);
        List<LineError> errors = new ArrayList<>();
        int read = 0;
        int created = 0;
        int repeated = 0;
        int line = 1;
        try {
            while (records.hasNext()) {
                CsvRecord row = records.next();
                line = (int) row.getStartingLineNumber();
                read++;
                try {
                    if (take(caller, table.point(row.getFields()), dryRun)) {
                        created++;
                    } else {
                        repeated++;
                    }
                } catch (IllegalArgumentException | ProblemException e) {
                    errors.add(new LineError(line, String.valueOf(e.getMessage())));
                }
            }
        } catch (CsvParseException e) {
            errors.add(new LineError(line + 1, "from here on the file is no CSV: " + e.getMessage()));
        }
        return new Outcome(read, created, repeated, errors);
    }

    /** Whether the point is new. */
    private boolean take(Caller caller, NewPoint point, boolean dryRun) {
        if (points.isKnown(point.code())) {
            return false;
        }
        if (dryRun) {
            points.check(caller, point);
        } else {
            points.create(caller, point);
        }
        return true;
    }

    /** Where the values of a row are. */
    private static final class Table {
        private final Map<String, Integer> positions = new HashMap<>();
        private final Map<String, String> fixed;

        Table(List<String> header, Map<String, String> columns, Map<String, String> fixed) {
            this.fixed = fixed;
            for (String ours : COLUMNS) {
                String theirs = columns.getOrDefault(ours, ours);
                int position = header.indexOf(theirs);
                if (position < 0 && columns.containsKey(ours)) {
                    throw new IllegalArgumentException(
                            "the file has no column '" + theirs + "'; it has: " + String.join(", ", header));
                }
                positions.put(ours, position);
            }
        }

        NewPoint point(List<String> fields) {
            String datum = text("datum", fields);
            String selection = text("selection", fields);
            return new NewPoint(
                    needed("code", fields),
                    needed("name", fields),
                    needed("type", fields),
                    selection == null ? Selection.FIXED : Selection.ofCode(selection),
                    Gcj02.toWgs84(
                            datum == null ? Datum.WGS84 : Datum.ofCode(datum),
                            number("lng", fields),
                            number("lat", fields)),
                    text("responsible", fields),
                    text("leader", fields));
        }

        private double number(String column, List<String> fields) {
            String text = needed(column, fields);
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(column + ": '" + text + "' is no number", e);
            }
        }

        private String needed(String column, List<String> fields) {
            String text = text(column, fields);
            if (text == null) {
                throw new IllegalArgumentException("there is no " + column);
            }
            return text;
        }

        private @Nullable String text(String column, List<String> fields) {
            int position = positions.getOrDefault(column, -1);
            String value = position < 0 || position >= fields.size()
                    ? ""
                    : fields.get(position).strip();
            return value.isEmpty() ? fixed.get(column) : value;
        }
    }
}
