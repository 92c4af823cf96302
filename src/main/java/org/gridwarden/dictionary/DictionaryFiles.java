package org.gridwarden.dictionary;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dictionaries the program comes with: {@code /dictionaries/*.csv} on the class path. */
final class DictionaryFiles {

    /** Every file that is packaged; the class path cannot be listed. */
    static final List<String> NAMES = List.of(
            "category_grouping",
            "channel",
            "level_template",
            "measure_word",
            "point_type",
            "report_category",
            "responsibility_grade",
            "responsibility_kind");

    private DictionaryFiles() {}

    /** The entries of one dictionary. */
    static List<DictionaryEntry> read(String name) {
        try (InputStream in = DictionaryFiles.class.getResourceAsStream("/dictionaries/" + name + ".csv")) {
            if (in == null) {
                throw new IllegalStateException("the dictionary " + name + " is not packaged");
            }
            List<DictionaryEntry> entries = new ArrayList<>();
            try (CsvReader<NamedCsvRecord> rows =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                rows.forEach(row -> entries.add(entry(row)));
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DictionaryEntry entry(NamedCsvRecord row) {
        return new DictionaryEntry(
                row.getField("dictionary"),
                row.getField("code"),
                emptyToNull(row.getField("parent_code")),
                Integer.parseInt(row.getField("position")),
                row.getField("name_zh"),
                row.getField("name_en"),
                emptyToNull(row.getField("source")),
                row.getField("confidence"),
                true,
                attributes(row));
    }

    /** Columns that only some dictionaries have: {@code members}, several codes, and {@code looking}. */
    private static Map<String, Object> attributes(NamedCsvRecord row) {
        Map<String, Object> attributes = new HashMap<>();
        row.findField("members")
                .filter(members -> !members.isEmpty())
                .ifPresent(members -> attributes.put("members", List.of(members.split(" "))));
        row.findField("looking")
                .filter(looking -> !looking.isEmpty())
                .ifPresent(looking -> attributes.put("looking", looking));
        return attributes;
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
