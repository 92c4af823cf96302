package org.gridwarden.density;

import java.util.Map;
import java.util.Set;
import org.gridwarden.density.choropleth.DensityQuery.Ground;
import org.gridwarden.density.scan.Period;
import org.gridwarden.density.scan.ReportFilter;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A question for figures by what reports are, or by when.
 *
 * @param by {@link #CATEGORY}, {@link #CHANNEL}, {@link #HOUR}, or a frame of the dictionary of groupings
 * @param groups of a frame its groups, each with its categories; empty otherwise
 * @param before the period compared with, null for none
 */
public record BreakdownQuery(
        Ground ground,
        ReportFilter filter,
        String by,
        Map<String, Set<String>> groups,
        @Nullable Period before) {

    /** By the category of the problem. */
    public static final String CATEGORY = "category";
    /** By the channel that a report came in by. */
    public static final String CHANNEL = "channel";
    /** By weekday and hour of the city's time in which the problem was seen, {@code 1-0} to {@code 7-23}. */
    public static final String HOUR = "hour";

    private static final Set<String> PLAIN = Set.of(CATEGORY, CHANNEL, HOUR);

    /** The parameters that make one beside those of a filter. */
    public static final String[] NAMES = {"network", "within", "edition", "vintage", "by", "compare"};

    /** The question of a request; throws a problem that names the parameter at fault. */
    public static BreakdownQuery of(Parameters given, FilterParameters filters) {
        String by = given.getText("by");
        ReportFilter filter = filters.of(given);
        Map<String, Set<String>> groups = PLAIN.contains(by) ? Map.of() : filters.groups(by);
        if (groups.isEmpty() && !PLAIN.contains(by)) {
            throw Problem.badParameter(
                    "by", "'by' is category, channel, hour or a frame of the dictionary category_grouping, not " + by);
        }
        return new BreakdownQuery(Ground.of(given), filter, by, groups, filters.compared(given, filter));
    }
}
