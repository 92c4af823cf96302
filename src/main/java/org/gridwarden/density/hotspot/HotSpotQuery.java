package org.gridwarden.density.hotspot;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.gridwarden.density.FilterParameters;
import org.gridwarden.density.choropleth.DensityQuery.Ground;
import org.gridwarden.density.choropleth.Measure;
import org.gridwarden.density.scan.Period;
import org.gridwarden.density.scan.ReportFilter;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A question for hot spots.
 *
 * @param level code of the level whose units are cells, null for hexagons
 * @param hexagonMetres width of a hexagon
 * @param measure what is compared between units: count, per_km2, per_1000_residents …
 * @param rate false discovery rate
 * @param before the windows of the same length before that are looked at, nearest first; while the period is not over, as
 *     much of each as has gone by of it
 * @param lookingChannels channels by which somebody looks for problems
 */
public record HotSpotQuery(
        Ground ground,
        ReportFilter filter,
        @Nullable String level,
        double hexagonMetres,
        Measure measure,
        double rate,
        List<Period> before,
        Set<String> lookingChannels) {

    /** The parameters that make one beside those of a filter. */
    public static final String[] NAMES = {
        "network", "within", "edition", "vintage", "level", "hexagon", "measure", "rate", "windows"
    };

    private static final double USUAL_HEXAGON_METRES = 500;
    private static final double USUAL_RATE = 0.05;
    private static final int USUAL_WINDOWS = 3;
    private static final Set<Measure> MEASURES =
            Set.of(Measure.COUNT, Measure.PER_KM2, Measure.PER_1000_RESIDENTS, Measure.PER_1000_HOUSEHOLDS);

    /** The question of a request; throws a problem that names the parameter at fault. */
    public static HotSpotQuery of(Parameters given, FilterParameters filters) {
        String level = given.text("level").orElse(null);
        Measure measure =
                given.choice("measure", Measure.class).orElse(level == null ? Measure.COUNT : Measure.PER_KM2);
        if (!MEASURES.contains(measure) || (level == null && measure != Measure.COUNT)) {
            throw Problem.badParameter(
                    "measure",
                    "hexagons are compared by count; units by count, per_km2, per_1000_residents or"
                            + " per_1000_households");
        }
        ReportFilter filter = filters.of(given);
        return new HotSpotQuery(
                Ground.of(given),
                filter,
                level,
                between(given, "hexagon", 50, 5000, USUAL_HEXAGON_METRES),
                measure,
                between(given, "rate", 0.0001, 0.5, USUAL_RATE),
                before(filter, given.integer("windows", 0, 12).orElse(USUAL_WINDOWS), filters.zone()),
                filters.lookingChannels());
    }

    private static List<Period> before(ReportFilter filter, long count, ZoneId zone) {
        List<Period> found = new ArrayList<>();
        Period window = filter.period().before();
        while (window != null && found.size() < count) {
            found.add(window.sameElapsed(filter.period(), filter.now(), zone));
            window = window.before();
        }
        return List.copyOf(found);
    }

    private static double between(Parameters given, String name, double least, double most, double usual) {
        OptionalDouble number = given.number(name);
        double value = number.orElse(usual);
        if (value < least || value > most) {
            throw Problem.badParameter(name, "'" + name + "' is " + least + " to " + most + ", not " + value);
        }
        return value;
    }
}
