package org.gridwarden.coverage.fit;

import java.util.List;
import org.gridwarden.coverage.CoverageCheck;
import org.gridwarden.coverage.CoverageIssue;
import org.gridwarden.coverage.CoverageUnit;

/**
 * Outcome of a fit.
 *
 * @param units every unit in the order given, its shape on the lattice
 * @param report what changed
 * @param issues what a person must decide: what {@link CoverageCheck} finds in {@code units}
 */
public record FitResult(List<CoverageUnit> units, FitReport report, List<CoverageIssue> issues) {

    public FitResult {
        units = List.copyOf(units);
        issues = List.copyOf(issues);
    }
}
