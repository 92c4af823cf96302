package org.gridwarden.batch.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a CSV file holds the positions.
 *
 * @param lngColumn index of the longitude's column, from 0
 * @param latColumn index of the latitude's column, from 0
 * @param columnCount number of columns of the header
 */
public record CsvLayout(int lngColumn, int latColumn, int columnCount) {

    /** Reads the header, on which {@code scanner} stands; refuses a file without the named columns or with them twice. */
    public static CsvLayout of(CsvScanner scanner, String lngName, String latName) {
        List<String> names = new ArrayList<>();
        for (int column = 0; column < scanner.fieldCount(); column++) {
            names.add(scanner.field(column).strip());
        }
        refuseOtherSeparators(names);
        return new CsvLayout(columnOf(names, lngName), columnOf(names, latName), names.size());
    }

    private static void refuseOtherSeparators(List<String> names) {
        for (String separator : List.of(";", "\t", "|")) {
            if (names.size() == 1 && names.get(0).contains(separator)) {
                String shown = separator.equals("\t") ? "tabs" : "'" + separator + "'";
                throw new BatchException(
                        "separator_unknown",
                        "line 1: the columns are parted by " + shown + "; save the file with commas between them");
            }
        }
    }

    private static int columnOf(List<String> names, String wanted) {
        int column = names.indexOf(wanted);
        if (column < 0) {
            throw new BatchException(
                    "missing_column",
                    "the header has no column '" + wanted + "'; it has: " + String.join(", ", names)
                            + "; other names are told by --lng-column and --lat-column, or by lng= and lat= in a request");
        }
        if (column != names.lastIndexOf(wanted)) {
            throw new BatchException("repeated_column", "the header has the column '" + wanted + "' twice");
        }
        return column;
    }

    /** What keeps the record on which {@code scanner} stands from being answered, if anything does. */
    public Optional<LineDefect> defect(CsvScanner scanner) {
        if (scanner.isUnclosed()) {
            return Optional.of(new LineDefect("quote_unclosed", scanner.line(), "a quote is opened and never closed"));
        }
        if (scanner.fieldCount() > columnCount) {
            return Optional.of(new LineDefect(
                    "too_many_fields",
                    scanner.line(),
                    scanner.fieldCount() + " fields where the header names " + columnCount
                            + " columns; a field with a comma in it needs quotes round it"));
        }
        return Optional.empty();
    }

    /** Whether a record with so many fields can hold a position. */
    public boolean reaches(int fieldCount) {
        return lngColumn < fieldCount && latColumn < fieldCount;
    }
}
