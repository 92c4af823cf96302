package org.gridwarden.intake.given;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.gridwarden.http.Problem;
import org.gridwarden.http.ProblemError;
import org.gridwarden.json.CsvTable;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file of reports, one after the other; the file is never held whole. Fields are parted by what parts the
 * header: commas, semicolons, tabs or bars. Not thread-safe.
 */
public final class CsvReports implements AutoCloseable {

    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final List<String> header;
    private final Map<String, Integer> positions = new HashMap<>();
    private final RowReader rows;
    private int lastLine = 1;
    private @Nullable CsvRow broken;
    private boolean ended;

    /** Reads the header; throws a 422 problem when it lacks a column that the mapping names. */
    public CsvReports(Reader reader, ReportMapping mapping) {
        CsvTable table = CsvTable.open(reader);
        csv = table.reader();
        records = csv.iterator();
        header = header(records);
        for (int i = 0; i < header.size(); i++) {
            positions.putIfAbsent(header.get(i), i);
        }
        rows = new RowReader(mapping, this::requireColumn);
    }

    /** Whether there is another row. What is no CSV from some line on is one broken row, the last. */
    public boolean hasNext() {
        if (broken != null || ended) {
            return broken != null;
        }
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            broken = refused(lastLine + 1, "csv_broken", "from here on the file is no CSV: " + e.getMessage());
            return true;
        }
    }

    /** The next row, read or refused. */
    public CsvRow next() {
        CsvRow last = broken;
        if (last != null) {
            broken = null;
            ended = true;
            return last;
        }
        CsvRecord found = records.next();
        lastLine = (int) found.getStartingLineNumber();
        return found.getFieldCount() == header.size()
                ? rows.read(lastLine, found.getFields())
                : refused(
                        lastLine,
                        "width",
                        "the line has " + found.getFieldCount() + " values, the header " + header.size());
    }

    private static List<String> header(Iterator<CsvRecord> records) {
        try {
            return CsvTable.header(records);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("csv_broken", String.valueOf(e.getMessage()));
        }
    }

    private static CsvRow refused(int line, String code, String detail) {
        return new CsvRow(line, null, "", List.of(ProblemError.ofLine(code, line, "", detail)));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    /** Position of a column of the file; −1 where our own format leaves it out. */
    private int requireColumn(@Nullable String name, boolean needed) {
        if (name == null) {
            return -1;
        }
        Integer position = positions.get(name);
        if (position == null && needed) {
            throw Problem.unprocessable(
                    "column_missing",
                    "the file has no column '" + name + "'; it has: " + String.join(", ", header),
                    List.of());
        }
        return position == null ? -1 : position;
    }
}
