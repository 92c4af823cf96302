package org.gridwarden.intake.given;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.http.ProblemError;
import org.jspecify.annotations.Nullable;

/**
 * One row of a report file.
 *
 * @param line its line in the file, 1 for the header
 * @param report null when it cannot be read as a report
 * @param categoryWord the file's own word for the category
 * @param errors why not
 */
public record CsvRow(int line, @Nullable KeyedReport report, String categoryWord, List<ProblemError> errors) {

    public CsvRow {
        errors = List.copyOf(errors);
    }

    /**
     * The row with a category that the dictionary has, where it can be found: by its code, by one of its names, or else
     * {@code other}, and the file's word is kept.
     */
    public CsvRow withCategory(Vocabulary vocabulary, @Nullable String other) {
        if (report == null
                || vocabulary.knows(Vocabulary.CATEGORY, report.report().category())) {
            return this;
        }
        String named = vocabulary.categoryNamed(categoryWord).orElse(null);
        if (named != null) {
            return withReport(
                    report.report().withCategory(named, report.report().attributes()));
        }
        if (other == null) {
            return this;
        }
        Map<String, String> kept = new HashMap<>(report.report().attributes());
        kept.put("category_as_given", categoryWord);
        return withReport(report.report().withCategory(other, kept));
    }

    private CsvRow withReport(NewReport changed) {
        String key = report == null ? "" : report.key();
        return new CsvRow(line, new KeyedReport(key, changed), categoryWord, errors);
    }
}
