package org.gridwarden.intake;

import java.util.List;
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
record CsvRow(int line, @Nullable KeyedReport report, String categoryWord, List<ProblemError> errors) {

    CsvRow {
        errors = List.copyOf(errors);
    }
}
