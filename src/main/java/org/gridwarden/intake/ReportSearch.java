package org.gridwarden.intake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridwarden.access.Caller;
import org.gridwarden.grid.search.SearchHit;
import org.gridwarden.grid.search.SearchProvider;
import org.gridwarden.http.Permission;
import org.gridwarden.intake.report.Report;

/**
 * Finds a report of the caller's territory by its number, {@code 20261121-000123}, or by the digits after the dash, which
 * are its identity. Thread-safe.
 */
public final class ReportSearch implements SearchProvider {

    private static final Pattern NUMBER = Pattern.compile("(?:\\d{8}-)?(\\d{6,12})");

    private final ReportService reports;

    /** Finds these reports, for callers who may see them. */
    public ReportSearch(ReportService reports) {
        this.reports = reports;
    }

    @Override
    public List<SearchHit> search(Caller caller, String text, int limit) {
        Matcher number = NUMBER.matcher(text.strip());
        if (!number.matches() || !caller.holds(Permission.READ_REPORTS)) {
            return List.of();
        }
        return reports.find(caller, Long.parseLong(number.group(1))).stream()
                .filter(report -> ("-" + report.number()).endsWith("-" + text.strip()))
                .map(ReportSearch::hit)
                .toList();
    }

    private static SearchHit hit(Report report) {
        String address = report.address();
        List<Double> place = report.place();
        return new SearchHit(
                "report",
                report.number(),
                address == null ? report.category() : address,
                null,
                null,
                report.id(),
                place == null ? null : new double[] {place.get(0), place.get(1)});
    }
}
