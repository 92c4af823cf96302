package org.gridwarden.density;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.gridwarden.access.Caller;
import org.gridwarden.density.figure.Figures;
import org.gridwarden.density.scan.ReportFilter;
import org.gridwarden.grid.unit.UnitDetail;
import org.gridwarden.grid.unit.UnitSection;
import org.gridwarden.http.Permission;

/**
 * Adds to a unit's page how many reports its subtree has ever had, open and closed, as figures count them: without those
 * on default points. Thread-safe.
 */
public final class ReportSection implements UnitSection {

    private record ReportsView(int open, int closed) {}

    private final DensityService density;
    private final Clock clock;

    /** A section with the figures of a unit as they are by the clock. */
    public ReportSection(DensityService density, Clock clock) {
        this.density = density;
        this.clock = clock;
    }

    @Override
    public Map<String, ?> of(Caller caller, UnitDetail unit, Instant asOf, Instant knownAt) {
        if (!caller.holds(Permission.READ_DENSITY)) {
            return Map.of();
        }
        ReportFilter all = ReportFilter.all(clock.instant());
        Figures figures =
                density.figures(unit.network(), unit.edition(), unit.unit().id(), all);
        return Map.of("reports", new ReportsView(figures.open(), figures.closed()));
    }
}
