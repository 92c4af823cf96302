package org.gridwarden.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gridwarden.coverage.CoverageIssue.Type;
import org.gridwarden.geo.Geometries;
import org.gridwarden.geo.GeometryDefect;

/** Finds everything that keeps units from being a coverage. Stateless. */
public final class CoverageCheck {

    private CoverageCheck() {}

    /** All issues, in {@link CoverageIssue#ORDER}. Never throws for bad shapes: they are issues. */
    public static List<CoverageIssue> check(List<CoverageLevel> levels, List<CoverageUnit> units) {
        return check(levels, units, Set.of());
    }

    /** All issues but the GAPs whose keys a person accepted. */
    public static List<CoverageIssue> check(
            List<CoverageLevel> levels, List<CoverageUnit> units, Set<String> acceptedKeys) {
        UnitTree tree = new UnitTree(levels, units);
        List<CoverageIssue> issues = new ArrayList<>(tree.issues);
        for (CoverageUnit unit : units) {
            for (GeometryDefect defect : GeometryDefect.list(unit.geometry())) {
                issues.add(new CoverageIssue(
                        Type.INVALID,
                        true,
                        unit.levelRank(),
                        List.of(unit.code()),
                        defect.place() == null ? null : Geometries.factory().createPoint(defect.place()),
                        null,
                        null,
                        unit.code() + " is not a valid area: " + defect.message(),
                        Type.INVALID + ":" + unit.levelRank() + ":" + unit.code()));
            }
        }
        issues.removeIf(issue -> acceptedKeys.contains(issue.key()));
        issues.sort(CoverageIssue.ORDER);
        return issues;
    }
}
