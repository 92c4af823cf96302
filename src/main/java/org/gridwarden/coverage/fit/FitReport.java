package org.gridwarden.coverage.fit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a fit changed.
 *
 * @param changes one entry for each unit whose shape changed, by level and code
 * @param transfers ground that changed hands, by level, receiver and giver
 * @param overlapsDecided number of overlaps given to one claimant
 * @param overlapAreaSquareMetres their ground
 * @param gapsClosed number of gaps given to a neighbour
 * @param gapAreaSquareMetres their ground
 * @param greatestDisplacementMetres the largest of all displacements
 */
public record FitReport(
        List<UnitChange> changes,
        List<Transfer> transfers,
        int overlapsDecided,
        double overlapAreaSquareMetres,
        int gapsClosed,
        double gapAreaSquareMetres,
        double greatestDisplacementMetres) {

    public FitReport {
        changes = List.copyOf(changes);
        transfers = List.copyOf(transfers);
    }

    /**
     * How one unit changed.
     *
     * @param code the unit
     * @param levelRank its level
     * @param gainedSquareMetres ground it has now and did not have
     * @param lostSquareMetres ground it had and has no more
     * @param displacementMetres upper bound, tight to a centimetre or a hundredth, of the Hausdorff distance between its boundary
     *     before and after: no place of either boundary is farther than this from the other, but that a hole which was
     *     filled or made counts with its width
     * @param repaired whether its rings were invalid as they came
     */
    public record UnitChange(
            String code,
            int levelRank,
            double gainedSquareMetres,
            double lostSquareMetres,
            double displacementMetres,
            boolean repaired) {}

    /**
     * Ground that went from one unit to another of the same level.
     *
     * @param levelRank the receiver's level; the giver's where nobody received
     * @param fromCode who claimed it before; null where nobody did (a gap)
     * @param toCode who has it now; null where nobody does (ground outside the parent)
     * @param areaSquareMetres how much
     */
    public record Transfer(
            int levelRank,
            @Nullable String fromCode,
            @Nullable String toCode,
            double areaSquareMetres) {}
}
