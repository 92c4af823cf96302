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

    /** What people write over their columns, ours first. */
    private static final List<List<String>> USUAL_NAMES =
            List.of(List.of("lng", "longitude", "lon", "long", "经度"), List.of("lat", "latitude", "纬度"));

    /**
     * Reads the header, on which {@code scanner} stands; refuses a file without the named columns or with them twice. In a
     * file that has none of that name, {@code lng} and {@code lat} stand for the other usual ones, in letters of any case.
     */
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
        String name = names.contains(wanted) ? wanted : usual(names, wanted);
        int column = names.indexOf(name);
        if (column < 0) {
            throw new BatchException(
                    "missing_column",
                    "the header has no column '" + wanted + "'; it has: " + String.join(", ", names)
                            + "; other names are told by --lng-column and --lat-column, or by lng= and lat= in a request");
        }
        if (column != names.lastIndexOf(name)) {
            throw new BatchException("repeated_column", "the header has the column '" + name + "' twice");
        }
        return column;
    }

    /** The first of the usual names that the file has; the wanted one where it has none. */
    private static String usual(List<String> names, String wanted) {
        return USUAL_NAMES.stream()
                .filter(alike -> alike.get(0).equals(wanted))
                .flatMap(List::stream)
                .flatMap(alike -> names.stream().filter(alike::equalsIgnoreCase))
                .findFirst()
                .orElse(wanted);
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
