package org.gridwarden.bulletin.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gridwarden.density.choropleth.Choropleth;
import org.gridwarden.density.choropleth.ClassBreaks;
import org.gridwarden.density.choropleth.Measure;
import org.gridwarden.mapsheet.canvas.Colour;
import org.gridwarden.mapsheet.picture.ChoroplethPicture;
import org.gridwarden.mapsheet.picture.ChoroplethPicture.LegendClass;
import org.gridwarden.mapsheet.picture.MapPicture;

/**
 * Colours the units of a picture by a measure. The ramps are ColorBrewer's YlOrRd and Blues (Harrower and Brewer 2003),
 * which colour-blind eyes and grey printers can tell apart.
 */
public final class ValueMap {

    private static final List<Colour> MORE_IS_WORSE = List.of(
            Colour.of(0xffffb2), Colour.of(0xfecc5c), Colour.of(0xfd8d3c), Colour.of(0xf03b20), Colour.of(0xbd0026));
    private static final List<Colour> MORE_IS_BETTER = List.of(
            Colour.of(0xeff3ff), Colour.of(0xbdd7e7), Colour.of(0x6baed6), Colour.of(0x3182bd), Colour.of(0x08519c));
    private static final Colour NOTHING = Colour.of(0xdddddd);
    private static final double[] RATE_BOUNDS = {60, 75, 85, 95, 100};
    private static final int CLASSES = 5;
    private static final int MOST_DECIMALS = 3;

    private final Map<String, Double> values = new HashMap<>();
    private final ClassBreaks breaks;
    private final List<Colour> ramp;

    /** Values of a level: of {@link Measure#RATE} in fixed classes, of anything else in quantiles. */
    public ValueMap(Choropleth choropleth, Measure measure) {
        choropleth.items().forEach(item -> {
            Double value = item.value(measure);
            if (value != null) {
                values.put(item.unit().code(), value);
            }
        });
        double[] all = values.values().stream().mapToDouble(Double::doubleValue).toArray();
        ramp = measure == Measure.RATE ? MORE_IS_BETTER : MORE_IS_WORSE;
        breaks = measure == Measure.RATE
                ? ClassBreaks.fixed(all, RATE_BOUNDS)
                : ClassBreaks.of(ClassBreaks.Method.QUANTILE, all, CLASSES);
    }

    /** The picture with its units on coloured ground, and the legend. */
    public ChoroplethPicture picture(MapPicture plain, String title, String nothing, String scale) {
        MapPicture coloured = new MapPicture(
                plain.outline(),
                plain.units().stream()
                        .map(unit -> unit.namedOn(colour(unit.code())))
                        .toList(),
                List.of());
        return new ChoroplethPicture(
                title, coloured, legend(nothing, plain.units().size()), scale);
    }

    private Colour colour(String code) {
        Double value = values.get(code);
        if (value == null) {
            return NOTHING;
        }
        double[] upper = breaks.upper();
        int at = 0;
        while (at < upper.length - 1 && value > upper[at]) {
            at++;
        }
        return ramp.get(Math.min(at, ramp.size() - 1));
    }

    private List<LegendClass> legend(String nothing, int units) {
        List<LegendClass> legend = new ArrayList<>();
        double[] upper = breaks.upper();
        int decimals = decimals(breaks.least(), upper);
        for (int i = 0; i < upper.length; i++) {
            double lower = i > 0 ? upper[i - 1] : breaks.method() == ClassBreaks.Method.FIXED ? 0 : breaks.least();
            legend.add(new LegendClass(
                    Objects.requireNonNull(ramp.get(Math.min(i, ramp.size() - 1))),
                    limits(number(lower, decimals), number(upper[i], decimals)) + "  (" + breaks.counts()[i] + ")"));
        }
        if (values.size() < units) {
            legend.add(new LegendClass(NOTHING, nothing + "  (" + (units - values.size()) + ")"));
        }
        return legend;
    }

    /** A class that one value has to itself is named by it. */
    private static String limits(String lower, String upper) {
        return lower.equals(upper) ? upper : lower + " – " + upper;
    }

    /** As few decimals as tell the limits of the classes apart. */
    private static int decimals(double least, double[] upper) {
        int decimals = 0;
        while (decimals < MOST_DECIMALS && !toldApart(least, upper, decimals)) {
            decimals++;
        }
        return decimals;
    }

    private static boolean toldApart(double least, double[] upper, int decimals) {
        Set<String> written = new HashSet<>(Set.of(number(least, decimals)));
        for (double bound : upper) {
            written.add(number(bound, decimals));
        }
        Set<Double> bounds = new HashSet<>(Set.of(least));
        for (double bound : upper) {
            bounds.add(bound);
        }
        return written.size() == bounds.size();
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + (value == Math.rint(value) ? 0 : decimals) + "f", value);
    }
}
