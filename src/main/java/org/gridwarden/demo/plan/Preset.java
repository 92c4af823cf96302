package org.gridwarden.demo.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The size of a fictional city. Every count is met exactly.
 *
 * @see Extent for the ground it covers
 */
public enum Preset {
    /** A quarter of a town, for tests and for trying things by hand. */
    TINY(new Counts(2, 1, 5, 12, 40, 26, 120, 60, 500), new Extent(540, 560, 1, 1, 46)),
    /** A rural county: towns, villages, groups, hardly a street. */
    COUNTY(new Counts(0, 0, 26, 580, 3_000, 600, 2_400, 300, 10_000), new Extent(19_000, 1_900, 0, 0, 110)),
    /** A prefecture-level city: six districts and two functional zones. */
    CITY(new Counts(6, 2, 50, 136, 2_774, 1_774, 6_718, 2_000, 100_000), new Extent(5_600, 3_000, 2, 2, 150)),
    /** A great city, for limits. */
    STRESS(
            new Counts(10, 3, 210, 1_150, 17_008, 10_900, 41_000, 6_000, 1_000_000),
            new Extent(14_500, 8_600, 5, 5, 260));

    /**
     * How many of everything.
     *
     * @param districts administrative districts; 0 for a county, which has none
     * @param zones functional zones beside them
     * @param streets streets (街道) and towns (镇)
     * @param communities communities and villages
     * @param grids grids, or villagers' groups
     * @param compounds residential compounds; grids follow them
     * @param buildings buildings that are units
     * @param points evaluation points
     * @param reports reports in a year
     */
    public record Counts(
            int districts,
            int zones,
            int streets,
            int communities,
            int grids,
            int compounds,
            int buildings,
            int points,
            int reports) {}

    /**
     * The ground.
     *
     * @param radiusMetres mean distance from the middle to the edge
     * @param ringMetres half the width of the ring road, and of the dense part
     * @param avenuesEachSide great avenues along the river on either side of the middle, inside the ring
     * @param crossAvenuesEachSide great avenues across the river on either side of the middle
     * @param riverMetres mean width of the river
     */
    public record Extent(
            double radiusMetres,
            double ringMetres,
            int avenuesEachSide,
            int crossAvenuesEachSide,
            double riverMetres) {}

    private final Counts counts;
    private final Extent extent;

    Preset(Counts counts, Extent extent) {
        this.counts = counts;
        this.extent = extent;
    }

    /** How many of everything. */
    public Counts counts() {
        return counts;
    }

    /** The ground. */
    public Extent extent() {
        return extent;
    }

    /** Whether it is a county of towns and villages rather than a city of streets and communities. */
    public boolean isRural() {
        return counts.districts() == 0;
    }

    /** The name on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The preset of this name; throws {@link IllegalArgumentException} naming the allowed ones. */
    public static Preset ofCode(String code) {
        return Arrays.stream(values())
                .filter(preset -> preset.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("preset '" + code + "' is unknown; allowed: "
                        + Arrays.stream(values()).map(Preset::code).collect(Collectors.joining(", "))));
    }
}
