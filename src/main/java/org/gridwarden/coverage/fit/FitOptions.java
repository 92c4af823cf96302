package org.gridwarden.coverage.fit;

import java.util.Set;

/**
 * What a fit may decide on its own. Widths are diameters of the largest circle that fits in.
 *
 * @param snapMetres vertices this close to another unit's vertex or line are drawn onto it first; 0 for never
 * @param overlapWidthMetres an overlap up to this width goes to one of its claimants
 * @param gapWidthMetres a gap up to this width goes to one of its neighbours
 * @param derivedRanks levels whose shapes are dissolved from their children, whatever shape they came with
 * @param acceptedKeys keys of issues that a person accepted, such as a real lake; these are left and not reported
 */
public record FitOptions(
        double snapMetres,
        double overlapWidthMetres,
        double gapWidthMetres,
        Set<Integer> derivedRanks,
        Set<String> acceptedKeys) {

    /** No snapping; gaps and overlaps up to 30 m wide. */
    public static final FitOptions DEFAULT = new FitOptions(0, 30, 30, Set.of(), Set.of());

    public FitOptions {
        requireWidth("snapMetres", snapMetres);
        requireWidth("overlapWidthMetres", overlapWidthMetres);
        requireWidth("gapWidthMetres", gapWidthMetres);
        derivedRanks = Set.copyOf(derivedRanks);
        acceptedKeys = Set.copyOf(acceptedKeys);
    }

    private static void requireWidth(String name, double metres) {
        if (!(metres >= 0 && metres <= 100_000)) {
            throw new IllegalArgumentException(name + " must be 0 to 100000 metres, not " + metres);
        }
    }
}
