package org.gridwarden.density;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was measured with so many reports.
 *
 * @param loadSeconds all reports from PostGIS into memory
 * @param restartSeconds all reports from the file, and what changed since
 * @param ownerSeconds owners of all reports in an edition
 * @param cellSeconds cells of all reports on the ground
 * @param changeMillis one changed report in memory, its owner included
 * @param heapBytes bytes of heap a report, owners in one edition included
 * @param fileBytes bytes of file a report
 */
record BenchSize(
        int reports,
        double loadSeconds,
        double restartSeconds,
        double ownerSeconds,
        double cellSeconds,
        double changeMillis,
        double heapBytes,
        double fileBytes,
        List<Answer> answers) {

    /**
     * One question.
     *
     * @param matches reports that it counts
     * @param millis median of ours
     * @param late 95th percentile of ours
     * @param sqlMillis median of PostgreSQL's, null where it was not asked
     */
    record Answer(
            String question,
            long matches,
            double millis,
            double late,
            @Nullable Double sqlMillis) {}

    static String page(List<BenchSize> sizes) {
        StringBuilder page = new StringBuilder("""
                | reports | from PostGIS, s | restart, s | owners in an edition, s | cells on the ground, s | one change, ms | bytes a report in memory | bytes in the file |
                |---|---|---|---|---|---|---|---|
                """);
        for (BenchSize size : sizes) {
            page.append(String.format(
                    Locale.ROOT,
                    "| %,d | %.2f | %.2f | %.2f | %.2f | %.1f | %.1f | %.1f |%n",
                    size.reports,
                    size.loadSeconds,
                    size.restartSeconds,
                    size.ownerSeconds,
                    size.cellSeconds,
                    size.changeMillis,
                    size.heapBytes,
                    size.fileBytes));
        }
        page.append("""

                | reports | question | counted | ms, median | ms, 95 % | PostgreSQL, ms | times |
                |---|---|---|---|---|---|---|
                """);
        for (BenchSize size : sizes) {
            for (Answer answer : size.answers) {
                Double sql = answer.sqlMillis;
                page.append(String.format(
                        Locale.ROOT,
                        "| %,d | %s | %,d | %.2f | %.2f | %s | %s |%n",
                        size.reports,
                        answer.question,
                        answer.matches,
                        answer.millis,
                        answer.late,
                        sql == null ? "" : String.format(Locale.ROOT, "%,.1f", sql),
                        sql == null ? "" : String.format(Locale.ROOT, "%,.0f", sql / answer.millis)));
            }
        }
        return page.toString();
    }
}
