package org.gridwarden.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.gridwarden.http.Problem;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file of reports, one after the other; the file is never held whole. Not thread-safe. */
final class CsvReports implements AutoCloseable {

    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final Map<String, Integer> positions = new HashMap<>();
    private final RowReader rows;

    /** Reads the header; throws a 422 problem when it lacks a column that the mapping names. */
    CsvReports(Reader reader, ReportMapping mapping) {
        csv = CsvReader.builder().skipEmptyLines(true).ofCsvRecord(reader);
        records = csv.iterator();
        List<String> header = hasNext() ? records.next().getFields() : List.of();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            positions.put(i == 0 && name.startsWith("\uFEFF") ? name.substring(1) : name, i);
        }
        rows = new RowReader(mapping, this::requireColumn);
    }

    /** Whether there is another row. */
    boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw Problem.badRequest("csv_broken", "the file is no CSV: " + e.getMessage());
        }
    }

    /** The next row, read or refused. */
    CsvRow next() {
        CsvRecord csvRecord = records.next();
        return rows.read((int) csvRecord.getStartingLineNumber(), csvRecord.getFields());
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
                    "the file has no column '" + name + "'; it has: "
                            + String.join(
                                    ", ",
                                    new ArrayList<>(positions.keySet())
                                            .stream().sorted().toList()),
                    List.of());
        }
        return position == null ? -1 : position;
    }
}
