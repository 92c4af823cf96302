package org.gridwarden.draft.issue;

import java.util.List;
import org.gridwarden.coverage.CoverageIssue;
import org.gridwarden.coverage.fit.FitReport;
import org.gridwarden.coverage.fit.FitResult;
import org.jspecify.annotations.Nullable;

/**
 * What a fit changed, as it is stored with the draft and answered.
 *
 * @param gapsClosed gaps given to a neighbour
 * @param gapsLeft gaps that a person must decide
 * @param overlapsClosed overlaps given to one claimant
 * @param overlapsLeft overlaps that a person must decide
 * @param areaMovedSquareMetres ground of the gaps and overlaps that were closed
 * @param greatestDisplacementMetres largest of all displacements
 * @param changes units whose boundary changed, by level and code
 * @param transfers ground that changed hands
 */
public record FitSummary(
        int gapsClosed,
        int gapsLeft,
        int overlapsClosed,
        int overlapsLeft,
        double areaMovedSquareMetres,
        double greatestDisplacementMetres,
        List<Change> changes,
        List<Transfer> transfers) {

    public FitSummary {
        changes = List.copyOf(changes);
        transfers = List.copyOf(transfers);
    }

    /**
     * How one unit changed.
     *
     * @param unit its code
     * @param level rank of its level
     * @param gainedSquareMetres ground it has now and did not have
     * @param lostSquareMetres ground it had and has no more
     * @param greatestDisplacementMetres no place of its boundary is farther than this from where it was; a hole that was
     *     filled or made counts with its width
     * @param repaired whether its rings were invalid
     */
    public record Change(
            String unit,
            int level,
            double gainedSquareMetres,
            double lostSquareMetres,
            double greatestDisplacementMetres,
            boolean repaired) {}

    /**
     * Ground that went from one unit to another.
     *
     * @param level rank of their level
     * @param from code of who claimed it before, null for a gap
     * @param to code of who has it now, null for nobody
     * @param areaSquareMetres how much
     */
    public record Transfer(
            int level, @Nullable String from, @Nullable String to, double areaSquareMetres) {}

    /** What is told of a fit: the numbers, and every unit and piece of ground that changed. */
    public static FitSummary of(FitResult result) {
        FitReport report = result.report();
        return new FitSummary(
                report.gapsClosed(),
                left(result, CoverageIssue.Type.GAP),
                report.overlapsDecided(),
                left(result, CoverageIssue.Type.OVERLAP),
                report.gapAreaSquareMetres() + report.overlapAreaSquareMetres(),
                report.greatestDisplacementMetres(),
                report.changes().stream()
                        .map(change -> new Change(
                                change.code(),
                                change.levelRank(),
                                change.gainedSquareMetres(),
                                change.lostSquareMetres(),
                                change.displacementMetres(),
                                change.repaired()))
                        .toList(),
                report.transfers().stream()
                        .map(transfer -> new Transfer(
                                transfer.levelRank(),
                                transfer.fromCode(),
                                transfer.toCode(),
                                transfer.areaSquareMetres()))
                        .toList());
    }

    private static int left(FitResult result, CoverageIssue.Type type) {
        return (int)
                result.issues().stream().filter(issue -> issue.type() == type).count();
    }
}
