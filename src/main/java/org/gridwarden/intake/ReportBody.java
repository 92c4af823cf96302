package org.gridwarden.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridwarden.geo.Datum;
import org.gridwarden.http.Problem;
import org.gridwarden.intake.given.GivenPlace;
import org.gridwarden.intake.given.NewReport;
import org.jspecify.annotations.Nullable;

/** A report as it comes over HTTP; {@code NewReport} in the API description. */
record ReportBody(
        @Nullable String category,
        @Nullable String channel,
        @Nullable Instant seenAt,
        @Nullable List<@Nullable Double> place,
        @Nullable String datum,
        @Nullable Double accuracyMetres,
        @Nullable BigDecimal quantity,
        @Nullable String measureWord,
        @Nullable String description,
        @Nullable String address,
        @Nullable Instant dueAt,
        @Nullable String reporterName,
        @Nullable String reporterPhone) {

    NewReport toReport() {
        return new NewReport(
                category == null ? "" : category,
                channel == null ? "" : channel,
                seenAt,
                givenPlace(),
                accuracyMetres,
                plain(quantity),
                measureWord,
                description,
                address,
                dueAt,
                null,
                reporterName,
                reporterPhone,
                Map.of());
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal quantity) {
        try {
            return quantity == null ? null : NewReport.requirePlain(quantity);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter("quantity", String.valueOf(e.getMessage()));
        }
    }

    /** A place that is not two numbers is none; the report comes in without. */
    private @Nullable GivenPlace givenPlace() {
        if (place == null || place.size() != 2) {
            return null;
        }
        Double x = place.get(0);
        Double y = place.get(1);
        return x == null || y == null ? null : new GivenPlace(x, y, givenDatum());
    }

    private Datum givenDatum() {
        try {
            return datum == null ? Datum.WGS84 : Datum.ofCode(datum);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter("datum", String.valueOf(e.getMessage()));
        }
    }
}
