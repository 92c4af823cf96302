package org.gridwarden.json;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

/**
 * Delimited text whose header says by what it is delimited.
 *
 * @param reader every record, the header first
 */
public record CsvTable(CsvReader<CsvRecord> reader) {

    private static final int LONGEST_HEADER = 1 << 16;
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    /** Looks at the first line and goes back to its beginning. */
    public static CsvTable open(Reader text) {
        BufferedReader in = new BufferedReader(text, LONGEST_HEADER);
        try {
            in.mark(LONGEST_HEADER);
            char[] head = new char[LONGEST_HEADER - 1];
            int length = 0;
            for (int read = 0; read >= 0 && length < head.length; length += Math.max(read, 0)) {
                read = in.read(head, length, head.length - length);
            }
            in.reset();
            char separator = separator(new String(head, 0, length));
            return new CsvTable(CsvReader.builder()
                    .fieldSeparator(separator)
                    .skipEmptyLines(true)
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .ofCsvRecord(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Names of the columns, without blanks around them; empty for an empty file. Throws {@link IllegalArgumentException}
     * where the text is no CSV.
     */
    public static List<String> header(Iterator<CsvRecord> records) {
        try {
            return records.hasNext()
                    ? records.next().getFields().stream()
                            .map(name -> name.startsWith("\uFEFF") ? name.substring(1) : name)
                            .map(String::strip)
                            .toList()
                    : List.of();
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("the file is no CSV: " + e.getMessage(), e);
        }
    }

    /** What occurs most in the first line, outside quotes. */
    private static char separator(String text) {
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            for (int k = 0; k < SEPARATORS.length; k++) {
                counts[k] += !quoted && c == SEPARATORS[k] ? 1 : 0;
            }
        }
        int best = 0;
        for (int k = 1; k < counts.length; k++) {
            best = counts[k] > counts[best] ? k : best;
        }
        return SEPARATORS[best];
    }
}
