package org.gridwarden.intake.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is read. Positions are longitude and latitude.
 *
 * @param overdue open, and its time limit is past
 * @param place WGS 84; null when none could be used
 * @param original as given, in its datum; null when nothing was given
 * @param defaultPlace lies on a coordinate that stands for "no place"
 * @param reporterName null for whoever may not call people there
 * @param reporterPhone likewise
 * @param resolutions what each network said, the current answer first
 */
public record Report(
        long id,
        String number,
        String category,
        String channel,
        String status,
        boolean overdue,
        Instant seenAt,
        Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable Instant closedAt,
        @Nullable BigDecimal quantity,
        @Nullable String measureWord,
        @Nullable String description,
        @Nullable String address,
        @Nullable List<Double> place,
        String datum,
        @Nullable List<Double> original,
        @Nullable Double accuracyMetres,
        boolean defaultPlace,
        @Nullable String reporterName,
        @Nullable String reporterPhone,
        List<ReportResolution> resolutions) {

    public Report {
        resolutions = List.copyOf(resolutions);
    }

    /** The same with what networks said. */
    public Report withResolutions(List<ReportResolution> found) {
        return with(reporterName, reporterPhone, found);
    }

    /** The same report without what tells who sent it. */
    public Report withoutReporter() {
        return with(null, null, resolutions);
    }

    private Report with(@Nullable String name, @Nullable String phone, List<ReportResolution> found) {
        return new Report(
                id,
                number,
                category,
                channel,
                status,
                overdue,
                seenAt,
                receivedAt,
                dueAt,
                closedAt,
                quantity,
                measureWord,
                description,
                address,
                place,
                datum,
                original,
                accuracyMetres,
                defaultPlace,
                name,
                phone,
                found);
    }
}
