package org.gridwarden.density.choropleth;

import org.gridwarden.density.scan.Period;
import org.gridwarden.density.scan.ReportFilter;
import org.gridwarden.http.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * A question for the figures of a level.
 *
 * @param ground on which units
 * @param level code of the level
 * @param filter which reports
 * @param measure what is told of each unit
 * @param shrink whether classes are made of values drawn to the mean (see {@link Shrinkage}) instead of raw ones
 * @param before the period compared with, null for none
 * @param classes how values are put into classes
 */
public record DensityQuery(
        Ground ground,
        String level,
        ReportFilter filter,
        Measure measure,
        boolean shrink,
        @Nullable Period before,
        Classes classes) {

    /**
     * On which units figures are told.
     *
     * @param network network code
     * @param vintage whose boundaries
     * @param within code of a unit whose subtree is meant, null for all
     */
    public record Ground(
            String network, Vintage vintage, @Nullable String within) {

        /** The ground that {@code network}, {@code edition} or {@code vintage}, and {@code within} name. */
        public static Ground of(Parameters given) {
            return new Ground(
                    given.getText("network"),
                    Vintage.of(given),
                    given.text("within").orElse(null));
        }

        /** The whole network as it is now. */
        public static Ground of(String network) {
            return new Ground(network, Vintage.NOW, null);
        }
    }

    /**
     * How values are put into classes.
     *
     * @param count how many are wanted
     * @param bounds upper bounds, for {@link ClassBreaks.Method#FIXED} alone
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Classes(ClassBreaks.Method method, int count, double[] bounds) {

        /** Five quantiles. */
        public static final Classes USUAL = new Classes(ClassBreaks.Method.QUANTILE, 5, new double[0]);
    }

    /** Counts of a level, compared with nothing. */
    public static DensityQuery of(Ground ground, String level, ReportFilter filter) {
        return new DensityQuery(ground, level, filter, Measure.COUNT, false, null, Classes.USUAL);
    }

    /** The same question with another measure. */
    public DensityQuery telling(Measure other) {
        return new DensityQuery(ground, level, filter, other, shrink, before, classes);
    }

    /** The same question compared with a period. */
    public DensityQuery comparedWith(@Nullable Period period) {
        return new DensityQuery(ground, level, filter, measure, shrink, period, classes);
    }
}
