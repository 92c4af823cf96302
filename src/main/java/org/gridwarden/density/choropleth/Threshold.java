package org.gridwarden.density.choropleth;

/**
 * What a city does not want told of few: below a level, a unit with at least one but fewer than so many reports shows nothing.
 *
 * @param reports fewest reports that are shown; 0 or 1 shows all
 * @param belowRank the level that is still shown whole; every finer one is subject to the threshold
 */
public record Threshold(int reports, int belowRank) {

    /** Everything is shown. */
    public static final Threshold NONE = new Threshold(0, 0);

    /** Whether so many reports of a unit of a level are kept back. */
    public boolean hides(int count, int levelRank) {
        return levelRank > belowRank && count > 0 && count < reports;
    }
}
